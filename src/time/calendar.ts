/**
 * The proleptic Gregorian calendar with astronomical years (0 is 1 BCE), in days since 1970-01-01. Pure arithmetic:
 * Date knows neither the year 300,000 nor, without care, the year 44.
 */
export const secondsPerDay = 86_400n;

export interface CivilDay {
  readonly year: bigint;
  readonly month: number;
  readonly day: number;
}

/** Days `from` up to, but not including, `to`. */
export interface DaySpan {
  readonly from: bigint;
  readonly to: bigint;
}

export function isLeapYear(year: bigint): boolean {
  return year % 4n === 0n && (year % 100n !== 0n || year % 400n === 0n);
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Length in days; `month` from 1 to 12. */
export function daysInMonth(year: bigint, month: number): number {
  if (month === 2 && isLeapYear(year)) return 29;
  return monthLengths[month - 1] ?? 0;
}

export function floorDivide(value: bigint, by: bigint): bigint {
  const quotient = value / by;
  return value % by < 0n ? quotient - 1n : quotient;
}

/**
 * The day's number; `month` may run beyond 12 (13 is the next January) and `day` beyond the month.
 * Method: counting years from March, as in H. Hinnant, "chrono-Compatible Low-Level Date Algorithms".
 */
export function dayNumber(year: bigint, month: number, day: number): bigint {
  const monthIndex = month - 1;
  const wholeYear = year + BigInt(Math.floor(monthIndex / 12));
  const inYear = ((monthIndex % 12) + 12) % 12;
  const fromMarch = inYear < 2 ? wholeYear - 1n : wholeYear;
  const era = floorDivide(fromMarch, 400n);
  const yearOfEra = Number(fromMarch - era * 400n);
  const dayOfYear = Math.floor((153 * ((inYear + 10) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097n + BigInt(dayOfEra) - 719_468n;
}

/** The inverse of `dayNumber`. */
export function civilDay(number: bigint): CivilDay {
  const shifted = number + 719_468n;
  const era = floorDivide(shifted, 146_097n);
  const dayOfEra = Number(shifted - era * 146_097n);
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: BigInt(yearOfEra) + era * 400n + (month <= 2 ? 1n : 0n),
    month,
    day: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
}

/** ISO weekday: 1 Monday to 7 Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export function weekdayOf(number: bigint): Weekday {
  const sinceThursday = Number(((number % 7n) + 7n) % 7n);
  return (((sinceThursday + 3) % 7) + 1) as Weekday;
}
