import { expect, test } from './fixtures.ts';
import { titleOf } from './parley.ts';

const opened = (id: string) => ({ name: titleOf(id), exact: true, level: 2 });

test('a reload opens the same view again', async ({ parley, page }) => {
  await parley.open('?actors=bennett,putin&match=any&event=bennett-putin-call');
  await expect(parley.details.getByRole('heading', opened('bennett-putin-call'))).toBeVisible();
  const titles = await parley.titles();
  expect(titles).toHaveLength(5);
  await page.reload();
  await parley.ready();
  await expect(parley.details.getByRole('heading', opened('bennett-putin-call'))).toBeVisible();
  expect(await parley.titles()).toEqual(titles);
});

test('panels and filters are steps of Back and Forward', async ({ parley, page }) => {
  await parley.open();
  await parley.opener('invasion').click();
  await expect.poll(parley.query).toBe('?event=invasion');
  await parley.details.getByRole('button', { name: 'Russian government' }).first().click();
  await expect.poll(parley.query).toBe('?panel=actor:russian-government');
  await page.goBack();
  await expect(parley.details.getByRole('heading', opened('invasion'))).toBeVisible();
  await page.goBack();
  await expect(parley.details.getByRole('heading', opened('invasion'))).toHaveCount(0);
  expect(parley.query()).toBe('');
  await page.goForward();
  await expect(parley.details.getByRole('heading', opened('invasion'))).toBeVisible();
});

test('the same panel twice is one step', async ({ parley, page }) => {
  await parley.open();
  const before = await page.evaluate(() => history.length);
  const button = parley.opener('invasion');
  await button.click();
  await expect.poll(parley.query).toBe('?event=invasion');
  expect(await page.evaluate(() => history.length)).toBe(before + 1);
});

test('zooming replaces the entry once it has settled, and the span opens again', async ({ parley, page }) => {
  await parley.open();
  const before = await page.evaluate(() => history.length);
  await parley.timeline.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(parley.query).toMatch(/from=.*to=/);
  expect(await page.evaluate(() => history.length)).toBe(before);
  const query = parley.query();
  await page.reload();
  await parley.ready();
  expect(parley.query()).toBe(query);
});

test('a bad value is named and the rest still counts', async ({ parley, page }) => {
  await parley.open('?event=no-such-record&actors=lapid,nobody&from=2022-02-30&theme=purple');
  const main = page.locator('body');
  await expect(main).toContainText('no-such-record');
  await expect(main).toContainText('nobody');
  await expect(main).toContainText('2022-02-30');
  await expect(main).toContainText('purple');
  await expect(parley.events.getByRole('article')).toHaveCount(2);
});

test('text in the address is shown as text', async ({ parley, page }) => {
  await parley.open(`?event=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
  await expect(page.locator('body')).toContainText('<img src=x');
  await expect(page.locator('img[src="x"]')).toHaveCount(0);
});

test('a page of its own at t/ID/ shows the same timeline', async ({ parley }) => {
  await parley.open('t/israel-mediation-2022/?event=invasion');
  await expect(parley.events.getByRole('article')).toHaveCount(12);
  await expect(parley.details.getByRole('heading', opened('invasion'))).toBeVisible();
});
