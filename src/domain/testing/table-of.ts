import { buildTable } from '../build-table.ts';
import type { EventTable } from '../event-table.ts';

/** Events of these bounds in milliseconds, in list order, of nobody; a start that is no number is no date. */
export function tableOf(bounds: readonly (readonly [start: number, end: number])[]): EventTable {
  const count = bounds.length;
  const finite = bounds.flat().filter(Number.isFinite);
  return buildTable({
    count,
    starts: Float64Array.from(bounds, ([start]) => start),
    ends: Float64Array.from(bounds, ([, end]) => end),
    traits: new Uint16Array(count),
    sets: new Uint32Array(count),
    setFrom: Uint32Array.of(0, 0),
    members: new Uint32Array(),
    edgeFrom: Math.min(Number.POSITIVE_INFINITY, ...finite),
    edgeTo: Math.max(Number.NEGATIVE_INFINITY, ...finite),
  });
}
