import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cssPx, instant } from '../base/brand.ts';
import type { PartyId } from '../domain/actor.ts';
import { takesPart } from '../domain/event.ts';
import { piled } from '../domain/rows.ts';
import { type EventSelection, isShown, selectionOf } from '../domain/selection.ts';
import type { Timeline } from '../domain/timeline.ts';
import { toInstant } from '../time/instant.ts';
import { placeScene } from './place.ts';
import { makePlan } from './plan.ts';
import type { Bundle, Label, Scene, Viewport } from './scene.ts';
import { printScene } from './scene-text.ts';
import { wholeStory, zoomLimits } from './story.ts';
import { anyTimeline } from './testing/any-timeline.ts';
import { optionsFor } from './testing/options.ts';
import { clampViewport, panBy, viewportSpan, zoomAround } from './viewport.ts';

const anyCase = fc.record({
  seed: fc.integer(),
  events: fc.integer({ min: 0, max: 60 }),
  width: fc.integer({ min: 300, max: 1_800 }),
  /** Share of the story's span, and where in it. */
  zoom: fc.double({ min: 0, max: 9, noNaN: true }).map((power) => 2 ** -power),
  place: fc.double({ min: 0, max: 1, noNaN: true }),
  form: fc.constantFrom('full' as const, 'full' as const, 'strip' as const),
  collapsed: fc.subarray(['party-0', 'party-1', 'others'] as (PartyId | 'others')[]),
  hideEvery: fc.integer({ min: 1, max: 4 }),
});
type Case = typeof anyCase extends fc.Arbitrary<infer T> ? T : never;

function setUp({ seed, events, zoom, place, form, collapsed, hideEvery }: Case) {
  const timeline = anyTimeline(seed, events);
  const story = wholeStory(timeline);
  const span = viewportSpan(story) * zoom;
  const from = story.from + (viewportSpan(story) - span) * place;
  const viewport: Viewport = { from: instant(from), to: instant(from + span) };
  const kept = Array.from(timeline.events, ({ record }) => record.id).filter((_, at) => at % hideEvery !== 0);
  const shown = hideEvery === 1 ? undefined : selectionOf(timeline, kept);
  const lanes = { collapsed, pinned: [], order: [] };
  const plan = makePlan(timeline, optionsFor({ form, lanes, ...(shown ? { shown } : {}) }));
  return { timeline, viewport, plan, shown };
}

/** How many marks a lane has to show, by the definition: dated, shown by the filter, in sight, and taking part. */
function expectedIn(
  key: string,
  timeline: Timeline,
  shown: EventSelection | undefined,
  { from, to }: Viewport,
): number {
  const partyOf = new Map(timeline.dataset.actors.map(({ id, party }) => [id, party ?? 'others']));
  return [...timeline.events].filter((event) => {
    const { record, when } = event;
    if (!when.dated || !isShown(shown, event)) return false;
    if (toInstant(when.start.earliest, 'earliest') >= to || toInstant(when.end.latest, 'latest') <= from)
      return false;
    const taking = record.participants.filter(takesPart).map(({ actor }) => actor);
    if (taking.length === 0) return key === 'actor:' || key === 'party:others';
    return taking.some((actor) => key === `actor:${actor}` || key === `party:${partyOf.get(actor)}`);
  }).length;
}

function textBoxes(scene: Scene): { x0: number; x1: number; y0: number; y1: number; what: string }[] {
  const ofLabel = ({ x, y, width, event }: Label) => ({
    x0: x,
    x1: x + width,
    y0: y - 12,
    y1: y + 4,
    what: event,
  });
  const ofBundle = ({ box, events }: Bundle) => ({
    x0: box.x,
    x1: box.x + box.width,
    y0: box.y,
    y1: box.y + box.height,
    what: `+${events.length}`,
  });
  return [...scene.labels.map(ofLabel), ...scene.bundles.map(ofBundle)];
}

