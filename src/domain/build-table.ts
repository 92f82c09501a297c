import { arrangeTable, type RawRows } from './arrange-table.ts';
import type { EventTable } from './event-table.ts';
import { radixOrder } from './radix-order.ts';

export type { RawRows };

/** `arrangeTable` for rows of any number. */
export function buildTable(raw: RawRows): EventTable {
  return arrangeTable(raw, radixOrder);
}
