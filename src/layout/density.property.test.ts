import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cssPx, instant } from '../base/brand.ts';
import { memberActor, positionOf, statusCode } from '../domain/event-table.ts';
import { rowOf } from '../domain/row-of.ts';
import { type EventSelection, isShown, selectionOf } from '../domain/selection.ts';
import type { Timeline } from '../domain/timeline.ts';
import { statusOf } from './lane-strip.ts';
import type { Plan } from './layout.ts';
import { listStrip } from './list-strip.ts';
import { placeScene } from './place.ts';
import { makePlan } from './plan.ts';
import type { LanePlan } from './plan-parts.ts';
import type { DensityStrip, Scene, Viewport } from './scene.ts';
import { printScene } from './scene-text.ts';
import { wholeStory, zoomLimits } from './story.ts';
import { anyColumns } from './testing/any-columns.ts';
import { optionsFor } from './testing/options.ts';
import { panBy, viewportSpan, zoomAround } from './viewport.ts';

const anyCase = fc.record({
  seed: fc.integer(),
  events: fc.constantFrom(150, 400, 1_500, 6_000),
  actors: fc.integer({ min: 1, max: 6 }),
  mixed: fc.boolean(),
  width: fc.integer({ min: 300, max: 1_400 }),
  zoom: fc.double({ min: 0, max: 14, noNaN: true }).map((power) => 2 ** -power),
  place: fc.double({ min: 0, max: 1, noNaN: true }),
  form: fc.constantFrom('full' as const, 'full' as const, 'strip' as const),
  collapsed: fc.constantFrom([], ['party-0' as never]),
  hideEvery: fc.integer({ min: 1, max: 3 }),
});
type Case = typeof anyCase extends fc.Arbitrary<infer T> ? T : never;

interface SetUp {
  readonly timeline: Timeline;
  readonly plan: Plan;
  readonly viewport: Viewport;
  readonly shown: EventSelection | undefined;
}

function setUp({ seed, events, actors, mixed, zoom, place, form, collapsed, hideEvery }: Case): SetUp {
  const timeline = anyColumns({ seed, events, actors, mixed });
  const story = wholeStory(timeline);
  const span = viewportSpan(story) * zoom;
  const from = story.from + (viewportSpan(story) - span) * place;
  const kept = Array.from(timeline.events, ({ record }) => record.id).filter((_, at) => at % hideEvery !== 0);
  const shown = hideEvery === 1 ? undefined : selectionOf(timeline, kept);
  const lanes = { collapsed, pinned: [], order: [] };
  const plan = makePlan(timeline, optionsFor({ form, lanes, ...(shown ? { shown } : {}) }));
  return { timeline, plan, viewport: { from: instant(from), to: instant(from + span) }, shown };
}

/** Table rows of a lane that pass the filter and meet a span, by looking at every event. */
function rowsIn(lane: LanePlan, { timeline, shown }: SetUp, from: number, to: number): number[] {
  const table = timeline.table;
  const nobody = timeline.dataset.actors.length;
  const rows: number[] = [];
  for (const event of timeline.events) {
    const row = rowOf(table, event.index);
    if (row >= table.dated || !isShown(shown, event)) continue;
    if ((table.starts[row] as number) >= to || (table.ends[row] as number) <= from) continue;
    const set = table.sets[row] as number;
    const members = table.members.subarray(table.setFrom[set], table.setFrom[set + 1]);
    const actors = members.length === 0 ? [nobody] : [...members].map(memberActor);
    if (actors.some((actor) => lane.index.holds(actor))) rows.push(row);
  }
  return rows;
}

/** Of these rows those that the scene draws as marks of the lane, and the others. */
function split(
  rows: readonly number[],
  lane: LanePlan,
  scene: Scene,
  { timeline }: SetUp,
): [number[], number[]] {
  const table = timeline.table;
  const marked = new Set(scene.marks.filter((mark) => mark.lane === lane.key).map(({ event }) => event));
  const isMark = (row: number) => {
    const event = timeline.events.at(positionOf(table, row));
    return event !== undefined && marked.has(event.record.id);
  };
  return [rows.filter(isMark), rows.filter((row) => !isMark(row))];
}

function sums({ layers }: DensityStrip): number[] {
  return Array.from(layers[0]?.counts ?? [], (_, at) =>
    layers.reduce((sum, { counts }) => sum + (counts[at] ?? 0), 0),
  );
}

const runs = { numRuns: 60 };

