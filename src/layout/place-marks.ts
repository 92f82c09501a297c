import { cssPx } from '../base/brand.ts';
import type { ResolvedEvent } from '../domain/timeline.ts';
import { toInstant } from '../time/instant.ts';
import { countVisible, listPile, type Pile, visibleRange } from './lane-index.ts';
import { hasInferredBound, markStyle } from './mark-style.ts';
import type { LanePlan, PlanParts } from './plan-parts.ts';
import { rowBox } from './row-box.ts';
import type { Scale } from './scale.ts';
import type { Mark, Viewport } from './scene.ts';
import { sizes } from './sizes.ts';

/** A mark with what the labels and links need beside it. */
export interface PlacedMark {
  readonly mark: Mark;
  readonly lane: LanePlan;
  /** Index in `Timeline.events`. */
  readonly at: number;
}

export interface MarkFrame {
  readonly events: readonly ResolvedEvent[];
  readonly parts: PlanParts;
  readonly viewport: Viewport;
  readonly scale: Scale;
}

/** How many entries of the whole lane meet the visible span, the pile's included. */
export function visibleInLane({ index }: LanePlan, { from, to }: Viewport): number {
  return countVisible(index.allStarts, index.allEnds, from, to);
}

/** The marks of a lane that meet the visible span, by row, left to right. Visits no other entry. */
export function placeMarks(lane: LanePlan, frame: MarkFrame): PlacedMark[] {
  const { from, to } = frame.viewport;
  const placed: PlacedMark[] = [];
  for (let row = 0; row < lane.index.rows; row++) {
    const [first, last] = visibleRange(lane.index, row, from, to);
    for (let entry = first; entry < last; entry++) {
      const found = entryAt(lane.index, entry);
      const event = frame.events[found.at];
      if (event) placed.push({ mark: placeMark(event, lane, row, found, frame), lane, at: found.at });
    }
  }
  // In the strip everything lies in one row, so what found no row of its own is drawn like the rest.
  if (lane.kind !== 'strip') return placed;
  for (const entry of listPile(lane.index.pile, from, to, Number.POSITIVE_INFINITY)) {
    const found = entryAt(lane.index.pile, entry);
    const event = frame.events[found.at];
    if (event) placed.push({ mark: placeMark(event, lane, 0, found, frame), lane, at: found.at });
  }
  return placed;
}

/** An event's entry in a lane. */
interface Entry {
  readonly at: number;
  readonly start: number;
  readonly end: number;
  readonly target: boolean;
}

function entryAt(
  { events, starts, ends, targets }: Omit<Pile, 'reach' | 'endsSorted'>,
  entry: number,
): Entry {
  return {
    at: events[entry] as number,
    start: starts[entry] as number,
    end: ends[entry] as number,
    target: targets[entry] === 1,
  };
}

function placeMark(
  event: ResolvedEvent,
  lane: LanePlan,
  row: number,
  { start, end, target }: Entry,
  { parts, viewport, scale }: MarkFrame,
): Mark {
  const style = markStyle(event);
  const openStart = start === Number.NEGATIVE_INFINITY;
  const openEnd = end === Number.POSITIVE_INFINITY;
  const clippedStart = !openStart && start < viewport.from;
  const clippedEnd = !openEnd && end > viewport.to;
  // What is open ends at the plot's edge, where its chevron stands; what is only out of sight runs on beyond it.
  const x0 = openStart ? scale.x0 : Math.max(scale.toX(start), scale.x0 - sizes.overhang);
  const x1 = openEnd ? scale.x1 : Math.min(scale.toX(end), scale.x1 + sizes.overhang);
  const [y, height] = heightOf(style, target, lane, row);
  const core = style === 'lasted' || style === 'running-total' ? coreOf(event, scale) : undefined;
  const pieces = parts.hasPieces(event.index) ? piecesOf(event, viewport, scale) : undefined;
  const ends = { x0: cssPx(x0), x1: cssPx(Math.max(x1, x0 + sizes.leastMark)) };
  return {
    event: event.record.id,
    lane: lane.key,
    row: lane.kind === 'strip' ? 0 : row,
    style,
    color: lane.color,
    target,
    y: cssPx(y),
    height: cssPx(height),
    ...ends,
    openStart,
    openEnd,
    clippedStart,
    clippedEnd,
    ...(core && style === 'lasted' ? { core } : {}),
    ...capsOf(event, style, { start: !openStart && !clippedStart, end: !openEnd && !clippedEnd }),
    ...(style === 'running-total' ? { wedge: wedgeOf(start, end, viewport) } : {}),
    ...(pieces ? { pieces } : {}),
  };
}

