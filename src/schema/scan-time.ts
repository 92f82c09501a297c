import type { PartOfDay } from '../time/event-time.ts';
import { blankTime, copyTime, type FastTime, type FastTimes, type Span } from './fast-times.ts';
import { bitsOf, type JsonCursor, shapeOf, wordsOf } from './json-cursor.ts';

const pointKeys = ['edtf', 'part', 'clock', 'basis', 'asWritten', 'note'] as const;
/** The last four only the whole parser knows to read. */
const timeKeys = [...pointKeys, 'start', 'end', 'timeZone', 'ongoing', 'after', 'before'] as const;
const partsOfDay: readonly PartOfDay[] = ['morning', 'afternoon', 'evening', 'night'];
const bases = ['stated', 'inferred'] as const;
const spanNeeds = bitsOf(timeKeys, ['start', 'end']);
const basisBit = bitsOf(timeKeys, ['basis']);

/** Where the fields of one point of time stand; `to` 0 where there is none. */
interface PointFields {
  readonly edtf: Span;
  readonly clock: Span;
  part: number;
  inferred: boolean;
  noted: boolean;
}

function blankPoint(): PointFields {
  return { edtf: { from: 0, to: 0 }, clock: { from: 0, to: 0 }, part: -1, inferred: false, noted: false };
}

/** Reads the times of records where a cursor stands. */
export interface TimeScanner {
  /** Whether an editor set one of the limits of the time that was read last. */
  inferred: boolean;
  /** An event's time: a point, or a start and an end. */
  readTime(into: FastTime): boolean;
  readPoint(into: FastTime): boolean;
}

export function createTimeScanner(cursor: JsonCursor, times: FastTimes): TimeScanner {
  const shape = shapeOf(timeKeys);
  const parts = wordsOf(partsOfDay);
  const basisWords = wordsOf(bases);
  const blank = blankTime();
  const [startTime, endTime] = [blankTime(), blankTime()];
  const point = blankPoint();

  const readPointMember = (key: number): boolean => {
    switch (timeKeys[key]) {
      case 'edtf':
        return readSpanOf(point.edtf);
      case 'clock':
        return readSpanOf(point.clock);
      case 'part':
        point.part = cursor.readWord(parts);
        return point.part >= 0;
      case 'basis': {
        const basis = cursor.readWord(basisWords);
        point.inferred = basis === 1;
        return basis >= 0;
      }
      case 'asWritten':
        return cursor.readWords();
      case 'note':
        point.noted = true;
        return cursor.readText();
      default:
        return cursor.refuse();
    }
  };
  const readSpanOf = (span: Span): boolean => {
    if (!cursor.readPlain()) return false;
    span.from = cursor.from;
    span.to = cursor.to;
    return true;
  };
  const clearPoint = (): void => {
    point.edtf.to = 0;
    point.clock.to = 0;
    point.part = -1;
    point.inferred = false;
    point.noted = false;
  };
  /** What the fields of a point come to. */
  const settlePoint = (into: FastTime): boolean => {
    if ((cursor.seen & basisBit) === 0 || (point.inferred && !point.noted)) return cursor.refuse();
    const hasClock = point.clock.to > 0;
    const hasPart = point.part >= 0;
    if (point.edtf.to === 0) {
      copyTime(blank, into);
      return (!hasClock && !hasPart) || cursor.refuse();
    }
    const { edtf, clock } = point;
    let isRead: boolean;
    if (hasClock && hasPart) isRead = false;
    else if (hasClock) isRead = times.readClock(cursor.bytes, edtf, clock, into);
    else if (hasPart) isRead = times.readPart(cursor.bytes, edtf, partsOfDay[point.part] as PartOfDay, into);
    else isRead = times.readEdtf(cursor.bytes, edtf.from, edtf.to, into);
    return isRead || cursor.refuse();
  };
  const readPoint = (into: FastTime): boolean => {
    clearPoint();
    return cursor.readObject(shape, readPointMember) && settlePoint(into);
  };

  const readTimeMember = (key: number): boolean => {
    const name = timeKeys[key];
    if (name !== 'start' && name !== 'end') return readPointMember(key);
    const isRead = readPoint(name === 'start' ? startTime : endTime);
    scanner.inferred ||= point.inferred;
    return isRead;
  };
  const readTime = (into: FastTime): boolean => {
    clearPoint();
    scanner.inferred = false;
    if (!cursor.readObject(shape, readTimeMember)) return false;
    if ((cursor.seen & spanNeeds) === 0) {
      scanner.inferred = point.inferred;
      return settlePoint(into);
    }
    return (cursor.seen === spanNeeds && settleSpan(into)) || cursor.refuse();
  };
  /** As `throughout` in time/resolve-edtf.ts: from within the one to within the other. */
  const settleSpan = (into: FastTime): boolean => {
    const [start, last] = [startTime, endTime];
    const isBounded =
      start.start > -farthest && start.end < farthest && last.start > -farthest && last.end < farthest;
    if (!start.dated || !last.dated || !isBounded || start.start >= last.end) return false;
    into.dated = true;
    into.lasted = true;
    into.pieces = false;
    into.start = start.start;
    into.startLatest = Math.min(start.end, last.end);
    into.endEarliest = Math.max(last.start, start.start);
    into.end = last.end;
    into.endOpen = false;
    return true;
  };

  const scanner: TimeScanner = { inferred: false, readTime, readPoint };
  return scanner;
}

/** Beyond this a double of milliseconds no longer tells seconds apart. */
const farthest = Number.MAX_SAFE_INTEGER;
