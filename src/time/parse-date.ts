import { ok, type Result } from '../base/result.ts';
import { checkDay, checkMonth } from './check-date.ts';
import type { CalendarDate, Component, EdtfDate, Qualifier } from './edtf.ts';
import type { EdtfError } from './edtf-error.ts';
import { parseLongYear } from './parse-long-year.ts';
import { isQualifier, refuse, refuseAt, refuseTail, significantCount } from './refuse.ts';

/** One date of any kind but with a time of day. `base` is where `text` begins in the whole string. */
export function parseDate(text: string, base: number): Result<EdtfDate, EdtfError> {
  const first = isQualifier(text[0]) ? 1 : 0;
  if (text[first] === 'Y') return parseLongYear(text, base);
  if (text[first] === 'y') return refuse('year-prefix-lower-case', base + first);
  if (text[first] === '+') return refuse('year-plus', base + first);

  const year = readComponent(text, 0, true);
  const shape = checkYearShape(text, year, base);
  if (!shape.ok) return shape;
  if (shape.value === 'century') return ok({ kind: 'century', century: year.component });
  if (text[year.end] === 'S') return parseSignificant(text, year.component, year.digitsEnd, base);
  if (year.end === text.length) return ok({ kind: 'date', year: year.component });
  if (text[year.end] !== '-') return refuseTail(text, year.end, base);
  return parseMonth(text, base, year.component, year.end + 1);
}

function parseMonth(text: string, base: number, year: Component, from: number): Result<EdtfDate, EdtfError> {
  const month = readComponent(text, from, false);
  const shape = checkTwoDigits(text, month, base, 'month');
  if (!shape.ok) return shape;
  const kind = checkMonth(year.digits, month.component.digits, base + month.digitsStart);
  if (!kind.ok) return kind;
  if (kind.value === 'season') {
    if (text[month.end] === '-') return refuse('season-day', base + month.end);
    if (month.end < text.length) return refuseTail(text, month.end, base);
    return ok({ kind: 'season', year, season: month.component });
  }
  if (month.end === text.length) return ok({ kind: 'date', year, month: month.component });
  if (text[month.end] !== '-') return refuseTail(text, month.end, base);

  const day = readComponent(text, month.end + 1, false);
  const dayShape = checkTwoDigits(text, day, base, 'day');
  if (!dayShape.ok) return dayShape;
  const possible = checkDay(
    year.digits,
    month.component.digits,
    day.component.digits,
    base + day.digitsStart,
  );
  if (!possible.ok) return possible;
  if (day.end < text.length) return refuseTail(text, day.end, base);
  return ok({ kind: 'date', year, month: month.component, day: day.component });
}

interface ReadComponent {
  readonly component: Component;
  readonly digitsStart: number;
  readonly digitsEnd: number;
  /** After the qualifier on the right. */
  readonly end: number;
}

function readComponent(text: string, from: number, signed: boolean): ReadComponent {
  let at = from;
  const before = isQualifier(text[at]) ? (text[at] as Qualifier) : undefined;
  if (before) at += 1;
  const digitsStart = at;
  if (signed && text[at] === '-') at += 1;
  while (/[0-9X]/.test(text[at] ?? '')) at += 1;
  const digitsEnd = at;
  const after = isQualifier(text[at]) ? (text[at] as Qualifier) : undefined;
  const component: Component = {
    digits: text.slice(digitsStart, digitsEnd),
    ...(before && { before }),
    ...(after && { after }),
  };
  return { component, digitsStart, digitsEnd, end: after ? at + 1 : at };
}

function checkYearShape(
  text: string,
  year: ReadComponent,
  base: number,
): Result<'year' | 'century', EdtfError> {
  const at = base + year.digitsStart;
  const digits = year.component.digits.replace('-', '');
  const atEnd = year.end === text.length;
  if (digits === '') {
    const index = year.digitsStart + (year.component.digits === '-' ? 1 : 0);
    return isQualifier(text[index]) && index > 0
      ? refuse('qualifier-double', base + index)
      : refuseAt(text, index, base);
  }
  if (/^-0+$/.test(year.component.digits)) return refuse('year-negative-zero', at);
  if (digits.length === 4) return ok('year');
  if (atEnd && digits.length === 2 && !digits.includes('X')) return ok('century');
  if (atEnd && digits.length === 3) return refuse('decade', at, { decade: `${year.component.digits}X` });
  if (digits.length === 8) return refuse('basic-format', at);
  if (digits.length > 4) return refuse('year-prefix-missing', at);
  return text[year.end] === ':' || text[year.end] === '.'
    ? refuseAt(text, year.end, base)
    : refuse('year-digits', at, { count: digits.length });
}

function checkTwoDigits(
  text: string,
  read: ReadComponent,
  base: number,
  name: 'month' | 'day',
): Result<undefined, EdtfError> {
  const { digits } = read.component;
  if (digits.length === 2) return ok(undefined);
  if (digits === '') {
    if (name === 'month' && text[read.digitsStart] === 'W')
      return refuse('year-date', base + read.digitsStart);
    return isQualifier(text[read.digitsStart])
      ? refuse('qualifier-double', base + read.digitsStart)
      : refuseAt(text, read.digitsStart, base);
  }
  if (name === 'month' && digits.length === 3) return refuse('year-date', base + read.digitsStart);
  return refuse('two-digits', base + read.digitsStart, { part: name, digits });
}

function parseSignificant(
  text: string,
  year: Component,
  at: number,
  base: number,
): Result<CalendarDate, EdtfError> {
  const found = /^S([0-9]+)([?~%])?/.exec(text.slice(at));
  if (!found) return refuseAt(text, at + 1, base);
  const written = year.digits.replace('-', '').length;
  if (year.after) return refuse('unexpected', base + at, { char: 'S' });
  if (year.digits.includes('X')) return refuse('significant-alone', base + at);
  const count = significantCount(found[1] ?? '', written);
  if (count === undefined) return refuse('significant-digits', base + at + 1, { most: written });
  const end = at + found[0].length;
  if (text[end] === '-') return refuse('significant-alone', base + end);
  if (end < text.length) return refuseTail(text, end, base);
  const after = found[2] as Qualifier | undefined;
  return ok({ kind: 'date', year: { ...year, ...(after && { after }) }, significant: count });
}
