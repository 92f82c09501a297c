import { expect, test } from './fixtures.ts';

test.beforeEach(async ({ parley, viewport }) => {
  await parley.open();
  if ((viewport?.width ?? 0) < 700) {
    await parley.filters.getByRole('button', { name: 'Search', exact: true }).click();
  }
});

for (const spelling of ['Zelensky', 'zelenskiy', 'Зеленський', 'זלנסקי']) {
  test(`${spelling} finds the call with Zelenskyy`, async ({ parley }) => {
    await parley.filters.getByRole('searchbox').fill(spelling);
    await expect(parley.record('bennett-zelenskyy-call')).toBeVisible();
    await expect(parley.record('lapid-condemnation')).toHaveCount(0);
    await expect.poll(parley.query).toBe(`?q=${spelling}`);
  });
}

test('what nothing matches says so and offers to clear', async ({ parley }) => {
  await parley.filters.getByRole('searchbox').fill('zzzz');
  await expect(parley.events.getByRole('article')).toHaveCount(0);
  await expect(parley.events).toContainText(/No records match/);
  await parley.events.getByRole('button', { name: /Clear filters/ }).click();
  await expect(parley.events.getByRole('article')).toHaveCount(12);
  await expect(parley.filters.getByRole('status')).toBeFocused();
});

test('a word longer than the page scrolls nothing sideways', async ({ parley, page }) => {
  await parley.filters.getByRole('searchbox').fill('x'.repeat(90));
  await expect(parley.events).toContainText(/No records match/);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
});
