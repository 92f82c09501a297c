import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant } from '../base/brand.ts';
import { en } from '../messages/en/en.ts';
import { calendarOf, civilFromDays, day, daysFromCivil, hour, minute } from './calendar.ts';
import { makeScale } from './scale.ts';
import type { Tick } from './scene.ts';
import { measure } from './testing/options.ts';
import { ticksBetween } from './tick-units.ts';
import { makeTickWriter } from './tick-words.ts';
import { placeTicks } from './ticks.ts';

const jerusalem = 'Asia/Jerusalem';

function ticks(
  from: number | string,
  to: number | string,
  width: number,
  { zone = jerusalem, align = 'start' as 'start' | 'middle', x0 = 0 } = {},
): readonly Tick[] {
  const at = (when: number | string) => instant(typeof when === 'string' ? Date.parse(when) : when);
  const calendar = calendarOf(zone);
  const viewport = { from: at(from), to: at(to) };
  return placeTicks({
    calendar,
    writer: makeTickWriter(calendar, en),
    measure,
    viewport,
    scale: makeScale(viewport, x0, width),
    align,
  });
}

function texts(all: readonly Tick[]): string {
  return all.flatMap(({ text }) => (text === '' ? [] : [text])).join(' | ');
}

describe('what an axis says', () => {
  const year = 365.2425 * day;
  const cases: readonly [string, number | string, number | string, number, string][] = [
    [
      'four days, wide',
      '2022-02-23T12:00+02:00',
      '2022-02-28T06:00+02:00',
      860,
      'Thu 24 Feb 2022 | Fri 25 | Sat 26 | Sun 27',
    ],
    ['four days, narrow', '2022-02-23T12:00+02:00', '2022-02-28T06:00+02:00', 200, '24 | 25 | 26 | 27'],
    [
      'four days with little room',
      '2022-02-23T12:00+02:00',
      '2022-02-28T06:00+02:00',
      316,
      '24 Feb | Fri 25 | Sat 26 | Sun 27',
    ],
    [
      'over the end of a month',
      '2022-02-26T00:00+02:00',
      '2022-03-03T00:00+02:00',
      700,
      'Sat 26 Feb 2022 | Sun 27 | Mon 28 | Tue 1 Mar | Wed 2',
    ],
    [
      'over the end of a year',
      '2021-12-30T00:00+02:00',
      '2022-01-02T12:00+02:00',
      700,
      'Thu 30 Dec 2021 | Fri 31 | Sat 1 Jan 2022 | Sun 2',
    ],
    [
      'an afternoon',
      '2022-02-27T10:00+02:00',
      '2022-02-27T19:00+02:00',
      700,
      'Sun 27 Feb 2022 | 12:00 | 13:00 | 14:00 | 15:00 | 16:00 | 17:00 | 18:00',
    ],
    [
      'over midnight',
      '2022-02-27T15:00+02:00',
      '2022-02-28T09:00+02:00',
      700,
      'Sun 27 Feb 2022 | 18:00 | 21:00 | Mon 28 Feb | 03:00 | 06:00',
    ],
    [
      'from midnight on',
      '2022-02-27T00:00+02:00',
      '2022-02-28T00:00+02:00',
      700,
      'Sun 27 Feb | 03:00 | 06:00 | 09:00 | 12:00 | 15:00 | 18:00 | 21:00',
    ],
    [
      'five minutes',
      '2022-02-27T14:00:10+02:00',
      '2022-02-27T14:05:10+02:00',
      700,
      'Sun 27 Feb 2022 | 14:01 | 14:02 | 14:03 | 14:04',
    ],
    [
      'half a minute',
      '2022-02-27T14:00:00+02:00',
      '2022-02-27T14:00:30+02:00',
      700,
      'Sun 27 Feb 2022 | 14:00:05 | 14:00:10 | 14:00:15 | 14:00:20 | 14:00:25',
    ],
    [
      'half an hour with little room',
      '2022-02-27T10:20+02:00',
      '2022-02-27T10:50+02:00',
      160,
      'Sun 27 | 10:30',
    ],
    [
      'three weeks',
      '2022-02-20T00:00+02:00',
      '2022-03-13T00:00+02:00',
      500,
      'Mon 21 Feb | 25 | 27 | 1 Mar | 3 | 5 | 7 | 9 | 11',
    ],
    [
      'months',
      '2021-11-10T00:00+02:00',
      '2022-04-10T00:00+02:00',
      500,
      'Dec 2021 | Jan 2022 | Feb | Mar | Apr',
    ],
    [
      'years',
      '1990-06-01T00:00+02:00',
      '2022-06-01T00:00+02:00',
      500,
      '1995 | 2000 | 2005 | 2010 | 2015 | 2020',
    ],
    [
      'over the change of eras',
      -2300 * year,
      -1700 * year,
      700,
      '300 BCE | 250 BCE | 200 BCE | 150 BCE | 100 BCE | 50 BCE | 1 CE | 50 CE | 100 CE | 150 CE | 200 CE',
    ],
    [
      'since the Earth',
      -4.6e9 * year,
      0.3e9 * year,
      700,
      '4 billion BCE | 3 billion BCE | 2 billion BCE | 1 billion BCE | 1 CE',
    ],
    [
      'ten thousand years around the end of the dinosaurs',
      -66.005e6 * year,
      -65.995e6 * year,
      500,
      '66,003,032 BCE | 66,000,000 BCE',
    ],
    [
      'ten seconds',
      '2022-02-27T14:00:03+02:00',
      '2022-02-27T14:00:13+02:00',
      1200,
      'Sun 27 Feb 2022 | 14:00:04 | 14:00:05 | 14:00:06 | 14:00:07 | 14:00:08 | 14:00:09 | 14:00:10 | 14:00:11 | 14:00:12',
    ],
    [
      'a day on a phone',
      '2022-02-27T01:00+02:00',
      '2022-02-28T04:00+02:00',
      320,
      'Sun 27 Feb 2022 | 12:00 | 18:00 | 28',
    ],
    [
      'the year 300,000',
      298_029.6 * year,
      298_030.6 * year,
      500,
      'Sep 299,999 | Dec | 300,000 | Mar | Apr | May | Jun | Jul',
    ],
    [
      'days before the common era',
      -2014 * year,
      -2014 * year + 12 * day,
      860,
      '2 Jan 45 BCE | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13',
    ],
    ['years before the common era', -2020 * year, -2012 * year, 300, '50 BCE | 48 BCE | 46 BCE'],
    ['since the Big Bang', -13.8e9 * year, 0.6e9 * year, 700, '10 billion BCE | 5 billion BCE'],
  ];
  for (const [what, from, to, width, expected] of cases) {
    it(`${what}`, () => expect(texts(ticks(from, to, width))).toBe(expected));
  }

  it('stands in the middle of its days in the strip', () => {
    const all = ticks('2022-02-24T00:00+02:00', '2022-02-28T00:00+02:00', 280, { align: 'middle' });
    expect(all.filter(({ text }) => text).map(({ text, textX, x }) => `${text}@${x}+${textX - x}`)).toEqual([
      'Thu 24@0+14',
      'Fri 25@70+14',
      'Sat 26@140+14',
      'Sun 27@210+14',
    ]);
  });
});

