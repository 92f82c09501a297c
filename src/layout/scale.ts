import { type CssPx, cssPx, type Instant, instant } from '../base/brand.ts';
import type { Viewport } from './scene.ts';

/** Time to pixels and back, linear, for one viewport over one stretch of the screen. */
export interface Scale {
  readonly x0: number;
  readonly x1: number;
  readonly pxPerMs: number;
  /** Infinite instants give infinite positions. */
  toX(at: number): CssPx;
  toInstant(x: number): Instant;
}

export function makeScale({ from, to }: Viewport, x0: number, width: number): Scale {
  const pxPerMs = width / Math.max(to - from, Number.MIN_VALUE);
  return {
    x0,
    x1: x0 + width,
    pxPerMs,
    toX: (at) => cssPx(x0 + (at - from) * pxPerMs),
    toInstant: (x) => instant(from + (x - x0) / pxPerMs),
  };
}
