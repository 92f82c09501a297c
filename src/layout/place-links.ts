import { cssPx } from '../base/brand.ts';
import type { EventId } from '../domain/event.ts';
import type { PlacedMark } from './place-marks.ts';
import type { LanePlan, PlanParts } from './plan-parts.ts';
import { rowBox } from './row-box.ts';
import type { Scale } from './scale.ts';
import type { Link } from './scene.ts';
import { sizes } from './sizes.ts';

/** A link before it is given its place beside others. */
export interface LinkDraft {
  /** Where several begin at one place, the lower number stands there. */
  readonly at: number;
  readonly event: EventId | '';
  readonly weight?: number;
  readonly nodes: Link['nodes'];
  readonly bands: Link['bands'];
  /** Places of the topmost and the lowest lane in the plan. */
  readonly first: number;
  readonly last: number;
  readonly side: 'left' | 'right';
  x: number;
}

/** The marks of the events that have one in two lanes or more, by table row. */
export function joinedMarks(marks: readonly PlacedMark[]): ReadonlyMap<number, readonly PlacedMark[]> {
  const byRow = new Map<number, PlacedMark[]>();
  for (const placed of marks) {
    const own = byRow.get(placed.row);
    if (own) own.push(placed);
    else byRow.set(placed.row, [placed]);
  }
  for (const [row, own] of byRow) if (own.length < 2) byRow.delete(row);
  return byRow;
}

/**
 * Links, each of one event with marks in several lanes. A link stands at its window's left edge, at the right one where
 * the start is open: it says "together", not "at this hour".
 */
export function draftLinks(
  joined: ReadonlyMap<number, readonly PlacedMark[]>,
  { table, lanes }: PlanParts,
  scale: Scale,
): LinkDraft[] {
  const order = new Map(lanes.map((lane, at) => [lane.key, at]));
  return [...joined].map(([row, own]) => {
    const marks = [...own].sort((a, b) => a.lane.y - b.lane.y);
    const [top] = marks as [PlacedMark];
    const laneAt = (placed: PlacedMark) => order.get(placed.lane.key) ?? 0;
    const start = table.starts[row] as number;
    const end = table.ends[row] as number;
    const side = start > Number.NEGATIVE_INFINITY || end === Number.POSITIVE_INFINITY ? 'left' : 'right';
    const edge = side === 'left' ? start : end;
    return {
      at: top.at,
      event: top.mark.event,
      nodes: marks.map(({ mark }) => ({ lane: mark.lane, y: cssPx(mark.y + mark.height / 2) })),
      bands: marks.map(({ mark, lane }) => {
        const { y0, y1 } = rowBox(lane, mark.row);
        return { y0: cssPx(y0), y1: cssPx(y1) };
      }),
      first: laneAt(top),
      last: laneAt(marks.at(-1) ?? top),
      side,
      // Open on both sides: there is no edge but the picture's own.
      x: Number.isFinite(edge) ? scale.toX(edge) : scale.x0 + sizes.hit / 2,
    };
  });
}

/** Links that would share one place stand 4 px apart, towards the inside of their windows. */
export function placeLinks(drafts: readonly LinkDraft[], { lanes }: PlanParts, scale: Scale): Link[] {
  spread(drafts);
  return drafts.map((draft) => finish(draft, lanes, scale));
}

/** More links at one place than this share it after all: further out they would leave their windows. */
const mostBeside = 6;

/** Moves links apart that would lie over each other, in the order of the list, so that panning moves none of them. */
function spread(drafts: readonly LinkDraft[]): void {
  const byX = [...drafts].sort((a, b) => a.x - b.x || a.at - b.at);
  const placed: LinkDraft[] = [];
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
    while (placed.length > 0 && (placed[0] as LinkDraft).x < own - (mostBeside + 1) * sizes.linkStep)
      placed.shift();
  }
}

function isInTheWay(other: LinkDraft, draft: LinkDraft, x: number): boolean {
  return Math.abs(other.x - x) < sizes.linkStep && other.first <= draft.last && draft.first <= other.last;
}

function finish(
  { event, weight, nodes, bands, first, last, x }: LinkDraft,
  lanes: readonly LanePlan[],
  scale: Scale,
): Link {
  const joined = new Map(nodes.map((node) => [node.lane, node.y]));
  const pieces: { y0: number; y1: number }[] = [];
  const add = (y0: number, y1: number) => {
    const previous = pieces.at(-1);
    if (y1 <= y0) return;
    if (previous && y0 <= previous.y1) previous.y1 = Math.max(previous.y1, y1);
    else pieces.push({ y0, y1 });
  };
  for (let at = first; at <= last; at++) {
    const lane = lanes[at] as LanePlan;
    const bottom = lane.y + lane.height;
    const node = joined.get(lane.key);
    if (node !== undefined) {
      add(at === first ? node : lane.y, at === last ? node : bottom);
    } else {
      add(lane.y, lane.y + sizes.linkStub);
      add(bottom - sizes.linkStub, bottom);
    }
    // What lies between this lane and the next is a header: nobody's lane, so the line runs through.
    const next = lanes[at + 1];
    if (next && at < last) add(bottom, next.y);
  }
  return {
    event: event as EventId,
    ...(weight === undefined ? {} : { weight }),
    x: cssPx(x),
    nodes,
    pieces: pieces.map(({ y0, y1 }) => ({ y0: cssPx(y0), y1: cssPx(y1) })),
    bands,
    visible: x >= scale.x0 && x <= scale.x1,
  };
}
