import { cssPx } from '../base/brand.ts';
import { type Status, statuses } from '../domain/event.ts';
import type { EventTable } from '../domain/event-table.ts';
import { statusCode } from '../domain/event-table.ts';
import type { LaneEntry, LaneSegment } from './lane-index.ts';
import { columnsOf, type PixelColumns } from './pixel-columns.ts';
import type { Span } from './place-labels.ts';
import type { LanePlan } from './plan-parts.ts';
import { rank, rankAll } from './rank-table.ts';
import { rowBox } from './row-box.ts';
import type { Scale } from './scale.ts';
import type { Box, DensityStrip, StripLayer, Viewport } from './scene.ts';
import { sizes } from './sizes.ts';
import { rowsBefore, rowsOver } from './time-grid.ts';

/** A strip before it is known what all strips are measured by. */
export interface StripDraft {
  readonly strip: Omit<DensityStrip, 'most'>;
  /** The greatest sum of a column. */
  readonly peak: number;
}

/** Status codes in the order of the layers, from the bottom. */
const layerCodes = (
  ['happened', 'none', 'reported', 'disputed', 'announced', 'cancelled', 'retracted'] as const
).map((status) => (status === 'none' ? 0 : statuses.indexOf(status) + 1));

export function statusOf(code: number): Status | 'none' {
  return statuses[code - 1] ?? 'none';
}

/** Gives out columns of counts: those of a scene that is no longer needed, else new ones. They hold anything. */
export type TakeColumns = () => Uint32Array;

/** Ranks by column edge, written anew for every layer. */
let begunScratch = new Uint32Array(0);
let overScratch = new Uint32Array(0);

/**
 * What of a lane meets each column, less what is `drawn` as marks. What meets a column are the entries that have begun by its end less
 * those over by its start: two searches a column, however many entries the lane has.
 */
export function stripOfLane(
  lane: LanePlan,
  table: EventTable,
  drawn: readonly LaneEntry[],
  columnsNow: () => PixelColumns,
  { from, to }: Viewport,
  scale: Scale,
  take: TakeColumns,
): StripDraft | undefined {
  const lastRow = rowsBefore(table, to);
  const firstEnd = rowsOver(table, from);
  const layers: StripLayer[] = [];
  let total = 0;
  for (const code of layerCodes) {
    const segment = lane.index.segments.find(({ status }) => status === code);
    if (!segment) continue;
    const apart = drawn.filter(({ row }) => statusCode(table.traits[row] as number) === code);
    const own = rank(segment.rows, lastRow) - rank(segment.ends, firstEnd) - apart.length;
    if (own <= 0) continue;
    const columns = columnsNow();
    const counts = take();
    countColumns(segment, columns, table.dated, counts);
    for (const { row } of apart) add(counts, table, row, columns, -1);
    layers.push({ status: statusOf(code), counts });
    total += own;
  }
  return draft(lane, laneBox(lane, scale), layers, total);
}

/** Two searches a column. */
function countColumns(
  { rows, ends }: LaneSegment,
  { count, begun, over }: PixelColumns,
  most: number,
  counts: Uint32Array,
): void {
  if (begunScratch.length !== count + 1) {
    begunScratch = new Uint32Array(count + 1);
    overScratch = new Uint32Array(count + 1);
  }
  rankAll(rows, begun, begunScratch, most);
  rankAll(ends, over, overScratch, most);
  for (let column = 0; column < count; column++)
    counts[column] = (begunScratch[column + 1] as number) - (overScratch[column] as number);
}

/** The given entries, which found no row of their own, as a strip in the lane's last row. */
export function stripOfPile(
  lane: LanePlan,
  table: EventTable,
  pile: readonly LaneEntry[],
  columns: PixelColumns,
  scale: Scale,
  take: TakeColumns,
): StripDraft | undefined {
  const layers: StripLayer[] = [];
  for (const code of layerCodes) {
    const own = pile.filter(({ row }) => statusCode(table.traits[row] as number) === code);
    if (own.length === 0) continue;
    const counts = take().fill(0);
    for (const { row } of own) add(counts, table, row, columns, 1);
    layers.push({ status: statusOf(code), counts });
  }
  return draft(lane, pileBox(lane, scale), layers, pile.length);
}

function add(
  counts: Uint32Array,
  { starts, ends }: EventTable,
  row: number,
  columns: PixelColumns,
  step: number,
): void {
  const [first, last] = columnsOf(columns, starts[row] as number, ends[row] as number);
  for (let column = first; column <= last; column++) counts[column] = (counts[column] as number) + step;
}

function draft(
  lane: LanePlan,
  box: Box,
  layers: readonly StripLayer[],
  total: number,
): StripDraft | undefined {
  if (total === 0) return undefined;
  return { strip: { lane: lane.key, box, color: lane.color, layers, total }, peak: peakOf(layers) };
}

function peakOf(layers: readonly StripLayer[]): number {
  const columns = layers[0]?.counts.length ?? 0;
  let peak = 0;
  for (let column = 0; column < columns; column++) {
    let sum = 0;
    for (let layer = 0; layer < layers.length; layer++)
      sum += (layers[layer] as StripLayer).counts[column] as number;
    if (sum > peak) peak = sum;
  }
  return peak;
}

/** From the first row's bars to the bottom of the lane's last: the line of text above the first row stays free. */
function laneBox(lane: LanePlan, scale: Scale): Box {
  const inset = lane.kind === 'strip' ? 2 : sizes.labelTop;
  const top = lane.kind === 'open' ? sizes.markTop : inset;
  return boxOf(scale, lane.y + top, lane.height - top - inset);
}

/** The row behind the last. */
function pileBox(lane: LanePlan, scale: Scale): Box {
  const { bar } = rowBox(lane, lane.index.rows);
  const height = lane.kind === 'open' ? sizes.mark + sizes.labelHeight : sizes.mark;
  return boxOf(scale, bar + sizes.mark - height, height);
}

function boxOf({ x0, x1 }: Scale, y: number, height: number): Box {
  return { x: cssPx(x0), y: cssPx(y), width: cssPx(x1 - x0), height: cssPx(height) };
}

/** The stretches in which some column is not empty. */
export function takenBy({ strip: { layers, box } }: StripDraft): Span[] {
  const spans: Span[] = [];
  const columns = layers[0]?.counts.length ?? 0;
  let from = -1;
  for (let column = 0; column <= columns; column++) {
    const some = column < columns && layers.some(({ counts }) => (counts[column] as number) > 0);
    if (some && from < 0) from = column;
    if (some || from < 0) continue;
    spans.push({ x0: box.x + from, x1: box.x + column });
    from = -1;
  }
  return spans;
}
