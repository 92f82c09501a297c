import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const file = new URL('../data/israel-mediation-2022.json', import.meta.url);
const sound = () => JSON.parse(readFileSync(file, 'utf8'));

/** Answers the address of a dataset with this text. */
async function serveData(page: Page, body: string, status = 200): Promise<void> {
  await page.route('**/test-data.json', (route) =>
    route.fulfill({ status, contentType: 'application/json', body }),
  );
}

test('another dataset of this site is shown instead', async ({ parley, page }) => {
  const dataset = sound();
  dataset.title = 'Another title';
  await serveData(page, JSON.stringify(dataset));
  await parley.open('?src=test-data.json');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Another title/);
  await expect(parley.events.getByRole('article')).toHaveCount(12);
});

test('a missing file is named, in plain words, with a way on', async ({ guard, page }) => {
  guard.expectTrouble(/status of 404/);
  await page.goto('./?src=data/none.json');
  await expect(page.getByText('The timeline could not be loaded.')).toBeVisible();
  await expect(page.locator('body')).toContainText('data/none.json');
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
});

test('a file that is not JSON is named', async ({ page }) => {
  await serveData(page, '{"format": "parley/1",');
  await page.goto('./?src=test-data.json');
  await expect(page.getByText('The timeline could not be loaded.')).toBeVisible();
  await expect(page.locator('body')).toContainText('not JSON');
});

test('a file of another version is named', async ({ page }) => {
  await serveData(page, JSON.stringify({ ...sound(), format: 'parley/99' }));
  await page.goto('./?src=test-data.json');
  await expect(page.getByText('The timeline could not be loaded.')).toBeVisible();
  await expect(page.locator('body')).toContainText('parley/99');
});

test('bad records are left out and named, sound ones are shown', async ({ parley, page }) => {
  const dataset = sound();
  dataset.events[0].time = { edtf: '1999-02-29', basis: 'stated' };
  dataset.events[1].kind = 'duel';
  await serveData(page, JSON.stringify(dataset));
  await page.goto('./?src=test-data.json');
  await expect(parley.events.getByRole('article')).toHaveCount(10);
  await expect(page.locator('body')).toContainText(/2 records left out because of errors/);
});

test('data of another origin is refused, the origin named, nothing asked of it', async ({ page }) => {
  await page.goto('./?src=https://evil.example/data.json');
  await expect(page.locator('body')).toContainText('Data from https://evil.example is not allowed here.');
});

for (const src of [
  '//evil.example/x.json',
  'javascript:alert(1)',
  'data:application/json,{}',
  'https://user:pw@evil.example/',
]) {
  test(`${src} is refused`, async ({ page }) => {
    await page.goto(`./?src=${encodeURIComponent(src)}`);
    await expect(page.locator('body')).toContainText(/not allowed here/);
  });
}

test('markup in data is shown as text', async ({ parley, page }) => {
  const dataset = sound();
  dataset.title = '<img src=x onerror=alert(1)>';
  await serveData(page, JSON.stringify(dataset));
  await parley.open('?src=test-data.json');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('<img src=x');
  await expect(page.locator('img[src="x"]')).toHaveCount(0);
});