describe('local days', () => {
  it('have 23 hours when clocks go forward in Jerusalem', () => {
    const calendar = calendarOf(jerusalem);
    const start = calendar.dayStart(daysFromCivil(2022, 3, 25));
    const next = calendar.dayStart(daysFromCivil(2022, 3, 26));
    expect((next - start) / hour).toBe(23);
    expect(new Date(start).toISOString()).toBe('2022-03-24T22:00:00.000Z');
    expect(new Date(next).toISOString()).toBe('2022-03-25T21:00:00.000Z');
  });

  it('skip the hour that the clock skips, and show twice the one it shows twice', () => {
    const calendar = calendarOf(jerusalem);
    const hours = (from: string, to: string) =>
      ticksBetween(calendar, { unit: 'hour', step: 1 }, Date.parse(from), Date.parse(to)).map(
        (at) => calendar.civilAt(at).hour,
      );
    expect(hours('2022-03-25T00:00+02:00', '2022-03-25T05:00+03:00')).toEqual([0, 1, 3, 4, 5]);
    expect(hours('2022-10-30T00:00+03:00', '2022-10-30T03:00+02:00')).toEqual([0, 1, 1, 2, 3]);
  });

  it('tick every six hours by the clock on a day of 25 hours', () => {
    const calendar = calendarOf(jerusalem);
    const found = ticksBetween(
      calendar,
      { unit: 'hour', step: 6 },
      Date.parse('2022-10-30T00:00+03:00'),
      Date.parse('2022-10-31T00:00+02:00'),
    );
    expect(found.map((at) => calendar.civilAt(at).hour)).toEqual([0, 6, 12, 18, 0]);
  });

  it('begin at the first instant there is where midnight is skipped', () => {
    // Beirut moves its clocks at midnight: 27 March 2022 began at 01:00.
    const calendar = calendarOf('Asia/Beirut');
    expect(calendar.civilAt(calendar.dayStart(daysFromCivil(2022, 3, 27)))).toMatchObject({
      day: 27,
      hour: 1,
    });
  });

  it('count as Date counts them', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000_000, max: 10_000_000 }), (number) => {
        const date = civilFromDays(number);
        expect(daysFromCivil(date.year, date.month, date.day)).toBe(number);
        const known = new Date(number * day);
        expect([date.year, date.month, date.day]).toEqual([
          known.getUTCFullYear(),
          known.getUTCMonth() + 1,
          known.getUTCDate(),
        ]);
      }),
    );
  });
});

