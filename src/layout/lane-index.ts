import { lowerBound, upperBound } from './bisect.ts';
import type { EventIndex } from './event-index.ts';
import { partitionRows, piled, rowLimit } from './rows.ts';

/**
 * The entries of one lane as columns, grouped by row and ascending inside each: since nothing overlaps within a row,
 * both columns ascend there and the visible range is found by bisection alone.
 */
export interface LaneIndex {
  /** Rows in use, without the pile. */
  readonly rows: number;
  /** Row r holds the entries `rowFrom[r]` to `rowFrom[r + 1]`. */
  readonly rowFrom: Int32Array;
  /** Index in `Timeline.events`, and the outer bounds in milliseconds. */
  readonly events: Int32Array;
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** 1 where the lane is only the target of the act. */
  readonly targets: Uint8Array;
  /** What found no room in the rows. */
  readonly pile: Pile;
  /** Of every dated entry, each ascending for itself: how many are visible is the difference of two searches. */
  readonly allStarts: Float64Array;
  readonly allEnds: Float64Array;
  /** Entries without a date. */
  readonly undated: Int32Array;
}

/** Entries that overlap each other, by start, with the greatest end so far. */
export interface Pile {
  readonly events: Int32Array;
  readonly targets: Uint8Array;
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly reach: Float64Array;
  readonly endsSorted: Float64Array;
}

/** An event's entry in a lane. */
export interface LaneEntries {
  readonly events: Int32Array;
  readonly targets: Uint8Array;
}

/** Indexes the entries of a lane. They may come in any order; each event at most once. */
export function indexLane(index: EventIndex, entries: LaneEntries): LaneIndex {
  const dated: number[] = [];
  const undated: number[] = [];
  for (let at = 0; at < entries.events.length; at++) {
    const event = entries.events[at] as number;
    (index.dated[event] === 1 ? dated : undated).push(at);
  }
  const pick = (column: Float64Array) =>
    Float64Array.from(dated, (at) => column[entries.events[at] as number] as number);
  const starts = pick(index.starts);
  const ends = pick(index.ends);
  const classes = Uint8Array.from(dated, (at) => index.classes[entries.events[at] as number] as number);
  const { rows, used } = partitionRows(starts, ends, classes, rowLimit(dated.length));
  const columns = dated.map((at, own) => ({
    event: entries.events[at] as number,
    target: entries.targets[at] as number,
    start: starts[own] as number,
    end: ends[own] as number,
    row: rows[own] as number,
  }));
  columns.sort((a, b) => a.row - b.row || byStart(a, b));
  const from = columns.findIndex(({ row }) => row !== piled);
  const inPile = from < 0 ? columns : columns.slice(0, from);
  const inRows = from < 0 ? [] : columns.slice(from);
  return {
    rows: used,
    ...rowColumns(inRows, used),
    pile: pileColumns(inPile),
    allStarts: starts.sort(),
    allEnds: ends.sort(),
    undated: Int32Array.from(undated, (at) => entries.events[at] as number),
  };
}

interface Column {
  readonly event: number;
  readonly target: number;
  readonly start: number;
  readonly end: number;
  readonly row: number;
}

function byStart(a: Column, b: Column): number {
  if (a.start !== b.start) return a.start < b.start ? -1 : 1;
  return a.event - b.event;
}

function rowColumns(columns: readonly Column[], rows: number) {
  const rowFrom = new Int32Array(rows + 1);
  for (const { row } of columns) rowFrom[row + 1] = (rowFrom[row + 1] as number) + 1;
  for (let row = 0; row < rows; row++)
    rowFrom[row + 1] = (rowFrom[row + 1] as number) + (rowFrom[row] as number);
  return {
    rowFrom,
    events: Int32Array.from(columns, ({ event }) => event),
    starts: Float64Array.from(columns, ({ start }) => start),
    ends: Float64Array.from(columns, ({ end }) => end),
    targets: Uint8Array.from(columns, ({ target }) => target),
  };
}

function pileColumns(columns: readonly Column[]): Pile {
  const ends = Float64Array.from(columns, ({ end }) => end);
  const reach = new Float64Array(ends.length);
  let furthest = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < ends.length; at++) {
    furthest = Math.max(furthest, ends[at] as number);
    reach[at] = furthest;
  }
  return {
    events: Int32Array.from(columns, ({ event }) => event),
    targets: Uint8Array.from(columns, ({ target }) => target),
    starts: Float64Array.from(columns, ({ start }) => start),
    ends,
    reach,
    endsSorted: ends.slice().sort(),
  };
}

/** The lane with only the entries that are shown. Rows stay what they were: a filter hides, it does not move. */
export function filterLane(lane: LaneIndex, shown: Uint8Array): LaneIndex {
  const rowFrom = new Int32Array(lane.rows + 1);
  const kept: number[] = [];
  for (let row = 0; row < lane.rows; row++) {
    for (let at = lane.rowFrom[row] as number; at < (lane.rowFrom[row + 1] as number); at++) {
      if (shown[lane.events[at] as number] === 1) kept.push(at);
    }
    rowFrom[row + 1] = kept.length;
  }
  const events = Int32Array.from(kept, (at) => lane.events[at] as number);
  const starts = Float64Array.from(kept, (at) => lane.starts[at] as number);
  const ends = Float64Array.from(kept, (at) => lane.ends[at] as number);
  const pileKept: Column[] = [];
  for (let at = 0; at < lane.pile.events.length; at++) {
    const event = lane.pile.events[at] as number;
    if (shown[event] !== 1) continue;
    pileKept.push({
      event,
      target: lane.pile.targets[at] as number,
      row: piled,
      start: lane.pile.starts[at] as number,
      end: lane.pile.ends[at] as number,
    });
  }
  const pile = pileColumns(pileKept);
  return {
    rows: lane.rows,
    rowFrom,
    events,
    starts,
    ends,
    targets: Uint8Array.from(kept, (at) => lane.targets[at] as number),
    pile,
    allStarts: joined(starts, pile.starts),
    allEnds: joined(ends, pile.ends),
    undated: lane.undated.filter((event) => shown[event] === 1),
  };
}

function joined(a: Float64Array, b: Float64Array): Float64Array {
  const all = new Float64Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all.sort();
}

/** Half-open range of the entries of `row` that meet the half-open span. */
export function visibleRange(lane: LaneIndex, row: number, from: number, to: number): [number, number] {
  const first = lane.rowFrom[row] as number;
  const last = lane.rowFrom[row + 1] as number;
  return [upperBound(lane.ends, from, first, last), lowerBound(lane.starts, to, first, last)];
}

/** How many of the entries meet the half-open span, by two searches. */
export function countVisible(
  startsSorted: Float64Array,
  endsSorted: Float64Array,
  from: number,
  to: number,
): number {
  return Math.max(0, lowerBound(startsSorted, to) - upperBound(endsSorted, from));
}

/** Entries of the pile that meet the span, at most `limit`, by start. */
export function listPile(pile: Pile, from: number, to: number, limit: number): number[] {
  const found: number[] = [];
  const last = lowerBound(pile.starts, to);
  for (let at = upperBound(pile.reach, from); at < last && found.length < limit; at++) {
    if ((pile.ends[at] as number) > from) found.push(at);
  }
  return found;
}

/** Dated entries in the lane. */
export function laneSize(lane: LaneIndex): number {
  return lane.allStarts.length;
}
