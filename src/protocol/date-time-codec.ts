import { ok } from '../base/result.ts';
import { type Codec, malformed } from './codec.ts';

/**
 * An ISO 8601 date or date with time, as written: which instant it is depends on the dataset's zone where it carries
 * no offset, and this folder knows no zones. What is absent was not written.
 */
export interface AddressDateTime {
  /** Astronomical: 0 is 1 BCE. */
  readonly year: bigint;
  readonly month?: number;
  readonly day?: number;
  readonly time?: { readonly hour: number; readonly minute: number; readonly second: number };
  /** Minutes east of UTC; 0 is written `Z`. Only beside a time. */
  readonly offset?: number;
}

const pattern =
  /^([+-]\d{4,101}|\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?(Z|[+-]\d\d(?::?\d\d)?)?)?)?)?$/;

/**
 * `2022`, `2022-02`, `2022-02-24`, `2022-02-24T14:30`, with seconds, `Z` or `+02:00` if wanted, and years such as
 * `-0044` and `+170000000`. A plus sign that an address turned into a space is read as what it was. Impossible days
 * are refused. Seconds are read and, where they are zero, not written.
 */
export const dateTimeCodec: Codec<AddressDateTime> = {
  parse(text) {
    const match = pattern.exec(restorePlus(text));
    if (match === null) return malformed;
    const [, yearText = '', monthText, dayText, hourText, minuteText, secondText, offsetText] = match;
    const year = BigInt(yearText.replace('+', ''));
    if (yearText === '-0000') return malformed;
    const month = monthText === undefined ? undefined : Number(monthText);
    const day = dayText === undefined ? undefined : Number(dayText);
    if (month !== undefined && (month < 1 || month > 12)) return malformed;
    if (month !== undefined && day !== undefined && (day < 1 || day > daysIn(year, month))) return malformed;
    const time =
      hourText === undefined
        ? undefined
        : { hour: Number(hourText), minute: Number(minuteText), second: Number(secondText ?? '0') };
    if (time !== undefined && (time.hour > 23 || time.minute > 59 || time.second > 59)) return malformed;
    const offset = offsetText === undefined ? undefined : readOffset(offsetText);
    if (offset === 'bad') return malformed;
    return ok({
      year,
      ...(month === undefined ? {} : { month }),
      ...(day === undefined ? {} : { day }),
      ...(time === undefined ? {} : { time }),
      ...(offset === undefined ? {} : { offset }),
    });
  },
  serialize({ year, month, day, time, offset }) {
    const written = [writeYear(year)];
    if (month !== undefined) written.push(`-${two(month)}`);
    if (month !== undefined && day !== undefined) written.push(`-${two(day)}`);
    if (month !== undefined && day !== undefined && time !== undefined) {
      written.push(`T${two(time.hour)}:${two(time.minute)}`);
      if (time.second !== 0) written.push(`:${two(time.second)}`);
      if (offset !== undefined) written.push(writeOffset(offset));
    }
    return written.join('');
  },
};

/** In a query string a bare `+` means a space: put it back where only a sign can stand. */
function restorePlus(text: string): string {
  return text
    .trimEnd()
    .replace(/^ (?=\d)/, '+')
    .replace(/(:\d\d(?:[.,]\d+)?) (?=\d\d(?::?\d\d)?$)/, '$1+')
    .trim();
}

function daysIn(year: bigint, month: number): number {
  const isLeap = year % 4n === 0n && (year % 100n !== 0n || year % 400n === 0n);
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

function readOffset(text: string): number | 'bad' {
  if (text === 'Z') return 0;
  const hours = Number(text.slice(1, 3));
  const minutes = Number(text.slice(3).replace(':', '') || '0');
  if (hours > 23 || minutes > 59) return 'bad';
  const size = hours * 60 + minutes;
  return text.startsWith('-') && size > 0 ? -size : size;
}

function writeOffset(offset: number): string {
  if (offset === 0) return 'Z';
  const size = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** Four digits, or a sign and as many as it takes. */
function writeYear(year: bigint): string {
  const digits = (year < 0n ? -year : year).toString().padStart(4, '0');
  if (year < 0n) return `-${digits}`;
  return digits.length > 4 ? `+${digits}` : digits;
}

function two(value: number): string {
  return value.toString().padStart(2, '0');
}
