import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant } from '../base/brand.ts';
import { civilDay, dayNumber, daysInMonth, isLeapYear, weekdayOf } from './calendar.ts';
import { fromInstant, toInstant } from './instant.ts';
import { serializeMoment } from './moment-text.ts';

describe('the calendar', () => {
  it.each([
    [2000n, true],
    [1900n, false],
    [1000n, false],
    [1400n, false],
    [2024n, true],
    [0n, true],
    [-4n, true],
    [-100n, false],
    [-400n, true],
  ])('the year %s: leap is %s', (year, leap) => {
    expect(isLeapYear(year)).toBe(leap);
    expect(daysInMonth(year, 2)).toBe(leap ? 29 : 28);
  });

  it('agrees with Date where Date is sound', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000_000, max: 99_999_999 }), (number) => {
        const date = new Date(number * 86_400_000);
        const civil = civilDay(BigInt(number));
        expect(civil).toEqual({
          year: BigInt(date.getUTCFullYear()),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        });
        expect(dayNumber(civil.year, civil.month, civil.day)).toBe(BigInt(number));
        expect(weekdayOf(BigInt(number)) % 7).toBe(date.getUTCDay());
        expect(serializeMoment(BigInt(number) * 86_400n).replace(/^([+-])0*(\d{4,})-/, '$1$2-')).toBe(
          date
            .toISOString()
            .replace('.000', '')
            .replace(/^([+-])0*(\d{4,})-/, '$1$2-'),
        );
      }),
    );
  });

  it('months are as long as the days between their firsts', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -5000n, max: 5000n }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        expect(dayNumber(year, month + 1, 1) - dayNumber(year, month, 1)).toBe(
          BigInt(daysInMonth(year, month)),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('is undone by the way back in any year', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }), (number) => {
        const { year, month, day } = civilDay(number);
        expect(dayNumber(year, month, day)).toBe(number);
      }),
    );
  });
});

describe('instants', () => {
  it('are milliseconds; named edges lie infinitely far', () => {
    expect(toInstant(1_645_740_000n, 'earliest')).toBe(1_645_740_000_000);
    expect(toInstant('open', 'earliest')).toBe(Number.NEGATIVE_INFINITY);
    expect(toInstant('unknown', 'latest')).toBe(Number.POSITIVE_INFINITY);
    expect(fromInstant(instant(-1))).toBe(-1n);
    expect(() => fromInstant(instant(Number.POSITIVE_INFINITY))).toThrow();
  });
});