describe('a scene of any timeline', { timeout: 60_000 }, () => {
  it('keeps every label and bundle inside the plot and off each other', () => {
    fc.assert(
      fc.property(anyCase, (any) => {
        const { plan, viewport } = setUp(any);
        const scene = placeScene(plan, viewport, cssPx(any.width));
        const boxes = textBoxes(scene);
        for (const [at, box] of boxes.entries()) {
          expect(box.x0).toBeGreaterThanOrEqual(scene.plot.x);
          expect(box.x1).toBeLessThanOrEqual(scene.plot.x + scene.plot.width);
          for (const other of boxes.slice(at + 1)) {
            const apart =
              box.x1 <= other.x0 || other.x1 <= box.x0 || box.y1 <= other.y0 || other.y1 <= box.y0;
            if (!apart) throw new Error(`${box.what} lies over ${other.what}`);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('shows in each lane every event that is dated, shown and in sight, in a mark or a strip, and no other', () => {
    fc.assert(
      fc.property(anyCase, (any) => {
        const { timeline, plan, viewport, shown } = setUp(any);
        const scene = placeScene(plan, viewport, cssPx(any.width));
        for (const { key } of scene.lanes) {
          const marks = scene.marks.filter(({ lane }) => lane === key).length;
          const inStrips = scene.strips.filter(({ lane }) => lane === key).map(({ total }) => total ?? 0);
          const found = inStrips.reduce((sum, total) => sum + total, marks);
          expect(found, key).toBe(expectedIn(key, timeline, shown, viewport));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('names every mark of an open lane in a label or a bundle of that lane, once', () => {
    fc.assert(
      fc.property(anyCase, (any) => {
        const { plan, viewport } = setUp(any);
        const scene = placeScene(plan, viewport, cssPx(any.width));
        const named = [
          ...scene.labels.map(({ event, lane }) => `${lane} ${event}`),
          ...scene.bundles.flatMap(({ events, lane }) => events.map((event) => `${lane} ${event}`)),
        ];
        expect(new Set(named).size).toBe(named.length);
        const open = new Set(plan.parts.lanes.filter(({ kind }) => kind === 'open').map(({ key }) => key));
        for (const mark of scene.marks) {
          if (!open.has(mark.lane) || mark.pieces?.length === 0) continue;
          expect(named).toContain(`${mark.lane} ${mark.event}`);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('never overlaps two events in one row of a lane', () => {
    fc.assert(
      fc.property(anyCase, (any) => {
        const { plan } = setUp(any);
        const { starts, ends } = plan.parts.table;
        for (const { index } of plan.parts.lanes) {
          const byPlace = new Map<number, number[]>();
          for (const { rows, places } of index.segments) {
            for (const [at, place] of places.entries())
              if (place !== piled) byPlace.set(place, [...(byPlace.get(place) ?? []), rows[at] ?? 0]);
          }
          for (const own of byPlace.values()) {
            own.sort((a, b) => a - b);
            for (const [at, row] of own.slice(1).entries())
              expect(starts[row]).toBeGreaterThanOrEqual(ends[own[at] ?? 0] ?? Number.POSITIVE_INFINITY);
          }
        }
      }),
    );
  });

  it('keeps rows, lanes and heights while panning, zooming and filtering', () => {
    fc.assert(
      fc.property(anyCase, fc.double({ min: -1, max: 1, noNaN: true }), (any, step) => {
        const { timeline, plan, viewport } = setUp(any);
        const limits = zoomLimits(timeline);
        const before = placeScene(plan, viewport, cssPx(any.width));
        const moved = panBy(viewport, viewportSpan(viewport) * step, limits);
        const after = placeScene(plan, moved, cssPx(any.width), before);
        const rows = new Map(
          before.marks.map(({ event, lane, row, y }) => [`${lane} ${event}`, `${row} ${y}`]),
        );
        for (const { event, lane, row, y } of after.marks) {
          const known = rows.get(`${lane} ${event}`);
          if (known !== undefined) expect(`${row} ${y}`).toBe(known);
        }
        const all = setUp({ ...any, hideEvery: 1 }).plan;
        const place = ({ key, y, height }: { key: string; y: number; height: number }) =>
          `${key} ${y} ${height}`;
        expect(plan.parts.lanes.map(place)).toEqual(all.parts.lanes.map(place));
        expect(plan.height).toBe(all.height);
      }),
      { numRuns: 100 },
    );
  });

  it('is the same for the same input, and unchanged when placed again after itself', () => {
    fc.assert(
      fc.property(anyCase, (any) => {
        const first = setUp(any);
        const scene = placeScene(first.plan, first.viewport, cssPx(any.width));
        const second = setUp(any);
        expect(printScene(placeScene(second.plan, second.viewport, cssPx(any.width)))).toBe(
          printScene(scene),
        );
        expect(printScene(placeScene(first.plan, first.viewport, cssPx(any.width), scene))).toBe(
          printScene(scene),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('gives back a label that it takes only after some more room was made', () => {
    fc.assert(
      fc.property(anyCase, (any) => {
        const { timeline, plan, viewport } = setUp({ ...any, form: 'full', collapsed: [] });
        const limits = zoomLimits(timeline);
        const width = cssPx(any.width);
        const start = clampViewport(viewport, limits);
        const middle = instant((start.from + start.to) / 2);
        const keys = (scene: Scene) => new Set(scene.labels.map(({ event, lane }) => `${lane} ${event}`));
        const out = zoomAround(start, middle, 0.995, limits);
        const first = placeScene(plan, start, width);
        const second = placeScene(plan, out, width, first);
        const third = placeScene(plan, start, width, second);
        const fourth = placeScene(plan, out, width, third);
        // One step back and forth settles: no label comes and goes with every step.
        expect(keys(fourth)).toEqual(keys(second));
      }),
      { numRuns: 100 },
    );
  });

  it('lies between the lanes that it joins, and runs through no lane that takes no part', () => {
    fc.assert(
      fc.property(anyCase, (any) => {
        const { plan, viewport } = setUp({ ...any, form: 'full' });
        const scene = placeScene(plan, viewport, cssPx(any.width));
        for (const link of scene.links) {
          expect(link.nodes.length).toBeGreaterThan(1);
          const joined = new Set(link.nodes.map(({ lane }) => lane));
          for (const lane of scene.lanes) {
            if (joined.has(lane.key)) continue;
            const middle = lane.y + lane.height / 2;
            expect(link.pieces.some(({ y0, y1 }) => y0 < middle && middle < y1)).toBe(false);
          }
          for (const { y0, y1 } of link.pieces) expect(y1).toBeGreaterThan(y0);
        }
      }),
      { numRuns: 100 },
    );
  });
});
