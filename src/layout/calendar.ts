import { instant } from '../base/brand.ts';
import { fromInstant, toInstant } from '../time/instant.ts';
import { fromCivil, toCivil } from '../time/zone.ts';

/** Milliseconds. */
export const second = 1_000;
export const minute = 60_000;
export const hour = 3_600_000;
export const day = 86_400_000;
/** Of the average calendar. */
export const year = 365.2425 * day;

/** Beyond this, a million million years, a double does not number the days: a year is all that can be told. */
const exact = 1e12 * year;

/** A local date and clock in plain numbers. */
export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** The local days of one zone. Days are counted from 1970-01-01; instants are milliseconds. */
export interface Calendar {
  readonly zone: string;
  civilAt(at: number): Civil;
  /** Number of the local day that holds the instant. */
  dayAt(at: number): number;
  /** First instant of a local day: midnight, or what comes instead where clocks skip it. */
  dayStart(dayNumber: number): number;
}

const calendars = new Map<string, Calendar>();

/** The calendar of a zone. It remembers day starts, since frames ask for the same ones again and again. */
export function calendarOf(zone: string): Calendar {
  const known = calendars.get(zone);
  if (known) return known;
  const made = makeCalendar(zone);
  calendars.set(zone, made);
  return made;
}

const remembered = 4_096;

function makeCalendar(zone: string): Calendar {
  const starts = new Map<number, number>();
  const civilAt = (at: number): Civil => {
    if (Math.abs(at) > exact) {
      return { year: Math.floor(at / year + 1970), month: 1, day: 1, hour: 0, minute: 0, second: 0 };
    }
    const civil = toCivil(fromInstant(instant(at)), zone);
    return { ...civil, year: Number(civil.year) };
  };
  const dayStart = (dayNumber: number): number => {
    const known = starts.get(dayNumber);
    if (known !== undefined) return known;
    if (Math.abs(dayNumber) > exact / day) return dayNumber * day;
    const date = civilFromDays(dayNumber);
    const start = toInstant(
      fromCivil(
        { year: BigInt(date.year), month: date.month, day: date.day, hour: 0, minute: 0, second: 0 },
        zone,
      ),
      'earliest',
    );
    if (starts.size >= remembered) starts.clear();
    starts.set(dayNumber, start);
    return start;
  };
  return {
    zone,
    civilAt,
    dayStart,
    dayAt: (at) => {
      // Most instants lie in the day that plain UTC suggests, or in a neighbour: three look-ups beat a conversion.
      const guess = Math.floor(at / day);
      for (const candidate of [guess, guess + 1, guess - 1]) {
        if (starts.has(candidate) && dayStart(candidate) <= at && at < dayStart(candidate + 1))
          return candidate;
      }
      if (Math.abs(at) > exact) return guess;
      const date = civilAt(at);
      return daysFromCivil(date.year, date.month, date.day);
    },
  };
}

/** Whether a day from `start` up to `end` has 24 hours, as far as a double can tell. */
export function isRegularDay(start: number, end: number): boolean {
  return Math.abs(end - start - day) <= Math.abs(start) * 2 ** -50;
}

/** Days since 1970-01-01 of a proleptic Gregorian date (Howard Hinnant, chrono-Compatible Low-Level Date Algorithms). */
export function daysFromCivil(year: number, month: number, dayOfMonth: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The inverse of `daysFromCivil`. */
export function civilFromDays(days: number): { year: number; month: number; day: number } {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

/** Length of a month. */
export function daysInMonth(year: number, month: number): number {
  const next = month === 12 ? daysFromCivil(year + 1, 1, 1) : daysFromCivil(year, month + 1, 1);
  return next - daysFromCivil(year, month, 1);
}
