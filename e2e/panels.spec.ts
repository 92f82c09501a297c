import { expect, test } from './fixtures.ts';
import { titleOf } from './parley.ts';

const heading = (id: string) => ({ name: titleOf(id), exact: true, level: 2 });

test('a click in the list opens the record with its claims, their standing and their source', async ({
  parley,
}) => {
  await parley.open();
  await parley.opener('bennett-putin-call').click();
  const { details } = parley;
  await expect(details.getByRole('heading', heading('bennett-putin-call'))).toBeVisible();
  await expect(details).toContainText('Sun 27 Feb 2022, afternoon');
  await expect(details).toContainText('On record');
  await expect(details).toContainText('Unnamed official');
  await expect(details).toContainText('The Moscow Times');
  await expect(details.getByRole('button', { name: 'Vladimir Putin' }).first()).toBeVisible();
});

test('every record opens', async ({ parley }) => {
  // Twelve panels, one after another.
  test.slow();
  await parley.open();
  for (const title of await parley.titles()) {
    await parley.events.getByRole('heading', { name: title, exact: true }).getByRole('button').click();
    await expect(parley.details.getByRole('heading', { name: title, exact: true, level: 2 })).toBeVisible();
  }
});

test('event, actor and source link to each other', async ({ parley }) => {
  await parley.open('?event=bennett-putin-call');
  const { details } = parley;
  await details.getByRole('button', { name: 'Vladimir Putin' }).first().click();
  await expect(details.getByRole('heading', { name: 'Vladimir Putin', level: 2 })).toBeFocused();
  await expect(details).toContainText('Poutine');
  await expect(details.getByRole('button', { name: 'Naftali Bennett' })).toBeVisible();
  await details
    .getByRole('button', { name: titleOf('bennett-putin-call') })
    .first()
    .click();
  await expect(details.getByRole('heading', heading('bennett-putin-call'))).toBeFocused();
  await details
    .getByRole('button', { name: /Moscow Times/ })
    .first()
    .click();
  await expect(details.getByRole('heading', { name: /Israeli PM Speaks to Putin/, level: 2 })).toBeFocused();
  await expect(details.getByRole('link', { name: /source|Israeli PM/i }).first()).toHaveAttribute(
    'href',
    /^https:\/\/www\.themoscowtimes\.com\//,
  );
  await details
    .getByRole('button', { name: titleOf('mediation-reports') })
    .first()
    .click();
  await expect(details.getByRole('heading', heading('mediation-reports'))).toBeFocused();
});

test('next and previous walk the list from end to end', async ({ parley }) => {
  // Twelve panels, one after another.
  test.slow();
  await parley.open();
  const titles = await parley.titles();
  const { details, events } = parley;
  await events.getByRole('article').first().getByRole('heading').getByRole('button').click();
  const next = details.getByRole('button', { name: 'Next in list' });
  for (const title of titles) {
    await expect(details.getByRole('heading', { name: title, exact: true, level: 2 })).toBeVisible();
    if (title !== titles.at(-1)) await next.click();
  }
  await expect(next).toHaveAttribute('aria-disabled', 'true');
  await details.getByRole('button', { name: 'Previous in list' }).click();
  await expect(
    details.getByRole('heading', { name: titles.at(-2) ?? '', exact: true, level: 2 }),
  ).toBeVisible();
});

test('steps say where the sources do not establish the order', async ({ parley }) => {
  await parley.open('?event=lapid-condemnation');
  await expect(parley.details).toContainText(/do not establish the order of this/);
});

test('focus on a record in the list shows in the picture', async ({ parley }) => {
  await parley.open();
  const canvas = parley.timeline.locator('canvas').first();
  const draw = () => canvas.evaluate((element: HTMLCanvasElement) => element.toDataURL());
  await parley.opener('invasion').focus();
  const before = await draw();
  await parley.opener('bennett-putin-call').focus();
  await expect.poll(draw).not.toBe(before);
  await parley.opener('invasion').focus();
  await expect.poll(draw).toBe(before);
});
