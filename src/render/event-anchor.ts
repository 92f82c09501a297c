import { type Instant, instant } from '../base/brand.ts';
import type { ResolvedEvent } from '../domain/timeline.ts';
import type { Viewport } from '../layout/scene.ts';
import { toInstant } from '../time/instant.ts';

/** What keeps its place when the reader zooms with the keys: the middle of what is in sight of `event`, or of all. */
export function anchorOf(event: ResolvedEvent | undefined, viewport: Viewport): Instant {
  const middle = instant((viewport.from + viewport.to) / 2);
  if (event === undefined || !event.when.dated) return middle;
  const { from, to } = boundsWithin(event, viewport.from, viewport.to);
  const left = Math.max(from, viewport.from);
  const right = Math.min(to, viewport.to);
  return right > left ? instant((left + right) / 2) : middle;
}

/** The outer bounds of an event's time, where the open ones are replaced by `from` and `to`. */
export function boundsWithin({ when }: ResolvedEvent, from: number, to: number): Viewport {
  const earliest = toInstant(when.start.earliest, 'earliest');
  const latest = toInstant(when.end.latest, 'latest');
  return {
    from: Number.isFinite(earliest) ? earliest : instant(from),
    to: Number.isFinite(latest) ? latest : instant(to),
  };
}
