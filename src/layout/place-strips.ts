import { cssPx } from '../base/brand.ts';
import { advance, advanceBehind } from './bisect.ts';
import { countVisible, listPile } from './lane-index.ts';
import { visibleInLane } from './place-marks.ts';
import type { LanePlan, PlanParts } from './plan-parts.ts';
import { rowBox } from './row-box.ts';
import type { Scale } from './scale.ts';
import type { Bundle, DensityStrip, Viewport } from './scene.ts';
import { sizes } from './sizes.ts';

/** From this many marks on a lane may turn into a strip: fewer can always be drawn one by one. */
const leastDense = 200;
/** A lane that is a strip turns into marks again only when it has become this much sparser, so that it does not flicker. */
const sparser = 0.8;

/** Whether a lane's marks are too many to tell apart: more than one in two pixels, and hundreds. */
export function isDense(lane: LanePlan, viewport: Viewport, scale: Scale, wasDense: boolean): boolean {
  const limit = Math.max(leastDense, (scale.x1 - scale.x0) / 2);
  return visibleInLane(lane, viewport) > (wasDense ? limit * sparser : limit);
}

/** The whole lane as one strip. Costs two searches a pixel column, whatever the lane holds. */
export function placeLaneStrip(lane: LanePlan, viewport: Viewport, scale: Scale): DensityStrip {
  const { allStarts, allEnds } = lane.index;
  const inset = lane.kind === 'strip' ? 2 : sizes.labelTop;
  return {
    lane: lane.key,
    box: {
      x: cssPx(scale.x0),
      y: cssPx(lane.y + inset),
      width: cssPx(scale.x1 - scale.x0),
      height: cssPx(lane.height - 2 * inset),
    },
    counts: countColumns(allStarts, allEnds, scale),
    color: lane.color,
    total: countVisible(allStarts, allEnds, viewport.from, viewport.to),
  };
}

/** What found no row of its own in an open or closed lane: a strip in the lane's last row; undefined where nothing is in sight. */
export function placePileStrip(lane: LanePlan, viewport: Viewport, scale: Scale): DensityStrip | undefined {
  const { starts, endsSorted } = lane.index.pile;
  const total = countVisible(starts, endsSorted, viewport.from, viewport.to);
  if (total === 0) return undefined;
  const { bar } = rowBox(lane, lane.index.rows);
  return {
    lane: lane.key,
    box: {
      x: cssPx(scale.x0),
      y: cssPx(bar),
      width: cssPx(scale.x1 - scale.x0),
      height: cssPx(sizes.mark),
    },
    counts: countColumns(starts, endsSorted, scale),
    color: lane.color,
    total,
  };
}

/** More events than this are not listed behind one button. */
const mostListed = 200;

/** The button that lists a pile, above its strip, where its first part in sight begins. */
export function placePileBundle(
  lane: LanePlan,
  strip: DensityStrip,
  idOf: (event: number) => Bundle['events'][number] | undefined,
  viewport: Viewport,
  scale: Scale,
  { measure, messages }: PlanParts,
): Bundle | undefined {
  if (lane.kind !== 'open' || (strip.total ?? 0) > mostListed) return undefined;
  const events = listPile(lane.index.pile, viewport.from, viewport.to, mostListed).flatMap((entry) => {
    const id = idOf(lane.index.pile.events[entry] as number);
    return id === undefined ? [] : [id];
  });
  const width = Math.max(
    sizes.bundle,
    Math.ceil(measure(messages.picture.bundle(events.length), 'label')) + sizes.bundlePadding,
  );
  const start = strip.box.x + strip.counts.findIndex((count) => count > 0);
  const x = Math.max(scale.x0 + sizes.edge, Math.min(start, scale.x1 - sizes.edge - width));
  const y = rowBox(lane, lane.index.rows).y0;
  return {
    lane: lane.key,
    box: { x: cssPx(x), y: cssPx(y), width: cssPx(width), height: cssPx(sizes.bundle) },
    events,
  };
}

/** How many entries meet each pixel column: those begun before its end less those over by its start. */
function countColumns(starts: Float64Array, endsSorted: Float64Array, scale: Scale): Float32Array {
  const columns = Math.max(1, Math.ceil(scale.x1 - scale.x0));
  const counts = new Float32Array(columns);
  const from = scale.toInstant(scale.x0);
  const perColumn = 1 / scale.pxPerMs;
  let begun = 0;
  let over = 0;
  for (let column = 0; column < columns; column++) {
    begun = advance(starts, from + (column + 1) * perColumn, begun);
    over = advanceBehind(endsSorted, from + column * perColumn, over);
    counts[column] = begun - over;
  }
  return counts;
}
