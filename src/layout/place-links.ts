import { cssPx } from '../base/brand.ts';
import type { EventId } from '../domain/event.ts';
import type { PlacedMark } from './place-marks.ts';
import type { LanePlan, PlanParts } from './plan-parts.ts';
import { rowBox } from './row-box.ts';
import type { Scale } from './scale.ts';
import type { Link } from './scene.ts';
import { sizes } from './sizes.ts';

/**
 * Links of the events that have a mark in two lanes or more. A link stands at its window's left edge, at the right
 * one where the start is open: it says "together", not "at this hour". Links that would share one place stand 4 px
 * apart, towards the inside of their windows.
 */
export function placeLinks(marks: readonly PlacedMark[], parts: PlanParts, scale: Scale): readonly Link[] {
  const byEvent = new Map<number, PlacedMark[]>();
  for (const placed of marks) {
    const own = byEvent.get(placed.at);
    if (own) own.push(placed);
    else byEvent.set(placed.at, [placed]);
  }
  const order = new Map(parts.lanes.map((lane, at) => [lane.key, at]));
  const drafts: Draft[] = [];
  for (const [at, own] of byEvent) {
    if (own.length > 1) drafts.push(draftLink(at, own, parts, scale, order));
  }
  spread(drafts);
  return drafts.map((draft) => finish(draft, parts, scale));
}

interface Draft {
  readonly at: number;
  readonly event: EventId;
  readonly marks: readonly PlacedMark[];
  readonly first: number;
  readonly last: number;
  readonly side: 'left' | 'right';
  x: number;
}

function draftLink(
  at: number,
  own: readonly PlacedMark[],
  { index }: PlanParts,
  scale: Scale,
  order: ReadonlyMap<string, number>,
): Draft {
  const marks = [...own].sort((a, b) => a.lane.y - b.lane.y);
  const laneAt = (placed: PlacedMark | undefined) => (placed ? (order.get(placed.lane.key) ?? 0) : 0);
  const start = index.starts[at] as number;
  const end = index.ends[at] as number;
  const side = start > Number.NEGATIVE_INFINITY || end === Number.POSITIVE_INFINITY ? 'left' : 'right';
  const edge = side === 'left' ? start : end;
  return {
    at,
    event: (marks[0] as PlacedMark).mark.event,
    marks,
    first: laneAt(marks[0]),
    last: laneAt(marks.at(-1)),
    side,
    // Open on both sides: there is no edge but the picture's own.
    x: Number.isFinite(edge) ? scale.toX(edge) : scale.x0 + sizes.hit / 2,
  };
}

/** More links at one place than this share it after all: further out they would leave their windows. */
const mostBeside = 6;

/** Moves links apart that would lie over each other, in the order of the list, so that panning moves none of them. */
function spread(drafts: Draft[]): void {
  const byX = [...drafts].sort((a, b) => a.x - b.x || a.at - b.at);
  const placed: Draft[] = [];
  for (const draft of byX) {
    const step = draft.side === 'left' ? sizes.linkStep : -sizes.linkStep;
    const own = draft.x;
    for (let beside = 0; beside <= mostBeside; beside++) {
      const x = own + beside * step;
      if (!placed.some((other) => isInTheWay(other, draft, x))) {
        draft.x = x;
        break;
      }
    }
    placed.push(draft);
    // Only the last few can still be in the way of what comes.
    while (placed.length > 0 && (placed[0] as Draft).x < own - (mostBeside + 1) * sizes.linkStep)
      placed.shift();
  }
}

function isInTheWay(other: Draft, draft: Draft, x: number): boolean {
  return Math.abs(other.x - x) < sizes.linkStep && other.first <= draft.last && draft.first <= other.last;
}

function finish({ event, marks, first, last, x }: Draft, parts: PlanParts, scale: Scale): Link {
  const nodes = marks.map(({ mark }) => ({ lane: mark.lane, y: cssPx(mark.y + mark.height / 2) }));
  const joined = new Map(nodes.map((node) => [node.lane, node.y]));
  const pieces: { y0: number; y1: number }[] = [];
  const add = (y0: number, y1: number) => {
    const previous = pieces.at(-1);
    if (y1 <= y0) return;
    if (previous && y0 <= previous.y1) previous.y1 = Math.max(previous.y1, y1);
    else pieces.push({ y0, y1 });
  };
  for (let at = first; at <= last; at++) {
    const lane = parts.lanes[at] as LanePlan;
    const bottom = lane.y + lane.height;
    const node = joined.get(lane.key);
    if (node !== undefined) {
      add(at === first ? node : lane.y, at === last ? node : bottom);
    } else {
      add(lane.y, lane.y + sizes.linkStub);
      add(bottom - sizes.linkStub, bottom);
    }
    // What lies between this lane and the next is a header: nobody's lane, so the line runs through.
    const next = parts.lanes[at + 1];
    if (next && at < last) add(bottom, next.y);
  }
  return {
    event,
    x: cssPx(x),
    nodes,
    pieces: pieces.map(({ y0, y1 }) => ({ y0: cssPx(y0), y1: cssPx(y1) })),
    bands: marks.map(({ mark, lane }) => {
      const box = rowBox(lane, mark.row);
      return { y0: cssPx(box.y0), y1: cssPx(box.y1) };
    }),
    visible: x >= scale.x0 && x <= scale.x1,
  };
}
