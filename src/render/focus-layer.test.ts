// @vitest-environment happy-dom
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { cssPx, instant } from '../base/brand.ts';
import { textIn } from '../base/text.ts';
import type { EventId } from '../domain/event.ts';
import { type EventSelection, selectionOf } from '../domain/selection.ts';
import type { Timeline } from '../domain/timeline.ts';
import type { Mark, Scene } from '../layout/scene.ts';
import { buildTimeline } from '../layout/testing/build-timeline.ts';
import { createFocusLayer, type FocusLayer } from './focus-layer.ts';
import { createCrowd } from './layer-crowd.ts';

const day = 86_400_000;
const start = Date.UTC(2022, 0, 1);

function timelineOf(dated: number, undatedCount = 0): Timeline {
  const iso = (at: number) => new Date(start + at * day).toISOString().slice(0, 10);
  return buildTimeline({
    parties: { left: ['ann', 'bea'] },
    offset: 0,
    zone: 'UTC',
    events: [
      ...Array.from({ length: dated }, (_, at) => ({ id: `d${at}`, within: iso(at), actors: ['ann'] })),
      ...Array.from({ length: undatedCount }, (_, at) => ({ id: `u${at}`, actors: ['ann'] })),
    ],
  });
}

/** A scene in which these events are drawn, a px a day from the first day on. */
function sceneOf(timeline: Timeline, drawn: readonly string[], from = 0, width = 1000): Scene {
  const x = (id: string) => (Number(id.slice(1)) - from) as ReturnType<typeof cssPx>;
  const marks = drawn.map((id): Mark => {
    const x0 = x(id);
    return {
      event: id as EventId,
      lane: 'actor:ann',
      row: 0,
      style: 'once-stated',
      color: { ordinal: 0 },
      target: false,
      y: cssPx(40),
      height: cssPx(12),
      x0,
      x1: cssPx(x0 + 1),
      openStart: false,
      openEnd: false,
      clippedStart: false,
      clippedEnd: false,
      capStart: false,
      capEnd: false,
    };
  });
  const box = { x: cssPx(0), y: cssPx(32), width: cssPx(width), height: cssPx(96) };
  const lane = {
    party: 'left',
    color: { ordinal: 0 },
    alternate: false,
    empty: false,
    height: cssPx(48),
  } as const;
  return {
    width: cssPx(width),
    height: cssPx(128),
    plot: box,
    viewport: { from: instant(start + from * day), to: instant(start + (from + width) * day) },
    axis: { y: cssPx(0), height: cssPx(32), ticks: [], zone: 'UTC' },
    groups: [
      {
        party: 'left',
        name: 'Left',
        color: { ordinal: 0 },
        y: cssPx(32),
        height: cssPx(28),
        railHeight: cssPx(96),
        collapsed: false,
        count: timeline.events.length,
      },
    ],
    lanes: [{ ...lane, key: 'actor:ann', actor: 'ann', name: 'Ann', y: cssPx(32) }],
    links: [],
    marks,
    labels: [],
    bundles: [],
    strips: [],
  } as unknown as Scene;
}

let plot: HTMLElement;
let undated: HTMLElement;
beforeEach(() => {
  plot = document.createElement('div');
  undated = document.createElement('div');
  document.body.replaceChildren(plot, undated);
});

const elements = () => [...document.querySelectorAll<HTMLElement>('[data-pl-event]')];
const idsOf = (all: readonly HTMLElement[]) => all.map(({ dataset }) => dataset['plEvent']);
const active = () => (document.activeElement as HTMLElement | null)?.dataset['plEvent'];

interface Made {
  readonly layer: FocusLayer;
  readonly revealed: EventId[];
  readonly leftOut: number[];
  /** Frames that wait, and what one of them does. */
  readonly waiting: (() => void)[];
  settle(): void;
}

function make(timeline: Timeline, options: { shown?: EventSelection; clock?: () => number } = {}): Made {
  const revealed: EventId[] = [];
  const leftOut: number[] = [];
  const waiting: (() => void)[] = [];
  const layer = createFocusLayer(plot, undated, {
    timeline,
    name: ({ record }) => `${textIn(record.title, 'en', 'en')}. Named`,
    title: ({ record }) => textIn(record.title, 'en', 'en'),
    open: () => {},
    focused: () => {},
    reveal: (id) => revealed.push(id),
    isCrowd: () => {},
  });
  const crowd = createCrowd({
    timeline,
    layer,
    undated,
    window: () => undefined,
    leftOut: (count) => leftOut.push(count),
    later(act) {
      waiting.push(act);
      return () => waiting.splice(waiting.indexOf(act), 1);
    },
    now: options.clock ?? (() => 0),
  });
  layer.takeCrowd(crowd);
  layer.setShown(options.shown);
  return {
    layer,
    revealed,
    leftOut,
    waiting,
    settle: () => {
      while (waiting.length > 0) waiting.shift()?.();
    },
  };
}

