import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { dist } from '../scripts/paths.mjs';
import { expect, test } from './fixtures.ts';
import { rest } from './guest.ts';
import type { NewsroomSite } from './newsroom.ts';
import { titleOf } from './parley.ts';

/** The library as a newsroom uses it: bundled with its own React, on its own origin, under its own policy. */

const root = fileURLToPath(new URL('..', import.meta.url));
let files: NonNullable<NewsroomSite['files']>;

/** Bundles the newsroom's page, as its own bundler would: React is its own, the library comes from dist. */
async function bundlePage(): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { alias: { parley: join(dist, 'parley.js') }, dedupe: ['react', 'react-dom'] },
    build: {
      write: false,
      target: 'es2022',
      minify: false,
      rolldownOptions: { input: join(root, 'e2e', 'hosts', 'library.js'), output: { codeSplitting: false } },
    },
  });
  const outputs = 'output' in result ? [result] : Array.isArray(result) ? result : [];
  const chunk = outputs.flatMap(({ output }) => output).find(({ type }) => type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error('the newsroom’s page was not bundled');
  return chunk.code;
}

test.beforeAll(async () => {
  const read = (name: string) => readFile(join(dist, name), 'utf8');
  files = {
    '/page.js': { type: 'text/javascript;charset=utf-8', text: await bundlePage() },
    '/parley.css': { type: 'text/css;charset=utf-8', text: await read('parley.css') },
    '/timeline.json': { type: 'application/json', text: await read('data/israel-mediation-2022.json') },
  };
});

const article = {
  head: '<link rel="stylesheet" href="/parley.css">',
  body: '<div id="root"></div><section id="picture" aria-label="Picture"><p>Loading</p></section><script type="module" src="/page.js"></script>',
  headers: {
    'Content-Security-Policy':
      "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data: blob:; connect-src 'self'; worker-src 'self' blob:",
  },
};

test('two timelines on one page know nothing of each other', async ({ page, visit }) => {
  await visit(article, files);
  const first = page.getByRole('region', { name: 'First', exact: true });
  const second = page.getByRole('region', { name: 'Second', exact: true });
  await expect(first.locator('canvas').first()).toBeVisible();
  await expect(second.locator('canvas').first()).toBeVisible();
  await expect(first.getByRole('article')).toHaveCount(12);
  await expect(second.getByRole('article')).toHaveCount(2);

  const title = first
    .getByRole('heading', { name: titleOf('invasion'), exact: true })
    .getByRole('button')
    .first();
  await title.click();
  await expect(page.locator('#chosen')).toHaveText('Chosen: invasion');
  await expect(second.getByRole('article').getByRole('button', { expanded: true })).toHaveCount(0);

  await page.evaluate(() => (window as unknown as { select(id: null): void }).select(null));
  await expect(first.getByRole('article').getByRole('button', { expanded: true })).toHaveCount(0);
  const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
  expect(
    ids.filter((id, place) => ids.indexOf(id) !== place),
    'no id stands twice',
  ).toEqual([]);
  expect(await page.evaluate(() => location.search + location.hash)).toBe('');
});

test('the picture alone filters, tells what is chosen, and leaves the element as it was', async ({
  page,
  visit,
}) => {
  await visit(article, files);
  const picture = page.getByRole('region', { name: 'Picture', exact: true });
  await expect(picture.locator('canvas').first()).toBeVisible();
  await expect(picture.getByText('Loading')).toHaveCount(0);
  await picture
    .getByRole('button', { name: titleOf('bennett-putin-call') })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  const told = () => page.evaluate(() => (window as unknown as { told: readonly object[] }).told);
  await expect
    .poll(told)
    .toContainEqual(expect.objectContaining({ type: 'picture-select', event: 'bennett-putin-call' }));
  await page.evaluate(() => (window as unknown as { mounted: { destroy(): void } }).mounted.destroy());
  expect(await page.locator('#picture').innerHTML()).toBe('<p>Loading</p>');
});

test('a component that is taken away leaves nothing behind', async ({ page, visit }) => {
  await visit(article, files);
  const first = page.getByRole('region', { name: 'First', exact: true });
  await expect(first.locator('canvas').first()).toBeVisible();
  await page.evaluate(() => (window as unknown as { setThere(is: boolean): void }).setThere(false));
  await expect(first.locator('*')).toHaveCount(0);
  await page.setViewportSize({ width: 500, height: 700 });
  // An observer that outlived its timeline would speak up now.
  await rest(page);
  await page.evaluate(() => (window as unknown as { setThere(is: boolean): void }).setThere(true));
  await expect(first.locator('canvas').first()).toBeVisible();
  await expect(first.getByRole('article')).toHaveCount(12);
});
