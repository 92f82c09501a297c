// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { makeEvent, makeFile } from '../schema/testing/make-file.ts';
import { type RenderedPage, renderPage, storeOf } from './testing/render-page.tsx';

let page: RenderedPage;
afterEach(() => page.unmount());

const day = (at: number): string => new Date(Date.UTC(2021, 0, 1 + at)).toISOString().slice(0, 10);

interface Sketch {
  /** The day of each record; `undefined`: some time in 2020. */
  readonly days: readonly (number | undefined)[];
  readonly actors?: number;
}

/** Actor n takes part in every n-th record: the first is the busiest. Names sort the other way round. */
function storyOf({ days, actors = 2 }: Sketch): string {
  return JSON.stringify(
    makeFile({
      timeZone: 'UTC',
      parties: [],
      actors: Array.from({ length: actors }, (_, at) => ({
        id: `a${at + 1}`,
        name: `Envoy ${String(actors - at).padStart(2, '0')}`,
        kind: 'person',
      })),
      events: days.map((own, at) =>
        makeEvent({
          id: `e${at}`,
          time: { edtf: own === undefined ? '2020' : day(own), basis: 'stated' },
          participants: Array.from({ length: actors }, (_, place) => place + 1)
            .filter((divisor) => (at + 1) % divisor === 0)
            .map((divisor) => ({ actor: `a${divisor}`, role: 'counterpart' })),
        }),
      ),
    }),
  );
}

const show = async (sketch: Sketch): Promise<void> => {
  page = renderPage(storeOf(storyOf(sketch)));
  await page.arrive();
};
const busiest = (): string => page.find('.pu-busiest')[0]?.textContent ?? '';

/** 600 records on as many days, but for 5 January, which has four. */
const spread = Array.from({ length: 600 }, (_, at) => (at < 3 ? 4 : at));

describe('the busiest day of a long timeline', () => {
  it('is named with how many records are known to lie on it, and leads the picture there', async () => {
    await show({ days: spread });
    expect(busiest()).toBe('Busiest day: Tue 5 Jan 2021, 4 records ');
    page.press(page.find('.pu-busiest button')[0]);
    const [from, to] = [Date.UTC(2021, 0, 5), Date.UTC(2021, 0, 6)];
    expect(page.store.getState().viewport).toEqual({ from, to });
  });

  it('counts no record that is dated less exactly, and says how many it counted', async () => {
    await show({ days: [...spread, ...Array.from({ length: 50 }, () => undefined)] });
    expect(busiest()).toBe(
      'Busiest day: Tue 5 Jan 2021, 4 records Counted: 600 records known to lie on one day',
    );
  });

  it('says so where several are alike, and where none stands out', async () => {
    await show({ days: Array.from({ length: 600 }, (_, at) => at >> 1) });
    expect(busiest()).toContain('Busiest day (first of 300 alike): Fri 1 Jan 2021, 2 records');
    page.unmount();
    await show({ days: Array.from({ length: 600 }, (_, at) => at) });
    expect(busiest()).toBe('No day has more than one record');
    page.unmount();
    await show({ days: Array.from({ length: 600 }, () => undefined) });
    expect(busiest()).toBe('No record is known to the day');
  });

  it('follows the filter', async () => {
    await show({ days: Array.from({ length: 1300 }, (_, at) => (at % 2 === 0 && at < 20 ? 8 : at)) });
    expect(busiest()).toContain('Sat 9 Jan 2021, 10 records');
    act(() => page.store.actions.setChoice({ actors: ['a2'] as never }));
    await page.arrive();
    expect(busiest()).toBe('No day has more than one record');
  });

  it('is not looked for in a timeline that stands on the page whole', async () => {
    await show({ days: [1, 1, 1] });
    expect(page.find('.pu-busiest')).toEqual([]);
  });
});

describe('the actors of a large timeline', () => {
  const names = (): string[] =>
    page
      .find('.pu-actor-group .pu-check')
      .slice(0, 3)
      .map(({ textContent }) => /Envoy \d+/.exec(textContent ?? '')?.[0] ?? '');
  const sortBy = (order: string): void => {
    const select = page.find('.pu-find-actors select')[0] as HTMLSelectElement;
    select.value = order;
    act(() => void select.dispatchEvent(new Event('change', { bubbles: true })));
  };

  it('stand by most records, by fewest or by name, as the reader chooses', async () => {
    await show({ days: Array.from({ length: 120 }, (_, at) => at), actors: 45 });
    page.press(page.find('search button', 'More filters')[0]);
    await page.arrive();
    const label = page.find('label', 'Sort by')[0];
    expect(label?.querySelector('select')).not.toBeNull();
    expect(names()).toEqual(['Envoy 45', 'Envoy 44', 'Envoy 43']);
    sortBy('name');
    await page.arrive();
    expect(names()).toEqual(['Envoy 01', 'Envoy 02', 'Envoy 03']);
    sortBy('fewest');
    await page.arrive();
    // Those with the highest numbers have two records each, in the order of the file.
    expect(names()).toEqual(['Envoy 05', 'Envoy 04', 'Envoy 03']);
  });

  it('are not sorted where they are few', async () => {
    await show({ days: [1, 2, 3], actors: 3 });
    page.press(page.find('search button', 'More filters')[0]);
    await page.arrive();
    expect(page.find('.pu-find-actors')).toEqual([]);
  });
});
