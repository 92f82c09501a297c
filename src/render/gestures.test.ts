// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Viewport } from '../layout/scene.ts';
import { attachGestures, type GestureHost, wheelDoublings } from './gestures.ts';
import { makeViewport } from './viewport-motion.ts';

const limits = { ...makeViewport(-500, 1500), minSpan: 1 };
let plot: HTMLElement;
let now: Viewport;
let host: GestureHost & { hints: string[]; moves: [Viewport, boolean][] };
let detach: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  plot = document.createElement('div');
  document.body.replaceChildren(plot);
  Object.defineProperty(plot, 'clientWidth', { value: 100 });
  plot.getBoundingClientRect = () => new DOMRect(0, 0, 100, 50);
  plot.setPointerCapture = () => {};
  now = makeViewport(0, 1000);
  const moves: [Viewport, boolean][] = [];
  const hints: string[] = [];
  host = {
    moves,
    hints,
    viewport: () => now,
    limits: () => limits,
    move: (viewport, settled) => {
      now = viewport;
      moves.push([viewport, settled]);
    },
    glide: (viewport) => moves.push([viewport, true]),
    hint: (kind) => hints.push(kind),
    begin: () => {},
  };
  detach = attachGestures(plot, host);
});

const wheel = (init: WheelEventInit) => {
  const event = new WheelEvent('wheel', { bubbles: true, cancelable: true, clientX: 50, ...init });
  // happy-dom drops modifiers of wheel events.
  Object.defineProperty(event, 'ctrlKey', { value: init.ctrlKey ?? false });
  Object.defineProperty(event, 'clientX', { value: 50 });
  plot.dispatchEvent(event);
  return event;
};
const pointer = (type: string, clientX: number, pointerType: string, target: EventTarget = plot) =>
  target.dispatchEvent(
    new PointerEvent(type, { bubbles: true, clientX, pointerType, pointerId: 1, button: 0 }),
  );

describe('gestures', () => {
  it('a plain wheel is the page’s: not prevented, nothing moves, a hint shows', () => {
    expect(wheel({ deltaY: 100 }).defaultPrevented).toBe(false);
    expect(host.moves).toEqual([]);
    expect(host.hints).toEqual(['wheel']);
  });

  it('ctrl and wheel zoom around the pointer and settle once it rests', () => {
    expect(wheel({ deltaY: -100, ctrlKey: true }).defaultPrevented).toBe(true);
    expect(now.to - now.from).toBeLessThan(1000);
    expect((now.from + now.to) / 2).toBeCloseTo(500, 6);
    vi.advanceTimersByTime(200);
    expect(host.moves.map(([, settled]) => settled)).toEqual([false, true]);
  });

  it.each(['mouse', 'touch'])('a horizontal drag by %s moves the span with it', (kind) => {
    pointer('pointerdown', 50, kind);
    pointer('pointermove', 40, kind);
    pointer('pointerup', 40, kind);
    expect(now.from).toBeCloseTo(100, 6);
    expect(host.moves.at(-1)?.[1]).toBe(true);
  });

  it('a swipe that the browser took for scrolling moves nothing and shows the hint', () => {
    pointer('pointerdown', 50, 'touch');
    pointer('pointermove', 52, 'touch');
    pointer('pointercancel', 52, 'touch');
    expect(host.moves).toEqual([]);
    expect(host.hints).toEqual(['touch']);
  });

  it('a press without a move stays a click; a drag swallows the click after it', () => {
    const clicks = vi.fn();
    plot.addEventListener('click', clicks);
    pointer('pointerdown', 50, 'mouse');
    pointer('pointermove', 51, 'mouse');
    pointer('pointerup', 51, 'mouse');
    plot.click();
    expect(clicks).toHaveBeenCalledTimes(1);
    pointer('pointerdown', 50, 'mouse');
    pointer('pointermove', 80, 'mouse');
    pointer('pointerup', 80, 'mouse');
    plot.click();
    expect(clicks).toHaveBeenCalledTimes(1);
    plot.click();
    expect(clicks).toHaveBeenCalledTimes(2);
  });

  it('listens to nothing once detached', () => {
    detach();
    expect(wheel({ deltaY: -100, ctrlKey: true }).defaultPrevented).toBe(false);
    expect(host.moves).toEqual([]);
  });

  it('many small steps of a trackpad add up as a notch of a mouse does', () => {
    const notch = wheelDoublings({ deltaY: -100, deltaMode: 0 });
    expect(notch).toBeCloseTo(0.6);
    expect(10 * wheelDoublings({ deltaY: -5, deltaMode: 0 })).toBeCloseTo(0.6);
    expect(wheelDoublings({ deltaY: 3, deltaMode: 1 })).toBeCloseTo(-0.6);
  });
});
