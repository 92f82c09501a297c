import { arrangeTable, compareOrder } from './arrange-table.ts';
import type { EventTable } from './event-table.ts';
import { readRows } from './read-rows.ts';
import type { Timeline } from './timeline.ts';

/** The columns of a timeline whose events are there as objects. */
export function makeTable(timeline: Pick<Timeline, 'dataset' | 'events'>): EventTable {
  return arrangeTable(readRows(timeline), compareOrder);
}
