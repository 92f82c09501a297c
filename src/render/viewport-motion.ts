import { instant } from '../base/brand.ts';
import type { Viewport } from '../layout/scene.ts';

/** A span from two numbers in ms since 1970. */
export function makeViewport(from: number, to: number): Viewport {
  return { from: instant(from), to: instant(to) };
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

/** The mathematics of the way is sent for once a reader has moved a pointer or pressed a key, or at the first animation. */
export function createViewportMotion(view: Window): ViewportMotion {
  let frame: number | undefined;
  let goal: Viewport | undefined;
  /** Of which movement it is the turn. */
  let turn = 0;
  let ways: Promise<typeof import('./viewport-way.ts') | undefined> | undefined;
  const load = () => (ways ??= import('./viewport-way.ts').catch(() => undefined));
  for (const type of ['pointermove', 'pointerdown', 'keydown']) {
    view.addEventListener(type, () => void load(), { once: true });
  }

  const stop = () => {
    if (frame !== undefined) view.cancelAnimationFrame(frame);
    frame = undefined;
    goal = undefined;
    turn += 1;
  };
  return {
    go(from, to, still, step) {
      stop();
      if (still) {
        step(to, true);
        return;
      }
      goal = to;
      const own = turn;
      void load().then((module) => {
        // Meanwhile the reader may have gone elsewhere.
        if (own !== turn) return;
        if (module === undefined) {
          stop();
          step(to, true);
          return;
        }
        const way = module.interpolateViewport(from, to);
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
      });
    },
    target: () => goal,
    stop,
  };
}
