import type { PartOfDay } from '../time/event-time.ts';
import { toInstant } from '../time/instant.ts';
import { localPieces } from '../time/local-pieces.ts';
import { parseEdtf } from '../time/parse-edtf.ts';
import { hoursOfPart, resolveTime } from '../time/resolve-time.ts';
import type { ResolvedTime } from '../time/resolved-time.ts';
import { byteNames } from './byte-names.ts';
import { createDayOf } from './day-of.ts';
import { rememberedByDay } from './remembered-by-day.ts';

/**
 * What a resolved time is to the columns: bounds in milliseconds, ±Infinity where open or unknown. One object is written
 * over and over, so that a million times cost no memory.
 */
export interface FastTime {
  dated: boolean;
  /** Its mode is `throughout`. */
  lasted: boolean;
  pieces: boolean;
  start: number;
  startLatest: number;
  endEarliest: number;
  end: number;
  /** `end.latest` is `open`, and not merely unknown. */
  endOpen: boolean;
}

export function blankTime(): FastTime {
  return {
    dated: false,
    lasted: false,
    pieces: false,
    start: Number.NEGATIVE_INFINITY,
    startLatest: Number.POSITIVE_INFINITY,
    endEarliest: Number.NEGATIVE_INFINITY,
    end: Number.POSITIVE_INFINITY,
    endOpen: false,
  };
}

export function copyTime(from: FastTime, into: FastTime): void {
  into.dated = from.dated;
  into.lasted = from.lasted;
  into.pieces = from.pieces;
  into.start = from.start;
  into.startLatest = from.startLatest;
  into.endEarliest = from.endEarliest;
  into.end = from.end;
  into.endOpen = from.endOpen;
}

/** Reads the times that most records have, straight from their bytes, to the same bounds as `resolveTime`. */
export interface FastTimes {
  /** False where the text is no EDTF, has no time in this zone, or lies beyond what a double can tell apart. */
  readEdtf(bytes: Uint8Array, from: number, to: number, time: FastTime): boolean;
  /** A full day (`2022-02-25`) with a clock beside it; false as well where the zone's clock changed that day. */
  readClock(bytes: Uint8Array, day: Span, clock: Span, time: FastTime): boolean;
  readPart(bytes: Uint8Array, day: Span, part: PartOfDay, time: FastTime): boolean;
  /** The civil day in the zone on which a finite instant lies, in days since 1970. */
  dayOf(at: number): number;
}

export interface Span {
  from: number;
  to: number;
}

const second = 1000;
const minute = 60 * second;
const day = 24 * 60 * minute;
/** Beyond this a double of milliseconds no longer tells seconds apart. */
const farthest = Number.MAX_SAFE_INTEGER;
/** So many different dates are resolved once and remembered; then it begins anew. */
const keptDates = 1 << 16;

export function createFastTimes(zone: string): FastTimes {
  let dates = byteNames();
  let resolved: (FastTime | undefined)[] = [];
  /** When a civil day begins; NaN for one that is not 24 hours long. */
  const startOfDay = rememberedByDay((number) => readDay(number, zone));

  const setOnce = (time: FastTime, start: number, end: number): true => {
    time.dated = true;
    time.lasted = false;
    time.pieces = false;
    time.start = start;
    time.startLatest = end;
    time.endEarliest = start;
    time.end = end;
    time.endOpen = false;
    return true;
  };

  const readRemembered = (bytes: Uint8Array, from: number, to: number, time: FastTime): boolean => {
    const known = dates.find(bytes, from, to);
    let found = resolved[known];
    if (known < 0) {
      if (dates.size >= keptDates) {
        dates = byteNames();
        resolved = [];
      }
      found = resolveText(textOf(bytes, from, to), zone);
      resolved[dates.add(bytes, from, to)] = found;
    }
    if (found === undefined) return false;
    copyTime(found, time);
    return true;
  };

  return {
    readEdtf(bytes, from, to, time) {
      const length = to - from;
      if (length === 20 || length === 25) {
        const at = readInstant(bytes, from, to);
        if (!Number.isNaN(at)) return setOnce(time, at, at + second);
      } else if (length === 41 && bytes[from + 20] === 0x2f) {
        const start = readInstant(bytes, from, from + 20);
        const end = readInstant(bytes, from + 21, to);
        if (start <= end) {
          setOnce(time, start, end + second);
          time.lasted = true;
          time.startLatest = start + second;
          time.endEarliest = end;
          return true;
        }
      }
      return readRemembered(bytes, from, to, time);
    },
    readClock(bytes, onDay, clock, time) {
      const midnight = startOfDay(readFullDay(bytes, onDay.from, onDay.to));
      const length = clock.to - clock.from;
      if (Number.isNaN(midnight) || (length !== 5 && length !== 11)) return false;
      const from = readMinutes(bytes, clock.from);
      if (from < 0) return false;
      if (length === 5) {
        return setOnce(time, midnight + from * minute, midnight + (from + 1) * minute);
      }
      const to = bytes[clock.from + 5] === 0x2f ? readMinutes(bytes, clock.from + 6) : -1;
      if (to < from) return false;
      setOnce(time, midnight + from * minute, midnight + (to + 1) * minute);
      time.lasted = true;
      time.startLatest = midnight + (from + 1) * minute;
      time.endEarliest = midnight + to * minute;
      return true;
    },
    readPart(bytes, onDay, part, time) {
      const midnight = startOfDay(readFullDay(bytes, onDay.from, onDay.to));
      if (Number.isNaN(midnight)) return false;
      const [from, to] = hoursOfPart[part];
      return setOnce(time, midnight + from * 60 * minute, midnight + to * 60 * minute);
    },
    dayOf: createDayOf(zone),
  };
}