describe('ticks of any story', { timeout: 60_000 }, () => {
  const zones = ['Asia/Jerusalem', 'America/St_Johns', 'Asia/Kathmandu', 'Africa/Monrovia', 'UTC'];
  const year = 365.2425 * day;
  /** Evenly by order of magnitude. */
  const magnitude = (least: number, most: number) =>
    fc.double({ min: Math.log10(least), max: Math.log10(most), noNaN: true }).map((power) => 10 ** power);
  const centre = fc.oneof(
    magnitude(1, 13.8e9).map((years) => -years * year),
    magnitude(1, 10e9).map((years) => years * year),
    fc.integer({ min: Date.UTC(1800, 0), max: Date.UTC(2200, 0) }),
  );
  const view = fc.record({
    zone: fc.constantFrom(...zones),
    centre,
    span: magnitude(10_000, 20e9 * year),
    width: fc.integer({ min: 300, max: 4_000 }),
    align: fc.constantFrom('start' as const, 'middle' as const),
  });

  it('from ten seconds to twenty thousand million years name two instants at least, and are sixty at most', () => {
    fc.assert(
      fc.property(view, ({ zone, centre: at, span, width, align }) => {
        const wide = Math.max(span, Math.abs(at) * 2 ** -37);
        const all = ticks(at - wide / 2, at + wide / 2, width, { zone, align, x0: 140 });
        expect(all.length).toBeLessThanOrEqual(60);
        const worded = all.filter(({ text }) => text !== '');
        expect(worded.length).toBeGreaterThanOrEqual(2);
        for (const [index, tick] of all.entries()) {
          expect(tick.x).toBeGreaterThan(140 - 1e-6);
          expect(tick.x).toBeLessThan(140 + width + 1e-6);
          if (index > 0) expect(tick.at).toBeGreaterThan(all[index - 1]?.at ?? 0);
        }
        for (const [index, tick] of worded.entries()) {
          expect(tick.textX).toBeGreaterThanOrEqual(140);
          expect(tick.textX + tick.textWidth).toBeLessThanOrEqual(140 + width);
          const before = worded[index - 1];
          if (before) expect(tick.textX).toBeGreaterThanOrEqual(before.textX + before.textWidth + 4);
        }
      }),
      { numRuns: 1_500 },
    );
  });

  it('on a day on which clocks change cost no more than on any other, to the second', () => {
    const calendar = calendarOf(jerusalem);
    let asked = 0;
    const counting = {
      ...calendar,
      civilAt: (at: number) => {
        asked += 1;
        return calendar.civilAt(at);
      },
    };
    const from = Date.parse('2022-10-30T12:00+02:00');
    const found = ticksBetween(counting, { unit: 'second', step: 5 }, from, from + minute);
    expect(found.map((at) => (at - from) / 1_000)).toEqual([
      0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60,
    ]);
    expect(asked).toBe(0);
  });

  it('stand in the middle only where they name what follows', () => {
    const all = ticks('2022-02-24T00:00+02:00', '2022-02-24T12:00+02:00', 400, { align: 'middle' });
    for (const { text, textX, x } of all.slice(1)) if (text !== '') expect(textX - x).toBe(4);
  });

  it('keep their year and hour where a double no longer has their second', () => {
    const far = -1_000_100_000 * year;
    const years = ticks(far - 300 * year, far + 300 * year, 900).flatMap(({ text }) => text || []);
    for (const text of years) expect(text).toMatch(/00 BCE$/);
    const old = -99_000_000 * year;
    const hours = ticks(old, old + 5 * hour, 900).flatMap(({ text }) => text || []);
    expect(hours.length).toBeGreaterThan(3);
    for (const text of hours.slice(1)) expect(text).toMatch(/:[03]0$/);
  });

  it('are found a hundred million million years away', () => {
    for (const years of [1e13, -1e14, 1e40, -1e90]) {
      const all = ticks(years * 0.9 * year, years * 1.1 * year, 600).filter(({ text }) => text !== '');
      if (years > 0) expect(all.length).toBeGreaterThan(0);
      else expect(ticks(years * 1.1 * year, years * 0.9 * year, 600).length).toBeGreaterThan(0);
    }
  });
});

