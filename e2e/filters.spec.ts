import { expect, test } from './fixtures.ts';

test.beforeEach(async ({ parley, viewport }) => {
  await parley.open();
  const isWide = (viewport?.width ?? 0) >= 700;
  await parley.filters.getByRole('button', { name: isWide ? 'More filters' : 'Filter', exact: true }).click();
});

test('an actor shows its own records, and the count at the choice told how many', async ({ parley }) => {
  const choice = parley.filters.getByRole('checkbox', { name: /Putin/ });
  await choice.check();
  await expect(parley.events.getByRole('article')).toHaveCount(1);
  await expect(parley.record('bennett-putin-call')).toBeVisible();
  await expect(parley.filters).toContainText(/Showing 1 of 12/);
});

test('any of widens, all of narrows', async ({ parley }) => {
  const { filters, events } = parley;
  await filters.getByRole('checkbox', { name: /Naftali Bennett/ }).check();
  await filters.getByRole('checkbox', { name: /Putin/ }).check();
  const any = await events.getByRole('article').count();
  expect(any).toBe(5);
  await filters.getByRole('radio', { name: /all of them/i }).check();
  await expect(events.getByRole('article')).toHaveCount(1);
  await expect.poll(parley.query).toContain('match=all');
});

test('one button clears all filters', async ({ parley }) => {
  const { filters, events } = parley;
  await filters.getByRole('checkbox', { name: /Lapid/ }).check();
  await expect(events.getByRole('article')).toHaveCount(2);
  await filters
    .getByRole('button', { name: /^Clear/ })
    .first()
    .click();
  await expect(events.getByRole('article')).toHaveCount(12);
  await expect.poll(parley.query).toBe('');
});
