import type { TellingMessages } from '../messages/telling.ts';
import type { ComponentName, MaskedPart, MaskedYear, Qualified } from '../messages/time.ts';
import { civilDay, daysInMonth } from './calendar.ts';
import { dateLimits } from './date-spans.ts';
import { formatDay, formatMonth, formatYear, monthName } from './day-words.ts';
import { type CalendarDate, type EdtfDate, longYearValue, type Season } from './edtf.ts';
import { isMasked, maskValues, yearMask } from './mask.ts';
import { isQualified, qualificationOf } from './qualification.ts';
import { seasonMonths } from './season-months.ts';

/** A date in words, with its year and with how sure each part is. */
export function formatDate(date: EdtfDate, messages: TellingMessages): string {
  return withQualification(date, plainDate(date, messages), messages);
}

/** A date without its qualifiers. */
function plainDate(date: EdtfDate, messages: TellingMessages): string {
  switch (date.kind) {
    case 'century':
      return formatLimits(date, messages);
    case 'long-year':
      return date.significant === undefined
        ? messages.time.longYear(formatYear(longYearValue(date), messages))
        : estimated(date, longYearValue(date), messages);
    case 'season':
      return messages.time.season(Number(date.season.digits), seasonYear(date, messages));
    case 'date':
      return plainCalendarDate(date, messages);
  }
}

function plainCalendarDate(date: CalendarDate, messages: TellingMessages): string {
  if (date.significant !== undefined) return estimated(date, BigInt(date.year.digits), messages);
  if ([date.year, date.month, date.day].some((part) => part && isMasked(part.digits))) {
    return formatMasked(date, messages);
  }
  const year = BigInt(date.year.digits);
  if (!date.month) return formatYear(year, messages);
  const month = Number(date.month.digits);
  if (!date.day) return formatMonth(year, month, messages);
  return formatDay({ year, month, day: Number(date.day.digits) }, 'full', messages);
}

/** First and last year that a date without month reaches. */
function limitYears(date: EdtfDate): { readonly from: bigint; readonly to: bigint } {
  const { from, to } = dateLimits(date);
  return { from: civilDay(from).year, to: civilDay(to - 1n).year };
}

function formatLimits(date: EdtfDate, messages: TellingMessages): string {
  const { from, to } = limitYears(date);
  return messages.time.years(formatYear(from, messages), formatYear(to, messages));
}

function estimated(date: EdtfDate, year: bigint, messages: TellingMessages): string {
  const { from, to } = limitYears(date);
  return messages.time.estimated(
    formatYear(year, messages),
    formatYear(from, messages),
    formatYear(to, messages),
  );
}

function seasonYear(date: Season, messages: TellingMessages): MaskedYear {
  if (isMasked(date.year.digits)) return maskedYear(date.year.digits, messages);
  const year = BigInt(date.year.digits);
  const { from, months } = seasonMonths(Number(date.season.digits));
  const text = formatYear(year, messages);
  const overNewYear = from + months > 13;
  return {
    kind: 'fixed',
    text: overNewYear ? messages.time.years(text, formatYear(year + 1n, messages)) : text,
  };
}

function formatMasked(date: CalendarDate, messages: TellingMessages): string {
  const year = maskedYear(date.year.digits, messages);
  if (!date.month) {
    if (year.kind === 'decade') return messages.time.decade(year.first);
    if (year.kind === 'between') return messages.time.years(year.from, year.to);
    return messages.time.masked({ year });
  }
  const month = maskedPart(date.month.digits, 12, (value) =>
    monthName(value, 'long', date.day && !isMasked(date.day.digits) ? 'in date' : 'alone', messages),
  );
  const day = date.day && maskedPart(date.day.digits, longestMonth(date), String);
  return messages.time.masked({ year, month, ...(day && { day }) });
}

/** Days in the longest month that fits: of 1984-06-3X only the 30th is left. */
function longestMonth(date: CalendarDate): number {
  const year = isMasked(date.year.digits) ? 2000n : BigInt(date.year.digits);
  const months = maskValues(date.month?.digits ?? 'XX', 1, 12);
  return Math.max(...months.map((month) => daysInMonth(year, month)));
}

function maskedYear(digits: string, messages: TellingMessages): MaskedYear {
  if (!isMasked(digits)) return { kind: 'fixed', text: formatYear(BigInt(digits), messages) };
  if (digits === 'XXXX') return { kind: 'any' };
  const { least, greatest } = yearMask(digits);
  if (!/^-?\d*X+$/.test(digits)) return { kind: 'pattern', pattern: digits };
  if (/^[1-9]\d\dX$/.test(digits)) return { kind: 'decade', first: digits.replace('X', '0') };
  return {
    kind: 'between',
    from: formatYear(BigInt(least), messages),
    to: formatYear(BigInt(greatest), messages),
  };
}

function maskedPart(digits: string, greatest: number, name: (value: number) => string): MaskedPart {
  if (!isMasked(digits)) return { kind: 'fixed', text: name(Number(digits)) };
  if (digits === 'XX') return { kind: 'any' };
  const values = maskValues(digits, 1, greatest);
  const first = values[0] ?? 1;
  const last = values.at(-1) ?? greatest;
  if (values.length === 1) return { kind: 'fixed', text: name(first) };
  if (values.length > 3 && last - first === values.length - 1) {
    return { kind: 'between', from: name(first), to: name(last) };
  }
  return { kind: 'choice', texts: values.map(name) };
}

/** Adds how sure the date is: once where it is so of all of it, else part by part. */
export function withQualification(date: EdtfDate, text: string, messages: TellingMessages): string {
  const components = qualificationOf(date);
  const groups: { names: ComponentName[]; how: Qualified }[] = [];
  for (const { name, how } of components) {
    if (!isQualified(how)) continue;
    const same = groups.find(
      (group) => group.how.uncertain === how.uncertain && group.how.approximate === how.approximate,
    );
    if (same) same.names.push(name);
    else groups.push({ names: [name], how });
  }
  const [only] = groups;
  if (!only) return text;
  if (only.names.length === components.length) return messages.time.qualified(text, only.how);
  return messages.time.qualifiedParts(text, groups);
}
