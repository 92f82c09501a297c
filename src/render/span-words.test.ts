import { describe, expect, it } from 'vitest';
import { instant } from '../base/brand.ts';
import { en } from '../messages/en/en.ts';
import { formatEnd, formatSpan } from './span-words.ts';
import { makeViewport } from './viewport-motion.ts';

const words = (from: string, to: string) =>
  formatSpan(makeViewport(Date.parse(from), Date.parse(to)), 'Asia/Jerusalem', en);

describe('the visible span in words', () => {
  it.each([
    ['2022-02-23T22:00Z', '2022-02-27T22:00Z', 'Thu 24 Feb 2022 to Sun 27 Feb 2022'],
    ['2022-02-27T10:00Z', '2022-02-27T16:30Z', 'Sun 27 Feb 2022, 12:00 to 18:30'],
    ['2022-02-26T22:00Z', '2022-02-27T22:00Z', 'Sun 27 Feb 2022, 00:00 to 24:00'],
    ['2022-02-26T16:00Z', '2022-02-27T16:00Z', 'Sat 26 Feb 2022 18:00 to Sun 27 Feb 2022 18:00'],
    ['1948-01-01T00:00Z', '2022-01-01T00:00Z', '1948 to 2022'],
  ])('%s to %s', (from, to, expected) => {
    expect(words(from, to)).toBe(expected);
  });

  it('one end has its hour, and beyond years its year alone', () => {
    const at = instant(Date.parse('2022-02-27T10:05Z'));
    expect(formatEnd(at, 3_600_000, 'Asia/Jerusalem', en)).toBe('Sun 27 Feb 2022 12:05');
    expect(formatEnd(at, 1e12, 'Asia/Jerusalem', en)).toBe('2022');
  });
});
