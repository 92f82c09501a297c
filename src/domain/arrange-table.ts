import type { EventTable } from './event-table.ts';
import { inOneGo, type Steps } from './in-steps.ts';

/** Events as columns by place in the list, as whoever reads them finds them. */
export interface RawRows {
  readonly count: number;
  /** Outer bounds in milliseconds, half-open, ±Infinity where open or unknown; a start of NaN has no date. */
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** See `packTraits`. */
  readonly traits: Uint16Array;
  /** Who takes part; as in `EventTable`. */
  readonly sets: Uint16Array | Uint32Array;
  readonly setFrom: Uint32Array;
  readonly members: Uint32Array;
  readonly edgeFrom: number;
  readonly edgeTo: number;
}

/** The numbers of keys by ascending key; equal keys keep the order of `given`, or of their numbers. */
export type OrderBy = (keys: Float64Array, given?: Uint32Array) => Uint32Array;

/** Keeps what orders a million numbers out of the first load: for few of them comparing does. */
export const compareOrder: OrderBy = (keys, given) =>
  Uint32Array.from(
    [...(given ?? keys.keys())].sort((a, b) => {
      const difference = (keys[a] as number) - (keys[b] as number);
      // Two infinities have none.
      return Number.isNaN(difference) ? 0 : difference;
    }),
  );

/**
 * The table of these rows. Columns that are in order already are kept, not copied; else rows are put in order by start,
 * end and place in the list, those without a date last. An end that does not lie above its start (a double of a far year
 * may have lost the difference) becomes the least usable number that does.
 */
export function arrangeTable(raw: RawRows, orderBy: OrderBy): EventTable {
  return inOneGo(arrangeInSteps(raw, orderBy));
}

export function* arrangeInSteps(raw: RawRows, orderBy: OrderBy): Steps<EventTable> {
  const { count, setFrom, members, edgeFrom, edgeTo } = raw;
  const few = setFrom.length <= 65_537 && raw.sets instanceof Uint32Array;
  const listed = {
    starts: raw.starts,
    ends: endsAbove(raw),
    traits: raw.traits,
    sets: few ? Uint16Array.from(raw.sets) : raw.sets,
  };
  yield;
  const { dated, sorted } = look(listed, count);
  yield;
  const positions = sorted ? undefined : inOrder(listed, count, dated, orderBy);
  yield;
  const column = <T extends Column>(own: T, length: number): T =>
    positions === undefined ? upTo(own, length) : pick(own, positions.subarray(0, length));
  const ends = column(listed.ends, dated);
  const starts = column(listed.starts, dated);
  yield;
  const byEnd = orderBy(ends);
  yield;
  return {
    count,
    dated,
    starts,
    ends,
    byEnd,
    traits: column(listed.traits, count),
    sets: column(listed.sets, count),
    setFrom,
    members,
    ...(positions === undefined ? {} : { positions }),
    edgeFrom,
    edgeTo,
  };
}

type Column = Float64Array | Uint32Array | Uint16Array;

interface Bounds {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
}

/** The ends as given, or a copy where one of them had to be moved. */
function endsAbove({ count, starts, ends }: RawRows): Float64Array {
  let own = ends;
  for (let at = 0; at < count; at++) {
    const start = starts[at] as number;
    if ((ends[at] as number) > start || Number.isNaN(start)) continue;
    if (own === ends) own = ends.slice();
    own[at] = Number.isFinite(start)
      ? start + Math.max(1, Math.abs(start) * 2 ** -50)
      : Number.POSITIVE_INFINITY;
  }
  return own;
}

/** How many rows have a date, and whether they stand first and in order. */
function look({ starts, ends }: Bounds, count: number): { readonly dated: number; readonly sorted: boolean } {
  let dated = 0;
  let sorted = true;
  let lastStart = Number.NEGATIVE_INFINITY;
  let lastEnd = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < count; at++) {
    const start = starts[at] as number;
    if (Number.isNaN(start)) continue;
    const end = ends[at] as number;
    if (dated !== at || start < lastStart || (start === lastStart && end < lastEnd)) sorted = false;
    dated++;
    lastStart = start;
    lastEnd = end;
  }
  return { dated, sorted };
}

/** Places in the list by row. */
function inOrder({ starts, ends }: Bounds, count: number, dated: number, orderBy: OrderBy): Uint32Array {
  const positions = new Uint32Array(count);
  let first = 0;
  let last = dated;
  for (let at = 0; at < count; at++) positions[Number.isNaN(starts[at]) ? last++ : first++] = at;
  const there = positions.subarray(0, dated);
  const order = orderBy(pick(starts, there), orderBy(pick(ends, there)));
  there.set(pick(there, order));
  return positions;
}

function upTo<T extends Column>(column: T, length: number): T {
  return column.length === length ? column : (column.subarray(0, length) as T);
}

function pick<T extends Column>(column: T, from: Uint32Array): T {
  const picked = column.slice(0, from.length) as T;
  for (let at = 0; at < from.length; at++) picked[at] = column[from[at] as number] as number;
  return picked;
}