describe('the focus layer', () => {
  it('of a handful of events has an element for each, out of sight and without a date too', () => {
    const timeline = timelineOf(20, 3);
    const { layer } = make(timeline);
    layer.place(sceneOf(timeline, ['d0', 'd1']), 1, true);
    expect(elements()).toHaveLength(23);
    expect(undated.querySelectorAll('button')).toHaveLength(3);
  });

  it('of up to 300 events too', () => {
    const timeline = timelineOf(280, 20);
    const { layer, settle, leftOut } = make(timeline);
    layer.place(sceneOf(timeline, ['d0', 'd1']), 1, true);
    settle();
    expect(elements()).toHaveLength(300);
    expect(idsOf(elements()).slice(0, 3)).toEqual(['d0', 'd1', 'd2']);
    expect(leftOut.at(-1)).toBe(0);
  });

  it('never has more than 300, whatever is drawn, filtered, opened and walked to', () => {
    const timeline = timelineOf(900, 120);
    const ids = [...timeline.events].map(({ record }) => record.id);
    const drawn = (from: number, to: number) => ids.filter((id) => id.startsWith('d')).slice(from, to);
    const span = fc
      .tuple(fc.nat(899), fc.nat(899))
      .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
    const act = fc.oneof(
      fc.record({ kind: fc.constant('place' as const), span, settled: fc.boolean() }),
      fc.record({ kind: fc.constant('focus' as const), at: fc.nat(ids.length - 1) }),
      fc.record({ kind: fc.constant('select' as const), at: fc.nat(ids.length - 1) }),
      fc.record({
        kind: fc.constant('walk' as const),
        key: fc.constantFrom('ArrowRight', 'ArrowLeft', 'Home', 'End'),
      }),
      fc.record({ kind: fc.constant('filter' as const), share: fc.integer({ min: 1, max: 5 }) }),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
        plot.replaceChildren();
        undated.replaceChildren();
        const { layer, settle } = make(timeline);
        for (const one of acts) {
          if (one.kind === 'place') {
            const [from, to] = one.span;
            const shown = layer.selection();
            const seen = drawn(from, to).filter(
              (id) => shown === undefined || shown.mask[ids.indexOf(id)] === 1,
            );
            layer.place(sceneOf(timeline, seen, from), 1, one.settled);
          } else if (one.kind === 'focus') layer.focus(ids[one.at] as EventId);
          else if (one.kind === 'select') layer.setSelected(ids[one.at]);
          else if (one.kind === 'walk') layer.walk(one.key);
          else
            layer.setShown(
              selectionOf(
                timeline,
                ids.filter((_, at) => at % one.share === 0),
              ),
            );
          settle();
          expect(elements().length).toBeLessThanOrEqual(300);
          expect(elements().filter(({ tabIndex }) => tabIndex === 0).length).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('where more are drawn than have elements, those near the middle have them', () => {
    const timeline = timelineOf(1000);
    const { layer, settle } = make(timeline);
    layer.place(
      sceneOf(
        timeline,
        [...timeline.events].map(({ record }) => record.id),
      ),
      1,
      true,
    );
    settle();
    const places = idsOf(elements()).map((id) => Number(id?.slice(1)));
    expect(places).toContain(500);
    expect(places).toContain(400);
    expect(places).not.toContain(990);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('has the first events without a date and tells how many more there are', () => {
    const timeline = timelineOf(400, 100);
    const { layer, settle, leftOut } = make(timeline);
    layer.place(sceneOf(timeline, ['d0']), 1, true);
    settle();
    expect(undated.querySelectorAll('button')).toHaveLength(48);
    expect(leftOut.at(-1)).toBe(52);
    expect(layer.focus('u99' as EventId)).toBe(true);
    expect(active()).toBe('u99');
  });

  it('is laid out in slices where it takes long, and names come last', () => {
    const timeline = timelineOf(200);
    let time = 0;
    const { layer, waiting, settle } = make(timeline, { clock: () => (time += 5) });
    layer.place(
      sceneOf(
        timeline,
        [...timeline.events].map(({ record }) => record.id),
      ),
      1,
      true,
    );
    const first = elements().length;
    expect(first).toBeLessThan(60);
    expect(waiting).toHaveLength(1);
    settle();
    expect(elements()).toHaveLength(200);
    for (const element of elements()) expect(element.getAttribute('aria-label')).toMatch(/Named$/);
  });

  it('a new place takes the rest of the one before away', () => {
    const timeline = timelineOf(200);
    let time = 0;
    const { layer, waiting } = make(timeline, { clock: () => (time += 5) });
    const scene = sceneOf(timeline, ['d1', 'd2']);
    layer.place(scene, 1, true);
    layer.place(scene, 1, true);
    expect(waiting).toHaveLength(1);
  });

  it('while the picture moves, only what has focus or is open is placed, and none takes the pointer', () => {
    const timeline = timelineOf(20);
    const { layer } = make(timeline);
    layer.place(sceneOf(timeline, ['d3', 'd4', 'd5']), 1, true);
    layer.setSelected('d5' as EventId);
    layer.focus('d4' as EventId);
    const at = (id: string) => elements().find(({ dataset }) => dataset['plEvent'] === id)?.style.left;
    const before = at('d3');
    layer.place(sceneOf(timeline, ['d3', 'd4', 'd5'], -200), 1, false);
    expect(at('d3')).toBe(before);
    expect(at('d4')).toContain('192.5px');
    expect(at('d5')).toContain('193.5px');
    expect(layer.layer.parentElement?.querySelector<HTMLElement>('.pl-shield')?.hidden).toBe(false);
    layer.place(sceneOf(timeline, ['d3', 'd4', 'd5'], -200), 1, true);
    expect(at('d3')).toContain('191.5px');
    expect(layer.layer.parentElement?.querySelector<HTMLElement>('.pl-shield')?.hidden).toBe(true);
  });

  it('focus stays where it was when the layer is laid out anew', () => {
    const timeline = timelineOf(800);
    const { layer, settle } = make(timeline);
    layer.place(sceneOf(timeline, ['d1', 'd2', 'd3']), 1, true);
    settle();
    layer.focus('d2' as EventId);
    const element = document.activeElement;
    layer.place(sceneOf(timeline, ['d500', 'd501'], 400), 1, true);
    settle();
    expect(document.activeElement).toBe(element);
    expect(idsOf(elements())).toEqual(['d2', 'd500', 'd501']);
  });

  it('what has focus and no mark is asked to be shown; over its strip it has a place until then', () => {
    const timeline = timelineOf(800);
    const { layer, settle, revealed } = make(timeline);
    layer.place(sceneOf(timeline, ['d1']), 1, true);
    settle();
    layer.focus('d400' as EventId);
    expect(revealed).toEqual(['d400']);
    expect(document.activeElement?.className).toBe('pl-event');
    expect((document.activeElement as HTMLElement).style.left).toContain('400px');
  });

  it.each([30, 250, 1200])('Right leads from Home to every event that is shown: %i events', (count) => {
    const timeline = timelineOf(count - 10, 10);
    const ids = [...timeline.events].map(({ record }) => record.id);
    fc.assert(
      fc.property(
        fc.subarray(ids, { minLength: 1, maxLength: Math.min(400, count) }),
        fc.boolean(),
        (chosen, isAll) => {
          plot.replaceChildren();
          undated.replaceChildren();
          const { layer, settle } = make(timeline, isAll ? {} : { shown: selectionOf(timeline, chosen) });
          const expected = isAll ? ids : chosen;
          layer.place(sceneOf(timeline, []), 1, true);
          settle();
          layer.walk('Home');
          const walked = [active()];
          for (let press = 1; press < expected.length; press += 1) {
            layer.walk('ArrowRight');
            walked.push(active());
          }
          expect(walked).toEqual(expected);
          layer.walk('ArrowRight');
          expect(active()).toBe(expected.at(-1));
          layer.walk('End');
          expect(active()).toBe(expected.at(-1));
          layer.walk('Home');
          expect(active()).toBe(expected[0]);
          layer.walk('ArrowLeft');
          expect(active()).toBe(expected[0]);
        },
      ),
      { numRuns: count > 1000 ? 3 : 8 },
    );
  });

  it('Tab leads back to what is open, and among many to the first event in sight', () => {
    const timeline = timelineOf(800);
    const { layer, settle } = make(timeline);
    layer.place(sceneOf(timeline, ['d500', 'd501'], 400), 1, true);
    settle();
    const stop = () => idsOf(elements().filter(({ tabIndex }) => tabIndex === 0));
    expect(stop()).toEqual(['d500']);
    layer.setSelected('d501' as EventId);
    expect(stop()).toEqual(['d501']);
    expect(document.querySelector('[aria-current="true"]')?.getAttribute('data-pl-event')).toBe('d501');
  });

  it('an event that passes no filter has no element and takes no focus', () => {
    const timeline = timelineOf(20);
    const { layer } = make(timeline, { shown: selectionOf(timeline, ['d1' as EventId]) });
    expect(layer.focus('d2' as EventId)).toBe(false);
    expect(idsOf(elements())).toEqual(['d1']);
  });

  it('what scrolls into sight by focus is scrolled to once it has its place', () => {
    const timeline = timelineOf(20);
    const { layer } = make(timeline);
    layer.place(sceneOf(timeline, ['d1'], 0, 5), 1, true);
    const scroll = vi.spyOn(HTMLElement.prototype, 'scrollIntoView').mockImplementation(() => {});
    layer.focus('d9' as EventId);
    layer.place(sceneOf(timeline, ['d9'], 5), 1, true);
    expect(scroll).toHaveBeenCalledTimes(1);
    layer.place(sceneOf(timeline, ['d9'], 6), 1, true);
    expect(scroll).toHaveBeenCalledTimes(1);
    scroll.mockRestore();
  });
});