describe('ticks at any width and any span', { timeout: 60_000 }, () => {
  const zones = ['Asia/Jerusalem', 'America/St_Johns', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'UTC'];
  const anywhere = fc.record({
    zone: fc.constantFrom(...zones),
    from: fc.oneof(
      fc.integer({ min: Date.UTC(1800, 0), max: Date.UTC(2200, 0) }),
      fc.integer({ min: -60, max: 60 }).map((power) => Math.sign(power) * 10 ** (14 + Math.abs(power) / 10)),
    ),
    // From a minute to billions of years, evenly by order of magnitude.
    span: fc.double({ min: 4.7, max: 20.2, noNaN: true }).map((power) => 10 ** power),
    width: fc.integer({ min: 160, max: 2_000 }),
    align: fc.constantFrom('start' as const, 'middle' as const),
  });

  it('ascend, never overlap, and stay on the axis', () => {
    fc.assert(
      fc.property(anywhere, ({ zone, from, span, width, align }) => {
        const to = from + Math.max(span, Math.abs(from) * 2 ** -40);
        const all = ticks(from, to, width, { zone, align, x0: 140 });
        for (const [at, tick] of all.entries()) {
          expect(tick.x).toBeGreaterThanOrEqual(140);
          expect(tick.x).toBeLessThanOrEqual(140 + width);
          const next = all[at + 1];
          if (next) expect(next.at).toBeGreaterThan(tick.at);
        }
        const worded = all.filter(({ text }) => text !== '');
        for (const [at, tick] of worded.entries()) {
          expect(tick.textX).toBeGreaterThanOrEqual(140);
          expect(tick.textX + tick.textWidth).toBeLessThanOrEqual(140 + width);
          expect(tick.textWidth).toBe(measure(tick.text, 'tick'));
          const next = worded[at + 1];
          if (next) expect(next.textX).toBeGreaterThanOrEqual(tick.textX + tick.textWidth + 4);
        }
        expect(all.length).toBeLessThan(width);
      }),
      { numRuns: 300 },
    );
  });

  it('say at least one thing wherever there is room for a day and a year', () => {
    fc.assert(
      fc.property(anywhere, ({ zone, from, span, width, align }) => {
        const to = from + Math.max(span, Math.abs(from) * 2 ** -40);
        expect(ticks(from, to, width, { zone, align }).some(({ text }) => text !== '')).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('stand on whole local units', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(1950, 0), max: Date.UTC(2100, 0) }),
        fc.constantFrom(...zones),
        (from, zone) => {
          const calendar = calendarOf(zone);
          for (const at of ticksBetween(calendar, { unit: 'minute', step: 15 }, from, from + 30 * hour)) {
            expect(calendar.civilAt(at).minute % 15).toBe(0);
            expect(Math.abs(at % minute)).toBe(0);
          }
          for (const at of ticksBetween(calendar, { unit: 'day', step: 1 }, from, from + 9 * day)) {
            expect(calendar.civilAt(at - 1).day).not.toBe(calendar.civilAt(at).day);
          }
        },
      ),
    );
  });
});
