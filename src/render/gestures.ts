import { type Instant, instant } from '../base/brand.ts';
import type { Viewport } from '../layout/scene.ts';
import { clampViewport, type ViewportLimits, viewportSpan, zoomAround } from '../layout/viewport.ts';
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

/** What moved less than this, in CSS px, was a click or a tap. */
const slack = { mouse: 4, touch: 6 } as const;
/** A wheel that rests this long, in ms, has settled. */
const wheelRest = 150;

/**
 * Wires gestures to the plot element and returns the function that unwires them. A plain wheel and a vertical swipe are
 * the page's, always. Ours are ctrl or command + wheel, pinch, mouse drag, and a horizontal swipe with one finger, which
 * `touch-action: pan-y` leaves to us. Each gesture counts from the span at its own start, so no depth of zoom
 * exhausts a double. d3-zoom's own gestures are not used: they take vertical swipes from the page, and bring d3's
 * selections and transitions into every embed (11 kB); its interpolation is, in viewport-motion.ts.
 */
export function attachGestures(plot: HTMLElement, host: GestureHost): () => void {
  const listeners = new AbortController();
  const { signal } = listeners;
  const stopWheel = attachWheel(plot, host, signal);
  attachDrag(plot, host, signal);
  // Only a finger can pinch, and none does so in the first moment.
  if ((plot.ownerDocument.defaultView?.navigator.maxTouchPoints ?? 0) > 0)
    void import('./pinch.ts').then(
      ({ attachPinch }) => attachPinch(plot, host, signal),
      () => {},
    );
  plot.addEventListener(
    'dblclick',
    (event) => {
      if (event.target instanceof Element && event.target.closest('button') !== null) return;
      event.preventDefault();
      const now = host.viewport();
      host.glide(
        zoomAround(now, instantAt(plot, now, event.clientX), event.shiftKey ? 0.5 : 2, host.limits()),
      );
    },
    { signal },
  );
  return () => {
    stopWheel();
    listeners.abort();
  };
}

/** The instant under a point of the screen. */
function instantAt(plot: HTMLElement, viewport: Viewport, clientX: number): Instant {
  const { left, width } = plot.getBoundingClientRect();
  return instant(viewport.from + ((clientX - left) / Math.max(width, 1)) * viewportSpan(viewport));
}

function attachWheel(plot: HTMLElement, host: GestureHost, signal: AbortSignal): () => void {
  let rest: ReturnType<typeof setTimeout> | undefined;
  plot.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) {
        if (Math.abs(event.deltaY) > Math.abs(event.deltaX)) host.hint('wheel');
        return;
      }
      event.preventDefault();
      if (rest === undefined) host.begin();
      const now = host.viewport();
      const factor = 2 ** wheelDoublings(event);
      host.move(zoomAround(now, instantAt(plot, now, event.clientX), factor, host.limits()), false);
      clearTimeout(rest);
      rest = setTimeout(() => {
        rest = undefined;
        host.move(host.viewport(), true);
      }, wheelRest);
    },
    { signal, passive: false },
  );
  return () => clearTimeout(rest);
}

/** How often a wheel event doubles the picture: a mouse's notch by half, a trackpad's many small steps add up. */
export function wheelDoublings(event: Pick<WheelEvent, 'deltaY' | 'deltaMode'>): number {
  const pixels = event.deltaY * (event.deltaMode === 1 ? 20 : event.deltaMode === 2 ? 200 : 1);
  return -Math.sign(pixels) * Math.min(Math.abs(pixels) * 0.012, 0.6);
}

/** Mouse drag and one-finger swipe. A vertical swipe ends in `pointercancel`: the browser has taken it for the page. */
function attachDrag(plot: HTMLElement, host: GestureHost, signal: AbortSignal): void {
  let drag: { id: number; x: number; start: Viewport; slack: number; moved: boolean } | undefined;
  const pointers = new Set<number>();
  let swallowClick = false;

  plot.addEventListener(
    'pointerdown',
    (event) => {
      swallowClick = false;
      pointers.add(event.pointerId);
      const isMouse = event.pointerType === 'mouse';
      if (pointers.size > 1 || (isMouse && (event.button !== 0 || event.ctrlKey))) {
        drag = undefined;
        return;
      }
      drag = {
        id: event.pointerId,
        x: event.clientX,
        start: host.viewport(),
        slack: isMouse ? slack.mouse : slack.touch,
        moved: false,
      };
    },
    { signal },
  );
  plot.addEventListener(
    'pointermove',
    (event) => {
      if (drag?.id !== event.pointerId) return;
      const dx = event.clientX - drag.x;
      if (!drag.moved) {
        if (Math.abs(dx) < drag.slack) return;
        drag.moved = true;
        host.begin();
        drag.start = host.viewport();
        plot.setPointerCapture(event.pointerId);
      }
      const by = (-dx / Math.max(plot.clientWidth, 1)) * viewportSpan(drag.start);
      const { from, to } = drag.start;
      host.move(clampViewport(makeViewport(from + by, to + by), host.limits()), false);
    },
    { signal },
  );
  const end = (event: PointerEvent) => {
    const alone = pointers.size === 1;
    pointers.delete(event.pointerId);
    if (drag?.id !== event.pointerId) return;
    const { moved } = drag;
    drag = undefined;
    if (moved) {
      swallowClick = event.type === 'pointerup';
      host.move(host.viewport(), true);
    } else if (event.type === 'pointercancel' && alone) host.hint('touch');
  };
  // On the window, so that a finger or button released elsewhere is not held for ever.
  const view = plot.ownerDocument.defaultView;
  view?.addEventListener('pointerup', end, { signal });
  view?.addEventListener('pointercancel', end, { signal });
  plot.addEventListener(
    'click',
    (event) => {
      if (!swallowClick) return;
      swallowClick = false;
      event.stopPropagation();
      event.preventDefault();
    },
    { signal, capture: true },
  );
}
