import type { EventId } from '../domain/event.ts';
import type { Lane, Mark, Scene } from '../layout/scene.ts';
import { sizes } from '../layout/sizes.ts';
import type { Surface } from './surface.ts';

/** What the painters need beside the scene: the reader's pointer and choice, and the page's direction and words. */
export interface PaintState {
  readonly selected: EventId | undefined;
  readonly highlighted: ReadonlySet<EventId>;
  /** Right-to-left page: the gutter stands on the right. Time runs rightwards all the same. */
  readonly mirrored: boolean;
  /** Words of a lane in which nothing passes the filter, and of one whose records have no date. */
  readonly emptyLane: string;
  readonly undatedLane: (count: number) => string;
  /** What stands on a bundle where no button does: in pictures that move or have none. */
  readonly bundle?: ((count: number) => string) | undefined;
  /** Draws strips. Absent until the first plan that has any: it loads on demand. */
  readonly paintDense?: ((surface: Surface, of: Pick<Scene, 'strips'>) => void) | undefined;
}

/** A row of a lane in scene px: where the selected event's wash lies. */
export interface RowBox {
  readonly lane: string;
  readonly y0: number;
  readonly y1: number;
}

/** Row boxes of an event, one per lane it stands in. */
export function rowsOf(scene: Scene, event: EventId): RowBox[] {
  const lanes = lanesByKey(scene);
  const rows = new Map<string, RowBox>();
  for (const mark of scene.marks) {
    const lane = lanes.get(mark.lane);
    if (mark.event === event && lane !== undefined) rows.set(mark.lane, rowOf(scene, lane, mark));
  }
  return [...rows.values()];
}

function rowOf(scene: Scene, lane: Lane, mark: Mark): RowBox {
  if (isStrip(scene)) return { lane: lane.key, y0: lane.y, y1: lane.y + lane.height };
  const middle = mark.y + mark.height / 2;
  // A closed lane has rows without labels, an open one a label above each bar.
  if (lane.key.startsWith('party:')) {
    return { lane: lane.key, y0: middle - sizes.closedRow / 2, y1: middle + sizes.closedRow / 2 };
  }
  const top = middle - sizes.mark / 2 - sizes.markTop;
  return { lane: lane.key, y0: top + sizes.edge, y1: top + sizes.lane - sizes.edge };
}

/** The phone's form: one lane a party, no labels, axis below. */
export function isStrip(scene: Scene): boolean {
  return scene.groups.length === 0;
}

export function lanesByKey(scene: Scene): ReadonlyMap<string, Lane> {
  return new Map(scene.lanes.map((lane) => [lane.key, lane]));
}
