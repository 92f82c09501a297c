import { interpolateZoom } from 'd3';
import { instant } from '../base/brand.ts';
import type { Viewport } from '../layout/scene.ts';
import { viewportSpan } from '../layout/viewport.ts';

/** A span from two numbers in ms since 1970. */
export function makeViewport(from: number, to: number): Viewport {
  return { from: instant(from), to: instant(to) };
}

/**
 * The way from one span to another, as smooth zooming wants it: far jumps zoom out, travel, and zoom in
 * (van Wijk and Nuij 2003, d3's interpolateZoom). Computed relative to the start, so that milliseconds survive
 * beside millions of years. `duration` in ms.
 */
export function interpolateViewport(
  from: Viewport,
  to: Viewport,
): { readonly duration: number; at(share: number): Viewport } {
  const unit = viewportSpan(from);
  const origin = (from.from + from.to) / 2;
  const way = interpolateZoom(
    [0, 0, 1],
    [((to.from + to.to) / 2 - origin) / unit, 0, viewportSpan(to) / unit],
  );
  return {
    duration: Math.min(Math.max(way.duration * 0.6, 180), 700),
    at(share) {
      if (share >= 1) return to;
      const [x, , width] = way(share);
      const middle = origin + x * unit;
      return makeViewport(middle - (width * unit) / 2, middle + (width * unit) / 2);
    },
  };
}

/** Runs one animation at a time on a window's frames; `still` ones arrive at once. */
export interface ViewportMotion {
  /** Goes to `to`, calling `step` each frame; `arrived` is true for the last. */
  go(
    from: Viewport,
    to: Viewport,
    still: boolean,
    step: (viewport: Viewport, arrived: boolean) => void,
  ): void;
  /** Where a running animation is going. */
  target(): Viewport | undefined;
  stop(): void;
}

export function createViewportMotion(view: Window): ViewportMotion {
  let frame: number | undefined;
  let goal: Viewport | undefined;

  const stop = () => {
    if (frame !== undefined) view.cancelAnimationFrame(frame);
    frame = undefined;
    goal = undefined;
  };
  return {
    go(from, to, still, step) {
      stop();
      if (still) {
        step(to, true);
        return;
      }
      goal = to;
      const way = interpolateViewport(from, to);
      let start: number | undefined;
      const tick = (now: number) => {
        start ??= now;
        const time = Math.min(1, (now - start) / way.duration);
        const eased = time < 0.5 ? 2 * time * time : 1 - (2 - 2 * time) ** 2 / 2;
        if (time >= 1) {
          frame = undefined;
          goal = undefined;
        } else {
          frame = view.requestAnimationFrame(tick);
        }
        step(time >= 1 ? to : way.at(eased), time >= 1);
      };
      frame = view.requestAnimationFrame(tick);
    },
    target: () => goal,
    stop,
  };
}
