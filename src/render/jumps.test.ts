import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '../messages/en/en.ts';
import { makeJumps } from './jumps.ts';
import { makeViewport } from './viewport-motion.ts';

const at = (iso: string) => Date.parse(iso);
const texts = (from: string, to: string, zone: string) =>
  makeJumps(makeViewport(at(from), at(to)), zone, en).map(({ text }) => text);

describe('buttons that jump', () => {
  it('stand for the four days of a story with some room at its sides', () => {
    const story = makeViewport(at('2022-02-23T10:00Z'), at('2022-02-28T02:00Z'));
    const days = makeJumps(story, 'Asia/Jerusalem', en);
    expect(days.map(({ text }) => text)).toEqual(['Thu 24', 'Fri 25', 'Sat 26', 'Sun 27']);
    expect(days[0]?.name).toBe('Thu 24 Feb 2022');
    expect(new Date(days[0]?.from ?? 0).toISOString()).toBe('2022-02-23T22:00:00.000Z');
  });

  it('know that 25 March 2022 has 23 hours in Jerusalem', () => {
    const days = makeJumps(
      makeViewport(at('2022-03-24T22:00Z'), at('2022-03-25T21:00Z')),
      'Asia/Jerusalem',
      en,
    );
    expect(days.map(({ from, to }) => (to - from) / 3_600_000)).toEqual([23]);
  });

  it('stand for weeks from Monday, and for quarters, where that is the finest that fits', () => {
    const weeks = makeJumps(
      makeViewport(at('2022-02-23T22:00Z'), at('2022-03-10T22:00Z')),
      'Asia/Jerusalem',
      en,
    );
    expect(weeks.map(({ text, name }) => `${text}: ${name}`)).toEqual([
      '21 Feb: Week of Mon 21 Feb 2022',
      '28 Feb: Week of Mon 28 Feb 2022',
      '7 Mar: Week of Mon 7 Mar 2022',
    ]);
    expect(new Date(weeks[0]?.from ?? 0).toISOString()).toBe('2022-02-20T22:00:00.000Z');
    const quarters = makeJumps(makeViewport(at('2021-11-01T00:00Z'), at('2022-12-20T00:00Z')), 'UTC', en);
    expect(quarters.map(({ text }) => text)).toEqual([
      'Oct–Dec',
      'Jan–Mar',
      'Apr–Jun',
      'Jul–Sept',
      'Oct–Dec',
    ]);
    expect(quarters[1]?.name).toBe('January 2022 to March 2022');
  });

  it('stand for months, then for years, where days would be too many', () => {
    expect(texts('2022-01-01T00:00Z', '2022-06-30T00:00Z', 'UTC')).toEqual([
      'Jan',
      'Feb',
      'Mar',
      'Apr',
      'May',
      'Jun',
    ]);
    expect(texts('2000-01-01T00:00Z', '2005-01-01T00:00Z', 'UTC')).toEqual([
      '2000',
      '2001',
      '2002',
      '2003',
      '2004',
    ]);
  });

  it('stand for parts of a story that is shorter than a day', () => {
    const minute = texts('2022-02-27T14:29:57.6Z', '2022-02-27T14:31:02.4Z', 'UTC');
    expect(minute).toEqual(['14:30:00', '14:30:30']);
    expect(texts('2022-02-27T14:29:59.6Z', '2022-02-27T14:30:10.4Z', 'UTC')).toEqual([
      '14:30:00',
      '14:30:05',
    ]);
    const hour = makeJumps(makeViewport(at('2022-02-27T13:59Z'), at('2022-02-27T14:46Z')), 'UTC', en);
    expect(hour.map(({ text }) => text)).toEqual(['14:00', '14:15', '14:30']);
    expect(hour[0]?.name).toBe('Sun 27 Feb 2022, 14:00 to 14:15');
  });

  it('stand at round years as readers count them, before the common era and beyond Date', () => {
    const year = 365.2425 * 86_400_000;
    const found = (from: number, to: number) =>
      makeJumps(makeViewport((from - 1970) * year, (to - 1970) * year), 'UTC', en).map(({ text }) => text);
    expect(found(-320, 180)).toEqual(['300 BCE', '200 BCE', '100 BCE', '1 CE', '100 CE']);
    expect(found(-13.8e9, 0.6e9)).toEqual(['15 billion BCE', '10 billion BCE', '5 billion BCE']);
    expect(found(-49.5, -42.6)).toEqual(['52 BCE', '50 BCE', '48 BCE', '46 BCE']);
    expect(found(299_999.9, 300_003.1)).toEqual(['300,000', '300,001', '300,002']);
  });

  it('are at least one and at most seven, what a phone’s row holds, however long the story', () => {
    const year = 365.25 * 86_400_000;
    const span = fc.double({ min: Math.log(10_000), max: Math.log(20e9 * year), noNaN: true });
    fc.assert(
      fc.property(span, fc.integer({ min: -1000, max: 1000 }), (log, days) => {
        // A story is whole days, a short one whole tens of seconds.
        const unit = Math.exp(log) < 3_600_000 ? 10_000 : 86_400_000;
        const from = days * 86_400_000;
        const to = from + Math.ceil(Math.exp(log) / unit) * unit;
        const found = makeJumps(makeViewport(from, to), 'UTC', en);
        expect(found.length).toBeGreaterThanOrEqual(1);
        expect(found.length).toBeLessThanOrEqual(7);
        for (const [at, { from: start }] of found.entries())
          if (at > 0) expect(start).toBe(found[at - 1]?.to);
      }),
      { numRuns: 200 },
    );
  });
});
