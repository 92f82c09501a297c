import type { Messages } from '../messages/messages.ts';
import { type CivilDay, dayNumber, weekdayOf } from './calendar.ts';

export type DayForm = 'full' | 'noYear' | 'short' | 'heading' | 'headingYear';

/** Before the Gregorian calendar came into use (1582) nobody called a day by the weekday that it would give. */
const weekdaysFrom = 1583n;

/** A day in words: full "Thu 24 Feb 2022", noYear "Thu 24 Feb", short "Thu 24", heading "Thursday 24 February". */
export function formatDay(day: CivilDay, form: DayForm, messages: Messages): string {
  const long = form === 'heading' || form === 'headingYear';
  const parts = {
    ...(day.year >= weekdaysFrom && {
      weekday: weekdayName(
        weekdayOf(dayNumber(day.year, day.month, day.day)),
        long ? 'long' : 'short',
        messages,
      ),
    }),
    day: String(day.day),
    ...(form !== 'short' && { month: monthName(day.month, long ? 'long' : 'short', 'in date', messages) }),
    ...((form === 'full' || form === 'headingYear') && { year: formatYear(day.year, messages) }),
  };
  return long ? messages.time.heading(parts) : messages.time.date(parts);
}

/** A month with its year: "February 2022". */
export function formatMonth(year: bigint, month: number, messages: Messages): string {
  return messages.time.date({
    month: monthName(month, 'long', 'alone', messages),
    year: formatYear(year, messages),
  });
}

/** An astronomical year: 2022 "2022", 0 "1 BCE", -43 "44 BCE", 79 "79 CE", 170000002 "170,000,002". */
export function formatYear(year: bigint, messages: Messages): string {
  const counted = year <= 0n ? 1n - year : year;
  const digits =
    counted > 9999n ? numberFormat(messages.time.namesLocale).format(counted) : counted.toString();
  if (year <= 0n) return messages.time.year(digits, 'bce');
  return messages.time.year(digits, year < 1000n ? 'early-ce' : 'ce');
}

/** Single fields of Intl, asked about harmless dates (1 January 2024 was a Monday), never about the date itself. */
export function weekdayName(weekday: number, length: 'short' | 'long', messages: Messages): string {
  const locale = messages.time.namesLocale;
  return named(`${locale} weekday ${length} ${weekday}`, () =>
    field(locale, { weekday: length }, Date.UTC(2024, 0, weekday), 'weekday'),
  );
}

/** A month's name: beside a day some languages bend it. */
export function monthName(
  month: number,
  length: 'short' | 'long',
  place: 'in date' | 'alone',
  messages: Messages,
): string {
  const locale = messages.time.namesLocale;
  return named(`${locale} month ${length} ${place} ${month}`, () => {
    const options = { month: length, ...(place === 'in date' && { day: 'numeric' as const }) };
    return field(locale, options, Date.UTC(2024, month - 1, 15), 'month');
  });
}

const names = new Map<string, string>();

function named(key: string, make: () => string): string {
  const known = names.get(key);
  if (known !== undefined) return known;
  const made = make();
  names.set(key, made);
  return made;
}

const fieldFormats = new Map<string, Intl.DateTimeFormat>();

function field(
  locale: string,
  options: Intl.DateTimeFormatOptions,
  at: number,
  type: 'weekday' | 'month',
): string {
  const key = `${locale} ${JSON.stringify(options)}`;
  const format =
    fieldFormats.get(key) ??
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC', calendar: 'gregory' });
  fieldFormats.set(key, format);
  return format.formatToParts(at).find((part) => part.type === type)?.value ?? '';
}

const numberFormats = new Map<string, Intl.NumberFormat>();

function numberFormat(locale: string): Intl.NumberFormat {
  const known = numberFormats.get(locale);
  if (known) return known;
  const made = new Intl.NumberFormat(locale);
  numberFormats.set(locale, made);
  return made;
}
