import { type Instant, instant } from '../base/brand.ts';
import { clampViewport, leastSpan, viewportSpan } from '../layout/viewport.ts';
import type { GestureHost } from './gestures.ts';
import { makeViewport } from './viewport-motion.ts';

/** Two fingers zoom and move at once. By touch events: only these can keep the browser from scrolling with both. */
export function attachPinch(plot: HTMLElement, host: GestureHost, signal: AbortSignal): void {
  let pinch: { distance: number; at: Instant; span: number } | undefined;

  const read = (touches: TouchList) => {
    const [a, b] = [touches[0], touches[1]];
    if (a === undefined || b === undefined) return undefined;
    const { left, width } = plot.getBoundingClientRect();
    return {
      distance: Math.max(Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY), 8),
      share: ((a.clientX + b.clientX) / 2 - left) / Math.max(width, 1),
    };
  };
  const start = (event: TouchEvent) => {
    const fingers = event.touches.length === 2 ? read(event.touches) : undefined;
    if (fingers === undefined) return;
    host.begin();
    const now = host.viewport();
    const span = viewportSpan(now);
    pinch = { distance: fingers.distance, at: instant(now.from + fingers.share * span), span };
    event.preventDefault();
  };
  const move = (event: TouchEvent) => {
    const fingers = pinch === undefined ? undefined : read(event.touches);
    if (pinch === undefined || fingers === undefined) return;
    if (event.cancelable) event.preventDefault();
    const limits = host.limits();
    const least = leastSpan(makeViewport(pinch.at, pinch.at), limits);
    const wished = pinch.span * (pinch.distance / fingers.distance);
    const span = Math.min(Math.max(wished, least), viewportSpan(limits));
    const left = pinch.at - fingers.share * span;
    host.move(clampViewport(makeViewport(left, left + span), limits), false);
  };
  const end = (event: TouchEvent) => {
    if (pinch === undefined || event.touches.length > 1) return;
    pinch = undefined;
    host.move(host.viewport(), true);
  };
  plot.addEventListener('touchstart', start, { signal, passive: false });
  plot.addEventListener('touchmove', move, { signal, passive: false });
  plot.addEventListener('touchend', end, { signal });
  plot.addEventListener('touchcancel', end, { signal });
}
