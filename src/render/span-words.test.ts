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
    ['2022-02-27T12:30:05Z', '2022-02-27T12:30:15Z', 'Sun 27 Feb 2022, 14:30:05 to 14:30:15'],
    ['2022-02-27T21:59:55Z', '2022-02-27T22:00:00Z', 'Sun 27 Feb 2022, 23:59:55 to 24:00:00'],
    ['-000043-03-14T22:00Z', '-000043-03-16T22:00Z', '15 Mar 44 BCE to 17 Mar 44 BCE'],
    ['-000500-01-01T00:00Z', '0079-10-01T00:00Z', '501 BCE to 79 CE'],
  ])('%s to %s', (from, to, expected) => {
    expect(words(from, to)).toBe(expected);
  });

  it('reaches beyond what Date holds', () => {
    const year = 365.2425 * 86_400_000;
    const say = (from: number, to: number) =>
      formatSpan(makeViewport((from - 1970) * year, (to - 1970) * year), 'Asia/Jerusalem', en);
    expect(say(300_000.5, 300_100.5)).toBe('300,000 to 300,100');
    expect(say(300_000.5, 300_014.5)).toBe('300,000 to 300,014');
    expect(say(-1_040_000, 42_107)).toBe('1.04 million BCE to 40,000');
    expect(say(-66e6, -65e6)).toBe('66 million BCE to 65 million BCE');
    expect(say(-13.8e9, 0.5e9)).toBe('13.8 billion BCE to 500 million CE');
  });

  it('one end has its hour, and beyond years its year alone', () => {
    const at = instant(Date.parse('2022-02-27T10:05Z'));
    expect(formatEnd(at, 3_600_000, 'Asia/Jerusalem', en)).toBe('Sun 27 Feb 2022 12:05');
    expect(formatEnd(at, 1e12, 'Asia/Jerusalem', en)).toBe('2022');
  });
});
