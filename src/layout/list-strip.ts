import type { Status } from '../domain/event.ts';
import { positionOf, statusCode } from '../domain/event-table.ts';
import { entriesIn, entriesReaching, type LaneEntry, mostMarks } from './lane-index.ts';
import { statusOf } from './lane-strip.ts';
import type { Plan } from './layout.ts';
import { hasPlace } from './place-marks.ts';
import type { LanePlan, PlanParts } from './plan-parts.ts';
import { rank } from './rank-table.ts';
import type { Scene } from './scene.ts';
import { findTiles, sparseEntries } from './tiles.ts';
import { rowsBefore, rowsOver } from './time-grid.ts';

/** What a strip holds over some time. */
export interface StripContent {
  /** Places in `Timeline.events`, ascending: the first of them. */
  readonly positions: readonly number[];
  /** How many there are, listed or not. */
  readonly total: number;
  readonly byStatus: ReadonlyMap<Status | 'none', number>;
}

/**
 * What the strip of a lane holds between two instants: every event that meets the half-open span and is not drawn as a
 * mark in this scene. Counting costs a few searches; listing walks over what meets the span until it has found enough, so ask
 * for no list (`limit` 0) where only figures are shown.
 *
 * @param scene the one that the strip is looked at in: it decides what is a mark
 * @param lane key of the lane
 */
export function listStrip(
  { parts }: Plan,
  scene: Pick<Scene, 'viewport' | 'density'>,
  lane: string,
  from: number,
  to: number,
  limit: number,
): StripContent {
  const own = parts.lanes.find(({ key }) => key === lane);
  if (!own || !(from < to)) return { positions: [], total: 0, byStatus: new Map() };
  const meets = ({ row }: LaneEntry) =>
    (parts.table.starts[row] as number) < to && (parts.table.ends[row] as number) > from;
  const drawn = drawnIn(own, parts, scene).filter(meets);
  const byStatus = countByStatus(own, parts, from, to, drawn);
  let total = 0;
  for (const count of byStatus.values()) total += count;
  return {
    positions: limit > 0 && total > 0 ? firstPositions(own, parts, from, to, limit, drawn) : [],
    total,
    byStatus,
  };
}

/** The entries of a lane that a scene draws as marks. */
function drawnIn(
  lane: LanePlan,
  { table }: PlanParts,
  { viewport, density }: Pick<Scene, 'viewport' | 'density'>,
): LaneEntry[] {
  const apart =
    density === undefined || lane.index.count <= mostMarks
      ? entriesIn(lane.index, table, viewport.from, viewport.to)
      : sparseEntries(lane.index, table, viewport, findTiles(table, viewport, density.tile));
  return apart.filter((entry) => hasPlace(lane, entry));
}

function countByStatus(
  { index }: LanePlan,
  { table }: PlanParts,
  from: number,
  to: number,
  drawn: readonly LaneEntry[],
): Map<Status | 'none', number> {
  const lastRow = rowsBefore(table, to);
  const firstEnd = rowsOver(table, from);
  const byStatus = new Map<Status | 'none', number>();
  for (const { status, rows, ends } of index.segments) {
    const apart = drawn.filter(({ row }) => statusCode(table.traits[row] as number) === status).length;
    const count = rank(rows, lastRow) - rank(ends, firstEnd) - apart;
    if (count > 0) byStatus.set(statusOf(status), count);
  }
  return byStatus;
}

/** The least positions of what meets the span and is not drawn. */
function firstPositions(
  { index }: LanePlan,
  { table }: PlanParts,
  from: number,
  to: number,
  limit: number,
  drawn: readonly LaneEntry[],
): number[] {
  const apart = new Set(drawn.map(({ row }) => row));
  const found: number[] = [];
  let most = Number.POSITIVE_INFINITY;
  const add = (row: number) => {
    const position = positionOf(table, row);
    if (position > most || apart.has(row)) return;
    found.push(position);
    // Now and then the list is cut to what is asked for, and what comes later than all of that is not taken up again.
    if (found.length >= 2 * limit + 64) most = cut();
  };
  const cut = (): number => {
    found.sort((a, b) => a - b);
    found.length = Math.min(found.length, limit);
    return found.length === limit ? (found[limit - 1] as number) : Number.POSITIVE_INFINITY;
  };
  for (const { row } of entriesReaching(index, table, from)) add(row);
  const first = rowsBefore(table, from);
  const last = rowsBefore(table, to);
  for (const { rows } of index.segments) {
    const end = rank(rows, last);
    let own = 0;
    for (let entry = rank(rows, first); entry < end; entry++) {
      add(rows[entry] as number);
      // Where rows are positions nothing further on can come before what was found.
      if (table.positions === undefined && ++own >= limit + apart.size) break;
    }
  }
  cut();
  return found;
}
