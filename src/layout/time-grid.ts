import type { EventTable, TimeGrid } from '../domain/event-table.ts';

// Between two edges of a grid the search goes on by halving, so that an answer costs the same anywhere but in a burst. A
// grid costs a few searches a cell to make, never a pass over the rows.

const mostCells = 1 << 16;
const grids = new WeakMap<EventTable, TimeGrid>();

/** The grid that the table came with, or made when it is first asked for. */
export function gridOf(table: EventTable): TimeGrid {
  const known = table.known?.grid ?? grids.get(table);
  if (known) return known;
  const made = makeGrid(table);
  grids.set(table, made);
  return made;
}

export function makeGrid(table: EventTable): TimeGrid {
  const { dated, edgeFrom, edgeTo } = table;
  const inner = Math.max(1, Math.min(mostCells, dated >> 4));
  const hasTimes = edgeFrom < edgeTo && edgeTo - edgeFrom < Number.POSITIVE_INFINITY;
  const from = hasTimes ? edgeFrom : 0;
  const step = hasTimes ? (edgeTo - edgeFrom) / inner : 1;
  const cells = inner + 2;
  const begun = new Uint32Array(cells + 1);
  const over = new Uint32Array(cells + 1);
  for (let cell = 1; cell < cells; cell++) {
    const edge = from + (cell - 1) * step;
    begun[cell] = leapStarts(table, edge, begun[cell - 1] as number);
    over[cell] = leapEnds(table, edge, over[cell - 1] as number);
  }
  begun[cells] = dated;
  over[cells] = dated;
  return { cells, from, step, begun, over };
}

/** The cell that holds an instant. */
function cellOf({ cells, from, step }: TimeGrid, at: number): number {
  // Not a number where infinities cancel each other out, which no comparison holds for.
  const guess = Math.floor((at - from) / step) + 1;
  let cell = guess > 0 ? (guess < cells ? guess : cells - 1) : 0;
  // Division and multiplication round apart.
  while (cell > 0 && from + (cell - 1) * step > at) cell--;
  while (cell < cells - 1 && from + cell * step <= at) cell++;
  return cell;
}

/** How many dated rows start before an instant. */
export function rowsBefore(table: EventTable, at: number, grid = gridOf(table)): number {
  const cell = cellOf(grid, at);
  return searchStarts(table.starts, at, grid.begun[cell] as number, grid.begun[cell + 1] as number);
}

/** How many dated rows are over by an instant: those of the first so many places in `byEnd`. */
export function rowsOver(table: EventTable, at: number, grid = gridOf(table)): number {
  const cell = cellOf(grid, at);
  return searchEnds(table, at, grid.over[cell] as number, grid.over[cell + 1] as number);
}

// Edges of cells lie near each other: looks ahead in doubling steps before it halves.

function leapStarts({ starts, dated }: EventTable, at: number, from: number): number {
  let leap = 1;
  while (from + leap < dated && (starts[from + leap] as number) < at) leap *= 2;
  return searchStarts(starts, at, from, Math.min(dated, from + leap + 1));
}

function leapEnds(table: EventTable, at: number, from: number): number {
  const { ends, byEnd, dated } = table;
  let leap = 1;
  while (from + leap < dated && (ends[byEnd[from + leap] as number] as number) <= at) leap *= 2;
  return searchEnds(table, at, from, Math.min(dated, from + leap + 1));
}

// No branch on what is found: it cannot be foreseen, and without one the searches of several columns overlap.

function searchStarts(starts: Float64Array, at: number, from: number, to: number): number {
  let low = from;
  for (let length = to - from; length > 0; ) {
    const half = (length + 1) >> 1;
    low += half & -Number((starts[low + half - 1] as number) < at);
    length -= half;
  }
  return low;
}

function searchEnds({ ends, byEnd }: EventTable, at: number, from: number, to: number): number {
  let low = from;
  for (let length = to - from; length > 0; ) {
    const half = (length + 1) >> 1;
    low += half & -Number((ends[byEnd[low + half - 1] as number] as number) <= at);
    length -= half;
  }
  return low;
}
