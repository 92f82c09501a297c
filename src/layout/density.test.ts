import { describe, expect, it } from 'vitest';
import { cssPx, instant } from '../base/brand.ts';
import type { EventId } from '../domain/event.ts';
import { findMark, findStrip } from './hit.ts';
import { listStrip } from './list-strip.ts';
import { placeScene } from './place.ts';
import { makePlan } from './plan.ts';
import type { Scene } from './scene.ts';
import { wholeStory } from './story.ts';
import { anyColumns } from './testing/any-columns.ts';
import { buildTimeline, type EventSketch } from './testing/build-timeline.ts';
import { optionsFor } from './testing/options.ts';

const start = Date.parse('2022-02-24T00:00+02:00');
const minute = 60_000;

function at(minutes: number): string {
  return new Date(Date.UTC(2022, 1, 24) + minutes * minute).toISOString().slice(0, 16);
}

/** One-minute events of x at these minutes of the first day. */
function events(minutes: readonly number[], more: Partial<EventSketch> = {}): EventSketch[] {
  return minutes.map((own, place) => ({
    id: `event-${place}`,
    within: `${at(own)}/${at(own + 1)}`,
    actors: ['x'],
    ...more,
  }));
}

function every(count: number, step = 1): number[] {
  return Array.from({ length: count }, (_, place) => place * step);
}

/** 1000 px of plot over so many minutes from midnight. */
function view(minutes: number, from = 0) {
  return { from: instant(start + from * minute), to: instant(start + (from + minutes) * minute) };
}
const width = cssPx(1_140);

function planOf(sketches: readonly EventSketch[], choice: Parameters<typeof optionsFor>[0] = {}) {
  return makePlan(buildTimeline({ parties: { a: ['x', 'y', 'z'] }, events: sketches }), optionsFor(choice));
}

