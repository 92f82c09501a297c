import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countDays, type DayCount, type Days } from './busiest-day.ts';
import type { EventTable } from './event-table.ts';
import { inOneGo } from './in-steps.ts';
import type { EventSelection } from './selection.ts';
import { tableOf } from './testing/table-of.ts';

const day = 86_400_000;
const utc: Days = { dayAt: (at) => Math.floor(at / day), dayStart: (number) => number * day };

function find(table: EventTable, shown?: EventSelection, days = utc): DayCount {
  return inOneGo(countDays(table, shown, days));
}

describe('the busiest day', () => {
  it('is the one that most events are known to lie on', () =>
    expect(
      find(
        tableOf([
          [0, day],
          [3 * day, 4 * day],
          [3 * day + 5, 3 * day + 6],
          [5 * day, 6 * day],
        ]),
      ),
    ).toEqual({
      counted: 4,
      busiest: { from: 3 * day, to: 4 * day, day: 3, events: 2, equals: 1, first: 1 },
    }));

  it('counts nothing that may lie on another day, lasts into one, or has no date', () => {
    const open = Number.POSITIVE_INFINITY;
    const bounds = [
      [0, 2 * day],
      [day - 1, day + 1],
      [day, open],
      [-open, day],
      [Number.NaN, Number.NaN],
      [7 * day, 8 * day],
    ] as const;
    expect(find(tableOf(bounds))).toMatchObject({ counted: 1, busiest: { day: 7, events: 1 } });
    expect(find(tableOf(bounds.slice(0, 5)))).toEqual({ counted: 0 });
  });

  it('is the first of equal ones, which are counted', () => {
    const twice = [1, 2, 3].flatMap((at) => [
      [at * day, at * day + 1] as const,
      [at * day, (at + 1) * day] as const,
    ]);
    expect(find(tableOf([...twice, [9 * day, 10 * day]])).busiest).toMatchObject({ day: 1, equals: 3 });
  });

  it('follows the clocks of the zone', () => {
    const east: Days = {
      dayAt: (at) => Math.floor((at + day / 2) / day),
      dayStart: (number) => number * day - day / 2,
    };
    const halves = tableOf([
      [0.6 * day, 0.7 * day],
      [1.2 * day, 1.3 * day],
      [day, 2 * day],
    ]);
    expect(find(halves, undefined, east)).toMatchObject({ counted: 2, busiest: { day: 1, events: 2 } });
  });

  it('is what one finds by looking at every event, under any filter', () => {
    const anyBounds = fc.tuple(fc.nat(6 * 24), fc.constantFrom(1, 2, 24, 30, Number.POSITIVE_INFINITY));
    const anyEvents = fc.array(fc.tuple(anyBounds, fc.boolean()), { maxLength: 60 });
    fc.assert(
      fc.property(anyEvents, (events) => {
        const hour = day / 24;
        const bounds = events.map(([[at, length]]) => [at * hour, (at + length) * hour] as const);
        const mask = Uint8Array.from(events, ([, isShown]) => (isShown ? 1 : 0));
        const shown = { mask, count: mask.filter((one) => one === 1).length };
        const byDay = new Map<number, number[]>();
        for (const [position, [start, end]] of bounds.entries()) {
          const own = Math.floor(start / day);
          if (mask[position] === 1 && end <= (own + 1) * day)
            byDay.set(own, [...(byDay.get(own) ?? []), position]);
        }
        const most = Math.max(0, ...[...byDay.values()].map(({ length }) => length));
        const days = [...byDay.keys()].filter((own) => byDay.get(own)?.length === most).sort((a, b) => a - b);
        const { counted, busiest } = find(tableOf(bounds), shown);
        expect(counted).toBe([...byDay.values()].flat().length);
        expect(busiest?.day).toBe(days[0]);
        if (busiest === undefined) return;
        expect(busiest).toMatchObject({ events: most, equals: days.length });
        expect(busiest.first).toBe(Math.min(...(byDay.get(busiest.day) ?? [])));
      }),
    );
  });
});
