import type { EventTable } from './event-table.ts';

const rowTables = new WeakMap<Uint32Array, Uint32Array>();

/** Row of a place in `Timeline.events`. The first call for a table whose rows are not the places costs one pass. */
export function rowOf(table: EventTable, position: number): number {
  const { positions } = table;
  if (positions === undefined) return position;
  let rows = rowTables.get(positions);
  if (rows === undefined) {
    rows = new Uint32Array(positions.length);
    for (let row = 0; row < positions.length; row++) rows[positions[row] as number] = row;
    rowTables.set(positions, rows);
  }
  return rows[position] as number;
}
