import { type Instant, instant } from '../base/brand.ts';
import type { Viewport } from './scene.ts';

/** How far a viewport may go: gestures, buttons and the address all pass through `clampViewport`. */
export interface ViewportLimits {
  /** The outermost instants that may be visible. */
  readonly from: Instant;
  readonly to: Instant;
  /** The narrowest span, in milliseconds. */
  readonly minSpan: number;
}

/** Milliseconds across. */
export function viewportSpan(viewport: Viewport): number {
  return viewport.to - viewport.from;
}

/**
 * The nearest viewport within the limits: first as wide as they allow, then moved inside; the very same one where there
 * is nothing to mend. Mends NaN and reversed ends.
 */
export function clampViewport(viewport: Viewport, limits: ViewportLimits): Viewport {
  const { from, to } = viewport;
  if (!Number.isFinite(from) || !Number.isFinite(to) || to < from) {
    return { from: limits.from, to: limits.to };
  }
  const most = limits.to - limits.from;
  const least = Math.min(most, leastSpan(viewport, limits));
  const slack = greatestOf(viewport, limits) * 2 ** -50;
  const own = to - from;
  if (own >= least - slack && from >= limits.from && to <= limits.to) return viewport;
  const span = Math.min(most, Math.max(own, least));
  const start = Math.max(limits.from, Math.min(from + (own - span) / 2, limits.to - span));
  return { from: instant(start), to: instant(Math.min(start + span, limits.to)) };
}

/**
 * The narrowest span that may be shown there, in milliseconds. A double far from 1970 cannot tell minutes apart: at a
 * thousand million years its neighbours are four seconds apart. So that every pixel has several instants, also on a
 * wide and dense screen, and nothing jitters, the span then stays as wide as 16,000 of them.
 */
export function leastSpan(viewport: Viewport, limits: ViewportLimits): number {
  return Math.max(limits.minSpan, greatestOf(viewport, limits) * finest);
}

/** Of the greatest number in a span: what the span itself must have at least. */
export const finest = 2 ** -38;

/** How far from 1970 a viewport is where it lies within the limits. */
function greatestOf({ from, to }: Viewport, limits: ViewportLimits): number {
  const inside = (at: number) => Math.abs(Math.max(limits.from, Math.min(at, limits.to)));
  return Math.max(inside(from), inside(to));
}

/** Zooms by `factor` (2 shows half the span) around an instant that keeps its place on the screen. */
export function zoomAround(
  viewport: Viewport,
  at: Instant,
  factor: number,
  limits: ViewportLimits,
): Viewport {
  const span = viewportSpan(viewport);
  const least = leastSpan({ from: at, to: at }, limits);
  const wanted = Math.min(limits.to - limits.from, Math.max(least, span / factor));
  if (wanted === span) return clampViewport(viewport, limits);
  const share = span > 0 ? (at - viewport.from) / span : 0.5;
  const from = at - share * wanted;
  return clampViewport({ from: instant(from), to: instant(from + wanted) }, limits);
}

/** Moves by milliseconds, towards later where positive. */
export function panBy(viewport: Viewport, milliseconds: number, limits: ViewportLimits): Viewport {
  return clampViewport(
    { from: instant(viewport.from + milliseconds), to: instant(viewport.to + milliseconds) },
    limits,
  );
}

/** Equal for the eye: both ends within a thousandth of the span. */
export function isSameViewport(a: Viewport, b: Viewport): boolean {
  const slack = viewportSpan(b) / 1_000;
  return Math.abs(a.from - b.from) <= slack && Math.abs(a.to - b.to) <= slack;
}
