import { type Instant, instant } from '../base/brand.ts';
import type { ResolvedEvent } from '../domain/timeline.ts';
import type { Viewport } from '../layout/scene.ts';
import { reveal, type ViewportLimits, viewportSpan } from '../layout/viewport.ts';
import { toInstant } from '../time/instant.ts';

/** The outer bounds of an event's time, where the open ones are replaced by `from` and `to`. */
function boundsWithin({ when }: ResolvedEvent, from: number, to: number): Viewport {
  const earliest = toInstant(when.start.earliest, 'earliest');
  const latest = toInstant(when.end.latest, 'latest');
  return {
    from: Number.isFinite(earliest) ? earliest : instant(from),
    to: Number.isFinite(latest) ? latest : instant(to),
  };
}

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

/** What keeps its place when the reader zooms with the keys: the middle of what is in sight of `event`, or of all. */
export function anchorOf(event: ResolvedEvent | undefined, viewport: Viewport): Instant {
  const middle = instant((viewport.from + viewport.to) / 2);
  if (event === undefined || !event.when.dated) return middle;
  const { from, to } = boundsWithin(event, viewport.from, viewport.to);
  const left = Math.max(from, viewport.from);
  const right = Math.min(to, viewport.to);
  return right > left ? instant((left + right) / 2) : middle;
}