/** Top and height of a mark in its row. */
function heightOf(
  style: Mark['style'],
  target: boolean,
  lane: LanePlan,
  row: number,
): readonly [y: number, height: number] {
  const box = rowBox(lane, row);
  if (lane.kind === 'strip') {
    // What only the editor limits runs as a line along the lane's foot, and a total rises low above it, so that
    // neither hides what lies in the same row.
    const line = box.y1 - sizes.target - 1;
    if (style === 'once-inferred') return [line, sizes.target];
    if (style === 'running-total') return [line - sizes.stripWedge, sizes.stripWedge];
  }
  const height = target ? sizes.target : style === 'once-inferred' ? sizes.inferred : sizes.mark;
  return [box.bar + (sizes.mark - height) / 2, height];
}

/** Caps stand at outer ends that are in sight and known: set by the source, not by the editor. */
function capsOf({ record }: ResolvedEvent, style: Mark['style'], inSight: { start: boolean; end: boolean }) {
  const stated = {
    start: record.time?.start.basis !== 'inferred',
    end: (record.time?.end ?? record.time?.start)?.basis !== 'inferred',
  };
  switch (style) {
    case 'lasted':
      return { capStart: inSight.start && stated.start, capEnd: inSight.end && stated.end };
    case 'running-total':
      // A total has no end of its own, only the time of the last count.
      return { capStart: inSight.start && (stated.start || !hasInferredBound(record)), capEnd: false };
    default:
      return { capStart: false, capEnd: false };
  }
}

/** From the latest possible start to the earliest possible end, where both are known and in that order. */
function coreOf({ when }: ResolvedEvent, scale: Scale): Mark['core'] {
  if (typeof when.start.latest !== 'bigint' || typeof when.end.earliest !== 'bigint') return undefined;
  const from = toInstant(when.start.latest, 'latest');
  const to = toInstant(when.end.earliest, 'earliest');
  if (from >= to) return undefined;
  const x0 = Math.max(scale.toX(from), scale.x0 - sizes.overhang);
  const x1 = Math.min(scale.toX(to), scale.x1 + sizes.overhang);
  return x0 < x1 ? { x0: cssPx(x0), x1: cssPx(x1) } : undefined;
}

/** Which part of the wedge's length is in sight; the whole where it has no end to measure by. */
function wedgeOf(start: number, end: number, { from, to }: Viewport): { from: number; to: number } {
  const length = end - start;
  if (!Number.isFinite(length) || length <= 0) return { from: 0, to: 1 };
  const share = (at: number) => Math.max(0, Math.min(1, (at - start) / length));
  return { from: share(from), to: share(to) };
}

/** Lazily made extents may be endless in effect; a frame looks at no more of them. */
const mostExtents = 20_000;

/** The visible pieces of a time in several; those less than a pixel apart run together. */
function piecesOf({ when }: ResolvedEvent, viewport: Viewport, scale: Scale): Mark['pieces'] {
  const pieces: { x0: number; x1: number }[] = [];
  let seen = 0;
  for (const { earliest, latest } of when.extents) {
    const from = toInstant(earliest, 'earliest');
    if (from >= viewport.to || ++seen > mostExtents) break;
    const to = toInstant(latest, 'latest');
    if (to <= viewport.from) continue;
    const x0 = Math.max(scale.toX(from), scale.x0 - sizes.overhang);
    const x1 = Math.max(x0 + sizes.leastMark, Math.min(scale.toX(to), scale.x1 + sizes.overhang));
    const last = pieces.at(-1);
    if (last && x0 - last.x1 < 1) last.x1 = Math.max(last.x1, x1);
    else pieces.push({ x0, x1 });
  }
  return pieces.map(({ x0, x1 }) => ({ x0: cssPx(x0), x1: cssPx(x1) }));
}
