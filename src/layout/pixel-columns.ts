import type { EventTable } from '../domain/event-table.ts';
import type { Scale } from './scale.ts';
import type { Viewport } from './scene.ts';
import { gridOf, rowsBefore, rowsOver } from './time-grid.ts';

/** The pixel columns of a frame in terms of the table: found once, then a lane's counts are searches for whole numbers. */
export interface PixelColumns {
  readonly count: number;
  /** Column c is the half-open span `edges[c]` to `edges[c + 1]`; the last one ends where the span does. */
  readonly edges: Float64Array;
  /** By edge: how many rows start before it, and how many are over by it. */
  readonly begun: Uint32Array;
  readonly over: Uint32Array;
}

export function findColumns(table: EventTable, { from, to }: Viewport, scale: Scale): PixelColumns {
  const count = Math.max(1, Math.ceil(scale.x1 - scale.x0));
  const edges = new Float64Array(count + 1);
  const begun = new Uint32Array(count + 1);
  const over = new Uint32Array(count + 1);
  const grid = gridOf(table);
  for (let column = 0; column <= count; column++) {
    const edge = column === count ? to : Math.min(to, from + column / scale.pxPerMs);
    edges[column] = edge;
    begun[column] = rowsBefore(table, edge, grid);
    over[column] = rowsOver(table, edge, grid);
  }
  return { count, edges, begun, over };
}

/** The columns that a half-open span of time meets, both included; the span lies in sight at least in part. */
export function columnsOf(
  { count, edges }: PixelColumns,
  start: number,
  end: number,
): readonly [number, number] {
  // The first column whose end lies behind the start, and the last that starts before the end.
  return [
    Math.min(count - 1, firstEdge(edges, 1, start, true) - 1),
    Math.max(0, firstEdge(edges, 0, end, false) - 1),
  ];
}

/** The first edge from `low` on that lies above `at`, or at it too. */
function firstEdge(edges: Float64Array, from: number, at: number, above: boolean): number {
  let low = from;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const edge = edges[middle] as number;
    if (above ? edge <= at : edge < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
