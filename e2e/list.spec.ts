import { serveCrowd } from './crowd.ts';
import { expect, test } from './fixtures.ts';
import { titleOf } from './parley.ts';

test('the list holds all twelve records, each once, each a heading in an article', async ({ parley }) => {
  await parley.open();
  await expect(parley.events.getByRole('article')).toHaveCount(12);
  const titles = await parley.titles();
  expect(new Set(titles).size).toBe(12);
  await expect(parley.page.getByRole('article')).toHaveCount(12);
});

test('the list is one order that the sources allow', async ({ parley }) => {
  await parley.open();
  const titles = await parley.titles();
  const at = (id: string) => titles.indexOf(titleOf(id));
  const established = [
    ['invasion', 'bennett-zelenskyy-call'],
    ['bennett-zelenskyy-call', 'bennett-putin-call'],
    ['invasion', 'lapid-condemnation'],
    ['cabinet-announcement', 'security-cabinet'],
    ['bennett-putin-call', 'syria-coordination'],
  ];
  for (const [before = '', after = ''] of established) {
    expect(at(before), `${before} before ${after}`).toBeLessThan(at(after));
  }
  expect(at('syria-coordination'), 'the background comes last').toBe(11);
});

test('sections have headings, and records without an established order say so', async ({ parley }) => {
  await parley.open();
  await expect(parley.events.getByRole('heading', { name: /Thursday 24 February/ })).toBeVisible();
  await expect(parley.events.getByRole('heading', { name: /Sunday 27 February/ }).first()).toBeVisible();
  await expect(
    parley.events.getByText(/do not establish the order of these \d+ records/).first(),
  ).toBeVisible();
});

test('a record gives its time no more exactly than its source', async ({ parley }) => {
  await parley.open();
  await expect(parley.record('invasion')).toContainText('Thu 24 Feb 2022, hour not stated');
  await expect(parley.record('bennett-putin-call')).toContainText('Sun 27 Feb 2022, afternoon');
  await expect(parley.record('lapid-condemnation')).toContainText('Once, between Thu 24 and Sun 27 Feb');
  await expect(parley.record('mediation-reports')).toContainText('Sun 27 Feb or earlier');
  await expect(parley.record('syria-coordination')).toContainText('Ongoing; no dates given');
});

test('regions stand on the page once each', async ({ parley }) => {
  await parley.open();
  for (const region of [parley.timeline, parley.overview, parley.events, parley.filters]) {
    await expect(region).toHaveCount(1);
  }
  await expect(parley.page.getByRole('heading', { level: 1 })).toHaveCount(1);
});

test('a long list names its busiest day, and leads picture and list there', async ({ parley, page }) => {
  await serveCrowd(page, { actors: 12, events: 900, days: 400 });
  await parley.open('?src=crowd.json');
  const busiest = parley.events.getByRole('button', { name: /^Busiest day/ });
  await expect(busiest).toHaveText(/Busiest day \(first of [\d,]+ alike\): \w+ \d+ \w+ 2022, 3 records/);
  await busiest.click();
  await expect.poll(parley.query).toMatch(/from=2022-\d\d-\d\dT00:00&to=2022-\d\d-\d\dT00:00/);
  const heading = parley.events.locator('h3:focus');
  await expect(heading).toHaveText(/2022 \(3\)/);
  await expect(heading).toBeInViewport();
});
