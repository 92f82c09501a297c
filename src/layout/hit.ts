import type { EventId } from '../domain/event.ts';
import type { Box, Bundle, DensityStrip, Label, Mark, Scene } from './scene.ts';
import { sizes } from './sizes.ts';

/** An event as it stands in one lane. */
export interface MarkHit {
  readonly event: EventId;
  readonly lane: string;
}

/**
 * The event at a point of the scene, in CSS pixels from its top left: by its label, its mark, the node of its link or
 * the link's line, in this order (a link that sums several events leads to none); of several the one whose middle is nearest, since a narrow mark lies inside a wide
 * one. Marks answer within at least 24 by 24 px. Undefined over nothing, outside the plot and over a bundle.
 */
export function findMark(scene: Scene, x: number, y: number): MarkHit | undefined {
  if (!isInside(scene.plot, x, y) || findBundle(scene, x, y)) return undefined;
  const label = scene.labels.find((own) => isInside(labelBox(own), x, y));
  if (label) return { event: label.event, lane: label.lane };
  const marks = scene.marks.filter((mark) => isInside(markBox(mark), x, y));
  const nearest = least(marks, (mark) => distance(mark, x, y));
  if (nearest) return { event: nearest.event, lane: nearest.lane };
  return findLink(scene, x, y);
}

/** The button at a point; answers before any mark below it. */
export function findBundle(scene: Scene, x: number, y: number): Bundle | undefined {
  return scene.bundles.find(({ box }) => isInside(box, x, y));
}

/** The strip at a point, with the pixel column of its counts; whether anything stands there is for the caller to see. */
export function findStrip(
  scene: Scene,
  x: number,
  y: number,
): { readonly strip: DensityStrip; readonly column: number } | undefined {
  const strip = scene.strips.find(({ box }) => isInside(box, x, y));
  return strip && { strip, column: Math.floor(x - strip.box.x) };
}

/** The lane whose box, gutter included, holds the height `y`. */
export function findLane(scene: Scene, y: number): string | undefined {
  return scene.lanes.find((lane) => y >= lane.y && y < lane.y + lane.height)?.key;
}

/** What a pointer can hit of a mark: its own box, grown to 24 px either way where it is smaller. */
export function markBox({ x0, x1, y, height }: Mark): {
  x: number;
  y: number;
  width: number;
  height: number;
} {
  const width = Math.max(sizes.hit, x1 - x0);
  const tall = Math.max(sizes.hit, height);
  return { x: (x0 + x1 - width) / 2, y: y + (height - tall) / 2, width, height: tall };
}

function labelBox({ x, y, width }: Label): { x: number; y: number; width: number; height: number } {
  return { x, y: y - sizes.baseline + sizes.labelTop, width, height: sizes.labelHeight };
}

function findLink(scene: Scene, x: number, y: number): MarkHit | undefined {
  const near = scene.links.filter(
    (link) => link.visible && link.weight === undefined && Math.abs(link.x - x) <= sizes.linkStep,
  );
  const hits = near.flatMap((link) =>
    link.pieces.some((piece) => y >= piece.y0 && y <= piece.y1)
      ? [{ link, node: least(link.nodes, (node) => Math.abs(node.y - y)) }]
      : [],
  );
  const hit = least(hits, ({ link }) => Math.abs(link.x - x));
  return hit?.node && { event: hit.link.event, lane: hit.node.lane };
}

function isInside(
  box: Box | { x: number; y: number; width: number; height: number },
  x: number,
  y: number,
): boolean {
  return x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height;
}

/** To the mark's own box; inside it less is better the narrower it is. */
function distance({ x0, x1, y, height }: Mark, atX: number, atY: number): number {
  const dx = Math.max(x0 - atX, 0, atX - x1);
  const dy = Math.max(y - atY, 0, atY - y - height);
  return Math.hypot(dx, dy) * 1e6 + (x1 - x0);
}

function least<T>(items: readonly T[], cost: (item: T) => number): T | undefined {
  let best: T | undefined;
  let lowest = Number.POSITIVE_INFINITY;
  for (const item of items) {
    const own = cost(item);
    if (own < lowest) {
      best = item;
      lowest = own;
    }
  }
  return best;
}
