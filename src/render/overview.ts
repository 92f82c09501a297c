import { instant } from '../base/brand.ts';
import type { Scene, Viewport } from '../layout/scene.ts';
import { clampViewport, leastSpan, panBy, type ViewportLimits, viewportSpan } from '../layout/viewport.ts';
import type { Messages } from '../messages/messages.ts';
import { formatEnd, formatSpan } from './span-words.ts';
import { makeViewport } from './viewport-motion.ts';

export interface OverviewHost {
  readonly messages: () => Messages;
  zone(): string;
  viewport(): Viewport;
  limits(): ViewportLimits;
  /** What the overview shows from edge to edge. */
  story(): Viewport;
  move(viewport: Viewport, settled: boolean): void;
  begin(): void;
}

export interface OverviewLayer {
  /** Puts the handles where the visible span is, once it has `settled`; the one that the reader holds goes with it. */
  place(story: Scene, unit: number, settled: boolean): void;
  destroy(): void;
}

type Grip = 'start' | 'window' | 'end';
const grips: readonly Grip[] = ['start', 'window', 'end'];
/** Targets in CSS px, however narrow the window is. */
const least = 24;

/**
 * The brush: two ends and the window between them, each a slider that mouse, finger and keyboard move. Their targets
 * stand side by side even where the window is a hair's breadth; the window itself is painted true.
 */
