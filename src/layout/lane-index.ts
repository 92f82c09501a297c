import type { ActorIndex } from '../domain/actor-index.ts';
import { type EventTable, isTarget, memberActor } from '../domain/event-table.ts';
import { reachBits, statusCodes } from '../domain/index-lanes.ts';
import { lowerBound } from './bisect.ts';

/** A lane with no more entries than this can always be drawn mark by mark. */
export const mostMarks = 160;

/** The dated entries of one lane by status: subarrays of an actor index, so that a lane costs nothing to make. */
export interface LaneIndex {
  /** Dated entries. */
  readonly count: number;
  readonly undated: number;
  /** Those that are not empty, by ascending status code. */
  readonly segments: readonly LaneSegment[];
  /** Rows in use, without the pile. */
  readonly rows: number;
  /** Whether something found no room in them; the same under every filter. */
  readonly piles: boolean;
  /** Whether an actor's events stand here, by place in the dataset. */
  readonly holds: (actor: number) => boolean;
  /** By table row: 1 where it passes the filter; absent where there is none. */
  readonly passing?: Uint8Array | undefined;
}

/** The dated entries of a lane that have one status. */
export interface LaneSegment {
  /** See `statusCode`. */
  readonly status: number;
  /** Table rows, ascending. */
  readonly rows: Uint32Array;
  /** Places in `EventTable.byEnd`, ascending. */
  readonly ends: Uint32Array;
  /** In step with `rows`: the row inside the lane, or `piled`. */
  readonly places: Uint8Array;
  /** `ActorIndex.reach`, in which entry `at` of this segment belongs to number `(offset + at) >> reachBits`. */
  readonly reach: Float64Array;
  readonly offset: number;
}

/** One lane of an index. */
export function laneIn(
  index: ActorIndex,
  { dated }: EventTable,
  lane: number,
  holds: LaneIndex['holds'],
): LaneIndex {
  const segments: LaneSegment[] = [];
  let count = 0;
  let undated = 0;
  for (let status = 0; status < statusCodes; status++) {
    const from = index.from[lane * statusCodes + status] as number;
    const to = index.from[lane * statusCodes + status + 1] as number;
    const last = lowerBound(index.rows, dated, from, to);
    undated += to - last;
    if (last === from) continue;
    count += last - from;
    segments.push({
      status,
      rows: index.rows.subarray(from, last),
      ends: index.ends.subarray(from, last),
      places: index.places.subarray(from, last),
      reach: index.reach,
      offset: from,
    });
  }
  const rows = index.used[lane] as number;
  const piles = index.piles[lane] === 1;
  return { count, undated, segments, rows, piles, holds, passing: index.passing };
}

/** Whether everyone of the row's participants who has this lane is only the target of the act. */
export function isTargetIn(lane: LaneIndex, { sets, setFrom, members }: EventTable, row: number): boolean {
  const set = sets[row] as number;
  let target = false;
  for (let at = setFrom[set] as number; at < (setFrom[set + 1] as number); at++) {
    const member = members[at] as number;
    if (!lane.holds(memberActor(member))) continue;
    if (!isTarget(member)) return false;
    target = true;
  }
  return target;
}

/** The first dated row that starts at or after an instant. */
export function firstRowFrom(table: EventTable, at: number): number {
  return lowerBound(table.starts, at);
}

/** The first place in `EventTable.byEnd` of a row that is not over by an instant. */
export function firstEndAfter({ byEnd, ends }: EventTable, at: number): number {
  let low = 0;
  let high = byEnd.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ends[byEnd[middle] as number] as number) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many entries meet the half-open span: those begun before its end less those over by its start. */
export function countIn(lane: LaneIndex, table: EventTable, from: number, to: number): number {
  const row = firstRowFrom(table, to);
  const end = firstEndAfter(table, from);
  let count = 0;
  for (const { rows, ends } of lane.segments) count += lowerBound(rows, row) - lowerBound(ends, end);
  return Math.max(0, count);
}

/** An entry of a lane: its table row and its row inside the lane. */
export interface LaneEntry {
  readonly row: number;
  readonly place: number;
}

/** The entries that meet the half-open span, by start, then end: at most `limit`. */
export function entriesIn(
  lane: LaneIndex,
  table: EventTable,
  from: number,
  to: number,
  limit = Number.POSITIVE_INFINITY,
): LaneEntry[] {
  const found = entriesReaching(lane, table, from, limit);
  if (found.length < limit) found.push(...entriesStarting(lane, table, from, to, limit - found.length));
  return found;
}

/** The entries that start inside the half-open span, by start, then end: at most `limit`. */
export function entriesStarting(
  lane: LaneIndex,
  table: EventTable,
  from: number,
  to: number,
  limit = Number.POSITIVE_INFINITY,
): LaneEntry[] {
  const first = firstRowFrom(table, from);
  const last = firstRowFrom(table, to);
  const found: LaneEntry[] = [];
  for (const { rows, places } of lane.segments) {
    let at = lowerBound(rows, first);
    const end = Math.min(lowerBound(rows, last, at), at + limit);
    for (; at < end; at++) found.push({ row: rows[at] as number, place: places[at] as number });
  }
  return firstOf(found, limit);
}

/** The entries that started before an instant and are not over by it, by start, then end: at most `limit`. */
export function entriesReaching(
  lane: LaneIndex,
  table: EventTable,
  at: number,
  limit = Number.POSITIVE_INFINITY,
): LaneEntry[] {
  const row = firstRowFrom(table, at);
  const end = firstEndAfter(table, at);
  const found: LaneEntry[] = [];
  for (const segment of lane.segments) {
    const begun = lowerBound(segment.rows, row);
    const wanted = begun - lowerBound(segment.ends, end);
    if (wanted > 0) findReaching(segment, table, at, begun, wanted, limit, found);
  }
  return firstOf(found, limit);
}

/**
 * Adds the first `limit` of the segment's first `begun` entries that are not over by `at`, of which there are `wanted`;
 * passes over blocks of which all are. Where all are to be found it looks back from the last one begun, near which they
 * mostly lie.
 */
function findReaching(
  { rows, places, reach, offset }: LaneSegment,
  { ends }: EventTable,
  at: number,
  begun: number,
  wanted: number,
  limit: number,
  found: LaneEntry[],
): void {
  let left = Math.min(wanted, limit);
  const first = offset >> reachBits;
  const last = (offset + begun - 1) >> reachBits;
  const back = wanted <= limit;
  for (let step = 0; step <= last - first && left > 0; step++) {
    const block = back ? last - step : first + step;
    if ((reach[block] as number) <= at) continue;
    const blockEnd = Math.min(((block + 1) << reachBits) - offset, begun);
    for (let entry = Math.max((block << reachBits) - offset, 0); entry < blockEnd && left > 0; entry++) {
      const row = rows[entry] as number;
      if ((ends[row] as number) <= at) continue;
      found.push({ row, place: places[entry] as number });
      left--;
    }
  }
}

function firstOf(entries: LaneEntry[], limit: number): LaneEntry[] {
  entries.sort((a, b) => a.row - b.row);
  if (entries.length > limit) entries.length = limit;
  return entries;
}
