/**
 * The syntax tree of an EDTF string (Library of Congress profile of ISO 8601-2:2019, levels 0, 1 and 2). It keeps the
 * notation, not only the meaning (`2004-06~` and `~2004-~06` mean the same and stay apart), so that
 * `serializeEdtf(parseEdtf(text))` is `text` and an editor gets back what was written.
 */
export type Edtf = EdtfPoint | EdtfInterval | EdtfSet;

/** What can stand at either end of an interval. */
export type EdtfPoint = EdtfDate | EdtfDateTime;

/** What can stand in a set. */
export type EdtfDate = CalendarDate | Season | Century | LongYear;

/** uncertain, approximate, both. */
export type Qualifier = '?' | '~' | '%';

/** One component of a date. A year has four characters and perhaps a leading minus, month and day have two. */
export interface Component {
  /** Digits and `X` for digits that are not specified. */
  readonly digits: string;
  /** Left of the component: qualifies it alone. */
  readonly before?: Qualifier;
  /** Right of the component: qualifies it and everything left of it. */
  readonly after?: Qualifier;
}

/** `1985`, `1985-04`, `1985-04-12`, `156X-12-25`, `1950S2`. */
export interface CalendarDate {
  readonly kind: 'date';
  readonly year: Component;
  readonly month?: Component;
  readonly day?: Component;
  /** How many digits of the year are significant; only where there is no month. */
  readonly significant?: number;
}

/** `2001-21`: a part of a year with a code from 21 to 41. */
export interface Season {
  readonly kind: 'season';
  readonly year: Component;
  readonly season: Component;
}

/** `19`: the years 1900 to 1999. */
export interface Century {
  readonly kind: 'century';
  readonly century: Component;
}

/** `Y170000002`, `Y-17E7`, `Y17101E4S3`. */
export interface LongYear {
  readonly kind: 'long-year';
  /** As written, without `Y`. */
  readonly mantissa: bigint;
  readonly exponent?: number;
  readonly significant?: number;
  readonly before?: Qualifier;
  readonly after?: Qualifier;
}

/** `1985-04-12T23:20:30+04:30`. */
export interface EdtfDateTime {
  readonly kind: 'date-time';
  readonly year: string;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Absent: local time of a zone that the string does not name. */
  readonly shift?: Shift;
}

/** `Z`, `-04` (no minutes) or `+04:30`. */
export type Shift =
  | { readonly kind: 'utc' }
  | { readonly kind: 'offset'; readonly sign: '+' | '-'; readonly hours: number; readonly minutes?: number };

/** An end that is no date: `..` open, nothing at all unknown. */
export type EdtfEnd = EdtfPoint | 'open' | 'unknown';

export interface EdtfInterval {
  readonly kind: 'interval';
  readonly start: EdtfEnd;
  readonly end: EdtfEnd;
}

/** `[...]` one of, `{...}` all of. */
export interface EdtfSet {
  readonly kind: 'set';
  readonly of: 'one' | 'all';
  readonly members: readonly EdtfMember[];
}

/** A date, `from..to`, `..to` (only first) or `from..` (only last). */
export type EdtfMember =
  | EdtfDate
  | { readonly kind: 'range'; readonly from: EdtfDate; readonly to: EdtfDate }
  | { readonly kind: 'until'; readonly to: EdtfDate }
  | { readonly kind: 'since'; readonly from: EdtfDate };

/** True for one day without unspecified digits: only there may a part of day or a clock time stand beside. */
export function isFullDay(value: Edtf): value is CalendarDate & { month: Component; day: Component } {
  return (
    value.kind === 'date' &&
    value.month !== undefined &&
    value.day !== undefined &&
    ![value.year, value.month, value.day].some((part) => part.digits.includes('X'))
  );
}

/** The year that a long year names. */
export function longYearValue(year: LongYear): bigint {
  return year.mantissa * 10n ** BigInt(year.exponent ?? 0);
}