describe('a scene of many events', { timeout: 120_000 }, () => {
  it('loses none: in each lane marks and strip together are what passes the filter', () => {
    fc.assert(
      fc.property(anyCase, (any) => {
        const all = setUp(any);
        const scene = placeScene(all.plan, all.viewport, cssPx(any.width));
        for (const lane of all.plan.parts.lanes) {
          const marks = scene.marks.filter((mark) => mark.lane === lane.key);
          const inStrip = scene.strips.filter((strip) => strip.lane === lane.key).map(({ total }) => total);
          expect(inStrip.length).toBeLessThan(2);
          const rows = rowsIn(lane, all, all.viewport.from, all.viewport.to);
          expect(marks.length + (inStrip[0] ?? 0)).toBe(rows.length);
          expect(new Set(marks.map(({ event }) => event)).size).toBe(marks.length);
        }
      }),
      runs,
    );
  });

  it('counts in every column, for every status, what meets it and is not drawn', () => {
    fc.assert(
      fc.property(anyCase, (any) => {
        const all = setUp(any);
        const table = all.timeline.table;
        const { from, to } = all.viewport;
        const scene = placeScene(all.plan, all.viewport, cssPx(any.width));
        for (const strip of scene.strips) {
          const lane = all.plan.parts.lanes.find(({ key }) => key === strip.lane) as LanePlan;
          const [, rest] = split(rowsIn(lane, all, from, to), lane, scene, all);
          expect(strip.total).toBe(rest.length);
          const columns = Math.max(1, Math.ceil(strip.box.width));
          const edge = (column: number) =>
            column === columns ? to : Math.min(to, from + column / (strip.box.width / (to - from)));
          const naive = new Map<string, Uint32Array>();
          for (const row of rest) {
            const status = statusOf(statusCode(table.traits[row] as number));
            const counts = naive.get(status) ?? new Uint32Array(columns);
            naive.set(status, counts);
            for (let column = 0; column < columns; column++) {
              if (
                (table.starts[row] as number) < edge(column + 1) &&
                (table.ends[row] as number) > edge(column)
              )
                counts[column] = (counts[column] as number) + 1;
            }
          }
          expect(new Map(strip.layers.map(({ status, counts }) => [status, counts]))).toEqual(naive);
          const peak = Math.max(...sums(strip));
          expect(strip.most).toBeGreaterThanOrEqual(peak);
          expect(Math.log2(strip.most) % 1).toBe(0);
        }
        expect(new Set(scene.strips.map(({ most }) => most)).size).toBeLessThan(2);
      }),
      { numRuns: 25 },
    );
  });

  it('keeps labels off each other, off buttons and off columns that are not empty', () => {
    fc.assert(
      fc.property(anyCase, (any) => {
        const { plan, viewport } = setUp(any);
        const scene = placeScene(plan, viewport, cssPx(any.width));
        for (const label of scene.labels) {
          expect(label.x).toBeGreaterThanOrEqual(scene.plot.x);
          expect(label.x + label.width).toBeLessThanOrEqual(scene.plot.x + scene.plot.width);
          const top = label.y - 12;
          for (const other of scene.labels) {
            if (other === label || other.y !== label.y) continue;
            expect(other.x + other.width <= label.x || label.x + label.width <= other.x).toBe(true);
          }
          for (const { box } of scene.bundles) {
            if (box.y >= label.y + 4 || box.y + box.height <= top) continue;
            expect(box.x + box.width <= label.x || label.x + label.width <= box.x).toBe(true);
          }
          for (const strip of scene.strips) {
            if (strip.lane !== label.lane || strip.box.y >= label.y + 4) continue;
            const first = Math.max(0, Math.floor(label.x - strip.box.x));
            const last = Math.ceil(label.x + label.width - strip.box.x);
            for (const sum of sums(strip).slice(first, last)) expect(sum).toBe(0);
          }
        }
      }),
      runs,
    );
  });

  it('puts no button further than a hand’s breadth from what it holds', () => {
    fc.assert(
      fc.property(anyCase, (any) => {
        const { plan, viewport } = setUp(any);
        const scene = placeScene(plan, viewport, cssPx(any.width));
        const starts = new Map(scene.marks.map((mark) => [`${mark.lane} ${mark.event}`, mark]));
        for (const { box, lane, events } of scene.bundles) {
          for (const event of events) {
            const x = Math.max(starts.get(`${lane} ${event}`)?.x0 ?? 0, scene.plot.x);
            expect(Math.abs(x - box.x)).toBeLessThan(300);
          }
        }
      }),
      runs,
    );
  });

  it('is the same for the same input, when placed after itself, and in the memory of another', () => {
    fc.assert(
      fc.property(anyCase, (any) => {
        const { plan, viewport } = setUp(any);
        const again = setUp(any);
        const width = cssPx(any.width);
        const scene = placeScene(plan, viewport, width);
        const text = printScene(scene);
        expect(printScene(placeScene(again.plan, again.viewport, width))).toBe(text);
        expect(printScene(placeScene(plan, viewport, width, scene))).toBe(text);
        const spare = placeScene(plan, wholeStory(again.timeline), width);
        expect(printScene(placeScene(plan, viewport, width, undefined, undefined, undefined, spare))).toBe(
          text,
        );
        expect(printScene(scene)).toBe(text);
      }),
      runs,
    );
  });

  it('draws what is in sight before and after a pan in the same way, in the same row', () => {
    fc.assert(
      fc.property(anyCase, fc.double({ min: -1, max: 1, noNaN: true }), (any, step) => {
        const all = setUp(any);
        const { plan, viewport, timeline } = all;
        const table = timeline.table;
        const moved = panBy(viewport, viewportSpan(viewport) * step, zoomLimits(timeline));
        const before = placeScene(plan, viewport, cssPx(any.width));
        const after = placeScene(plan, moved, cssPx(any.width), before);
        const rows = new Map(
          before.marks.map(({ event, lane, row, y }) => [`${lane} ${event}`, `${row} ${y}`]),
        );
        const from = Math.max(viewport.from, moved.from);
        const to = Math.min(viewport.to, moved.to);
        for (const lane of plan.parts.lanes) {
          for (const row of rowsIn(lane, all, from, to)) {
            // What began before one of them may be too much there to look at one by one.
            if ((table.starts[row] as number) < from) continue;
            const [[mark]] = split([row], lane, before, all);
            const [[movedMark]] = split([row], lane, after, all);
            expect(movedMark).toBe(mark);
          }
        }
        for (const { event, lane, row, y } of after.marks) {
          const known = rows.get(`${lane} ${event}`);
          if (known !== undefined) expect(`${row} ${y}`).toBe(known);
        }
      }),
      runs,
    );
  });

  it('is what it was after small steps in and back', () => {
    fc.assert(
      fc.property(anyCase, fc.integer({ min: 1, max: 12 }), (any, steps) => {
        const { plan, viewport, timeline } = setUp(any);
        const limits = zoomLimits(timeline);
        const width = cssPx(any.width);
        const settled = placeScene(plan, viewport, width);
        const middle = instant((viewport.from + viewport.to) / 2);
        let scene = settled;
        let view = viewport;
        for (const factor of [...Array(steps).fill(1.05), ...Array(steps).fill(1 / 1.05)]) {
          view = zoomAround(view, middle, factor, limits);
          scene = placeScene(
            plan,
            view,
            width,
            settled,
            undefined,
            undefined,
            scene === settled ? undefined : scene,
          );
        }
        const back = placeScene(plan, viewport, width, settled);
        expect(printScene(back)).toBe(printScene(settled));
        expect(scene.density?.tile).toBe(settled.density?.tile);
      }),
      runs,
    );
  });

  it('lists and counts what a strip holds between two instants as one does by looking at every event', () => {
    fc.assert(
      fc.property(
        anyCase,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 0, max: 40 }),
        (any, one, other, limit) => {
          const all = setUp(any);
          const table = all.timeline.table;
          const scene = placeScene(all.plan, all.viewport, cssPx(any.width));
          const at = (share: number) => all.viewport.from + viewportSpan(all.viewport) * share;
          const [from, to] = [at(Math.min(one, other)), at(Math.max(one, other))];
          if (!(from < to)) return;
          for (const lane of all.plan.parts.lanes) {
            const found = listStrip(all.plan, scene, lane.key, from, to, limit);
            const [, rest] = split(rowsIn(lane, all, from, to), lane, scene, all);
            const positions = rest.map((row) => positionOf(table, row)).sort((a, b) => a - b);
            expect(found.total).toBe(rest.length);
            expect(found.positions).toEqual(positions.slice(0, limit));
            const byStatus = new Map<string, number>();
            for (const row of rest) {
              const status = statusOf(statusCode(table.traits[row] as number));
              byStatus.set(status, (byStatus.get(status) ?? 0) + 1);
            }
            expect(new Map(found.byStatus)).toEqual(byStatus);
          }
        },
      ),
      runs,
    );
  });

  it('links every event that joins lanes and starts in sight, by itself or in a sum', () => {
    fc.assert(
      fc.property(anyCase, (any) => {
        // Three actors make four sets of lanes: none is left out for being too small.
        const all = setUp({ ...any, actors: 3, form: 'full', collapsed: [] });
        const { plan, viewport, timeline } = all;
        const table = timeline.table;
        const scene = placeScene(plan, viewport, cssPx(any.width));
        const tile = scene.density?.tile ?? 1;
        const first = Math.floor(viewport.from / tile) * tile;
        const last = Math.ceil(viewport.to / tile) * tile;
        const joined = new Set<number>();
        const lanesOf = new Map<number, number>();
        for (const lane of plan.parts.lanes)
          for (const row of rowsIn(lane, all, first, last)) {
            const start = table.starts[row] as number;
            if (start < first || start >= last) continue;
            lanesOf.set(row, (lanesOf.get(row) ?? 0) + 1);
            if ((lanesOf.get(row) ?? 0) > 1) joined.add(row);
          }
        const inTiles = (event: string) => {
          const start = table.starts[rowOf(table, Number(event.slice(1)))] as number;
          return start >= first && start < last;
        };
        let linked = 0;
        for (const { event, weight } of scene.links) linked += weight ?? (inTiles(event) ? 1 : 0);
        expect(linked).toBe(joined.size);
      }),
      runs,
    );
  });
});
