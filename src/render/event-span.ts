import type { ResolvedEvent } from '../domain/timeline.ts';
import type { Viewport } from '../layout/scene.ts';
import { panBy, type ViewportLimits, viewportSpan } from '../layout/viewport.ts';
import { boundsWithin } from './event-anchor.ts';

/** The span to go to so that the event is found: the present one where enough of its window is in sight. */
export function spanThatShows(event: ResolvedEvent, viewport: Viewport, limits: ViewportLimits): Viewport {
  if (!event.when.dated) return viewport;
  const span = viewportSpan(viewport);
  const outer = boundsWithin(event, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
  const { from, to } = boundsWithin(
    event,
    Number.isFinite(outer.to) ? outer.to - span / 4 : viewport.from,
    Number.isFinite(outer.from) ? outer.from + span / 4 : viewport.to,
  );
  // A window that shows in part is found; one that fills the screen is there already.
  const inSight = Math.min(to, viewport.to) - Math.max(from, viewport.from);
  if (inSight > Math.min(to - from, span) * 0.25) return viewport;
  return reveal(viewport, { from, to }, limits);
}

/** Keeps the span and moves no more than needed until `span` lies inside, or until its start does if it is longer. */
export function reveal(viewport: Viewport, span: Viewport, limits: ViewportLimits): Viewport {
  const own = viewportSpan(viewport);
  const margin = own * 0.05;
  let from: number = viewport.from;
  if (span.to > viewport.to) from = span.to + margin - own;
  if (span.from < from) from = span.from - margin;
  return from === viewport.from ? viewport : panBy(viewport, from - viewport.from, limits);
}
