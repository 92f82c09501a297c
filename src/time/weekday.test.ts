import { describe, expect, it } from 'vitest';
import { point, resolved } from '../testing/times.ts';
import { findWeekdayWord, fitsWeekday, isNightWord, lastWeekday } from './weekday.ts';

describe('weekday words', () => {
  it.each([
    ['Friday', 5],
    ['on FRIDAY', 5],
    ['late thursday night', 4],
    ["Sunday's cabinet", 7],
    ['since Thursday', 4],
    ['later Sunday', 7],
    ['Thu., 24 Feb', 4],
    ['Thurs', 4],
    ['Tues evening', 2],
    ['Sun', 7],
    ['Sun.', 7],
    ['on Sat', 6],
    ['Wed 23 Feb', 3],
    ['Mon, Feb 28', 1],
    ['Sunday, 27 February', 7],
    ['Friday, i.e. last Fri', 5],
    // not weekdays
    ['this afternoon', undefined],
    ['the Sun reported', undefined],
    ['he sat down', undefined],
    ['they wed in secret', undefined],
    ['Mon Repos', undefined],
    ['Sundayish', undefined],
    ['', undefined],
    // more than one says nothing
    ['Thursday or Friday', undefined],
    ['from Thursday to Sunday', undefined],
  ])('%j names %s', (words, weekday) => {
    expect(findWeekdayWord(words)).toBe(weekday);
  });

  it('a night is one', () => {
    expect(['Thursday night', 'overnight', 'late at night'].map(isNightWord)).toEqual([true, true, true]);
    expect(['Thursday', 'knight', 'fortnight'].map(isNightWord)).toEqual([false, false, false]);
  });

  it('fits where some day within the bounds has it, in local time', () => {
    const friday = resolved('2022-02-25', 'Asia/Jerusalem');
    expect(fitsWeekday(5, friday, 'Asia/Jerusalem')).toBe(true);
    expect(fitsWeekday(4, friday, 'Asia/Jerusalem')).toBe(false);
    expect(fitsWeekday(1, resolved('[2022-02-24..2022-02-27]'), 'UTC')).toBe(false);
    expect(fitsWeekday(6, resolved('[2022-02-24..2022-02-27]'), 'UTC')).toBe(true);
    expect(fitsWeekday(1, resolved('2022-02'), 'UTC')).toBe(true);
    expect(fitsWeekday(1, resolved('[..2022-02-27]'), 'UTC')).toBe(true);
    expect(fitsWeekday(1, resolved(), 'UTC')).toBe(true);
    expect(fitsWeekday(2, resolved('XXXX-12-25'), 'UTC')).toBe(true);
  });

  it('the small hours may go by the name of the day before', () => {
    const night = resolved(point('2022-02-25', { part: 'night' }));
    expect([fitsWeekday(5, night, 'UTC', true), fitsWeekday(4, night, 'UTC', true)]).toEqual([true, true]);
    expect([fitsWeekday(4, night, 'UTC'), fitsWeekday(3, night, 'UTC', true)]).toEqual([false, false]);
  });

  it('counts back from the publication', () => {
    const sunday = { year: 2022n, month: 2, day: 27 };
    expect(lastWeekday(4, sunday)).toEqual({ year: 2022n, month: 2, day: 24 });
    expect(lastWeekday(7, sunday)).toEqual(sunday);
    expect(lastWeekday(1, { year: 2022n, month: 3, day: 1 })).toEqual({ year: 2022n, month: 2, day: 28 });
  });
});
