import { err, ok, type Result } from '../base/result.ts';
import type { TimeErrorCode } from '../messages/time-codes.ts';
import { dayNumber, secondsPerDay } from './calendar.ts';
import { minutes } from './clock.ts';
import { isEmpty } from './edge.ts';
import { isFullDay } from './edtf.ts';
import type { Clock, EventTime, PartOfDay, TimePoint } from './event-time.ts';
import { clippedExtents, listedExtents } from './extents.ts';
import { localPieces } from './local-pieces.ts';
import type { Bounds, Edge } from './moment.ts';
import { once, resolveEdtf, throughout, type Unresolvable } from './resolve-edtf.ts';
import type { ResolvedTime } from './resolved-time.ts';
import { isTimeZone } from './zone.ts';

export type { TimeErrorCode };

/** Why a record's time cannot be resolved; `formatTimeError` has the words. */
export interface TimeError {
  readonly code: TimeErrorCode;
  /** Which point of the time, and which field of it; neither for what concerns the whole. */
  readonly point?: 'start' | 'end';
  readonly field?: 'edtf' | 'part' | 'clock' | 'timeZone' | 'ongoing';
  readonly params: Readonly<Record<string, string | number>>;
}

/** Local hours of the parts of a day, from and up to. */
export const hoursOfPart: Readonly<Record<PartOfDay, readonly [from: number, to: number]>> = {
  night: [0, 6],
  morning: [6, 12],
  afternoon: [12, 18],
  evening: [18, 24],
};

/** A record's time as bounds and pieces, constraints apart. `zone` is the dataset's; the time's own wins. */
export function resolveTime(time: EventTime | undefined, zone: string): Result<ResolvedTime, TimeError> {
  if (!time) return ok(undated({ earliest: 'unknown', latest: 'unknown' }));
  const own = time.timeZone ?? zone;
  if (!isTimeZone(own)) {
    return err({ code: 'zone-unknown', field: 'timeZone', params: { zone: own } });
  }
  const start = resolvePoint(time.start, own, 'start');
  if (!start.ok) return start;
  const { edtf } = time.start;
  if (time.ongoing && edtf?.kind === 'set' && edtf.of === 'all') {
    return err({ code: 'ongoing-with-set', point: 'start', field: 'ongoing', params: {} });
  }
  if (!time.end) return time.ongoing ? keepOngoing(start.value) : start;

  const end = resolvePoint(time.end, own, 'end');
  if (!end.ok) return end;
  if (time.ongoing) return err({ code: 'ongoing-with-end', point: 'end', field: 'ongoing', params: {} });
  const lasted = throughout(outer(start.value), outer(end.value));
  if (typeof lasted === 'string')
    return err({ code: lasted, point: 'end', field: 'edtf', params: { zone: own } });
  return ok({ ...lasted, dated: start.value.dated || end.value.dated });
}

function undated(end: Bounds): ResolvedTime {
  const start: Bounds = { earliest: 'unknown', latest: 'unknown' };
  const whole = { earliest: start.earliest, latest: end.latest };
  const mode = end.latest === 'open' ? 'throughout' : 'once';
  return { mode, start, end, dated: false, extents: listedExtents([whole]) };
}

function outer(time: ResolvedTime): Bounds {
  return { earliest: time.start.earliest, latest: time.end.latest };
}

/** Still going on: whatever is known of the time is its start. An end that is known contradicts it. */
function keepOngoing(time: ResolvedTime): Result<ResolvedTime, TimeError> {
  const open: Bounds = { earliest: 'open', latest: 'open' };
  if (!time.dated) return ok(undated(open));
  if (time.mode === 'throughout' && typeof time.end.latest === 'bigint') {
    return err({ code: 'ongoing-with-end', point: 'start', field: 'ongoing', params: {} });
  }
  const whole = { earliest: time.start.earliest, latest: 'open' as const };
  return ok({
    mode: 'throughout',
    start: time.start,
    end: open,
    dated: true,
    extents: listedExtents([whole]),
  });
}

function resolvePoint(
  point: TimePoint,
  zone: string,
  name: 'start' | 'end',
): Result<ResolvedTime, TimeError> {
  const refuse = (code: TimeErrorCode, field: NonNullable<TimeError['field']>) =>
    err<TimeError>({ code, point: name, field, params: { zone } });
  const { edtf, part, clock } = point;
  const day = edtf && isFullDay(edtf) ? edtf : undefined;
  if (part && !day) return refuse('part-needs-day', 'part');
  if (clock && !day) return refuse('clock-needs-day', 'clock');
  if (!edtf) return ok(undated({ earliest: 'unknown', latest: 'unknown' }));
  if (!day || (!part && !clock)) {
    const resolved = resolveEdtf(edtf, zone);
    return typeof resolved === 'string' ? refuse(resolved, 'edtf') : ok(resolved);
  }

  const midnight =
    dayNumber(BigInt(day.year.digits), Number(day.month.digits), Number(day.day.digits)) * secondsPerDay;
  const hours = part && hoursOfPart[part];
  if (clock) {
    if (hours && !fitsHours(clock, hours)) return refuse('clock-outside-part', 'clock');
    return resolvedOr(clockTime(clock, midnight, zone), (code) => refuse(code, 'clock'));
  }
  const [from, to] = hours ?? [0, 24];
  return resolvedOr(onceWithin(midnight, from * 60, to * 60, zone), (code) => refuse(code, 'part'));
}

function resolvedOr(
  resolved: ResolvedTime | Unresolvable,
  refuse: (code: Unresolvable) => Result<ResolvedTime, TimeError>,
): Result<ResolvedTime, TimeError> {
  return typeof resolved === 'string' ? refuse(resolved) : ok(resolved);
}

function fitsHours(clock: Clock, [from, to]: readonly [number, number]): boolean {
  return minutes(clock.from) >= from * 60 && minutes(clock.to ?? clock.from) < to * 60;
}

/** `14:30` is that minute. `14:00/15:30` lasted from the one minute to the other, as a slash says in EDTF. */
function clockTime(clock: Clock, midnight: bigint, zone: string): ResolvedTime | Unresolvable {
  const start = onceWithin(midnight, minutes(clock.from), minutes(clock.from) + 1, zone);
  if (!clock.to || typeof start === 'string') return start;
  const end = onceWithin(midnight, minutes(clock.to), minutes(clock.to) + 1, zone);
  return typeof end === 'string' ? end : throughout(outer(start), outer(end));
}

/** Once between two minutes of the local clock, counted from midnight. */
function onceWithin(midnight: bigint, from: number, to: number, zone: string): ResolvedTime | Unresolvable {
  const pieces = localPieces(midnight + BigInt(from * 60), midnight + BigInt(to * 60), zone);
  const [first] = pieces;
  const last = pieces.at(-1);
  if (!first || !last) return 'skipped-by-zone';
  return once({ earliest: first.earliest, latest: last.latest }, listedExtents(pieces));
}

/** The time within narrower bounds; undefined where nothing is left. Its pieces stay lazy. */
export function narrowTime(time: ResolvedTime, start: Bounds, end: Bounds): ResolvedTime | undefined {
  const whole: { earliest: Edge; latest: Edge } = { earliest: start.earliest, latest: end.latest };
  if (isEmpty(whole.earliest, whole.latest)) return undefined;
  return { ...time, start, end, extents: clippedExtents(time.extents, whole) };
}
