import { interpolateZoom } from 'd3';
import { instant } from '../base/brand.ts';
import type { Viewport } from '../layout/scene.ts';
import { viewportSpan } from '../layout/viewport.ts';

/** The way of an animation: its `duration` in ms, and the span at any share of it. */
export interface Way {
  readonly duration: number;
  at(share: number): Viewport;
}

/** Up to this ratio of lengths van Wijk and Nuij's way is exact in doubles; from 10^8 on it has no number at all. */
const greatestRatio = 1e5;
const longest = 700;

/**
 * The way from one span to another, as smooth zooming wants it: far jumps zoom out, travel, and zoom in
 * (van Wijk and Nuij 2003, d3's interpolateZoom). Computed relative to the start, so that milliseconds survive
 * beside millions of years. From minutes to millennia the way leads through the span that holds both.
 */
export function interpolateViewport(from: Viewport, to: Viewport): Way {
  const unit = viewportSpan(from);
  const both = spanOf(Math.min(from.from, to.from), Math.max(from.to, to.to));
  if (viewportSpan(both) > greatestRatio * Math.min(unit, viewportSpan(to))) {
    return {
      duration: longest,
      at: (share) => (share < 0.5 ? between(from, both, share * 2) : between(to, both, 2 - share * 2)),
    };
  }
  const origin = (from.from + from.to) / 2;
  const way = interpolateZoom(
    [0, 0, 1],
    [((to.from + to.to) / 2 - origin) / unit, 0, viewportSpan(to) / unit],
  );
  return {
    duration: Math.min(Math.max(way.duration * 0.6, 180), longest),
    at(share) {
      if (share >= 1) return to;
      const [x, , width] = way(share);
      const middle = origin + x * unit;
      return spanOf(middle - (width * unit) / 2, middle + (width * unit) / 2);
    },
  };
}

/**
 * From a span (share 0) to one that holds it (share 1), each step by the same ratio, around the instant that has the
 * same place in both. Counts from the inner one, which keeps it exact however much wider the outer one is.
 */
function between(inner: Viewport, outer: Viewport, share: number): Viewport {
  const [narrow, wide] = [viewportSpan(inner), viewportSpan(outer)];
  const span = narrow * (wide / narrow) ** share;
  const grown = (span - narrow) / (wide - narrow || 1);
  return spanOf(inner.from - grown * (inner.from - outer.from), inner.to + grown * (outer.to - inner.to));
}

function spanOf(from: number, to: number): Viewport {
  return { from: instant(from), to: instant(to) };
}
