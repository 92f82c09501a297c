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

  it('are never more than a row can hold, however long the story', () => {
    for (const years of [1, 20, 300, 5000, 170_000]) {
      const story = makeViewport(0, years * 365.25 * 86_400_000);
      expect(makeJumps(story, 'UTC', en).length, `${years} years`).toBeLessThanOrEqual(15);
    }
  });
});
