import type { ResolvedEvent } from '../domain/timeline.ts';
import { type EdtfEnd, type EdtfPoint, isFullDay } from '../time/edtf.ts';
import type { EventTime, TimePoint } from '../time/event-time.ts';
import type { Bounds, Moment } from '../time/moment.ts';
import { toCivil } from '../time/zone.ts';

/** Dates for machines that know only dates: ISO 8601, a day (`2022-02-25`) or an instant (`2022-02-25T12:30:00Z`). */
export interface StatedDates {
  readonly start?: string;
  readonly end?: string;
}

/**
 * When an event began and ended, as far as its source states one day or a time of day. A window is no date, an editor's
 * limits are no source's statement, and of "24 February?" a machine would read only the date: nothing for these.
 */
export function statedDates(event: ResolvedEvent, zone: string): StatedDates {
  const { when, record } = event;
  const { time } = record;
  if (time === undefined || !when.dated || when.mode === 'each') return {};
  const [from, to] = endsOf(time);
  const own = time.timeZone ?? zone;
  const start = from && datedBy(from, time.start, when.start, own);
  if (when.mode === 'once' || time.ongoing) return start === undefined ? {} : { start };
  const end = to && datedBy(to, time.end ?? time.start, when.end, own);
  return { ...(start !== undefined && { start }), ...(end !== undefined && { end }) };
}

/**
 * The day that a source states for an issue or a word; nothing for "25 February?", for what an editor took it to be, and
 * for years that ISO 8601 does not write with four digits.
 */
export function statedDay(point: TimePoint): string | undefined {
  const { edtf, basis } = point;
  const isQualified =
    edtf?.kind === 'date' &&
    [edtf.year, edtf.month, edtf.day].some((part) => part?.before ?? part?.after ?? undefined);
  const day = basis === 'stated' && !isQualified ? dayOfPoint(point) : undefined;
  return day !== undefined && /^\d{4}-/.test(day) ? day : undefined;
}

/** The day that a point of time names, if it is one, however sure that is: for the order of feeds. */
export function dayOfPoint({ edtf }: TimePoint): string | undefined {
  if (edtf === undefined) return undefined;
  if (edtf.kind === 'date-time') {
    const two = (value: number): string => value.toString().padStart(2, '0');
    return `${edtf.year}-${two(edtf.month)}-${two(edtf.day)}`;
  }
  return isFullDay(edtf) ? `${edtf.year.digits}-${edtf.month.digits}-${edtf.day.digits}` : undefined;
}

/** Whether a point gives a time of day, and its source says so. */
export function statesHour({ edtf, clock, basis }: TimePoint): boolean {
  if (basis !== 'stated' || edtf === undefined) return false;
  if (clock !== undefined || edtf.kind === 'date-time') return true;
  return (
    edtf.kind === 'interval' &&
    [edtf.start, edtf.end].every((end) => isPoint(end) && end.kind === 'date-time')
  );
}

/** An instant as machines write it. */
export function isoInstant(moment: Moment): string {
  return new Date(Number(moment) * 1000).toISOString().replace('.000Z', 'Z');
}

function endsOf({ start, end }: EventTime): readonly [EdtfPoint | undefined, EdtfPoint | undefined] {
  const { edtf } = start;
  if (edtf?.kind === 'interval') return [pointOf(edtf.start), pointOf(edtf.end)];
  // `14:00/15:30` is one point with both ends.
  const last = start.clock?.to === undefined ? end?.edtf : edtf;
  return [
    edtf === undefined || edtf.kind === 'set' ? undefined : edtf,
    last === undefined || last.kind === 'set' || last.kind === 'interval' ? undefined : last,
  ];
}

function isPoint(end: EdtfEnd): end is EdtfPoint {
  return typeof end === 'object';
}

const pointOf = (end: EdtfEnd): EdtfPoint | undefined => (isPoint(end) ? end : undefined);

function datedBy(edtf: EdtfPoint, point: TimePoint, bounds: Bounds, zone: string): string | undefined {
  const { earliest, latest } = bounds;
  if (point.basis !== 'stated' || typeof earliest !== 'bigint' || typeof latest !== 'bigint')
    return undefined;
  // Within a minute: what a clock tells.
  const isInstant = statesHour(point) && latest - earliest <= 60n;
  if (edtf.kind === 'date-time')
    return isInstant ? yearsThatAreRead(earliest, zone) && isoInstant(earliest) : undefined;
  if (!isFullDay(edtf)) return undefined;
  const isQualified = [edtf.year, edtf.month, edtf.day].some(({ before, after }) => before ?? after);
  if (isQualified || !/^\d{4}$/.test(edtf.year.digits)) return undefined;
  if (isInstant && yearsThatAreRead(earliest, zone)) return isoInstant(earliest);
  return `${edtf.year.digits}-${edtf.month.digits}-${edtf.day.digits}`;
}

/** ISO 8601 has four digits for a year unless both sides agreed on more. */
function yearsThatAreRead(moment: Moment, zone: string): true | undefined {
  const { year } = toCivil(moment, zone);
  return year >= 1n && year <= 9998n ? true : undefined;
}
