import type { LanePlan, RowBox } from './plan-parts.ts';
import { sizes } from './sizes.ts';

/** Where a row of a lane lies. In the strip every row is the one row. */
export function rowBox({ kind, y, height }: LanePlan, row: number): RowBox {
  switch (kind) {
    case 'strip':
      return { y0: y, y1: y + height, bar: y + 2 };
    case 'closed': {
      const y0 = y + sizes.closedRow / 2 + row * sizes.closedRow;
      return { y0, y1: y0 + sizes.closedRow, bar: y0 + (sizes.closedRow - sizes.mark) / 2 };
    }
    case 'open': {
      const top = y + row * sizes.row;
      return { y0: top + sizes.edge, y1: top + sizes.lane - sizes.edge, bar: top + sizes.markTop };
    }
  }
}

/** Height of a closed lane with that many rows. */
export function closedLaneHeight(rows: number): number {
  return sizes.closedRow * (Math.max(1, rows) + 1);
}
