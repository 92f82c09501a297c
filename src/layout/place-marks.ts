import { cssPx } from '../base/brand.ts';
import { type EventTable, isInPieces, positionOf, styleCode } from '../domain/event-table.ts';
import { hasInferredBound, markStyles } from '../domain/mark-style.ts';
import { piled } from '../domain/rows.ts';
import type { EventSequence, ResolvedEvent } from '../domain/timeline.ts';
import { toInstant } from '../time/instant.ts';
import { entriesIn, isTargetIn, type LaneEntry, mostMarks } from './lane-index.ts';
import type { LanePlan, PlanParts } from './plan-parts.ts';
import { rowBox } from './row-box.ts';
import type { Scale } from './scale.ts';
import type { Mark, Viewport } from './scene.ts';
import { sizes } from './sizes.ts';

/** A mark with what the labels and links need beside it. */
export interface PlacedMark {
  readonly mark: Mark;
  readonly lane: LanePlan;
  /** Place in `Timeline.events`. */
  readonly at: number;
  /** Row of the table. */
  readonly row: number;
}

/** What is asked of a frame. */
export interface MarkFrame {
  readonly events: EventSequence;
  readonly parts: PlanParts;
  readonly viewport: Viewport;
  readonly scale: Scale;
}

/** Whether an entry has a row to stand in: in the strip everything lies in one row, so there all have. */
export function hasPlace({ kind }: LanePlan, { place }: LaneEntry): boolean {
  return place !== piled || kind === 'strip';
}

/** What of a lane is drawn while nothing is there to draw the rest. */
export function firstEntries(lane: LanePlan, { parts, viewport }: MarkFrame): readonly LaneEntry[] {
  const { from, to } = viewport;
  return entriesIn(lane.index, parts.table, from, to, mostMarks).filter((entry) => hasPlace(lane, entry));
}

/** The marks of a lane's entries, by row, left to right. */
export function placeMarks(
  lane: LanePlan,
  entries: readonly LaneEntry[],
  { events, parts, viewport, scale }: MarkFrame,
): PlacedMark[] {
  const placed: PlacedMark[] = [];
  for (const { row, place } of [...entries].sort((a, b) => a.place - b.place || a.row - b.row)) {
    const at = positionOf(parts.table, row);
    const event = events.at(at);
    if (event)
      placed.push({ mark: placeMark(event, lane, place, row, parts.table, viewport, scale), lane, at, row });
  }
  return placed;
}

function placeMark(
  event: ResolvedEvent,
  lane: LanePlan,
  place: number,
  row: number,
  table: EventTable,
  viewport: Viewport,
  scale: Scale,
): Mark {
  const start = table.starts[row] as number;
  const end = table.ends[row] as number;
  const traits = table.traits[row] as number;
  const style = markStyles[styleCode(traits)] as Mark['style'];
  const target = isTargetIn(lane.index, table, row);
  const openStart = start === Number.NEGATIVE_INFINITY;
  const openEnd = end === Number.POSITIVE_INFINITY;
  const clippedStart = !openStart && start < viewport.from;
  const clippedEnd = !openEnd && end > viewport.to;
  // What is open ends at the plot's edge, where its chevron stands; what is only out of sight runs on beyond it.
  const x0 = openStart ? scale.x0 : Math.max(scale.toX(start), scale.x0 - sizes.overhang);
  const x1 = openEnd ? scale.x1 : Math.min(scale.toX(end), scale.x1 + sizes.overhang);
  const [y, height] = heightOf(style, target, lane, place);
  const core = style === 'lasted' ? coreOf(event, scale) : undefined;
  const pieces = isInPieces(traits) ? piecesOf(event, viewport, scale) : undefined;
  const caps = capsOf(event, style);
  const mark: { -readonly [Key in keyof Mark]: Mark[Key] } = {
    event: event.record.id,
    lane: lane.key,
    row: lane.kind === 'strip' ? 0 : place,
    style,
    color: lane.color,
    target,
    y: cssPx(y),
    height: cssPx(height),
    x0: cssPx(x0),
    x1: cssPx(Math.max(x1, x0 + sizes.leastMark)),
    openStart,
    openEnd,
    clippedStart,
    clippedEnd,
    capStart: caps.start && !openStart && !clippedStart,
    capEnd: caps.end && !openEnd && !clippedEnd,
  };
  if (core) mark.core = core;
  if (style === 'running-total') mark.wedge = wedgeOf(start, end, viewport);
  if (pieces) mark.pieces = pieces;
  return mark;
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

const bare = { start: false, end: false };

/** Caps stand at outer ends that are known: set by the source, not by the editor. */
function capsOf({ record }: ResolvedEvent, style: Mark['style']): { start: boolean; end: boolean } {
  if (style !== 'lasted' && style !== 'running-total') return bare;
  const start = record.time?.start.basis !== 'inferred';
  const end = (record.time?.end ?? record.time?.start)?.basis !== 'inferred';
  // A total has no end of its own, only the time of the last count.
  return style === 'lasted' ? { start, end } : { start: start || !hasInferredBound(record), end: false };
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
