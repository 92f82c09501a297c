import { expect, type Locator, type Page } from '@playwright/test';
import dataset from '../data/israel-mediation-2022.json' with { type: 'json' };

/** A page of Parley as its readers meet it: regions by their accessible names, never by class or id. */
export interface Parley {
  readonly page: Page;
  readonly timeline: Locator;
  /** The part of the timeline that is drawn, with a layer of elements above it, one an event. */
  readonly picture: Locator;
  readonly overview: Locator;
  readonly events: Locator;
  readonly filters: Locator;
  /** From 700 px up; below, a record unfolds in the list. */
  readonly details: Locator;
  /** Opens an address and waits until the page answers: the live picture is drawn last. */
  open(address?: string): Promise<void>;
  ready(): Promise<void>;
  /** The article of the record of this id, in the list. */
  record(id: string): Locator;
  /** What opens the record of this id: the button in its title. */
  opener(id: string): Locator;
  /** The element of this record in the picture. */
  mark(id: string): Locator;
  /** The titles in the list, from top to bottom, hidden ones left out. */
  titles(): Promise<string[]>;
  /** The page's query, as text. */
  query(): string;
}

export function parleyOn(page: Page): Parley {
  const timeline = page.getByRole('region', { name: 'Timeline', exact: true });
  const events = page.getByRole('region', { name: 'Events', exact: true });
  const parley: Parley = {
    page,
    timeline,
    picture: timeline.getByRole('group', { name: 'Events in the picture' }),
    overview: page.getByRole('region', { name: 'Overview', exact: true }),
    events,
    filters: page.getByRole('search', { name: 'Filters' }),
    details: page.getByRole('complementary', { name: 'Details' }),
    async open(address = '') {
      await page.goto(`./${address}`);
      await parley.ready();
    },
    async ready() {
      await expect(timeline.locator('canvas').first()).toBeVisible();
    },
    record: (id) =>
      events
        .getByRole('article')
        .filter({ has: page.getByRole('heading', { name: titleOf(id), exact: true }) }),
    opener: (id) => parley.record(id).getByRole('heading').getByRole('button').first(),
    mark: (id) => timeline.getByRole('button', { name: titleOf(id) }),
    async titles() {
      const titles = events.getByRole('article').getByRole('heading').getByRole('button');
      return (await titles.allInnerTexts()).map((text) => text.trim());
    },
    query: () => decodeURIComponent(new URL(page.url()).search),
  };
  return parley;
}

/** A record of the curated timeline by its id: its title, as the page shows it. */
export function titleOf(id: string): string {
  const record = dataset.events.find((each) => each.id === id);
  if (record === undefined) throw new Error(`The curated timeline has no record ${id}.`);
  return record.title;
}
