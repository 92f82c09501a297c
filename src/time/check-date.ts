import { ok, type Result } from '../base/result.ts';
import { daysInMonth, isLeapYear } from './calendar.ts';
import type { EdtfError } from './edtf-error.ts';
import { isMasked, maskValues, yearMask } from './mask.ts';
import { refuse } from './refuse.ts';

/** Whether the two digits after a year are a month or a season, or neither. */
export function checkMonth(year: string, digits: string, at: number): Result<'month' | 'season', EdtfError> {
  if (isMasked(digits)) {
    return maskValues(digits, 1, 12).length > 0
      ? ok('month')
      : refuse('mask-never', at, { mask: `${year}-${digits}` });
  }
  const number = Number(digits);
  if (number >= 1 && number <= 12) return ok('month');
  if (number >= 21 && number <= 41) return ok('season');
  return refuse(number > 41 ? 'season-range' : 'month-range', at, { digits });
}

/** Whether some date fits year, month and day. */
export function checkDay(year: string, month: string, day: string, at: number): Result<undefined, EdtfError> {
  const days = maskValues(day, 1, 31);
  const months = maskValues(month, 1, 12);
  const masked = isMasked(year) || isMasked(month) || isMasked(day);
  const first = days[0];
  const longest = Math.max(...months.map((number) => daysInMonth(2000n, number)));
  if (first !== undefined && first <= longest) {
    // Only 29 February depends on the year.
    if (months.some((number) => first <= daysInMonth(2001n, number)) || hasLeapYear(year))
      return ok(undefined);
  }
  if (masked) return refuse('mask-never', at, { mask: `${year}-${month}-${day}` });
  const inYear = daysInMonth(BigInt(year), Number(month));
  return refuse('day-range', at, { day, month: Number(month), year, days: inYear });
}

function hasLeapYear(digits: string): boolean {
  const mask = yearMask(digits);
  for (let year = mask.least; year <= mask.greatest; year += 1) {
    if (isLeapYear(BigInt(year)) && mask.fits(year)) return true;
  }
  return false;
}
