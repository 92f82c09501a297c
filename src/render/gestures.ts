import { type D3ZoomEvent, select, zoom, zoomIdentity, ZoomTransform } from 'd3';
import { instant } from '../base/brand.ts';
import type { Viewport } from '../layout/scene.ts';
import { clampViewport, isSameViewport, type ViewportLimits, viewportSpan, zoomAround } from '../layout/viewport.ts';
import { makeViewport } from './viewport-motion.ts';

export interface GestureHost {
  viewport(): Viewport;
  limits(): ViewportLimits;
  /** The reader moved the span by hand. */
  move(viewport: Viewport, settled: boolean): void;
  /** Goes there smoothly: double click. */
  glide(viewport: Viewport): void;
  /** A gesture that belongs to the page happened here. */
  hint(kind: 'wheel' | 'touch'): void;
  /** A gesture begins: animations stop. */
  begin(): void;
}

/** A finger that moved less than this has tapped. */
const tapSlack = 6;

/**
 * Wires gestures to the plot element and returns the function that unwires them. Plain wheel and one-finger vertical
 * swipes stay the page's. d3-zoom takes ctrl or command + wheel, pinch and mouse drag; horizontal swipes with one finger are
 * our own, because d3-zoom would cancel the page's scroll with them. The span is the truth: d3's transform
 * is relative to the span at the last rest and returns to identity at each, so that no depth exhausts a double.
 */
export function attachGestures(plot: HTMLElement, host: GestureHost): () => void {
  let base = host.viewport();
  const selection = select<HTMLElement, unknown>(plot);
  const width = () => Math.max(plot.clientWidth, 1);

  const fromTransform = (transform: ZoomTransform): Viewport => {
    const perPx = viewportSpan(base) / width();
    return makeViewport(
      base.from + transform.invertX(0) * perPx,
      base.from + transform.invertX(width()) * perPx,
    );
  };
  const toTransform = (viewport: Viewport): ZoomTransform => {
    const k = viewportSpan(base) / viewportSpan(viewport);
    return new ZoomTransform(k, (-(viewport.from - base.from) / viewportSpan(base)) * width() * k, 0);
  };
  let active = false;
  const rebase = () => {
    base = host.viewport();
    selection.property('__zoom', zoomIdentity);
    const limits = host.limits();
    const span = viewportSpan(base);
    behavior.scaleExtent([span / (limits.to - limits.from), Math.max(1, span / limits.minSpan)]);
  };

  const behavior = zoom<HTMLElement, unknown>()
    .filter((event: Event) => {
      if (!isOurs(event)) return false;
      // Asked first of all: the last chance to start from where buttons or keys have brought the span.
      if (!active) rebase();
      return true;
    })
    .wheelDelta((event: WheelEvent) => -Math.sign(event.deltaY) * wheelStep(event))
    .clickDistance(4)
    .extent(() => [
      [0, 0],
      [width(), Math.max(plot.clientHeight, 1)],
    ])
    .constrain((transform) => toTransform(clampViewport(fromTransform(transform), host.limits())))
    .on('start', () => {
      active = true;
      host.begin();
    })
    .on('zoom', (event: D3ZoomEvent<HTMLElement, unknown>) => {
      host.move(fromTransform(event.transform), false);
    })
    .on('end', () => {
      active = false;
      if (!isSameViewport(host.viewport(), base)) host.move(host.viewport(), true);
      rebase();
    });
  selection.call(behavior).on('dblclick.zoom', null);

  const listeners = new AbortController();
  const { signal } = listeners;
  plot.addEventListener(
    'wheel',
    (event) => {
      if (event.ctrlKey || event.metaKey) return;
      if (Math.abs(event.deltaY) >= Math.abs(event.deltaX)) host.hint('wheel');
    },
    { signal, passive: true },
  );
  plot.addEventListener(
    'dblclick',
    (event) => {
      if (event.target instanceof Element && event.target.closest('button') !== null) return;
      event.preventDefault();
      const share = (event.clientX - plot.getBoundingClientRect().left) / width();
      const now = host.viewport();
      const at = instant(now.from + viewportSpan(now) * share);
      host.glide(zoomAround(now, at, event.shiftKey ? 0.5 : 2, host.limits()));
    },
    { signal },
  );
  attachSwipe(plot, host, width, rebase, signal);

  return () => {
    listeners.abort();
    selection.on('.zoom', null);
    selection.property('__zoom', null);
  };
}

/** Doublings per wheel event: a notch of a mouse zooms by half, a trackpad's many small steps add up. */
function wheelStep(event: WheelEvent): number {
  const lines = event.deltaMode === 1 ? 20 : event.deltaMode === 2 ? 200 : 1;
  return Math.min(Math.abs(event.deltaY) * lines * 0.012, 0.6);
}

/** What d3-zoom may have. */
export function isOurs(event: Event): boolean {
  if (event.type === 'wheel') return (event as WheelEvent).ctrlKey || (event as WheelEvent).metaKey;
  if (event.type.startsWith('touch')) return (event as TouchEvent).touches.length > 1;
  return (event as MouseEvent).button === 0 && !(event as MouseEvent).ctrlKey;
}

/** One finger: the browser scrolls vertically (touch-action: pan-y) and leaves horizontal moves to us. */
function attachSwipe(
  plot: HTMLElement,
  host: GestureHost,
  width: () => number,
  rebase: () => void,
  signal: AbortSignal,
): void {
  let finger: { id: number; x: number; start: Viewport; moved: boolean } | undefined;
  const fingers = new Set<number>();

  const end = (event: PointerEvent) => {
    fingers.delete(event.pointerId);
    if (finger?.id !== event.pointerId) return;
    if (finger.moved) {
      host.move(host.viewport(), true);
      rebase();
    }
    finger = undefined;
  };
  plot.addEventListener(
    'pointerdown',
    (event) => {
      if (event.pointerType !== 'touch') return;
      fingers.add(event.pointerId);
      if (fingers.size > 1) {
        if (finger?.moved) host.move(host.viewport(), true);
        finger = undefined;
        return;
      }
      finger = { id: event.pointerId, x: event.clientX, start: host.viewport(), moved: false };
    },
    { signal },
  );
  plot.addEventListener(
    'pointermove',
    (event) => {
      if (finger === undefined || finger.id !== event.pointerId) return;
      const dx = event.clientX - finger.x;
      if (!finger.moved && Math.abs(dx) < tapSlack) return;
      if (!finger.moved) {
        finger.moved = true;
        host.begin();
        if (!plot.hasPointerCapture(event.pointerId)) plot.setPointerCapture(event.pointerId);
      }
      const by = (-dx / width()) * viewportSpan(finger.start);
      const { from, to } = finger.start;
      host.move(clampViewport(makeViewport(from + by, to + by), host.limits()), false);
    },
    { signal },
  );
  plot.addEventListener('pointerup', end, { signal });
  plot.addEventListener(
    'pointercancel',
    (event) => {
      // The browser took the finger for its own scroll: tell how to move the picture instead.
      if (finger?.id === event.pointerId && !finger.moved && fingers.size === 1) host.hint('touch');
      end(event);
    },
    { signal },
  );
}