/** What a resolved time is to the columns. */
export function toFastTime(when: ResolvedTime): FastTime {
  const lasted = when.mode === 'throughout';
  const endOpen = when.end.latest === 'open';
  const start = toInstant(when.start.earliest, 'earliest');
  const end = toInstant(when.end.latest, 'latest');
  // What has no date may still have to be over by the end of `asOf`.
  if (!when.dated) return { ...blankTime(), lasted, endOpen, start, end };
  return {
    dated: true,
    lasted,
    pieces: isInPieces(when),
    start,
    startLatest: toInstant(when.start.latest, 'latest'),
    endEarliest: toInstant(when.end.earliest, 'earliest'),
    end,
    endOpen,
  };
}

/** Whether a double no longer tells its bounds from those next to them. */
export function isFar({ start, startLatest, endEarliest, end }: FastTime): boolean {
  return [start, startLatest, endEarliest, end].some(
    (bound) => Number.isFinite(bound) && Math.abs(bound) > farthest,
  );
}

/** Two extents are enough to know; there may be endlessly many. */
function isInPieces(when: ResolvedTime): boolean {
  if (when.mode === 'throughout') return false;
  let pieces = 0;
  for (const _ of when.extents) if (++pieces === 2) return true;
  return false;
}

function resolveText(text: string, zone: string): FastTime | undefined {
  const edtf = parseEdtf(text);
  if (!edtf.ok) return undefined;
  const start = { edtf: edtf.value, basis: 'stated' } as const;
  const when = resolveTime({ start, ongoing: false, after: [], before: [] }, zone);
  if (!when.ok) return undefined;
  const time = toFastTime(when.value);
  return isFar(time) ? undefined : time;
}

function textOf(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}

function readDay(number: number, zone: string): number {
  if (Number.isNaN(number)) return Number.NaN;
  const from = BigInt(number * 86_400);
  const [piece, ...others] = localPieces(from, from + 86_400n, zone);
  const isPlain = piece !== undefined && others.length === 0 && piece.latest - piece.earliest === 86_400n;
  return isPlain ? Number(piece.earliest) * second : Number.NaN;
}

/** The number that stands in two digits; -1 where none does. */
function readTwo(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] as number) - 0x30;
  const ones = (bytes[at + 1] as number) - 0x30;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? 10 * tens + ones : -1;
}

/** `14:30` in minutes; -1 where it is no clock time. */
function readMinutes(bytes: Uint8Array, from: number): number {
  const hour = readTwo(bytes, from);
  const minutes = readTwo(bytes, from + 3);
  if (bytes[from + 2] !== 0x3a || hour < 0 || hour > 23 || minutes < 0 || minutes > 59) return -1;
  return hour * 60 + minutes;
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** `2022-02-25` in days since 1970; NaN where it is not one whole day, written with four digits of the year. */
function readFullDay(bytes: Uint8Array, from: number, to: number): number {
  if (to - from !== 10 || bytes[from + 4] !== 0x2d || bytes[from + 7] !== 0x2d) return Number.NaN;
  const century = readTwo(bytes, from);
  const inCentury = readTwo(bytes, from + 2);
  const month = readTwo(bytes, from + 5);
  const ofMonth = readTwo(bytes, from + 8);
  if (century < 0 || inCentury < 0 || month < 1 || month > 12 || ofMonth < 1) return Number.NaN;
  const year = 100 * century + inCentury;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const length = month === 2 && isLeap ? 29 : (monthLengths[month - 1] as number);
  return ofMonth > length ? Number.NaN : civilNumber(year, month, ofMonth);
}

/** `dayNumber` in doubles, for years from 0 to 9999. */
function civilNumber(year: number, month: number, ofMonth: number): number {
  const fromMarch = month <= 2 ? year - 1 : year;
  const era = Math.floor(fromMarch / 400);
  const ofEra = fromMarch - era * 400;
  const ofYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + ofMonth - 1;
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468;
}

/** `2022-02-25T10:00:00Z` or with an offset as `+02:00`; NaN for anything else. */
function readInstant(bytes: Uint8Array, from: number, to: number): number {
  const minutes = readMinutes(bytes, from + 11);
  const seconds = readTwo(bytes, from + 17);
  if (bytes[from + 10] !== 0x54 || minutes < 0 || bytes[from + 16] !== 0x3a) return Number.NaN;
  if (seconds < 0 || seconds > 59) return Number.NaN;
  const local = readFullDay(bytes, from, from + 10) * day + minutes * minute + seconds * second;
  const sign = bytes[from + 19];
  if (to - from === 20) return sign === 0x5a ? local : Number.NaN;
  const shift = readMinutes(bytes, from + 20) * minute;
  if (shift < 0 || (sign === 0x2d && shift === 0)) return Number.NaN;
  if (sign === 0x2b) return local - shift;
  return sign === 0x2d ? local + shift : Number.NaN;
}