export function createOverviewLayer(track: HTMLElement, host: OverviewHost): OverviewLayer {
  const { ownerDocument: document } = track;
  const listeners = new AbortController();
  const { signal } = listeners;
  const elements = new Map<Grip, HTMLElement>();
  for (const grip of grips) {
    const element = document.createElement('div');
    element.className = `pl-grip pl-grip-${grip}`;
    element.tabIndex = 0;
    element.setAttribute('role', 'slider');
    element.setAttribute('aria-orientation', 'horizontal');
    track.append(element);
    elements.set(grip, element);
    attachDrag(element, grip);
    element.addEventListener('keydown', (event) => onKey(event, grip), { signal });
  }
  /** Where the story's ends lie in the track, in CSS px. */
  let scale = { left: 0, width: 1 };
  const share = (at: number) => (at - host.story().from) / viewportSpan(host.story());

  function moved(start: Viewport, grip: Grip, by: number): Viewport {
    const limits = host.limits();
    const fixed = grip === 'start' ? start.to : start.from;
    const shortest = leastSpan(makeViewport(fixed, fixed), limits);
    const longest = limits.to - limits.from;
    if (grip === 'window') return panBy(start, by, limits);
    if (grip === 'start') {
      const from = Math.min(Math.max(start.from + by, start.to - longest, limits.from), start.to - shortest);
      return clampViewport(makeViewport(from, start.to), limits);
    }
    const to = Math.max(Math.min(start.to + by, start.from + longest, limits.to), start.from + shortest);
    return clampViewport(makeViewport(start.from, to), limits);
  }

  function attachDrag(element: HTMLElement, grip: Grip): void {
    let drag: { id: number; x: number; start: Viewport } | undefined;
    element.addEventListener(
      'pointerdown',
      (event) => {
        if (event.button !== 0) return;
        host.begin();
        drag = { id: event.pointerId, x: event.clientX, start: host.viewport() };
        element.setPointerCapture(event.pointerId);
      },
      { signal },
    );
    element.addEventListener(
      'pointermove',
      (event) => {
        if (drag?.id !== event.pointerId) return;
        const by = ((event.clientX - drag.x) / scale.width) * viewportSpan(host.story());
        host.move(moved(drag.start, grip, by), false);
      },
      { signal },
    );
    const end = (event: PointerEvent) => {
      if (drag?.id !== event.pointerId) return;
      drag = undefined;
      host.move(host.viewport(), true);
    };
    element.addEventListener('pointerup', end, { signal });
    element.addEventListener('pointercancel', end, { signal });
  }

  function onKey(event: KeyboardEvent, grip: Grip): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const now = host.viewport();
    const story = host.story();
    const small = viewportSpan(now) * 0.1;
    const steps: Record<string, number> = {
      ArrowRight: small,
      ArrowUp: small,
      ArrowLeft: -small,
      ArrowDown: -small,
      PageUp: small * 5,
      PageDown: -small * 5,
      Home: story.from - (grip === 'end' ? now.to : now.from),
      End: story.to - (grip === 'start' ? now.from : now.to),
    };
    const by = steps[event.key];
    if (by === undefined) return;
    event.preventDefault();
    host.begin();
    host.move(moved(now, grip, by), true);
  }

  // A press beside the window brings its middle there.
  track.addEventListener(
    'click',
    (event) => {
      if (event.target instanceof Element && event.target.closest('.pl-grip') !== null) return;
      const x = event.clientX - track.getBoundingClientRect().left - scale.left;
      const at = host.story().from + (x / scale.width) * viewportSpan(host.story());
      const now = host.viewport();
      host.begin();
      host.move(panBy(now, at - (now.from + now.to) / 2, host.limits()), true);
    },
    { signal },
  );

  function say(messages: Messages): void {
    const now = host.viewport();
    const zone = host.zone();
    const { picture } = messages;
    const percent = (at: number) => String(Math.round(Math.min(Math.max(share(at), 0), 1) * 100));
    const words: Record<Grip, [name: string, value: string, text: string]> = {
      start: [picture.spanStart, percent(now.from), formatEnd(now.from, viewportSpan(now), zone, messages)],
      window: [picture.spanWindow, percent((now.from + now.to) / 2), formatSpan(now, zone, messages)],
      end: [picture.spanEnd, percent(now.to), formatEnd(instant(now.to), viewportSpan(now), zone, messages)],
    };
    for (const grip of grips) {
      const element = elements.get(grip);
      const [name, value, text] = words[grip];
      element?.setAttribute('aria-label', name);
      element?.setAttribute('aria-valuemin', '0');
      element?.setAttribute('aria-valuemax', '100');
      element?.setAttribute('aria-valuenow', value);
      element?.setAttribute('aria-valuetext', text);
    }
  }

  return {
    place(story, unit, settled) {
      scale = { left: story.plot.x * unit, width: Math.max(story.plot.width * unit, 1) };
      // They follow when the picture rests: to move them in every frame would have the page styled and laid out anew.
      if (!settled && !track.contains(document.activeElement)) return;
      const now = host.viewport();
      const x = (at: number) => scale.left + share(at) * scale.width;
      const boxes = placeGrips(x(now.from), x(now.to), story.width * unit);
      for (const grip of grips) {
        const element = elements.get(grip);
        if (element === undefined) continue;
        element.style.left = `${boxes[grip][0]}px`;
        element.style.width = `${boxes[grip][1] - boxes[grip][0]}px`;
      }
      if (settled) say(host.messages());
    },
    destroy: () => listeners.abort(),
  };
}

/**
 * The targets of a window from `x0` to `x1` in a track of `width` px: inside the window where they fit, else three
 * boxes side by side about its middle. None is narrower than 24 px, none leaves the track, none covers another.
 */
export function placeGrips(
  x0: number,
  x1: number,
  width: number,
): Record<Grip, readonly [left: number, right: number]> {
  const from = Math.min(Math.max(x0, 0), width);
  const to = Math.min(Math.max(x1, 0), width);
  if (to - from >= 3 * least) {
    return { start: [from, from + least], window: [from + least, to - least], end: [to - least, to] };
  }
  const left = Math.max(0, Math.min((from + to) / 2 - 1.5 * least, width - 3 * least));
  return {
    start: [left, left + least],
    window: [left + least, left + 2 * least],
    end: [left + 2 * least, left + 3 * least],
  };
}
