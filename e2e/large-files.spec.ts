import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { frameCode } from './snippets.ts';

const events = 24_000;

/** A record an hour; every thousandth is of a kind that is none. */
function recordOf(at: number): string {
  const hour = new Date(Date.UTC(2019, 0, 1, at)).toISOString().slice(0, 19);
  return JSON.stringify({
    id: `e${at}`,
    title: `Call no. ${at}`,
    summary: 'The two speak by telephone, as they do every hour of these years.',
    kind: at % 1000 === 999 ? 'duel' : 'call',
    status: 'happened',
    time: { edtf: `${hour}Z`, basis: 'stated' },
    participants: [
      { actor: 'north', role: 'initiator' },
      { actor: at % 5 === 0 ? 'east' : 'south', role: 'counterpart' },
    ],
  });
}

const header = {
  format: 'parley/1',
  id: 'hours',
  title: 'Every hour',
  summary: 'Made for trying out large files.',
  lang: 'en',
  timeZone: 'UTC',
  asOf: { edtf: '2026', basis: 'stated' },
  updated: '2026-11-22',
  sources: [
    {
      id: 'log',
      publisher: 'Log',
      title: 'Log',
      url: 'https://example.org/',
      published: { edtf: '2026', basis: 'stated' },
    },
  ],
  parties: [],
  actors: ['north', 'south', 'east'].map((id) => ({
    id,
    name: `${id[0]?.toUpperCase()}${id.slice(1)}`,
    kind: 'government',
  })),
};

const records = Array.from({ length: events }, (_, at) => recordOf(at));
const lines = [JSON.stringify(header), ...records, '{"id":"cut off'].join('\n');
const whole = `${JSON.stringify(header).slice(0, -1)},"events":[${records.join(',')}]}`;

const bodies = { 'hours.ndjson': lines, 'hours.json': whole } as const;

async function serve(page: Page, file: keyof typeof bodies): Promise<void> {
  await page.route(`**/${file}`, (route) =>
    route.fulfill({ contentType: 'application/octet-stream', body: bodies[file] }),
  );
}

const isLoaded = (page: Page) =>
  expect(page.locator('html')).toHaveAttribute('data-parley-load', 'done', { timeout: 30_000 });

for (const [file, leftOut] of [
  ['hours.ndjson', 25],
  ['hours.json', 24],
] as const) {
  test(`${file}: a large file is shown, with what had to be left out`, async ({ page, parley }) => {
    await serve(page, file);
    await parley.open(`?src=${file}`);
    await isLoaded(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Every hour');
    await expect(page.getByText('Showing all 23,976 records.')).toBeVisible();
    await page.getByText(`${leftOut} records left out because of errors.`).click();
    await expect(
      page.getByText(file === 'hours.json' ? '$.events[999].kind: "duel"' : 'line 1001: $.kind: "duel"'),
    ).toBeVisible();
    if (file === 'hours.ndjson') await expect(page.getByText('Line 24002 is not JSON')).toBeVisible();
  });
}

test('what the address names in a large file is there once it has come', async ({ page, parley }) => {
  await serve(page, 'hours.ndjson');
  await parley.open('?src=hours.ndjson&event=e23990&actors=east');
  await isLoaded(page);
  await expect(parley.details.getByRole('heading', { name: 'Call no. 23990' })).toBeVisible();
  await expect(page.getByText('Showing 4,800 of 23,976.')).toBeVisible();
  // It could not be found in the first of them; now it can.
  await expect(page.getByText(/is not in this timeline/)).toHaveCount(0);
});

test('a large file is searched', async ({ page, parley }) => {
  await serve(page, 'hours.ndjson');
  await parley.open('?src=hours.ndjson');
  await isLoaded(page);
  await page.getByRole('searchbox').click();
  await page.keyboard.type('call 2399');
  await expect(page.getByText('Showing 10 of 23,976.')).toBeVisible();
});

test('on a phone what a density strip holds lies above all that it covers', async ({ page, parley }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await serve(page, 'hours.ndjson');
  await parley.open('?src=hours.ndjson');
  await isLoaded(page);
  const strip = page.getByRole('slider', { name: /how many, over time/ }).first();
  await strip.focus();
  await page.keyboard.press('Enter');
  const list = page.getByRole('dialog', { name: /records/ });
  await expect(list).toBeVisible();
  const covered = await list.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const parts = [0.05, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95];
    const points = parts.flatMap((x) => parts.map((y) => [left + x * width, top + y * height] as const));
    return points
      .map(([x, y]) => document.elementFromPoint(x, y))
      .filter((found) => !element.contains(found))
      .map((found) => found?.className);
  });
  expect(covered).toEqual([]);
});

test('loading can be cancelled, and tried again', async ({ page, parley }) => {
  await page.route('**/hours.json', () => {});
  await page.goto('./?src=hours.json');
  const loading = page.getByRole('region', { name: 'Loading' });
  await expect(loading.getByRole('progressbar')).toBeVisible();
  await loading.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('Loading was cancelled.')).toBeVisible();
  await expect(loading).toHaveCount(0);
  await page.unroute('**/hours.json');
  await serve(page, 'hours.json');
  await page.getByRole('button', { name: 'Try again' }).click();
  await parley.ready();
  await expect(page.getByText('Showing all 23,976 records.')).toBeVisible();
});

test('a small file of lines is shown as any other, and what is wrong is named by its line', async ({
  page,
  parley,
}) => {
  const body = [JSON.stringify(header), recordOf(1), '{"id":', recordOf(999), recordOf(2)].join('\n');
  await page.route('**/few.ndjson', (route) => route.fulfill({ body }));
  await parley.open('?src=few.ndjson');
  await expect(parley.events.getByRole('article')).toHaveCount(2);
  await page.getByText('2 records left out because of errors.').click();
  await expect(page.getByText('Line 3 is not JSON')).toBeVisible();
  await expect(page.getByText('line 4: $.kind: "duel"')).toBeVisible();
});

for (const sandbox of [undefined, 'allow-scripts']) {
  test(`a large file is shown in an article's frame${sandbox === undefined ? '' : ', sandboxed too'}`, async ({
    guest,
    own,
    page,
    visit,
  }) => {
    await page.route('**/hours.ndjson', (route) =>
      route.fulfill({ headers: { 'Access-Control-Allow-Origin': '*' }, body: lines }),
    );
    await visit({
      body: frameCode(own, 'embed.html?src=hours.ndjson', sandbox === undefined ? {} : { sandbox }),
    });
    await guest.ready();
    await expect(guest.inside.getByText('23,976').first()).toBeVisible();
  });
}