describe('a lane of many events', () => {
  const plan = planOf(events(every(1_400)));

  it('is a strip that counts what each pixel column holds', () => {
    const { strips, marks } = placeScene(plan, view(1_400), width);
    expect(marks).toEqual([]);
    expect(strips).toHaveLength(1);
    const [strip] = strips;
    expect(strip).toMatchObject({ total: 1_400, most: 4, box: { x: 140, width: 1_000 } });
    expect(strip?.layers.map(({ status }) => status)).toEqual(['happened']);
    // 1.4 minutes a column: each meets two or three of them.
    expect(new Set(strip?.layers[0]?.counts)).toEqual(new Set([2, 3]));
  });

  it('leaves the text line of its first row free', () => {
    const [strip] = placeScene(plan, view(1_400), width).strips;
    const [lane] = placeScene(plan, view(1_400), width).lanes;
    expect((strip?.box.y ?? 0) - (lane?.y ?? 0)).toBe(28);
    expect((lane?.y ?? 0) + (lane?.height ?? 0) - (strip?.box.y ?? 0) - (strip?.box.height ?? 0)).toBe(8);
  });

  it('turns into marks where no more than twelve start in a tile of 64 to 128 px, and these stand where the columns stood', () => {
    // 64 px are 2^20 ms (17 minutes) at one scale, and 2^19 (9 minutes) at twice that.
    const far = placeScene(plan, view(250, 480), width);
    expect([far.marks.length, far.density?.tile]).toEqual([0, 2 ** 20]);
    const near = placeScene(plan, view(120, 480), width);
    expect([near.strips.length, near.marks.length, near.density?.tile]).toEqual([0, 120, 2 ** 19]);
    const edge = far.strips[0]?.layers[0]?.counts.findIndex((count) => count > 0);
    expect(edge).toBe(0);
    expect(near.marks[0]?.x0).toBe(140);
  });

  it('draws twelve of a tile, and thirteen as columns', () => {
    const tile = 2 ** 20 / minute;
    // The first tile that begins inside the view, and others that are far too full.
    const first = Math.ceil(view(250).from / 2 ** 20) * 2 ** 20;
    const inside = (first - start) / minute + 1;
    const drawn = (count: number) => {
      const crowd = Array(300).fill(inside + 5 * tile);
      const lane = planOf(events([...every(count).map((own) => inside + own), ...crowd]));
      return placeScene(lane, view(250), width).marks.length;
    };
    expect([drawn(12), drawn(13)]).toEqual([12, 0]);
  });

  it('does not turn into marks because its beginning is out of sight', () => {
    const days = (count: number) => events(Array(count).fill(0), { within: `${at(0)}/${at(1_440)}` });
    const rest = events(every(300).map((own) => 3_000 + own)).map((own) => ({
      ...own,
      id: `rest-${own.id}`,
    }));
    const marks = (count: number, from: number) =>
      placeScene(planOf([...days(count), ...rest]), view(200, from), width).marks.length;
    // Two rows hold two of what starts together; of thirty none is told apart, wherever one looks.
    expect([marks(10, -60), marks(10, 600)]).toEqual([2, 2]);
    expect([marks(30, -60), marks(30, 600)]).toEqual([0, 0]);
  });

  it('keeps its tiles for some steps around the scale at which they change, while the picture moves', () => {
    const halfway = (2 ** 20 / minute) * (1_000 / 64);
    const before = placeScene(plan, view(halfway * 0.99, 480), width);
    expect(before.density?.tile).toBe(2 ** 20);
    const out = view(halfway * 1.02, 480);
    expect(placeScene(plan, out, width).density?.tile).toBe(2 ** 21);
    expect(placeScene(plan, out, width, before).density?.tile).toBe(2 ** 20);
    expect(placeScene(plan, view(halfway * 1.2, 480), width, before).density?.tile).toBe(2 ** 21);
  });

  it('has marks and columns beside each other where a crowd begins', () => {
    const crowd = planOf(events([...every(100, 30), ...Array(300).fill(1_000)]));
    const { strips, marks } = placeScene(crowd, view(3_000), width);
    expect(strips[0]?.total).toBeGreaterThan(300);
    expect(marks.length + (strips[0]?.total ?? 0)).toBe(400);
    expect(marks.some(({ x0 }) => x0 < 300)).toBe(true);
    const counts = strips[0]?.layers[0]?.counts ?? new Uint32Array();
    expect(counts.findIndex((count) => count > 0)).toBeGreaterThan(200);
    expect(Math.max(...counts)).toBeGreaterThan(290);
  });

  it('keeps a row for what is short, whatever never ends', () => {
    const endless: EventSketch[] = [1, 2, 3].map((own) => ({
      id: `endless-${own}`,
      within: `${at(own)}/..`,
      actors: ['x'],
    }));
    const lane = planOf([...endless, ...events(every(300, 20))]);
    const scene = placeScene(lane, view(120, 3_000), width);
    expect(scene.marks.filter(({ event }) => event.startsWith('event'))).toHaveLength(6);
    expect(scene.labels.length).toBeGreaterThan(4);
  });

  it('tells its statuses apart, in the order in which they are stacked', () => {
    const statuses = ['retracted', 'announced', 'happened', 'disputed', 'cancelled', 'reported'] as const;
    const mixed = planOf(
      events(every(1_400)).map((own, place) => ({ ...own, status: statuses[place % 6] ?? 'happened' })),
    );
    const { strips } = placeScene(mixed, view(1_400), width);
    expect(strips[0]?.layers.map(({ status }) => status)).toEqual([
      'happened',
      'reported',
      'disputed',
      'announced',
      'cancelled',
      'retracted',
    ]);
  });

  it('draws no more than its first 160 before the rest of the code has come', () => {
    const bare = makePlan(buildTimeline({ parties: { a: ['x'] }, events: events(every(1_400)) }), {
      ...optionsFor(),
      density: undefined,
    } as never);
    expect(bare.needsDensity).toBe(true);
    const scene = placeScene(bare, view(1_400), width);
    expect([scene.marks.length, scene.strips.length, scene.density]).toEqual([160, 0, undefined]);
  });

  it('says which column a pointer is over, and that a sum of links is no event', () => {
    const scene = placeScene(plan, view(1_400), width);
    expect(findStrip(scene, 160, 100)?.column).toBe(20);
    expect(findStrip(scene, 100, 100)).toBeUndefined();
    expect(findMark(scene, 160, 100)).toBeUndefined();
  });
});

describe('the height of strips', () => {
  const bursts = planOf(
    events([...Array(200).fill(10), ...Array(90).fill(2_000), ...Array(30).fill(4_000), ...every(100, 50)]),
  );
  const most = (from: number, previous?: Scene) =>
    placeScene(bursts, view(1_000, from), width, previous).density?.most;

  it('is a power of two, measured by the highest column in sight', () => {
    expect([most(0), most(1_500), most(3_500)]).toEqual([256, 128, 32]);
  });

  it('stays while the picture moves, until the highest column is under a quarter of it', () => {
    const before = placeScene(bursts, view(1_000, 0), width);
    expect([most(1_500, before), most(3_500, before)]).toEqual([256, 32]);
  });
});

describe('seventy events in one minute', () => {
  const plan = planOf(events(Array(70).fill(720)));

  it('fill twelve rows, and the rest is a strip in a row of its own that tells what it holds', () => {
    expect(plan.needsDensity).toBe(true);
    const scene = placeScene(plan, view(1_440), width);
    expect(scene.marks).toHaveLength(12);
    expect(scene.strips).toMatchObject([{ total: 58, most: 64, box: { height: 28 } }]);
    expect(scene.lanes[0]?.height).toBe(48 + 12 * 40);
    const [strip] = scene.strips;
    expect((strip?.box.y ?? 0) + (strip?.box.height ?? 0)).toBe((scene.lanes[0]?.y ?? 0) + 48 + 12 * 40 - 8);
    const content = listStrip(plan, scene, 'actor:x', start + 720 * minute, start + 721 * minute, 5);
    expect(content).toMatchObject({ total: 58, byStatus: new Map([['happened', 58]]) });
    expect(content.positions).toEqual([12, 13, 14, 15, 16]);
  });

  it('all lie in the one row of the overview', () => {
    const strip = planOf(events(Array(70).fill(720)), { form: 'strip' });
    expect(strip.needsDensity).toBe(false);
    expect(placeScene(strip, view(1_440), width).marks).toHaveLength(70);
  });
});

