import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { findViolations } from './find-violations.ts';
import { expect, test } from './fixtures.ts';

/** A frozen timeline: one file, no request, readable and usable wherever it lies. */

const root = fileURLToPath(new URL('..', import.meta.url));
let folder: string;
let file: string;

test.beforeAll(async () => {
  test.setTimeout(60_000);
  folder = await mkdtemp(join(tmpdir(), 'parley-frozen-'));
  file = await freeze('one.html');
});
test.afterAll(() => rm(folder, { recursive: true, force: true }));

/** As `npm run -s parley -- freeze FILE --out X.html`. */
async function freeze(name: string): Promise<string> {
  const out = join(folder, name);
  const command = [
    '--import',
    'tsx',
    'src/cli/main.ts',
    'freeze',
    'data/israel-mediation-2022.json',
    '--out',
    out,
  ];
  await promisify(execFile)(process.execPath, command, { cwd: root });
  return out;
}

/** Everything that the page asks for beside itself. */
function watchRequests(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!request.isNavigationRequest() && !/^(?:data|blob):/.test(request.url())) asked.push(request.url());
  });
  return asked;
}

test('the same data twice are the same bytes', async () => {
  const hash = async (path: string) =>
    createHash('sha256')
      .update(await readFile(path))
      .digest('hex');
  expect(await hash(await freeze('two.html'))).toBe(await hash(file));
});

test('opened from disk it shows the story, and a record opens, without a request', async ({
  parley,
  page,
}) => {
  const asked = watchRequests(page);
  await page.goto(pathToFileURL(file).href);
  await parley.ready();
  await expect(parley.events.getByRole('article')).toHaveCount(12);
  await parley.opener('bennett-putin-call').click();
  await expect(page.getByText('The Moscow Times').filter({ visible: true }).first()).toBeVisible();
  expect(asked).toEqual([]);
  expect(await findViolations(page)).toEqual([]);
});

test('in a newsroom’s frame it does the same', async ({ guest, openSite, page }) => {
  const asked = watchRequests(page);
  const text = await readFile(file, 'utf8');
  const newsroom = await openSite({
    articles: {
      '/article': { body: '<iframe src="/frozen.html" title="Timeline" width="100%" height="640"></iframe>' },
    },
    files: { '/frozen.html': { type: 'text/html;charset=utf-8', text } },
  });
  await page.goto(newsroom.address());
  await guest.ready();
  await guest.press(guest.opener('invasion'));
  await expect(guest.opened('invasion')).toBeVisible();
  expect(asked.map((url) => new URL(url).pathname)).toEqual(['/hosts/article.css']);
});

test('whatever its address asks for, it shows what it holds', async ({ parley, page }) => {
  const asked = watchRequests(page);
  await page.goto(
    `${pathToFileURL(file).href}?src=${encodeURIComponent('https://evil.example/x.json')}&event=invasion`,
  );
  await parley.ready();
  await expect(parley.events.getByRole('article')).toHaveCount(12);
  expect(asked).toEqual([]);
});

test('it says what it is: of which date, with which hash, and where the live one is', async ({ page }) => {
  await page.goto(pathToFileURL(file).href);
  const text = (await page.locator('body').textContent()) ?? '';
  const { updated } = JSON.parse(await readFile(join(root, 'data/israel-mediation-2022.json'), 'utf8'));
  const html = await readFile(file, 'utf8');
  expect(html).toContain(updated);
  expect(text).toMatch(/[0-9a-f]{8}/);
  expect(html).toMatch(/http-equiv="content-security-policy"/i);
  expect(html).not.toMatch(/unsafe-/);
});

test('the share panel makes the same file', async ({ browserName, parley, page }) => {
  test.skip(browserName === 'firefox', 'Playwright hears of no download from a blob over WebDriver BiDi.');
  await parley.open('t/israel-mediation-2022/');
  await page.getByRole('button', { name: 'Share', exact: true }).filter({ visible: true }).click();
  const panel = page.getByRole('dialog', { name: 'Share' });
  await panel.getByRole('tab', { name: 'Embed' }).click();
  await panel.getByRole('radio', { name: 'Frozen' }).check();
  const coming = page.waitForEvent('download');
  await panel.getByRole('button', { name: 'Make the file' }).click();
  const download = await coming;
  const path = join(folder, 'panel.html');
  await download.saveAs(path);
  await page.goto(pathToFileURL(path).href);
  await parley.ready();
  await expect(parley.events.getByRole('article')).toHaveCount(12);
  const stamp = (html: string) => /[0-9a-f]{64}/.exec(html)?.[0];
  expect(stamp(await readFile(path, 'utf8'))).toBe(stamp(await readFile(file, 'utf8')));
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('it can be read whole', async ({ parley, page }) => {
    await page.goto(pathToFileURL(file).href);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(parley.events.getByRole('article')).toHaveCount(12);
    for (const article of await parley.events.getByRole('article').all()) await expect(article).toBeVisible();
  });
});
