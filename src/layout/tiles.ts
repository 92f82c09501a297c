import type { EventTable } from '../domain/event-table.ts';
import { entriesReaching, type LaneEntry, type LaneIndex } from './lane-index.ts';
import { rank } from './rank-table.ts';
import type { Viewport } from './scene.ts';
import { rowsBefore, rowsOver } from './time-grid.ts';

/** A tile is at least so wide in CSS pixels, and less than twice that. */
const leastWide = 64;
/** While a picture moves, a tile may become this much narrower or wider before another takes its place. */
const slack = 8;
/** What starts in a tile is drawn mark by mark if it is no more than this. */
export const mostInTile = 12;
/** What began before the tiles in sight is looked at one by one if it is no more than this. */
const mostReaching = 64;

/** Tiles fixed in time: tile n begins at n times `span`, wherever the plot begins. */
export interface Tiles {
  /** Milliseconds, a power of two. */
  readonly span: number;
  /** The number of the first one in sight. */
  readonly first: number;
  /** Table rows that start before each tile in sight, and before the one behind the last. */
  readonly rows: Uint32Array;
}

/**
 * How long a tile is at a scale. Between two powers of two it stays the same, so whether a tile is drawn as marks or as a
 * strip is the same there too: it follows from the data in it, not from what else is in sight.
 */
export function tileSpan(pxPerMs: number, before: number | undefined): number {
  if (before !== undefined) {
    const wide = before * pxPerMs;
    if (wide >= leastWide - slack && wide < 2 * (leastWide + slack)) return before;
  }
  const power = Math.ceil(Math.log2(leastWide / pxPerMs));
  // A logarithm may miss a power of two by one.
  const span = 2 ** power;
  if (span * pxPerMs < leastWide) return span * 2;
  return span * pxPerMs >= 2 * leastWide ? span / 2 : span;
}

export function findTiles(table: EventTable, { from, to }: Viewport, span: number): Tiles {
  const first = Math.floor(from / span);
  const count = Math.max(1, Math.ceil(to / span) - first);
  const rows = new Uint32Array(count + 1);
  for (let tile = 0; tile <= count; tile++) rows[tile] = rowsBefore(table, (first + tile) * span);
  return { span, first, rows };
}

/** The entries of a lane in sight that stand far enough apart to be told apart, in no certain order. */
export function sparseEntries(
  lane: LaneIndex,
  table: EventTable,
  { from, to }: Viewport,
  tiles: Tiles,
): LaneEntry[] {
  const sparse: LaneEntry[] = [];
  const last = rowsBefore(table, to);
  const count = tiles.rows.length - 1;
  const sums = new Uint32Array(count);
  const ranks: Uint32Array[] = [];
  // The longest first: in a crowd it alone fills every tile.
  const segments = [...lane.segments].sort((a, b) => b.rows.length - a.rows.length);
  let open = count;
  for (const { rows } of segments) {
    if (open === 0) break;
    const own = new Uint32Array(count + 1);
    const end = rank(rows, tiles.rows[count] as number);
    let before = 0;
    open = 0;
    for (let tile = 0; tile <= count; tile++) {
      const at = rank(rows, tiles.rows[tile] as number, before, end);
      own[tile] = at;
      if (tile > 0) {
        const sum = (sums[tile - 1] as number) + at - before;
        sums[tile - 1] = sum;
        if (sum <= mostInTile) open++;
      }
      before = at;
    }
    ranks.push(own);
  }
  for (let tile = 0; tile < count; tile++) {
    if (sums[tile] === 0 || (sums[tile] as number) > mostInTile) continue;
    for (const [own, { rows, places }] of segments.entries()) {
      const { [tile]: first = 0, [tile + 1]: end = 0 } = ranks[own] as Uint32Array;
      for (let entry = first; entry < end; entry++) {
        const row = rows[entry] as number;
        if (row < last && (table.ends[row] as number) > from)
          sparse.push({ row, place: places[entry] as number });
      }
    }
  }
  for (const entry of reachingEntries(lane, table, tiles))
    if ((table.ends[entry.row] as number) > from) sparse.push(entry);
  return sparse;
}

/**
 * What began before the first tile and reaches into it, where that is little enough to look at, and only what stood in a
 * sparse tile: an event does not turn from strip to mark because its beginning is out of sight.
 */
function reachingEntries(lane: LaneIndex, table: EventTable, { span, first }: Tiles): LaneEntry[] {
  const from = first * span;
  const row = rowsBefore(table, from);
  const end = rowsOver(table, from);
  let count = 0;
  for (const { rows, ends } of lane.segments) count += rank(rows, row) - rank(ends, end);
  if (count === 0 || count > mostReaching) return [];
  let tile = Number.NaN;
  let isSparse = false;
  return entriesReaching(lane, table, from).filter((entry) => {
    const own = Math.floor((table.starts[entry.row] as number) / span);
    if (own !== tile) {
      tile = own;
      isSparse = countStarting(lane, table, own, span) <= mostInTile;
    }
    return isSparse;
  });
}

/** How many entries start in a tile; what began at an unknown time stands in one of its own. */
function countStarting({ segments }: LaneIndex, table: EventTable, tile: number, span: number): number {
  const from = tile === Number.NEGATIVE_INFINITY ? 0 : rowsBefore(table, tile * span);
  const to = rowsBefore(table, tile === Number.NEGATIVE_INFINITY ? -Number.MAX_VALUE : (tile + 1) * span);
  let count = 0;
  for (const { rows } of segments) count += rank(rows, to) - rank(rows, from);
  return count;
}