describe('what a strip holds', () => {
  it('is nothing in a lane that is not there, in no time, and where all stands as marks', () => {
    const plan = planOf(events(every(10, 60)));
    const scene = placeScene(plan, view(1_440), width);
    const nothing = { positions: [], total: 0, byStatus: new Map() };
    expect(listStrip(plan, scene, 'actor:none', start, start + 1_440 * minute, 9)).toEqual(nothing);
    expect(listStrip(plan, scene, 'actor:x', start, start, 9)).toEqual(nothing);
    expect(listStrip(plan, scene, 'actor:x', start, start + 1_440 * minute, 9)).toEqual(nothing);
  });
});

describe('links of many events', () => {
  const both = (count: number, step: number) =>
    events(every(count, step)).map((own, place) => ({
      ...own,
      actors: place % 3 === 0 ? ['x', 'y', 'z'] : ['x', 'y'],
    }));

  it('are drawn one by one up to 120', () => {
    const { links, density } = placeScene(planOf(both(120, 10)), view(1_440), width);
    expect(links.every(({ weight }) => weight === undefined)).toBe(true);
    expect([links.length, density?.summed]).toEqual([120, false]);
  });

  it('are summed from then on: by tile and by the lanes that they join', () => {
    const { links, density, marks } = placeScene(planOf(both(150, 9)), view(1_440), width);
    expect([density?.summed, marks.length]).toEqual([true, 350]);
    expect(links.every(({ event, weight }) => event === '' && weight !== undefined)).toBe(true);
    const sum = (lanes: number) =>
      links.filter(({ nodes }) => nodes.length === lanes).reduce((all, { weight }) => all + (weight ?? 0), 0);
    expect([sum(2), sum(3)]).toEqual([100, 50]);
  });

  it('leave that of the selected event as it is', () => {
    const plan = planOf(both(150, 9));
    const { links } = placeScene(plan, view(1_440), width, undefined, 'event-4' as EventId);
    expect(links.filter(({ weight }) => weight === undefined).map(({ event }) => event)).toEqual(['event-4']);
  });

  it('stay summed while the picture moves until there are fewer than 90', () => {
    const plan = planOf(both(150, 9));
    const before = placeScene(plan, view(1_440), width);
    expect(placeScene(plan, view(1_000), width, before).density?.summed).toBe(true);
    expect(placeScene(plan, view(1_000), width).density?.summed).toBe(false);
    expect(placeScene(plan, view(600), width, before).density?.summed).toBe(false);
  });

  it('sum up under a filter only what passes it', () => {
    const timeline = anyColumns({ seed: 1, events: 4_000, actors: 2, joined: 100 });
    // What comes last in the list also starts last.
    const mask = Uint8Array.from({ length: 4_000 }, (_, place) => (place < 3_000 ? 0 : 1));
    const sums = (plan: ReturnType<typeof makePlan>) =>
      placeScene(plan, wholeStory(timeline), width).links.filter(({ weight }) => weight !== undefined);
    const whole = sums(makePlan(timeline, optionsFor()));
    const late = sums(makePlan(timeline, optionsFor({ shown: { count: 1_000, mask } })));
    const total = (links: typeof whole) => links.reduce((all, { weight }) => all + (weight ?? 0), 0);
    expect(total(late) / total(whole)).toBeCloseTo(0.25, 1);
    expect(Math.min(...late.map(({ x }) => x))).toBeGreaterThan(700);
  });
});

describe('a window', () => {
  it('fills no lane outside of it, and all lanes are still there', () => {
    const timeline = anyColumns({ seed: 2, events: 9_000, actors: 6 });
    const plan = makePlan(timeline, optionsFor());
    const all = placeScene(plan, wholeStory(timeline), width);
    const third = all.lanes.find(({ key }) => key === all.strips[2]?.lane);
    if (!third) throw new Error('no third strip');
    const window = { y0: third.y + 1, y1: third.y + third.height - 1 };
    const scene = placeScene(plan, wholeStory(timeline), width, undefined, undefined, window);
    expect(scene.lanes).toEqual(all.lanes);
    expect(scene.strips.map(({ lane }) => lane)).toEqual([third.key]);
    const own = all.strips.find(({ lane }) => lane === third.key);
    expect(scene.strips[0]?.layers).toEqual(own?.layers);
  });
});
