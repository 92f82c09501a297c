import type { Locator, Page } from '@playwright/test';
import { serveCrowd } from './crowd.ts';
import { expect, test } from './fixtures.ts';
import type { Parley } from './parley.ts';

const gutter = ({ timeline }: Parley): Locator => timeline.getByRole('group', { name: 'Actors' });
const lane = (parley: Parley, name: string): Locator =>
  gutter(parley).getByRole('button', { name: new RegExp(`^${name}(, pinned)?$`) });
const tool = (parley: Parley, name: string): Locator =>
  gutter(parley).getByRole('button', { name: `Lane of ${name}` });
const item = (page: Page, name: string): Locator => page.getByRole('menuitem', { name, exact: true });

/** Names of the lanes, from top to bottom. */
async function names(parley: Parley): Promise<string[]> {
  const found = await gutter(parley)
    .getByRole('button', { name: /^(?!Lane of)\w+ \w+/ })
    .evaluateAll((all) =>
      all.map((name) => ({ text: name.textContent ?? '', top: name.getBoundingClientRect().top })),
    );
  return found.sort((a, b) => a.top - b.top).map(({ text }) => text);
}

test('a lane is pinned by its menu, the address says so, and the link shows it again', async ({
  parley,
  page,
}) => {
  await serveCrowd(page, { actors: 40, events: 400, days: 200 });
  await parley.open('?src=crowd.json');
  const third = (await names(parley))[2] as string;
  await lane(parley, third).hover();
  await tool(parley, third).click();
  await item(page, 'Pin to top').click();
  await expect.poll(parley.query).toMatch(/lanes=pinned:a\d+/);
  await expect.poll(async () => (await names(parley))[0]).toBe(third);
  await expect(lane(parley, third)).toHaveAccessibleName(`${third}, pinned`);

  await page.reload();
  await parley.ready();
  await page.mouse.move(300, 300);
  await expect.poll(async () => (await names(parley))[0]).toBe(third);
  await expect(lane(parley, third)).toHaveAccessibleName(`${third}, pinned`);
});

test('a lane is moved by keys alone, step by step, and back to where it was', async ({ parley, page }) => {
  await parley.open();
  const before = await names(parley);
  const [first = '', second = ''] = before.slice(before.indexOf('Naftali Bennett'));
  await lane(parley, second).focus();
  await expect(tool(parley, second)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(tool(parley, second)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(item(page, 'Pin to top')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const swapped = before.map((name) => (name === first ? second : name === second ? first : name));
  await expect.poll(() => names(parley)).toEqual(swapped);
  await expect(parley.timeline.getByRole('status')).toContainText(`${second}: lane`);
  await expect.poll(parley.query).toContain('lanes=order:');
  await item(page, 'Original order of lanes').click();
  await expect.poll(() => names(parley)).toEqual(before);
  await expect(tool(parley, second)).toBeFocused();
  await expect.poll(parley.query).toBe('');
});

test('further actors have lanes once they are asked for, and the address keeps them', async ({
  parley,
  page,
}) => {
  await serveCrowd(page, { actors: 120, events: 600, days: 200 });
  await parley.open('?src=crowd.json');
  const before = (await names(parley)).length;
  expect(before).toBeLessThan(60);
  await page.mouse.move(300, 300);
  const more = gutter(parley)
    .getByRole('button', { name: /^\+\d+ actors?: show/ })
    .last();
  await more.click();
  await expect.poll(parley.query).toMatch(/lanes=more:\w+\*50/);
  await expect.poll(async () => (await names(parley)).length).toBeGreaterThan(before);
  expect(await gutter(parley).getByRole('button').count()).toBeLessThanOrEqual(80);
});

test('whoever the reader filters by has a lane as long as it is chosen, and a link shows it at once', async ({
  parley,
  page,
}) => {
  await serveCrowd(page, { actors: 120, events: 600, days: 200 });
  await parley.open('?src=crowd.json');
  await expect(lane(parley, 'Actor 100')).toHaveCount(0);
  const before = await names(parley);

  await parley.open('?src=crowd.json&actors=a100');
  await expect(lane(parley, 'Actor 100')).toBeVisible();
  // What the reader did with lanes is another matter.
  expect(parley.query()).not.toContain('lanes=');
  expect((await names(parley)).filter((name) => name !== 'Actor 100' && !name.startsWith('+'))).toEqual(
    before.filter((name) => !name.startsWith('+')),
  );

  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect(lane(parley, 'Actor 100')).toHaveCount(0);
});

test('a lane’s button is large enough for a finger, and for a mouse', async ({ parley, page }) => {
  await parley.open();
  const [first = ''] = await names(parley);
  await lane(parley, first).hover();
  const box = await tool(parley, first).boundingBox();
  const isCoarse = await page.evaluate(() => matchMedia('(pointer: coarse)').matches);
  expect(box?.width).toBeGreaterThanOrEqual(isCoarse ? 48 : 24);
  expect(box?.height).toBeGreaterThanOrEqual(isCoarse ? 48 : 24);
});
