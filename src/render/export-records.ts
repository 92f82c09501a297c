import { positionOf } from '../domain/event-table.ts';
import type { EventSelection } from '../domain/selection.ts';
import { type ShownEvents, showEvents } from '../domain/shown-events.ts';
import type { Timeline } from '../domain/timeline.ts';
import type { Scene, Viewport } from '../layout/scene.ts';

/** The records that a picture is of, in list order; each list costs a number a record until one is asked for. */
export interface PictureRecords {
  readonly all: ShownEvents;
  readonly undated: ShownEvents;
  /** The dated ones whose title stands nowhere in the picture: it had no room. */
  readonly unlabelled: ShownEvents;
}

/**
 * Those that pass the filter and lie in the picture's span, at least in part. Undated ones lie in none and belong to
 * each.
 */
export function recordsIn(
  timeline: Timeline,
  shown: EventSelection | undefined,
  { from, to }: Viewport,
  scene: Scene,
): PictureRecords {
  const table = timeline.table;
  const all = new Uint8Array(table.count);
  const undated = new Uint8Array(table.count);
  const unlabelled = new Uint8Array(table.count);
  const labelled = new Set(scene.labels.flatMap(({ event }) => timeline.byId.get(event)?.index ?? []));
  for (let row = 0; row < table.count; row++) {
    const position = positionOf(table, row);
    if (shown !== undefined && shown.mask[position] !== 1) continue;
    const isDated = row < table.dated;
    if (isDated && !((table.starts[row] as number) < to && (table.ends[row] as number) > from)) continue;
    all[position] = 1;
    if (!isDated) undated[position] = 1;
    else if (!labelled.has(position)) unlabelled[position] = 1;
  }
  const list = (mask: Uint8Array) => showEvents(timeline.events, { mask, count: sum(mask) });
  return { all: list(all), undated: list(undated), unlabelled: list(unlabelled) };
}

function sum(mask: Uint8Array): number {
  let count = 0;
  for (const bit of mask) count += bit;
  return count;
}
