import { describe, expect, it } from 'vitest';
import { cssPx, instant } from '../base/brand.ts';
import { findStrip } from './hit.ts';
import { placeScene } from './place.ts';
import { makePlan } from './plan.ts';
import { wholeStory } from './story.ts';
import { buildTimeline } from './testing/build-timeline.ts';
import { optionsFor } from './testing/options.ts';

function minutes(count: number, each = 1): ReturnType<typeof buildTimeline> {
  const clock = (minute: number) =>
    new Date(Date.UTC(2022, 1, 24) + minute * 60_000).toISOString().slice(0, 16);
  return buildTimeline({
    parties: { a: ['x'] },
    events: Array.from({ length: count }, (_, at) => ({
      id: `event-${at}`,
      within: `${clock(at)}/${clock(at + each)}`,
      actors: ['x'],
    })),
  });
}

describe('a lane with more marks than can be told apart', () => {
  const timeline = minutes(1_400);
  const plan = makePlan(timeline, optionsFor());

  it('is a strip that counts what each pixel column holds', () => {
    const { strips, marks } = placeScene(plan, wholeStory(timeline), cssPx(640));
    expect(marks).toEqual([]);
    expect(strips).toHaveLength(1);
    expect(strips[0]?.total).toBe(1_400);
    expect(strips[0]?.counts).toHaveLength(500);
    // 1,400 minutes over 463 of the 500 columns; each minute meets the columns it lies in.
    expect(Math.max(...(strips[0]?.counts ?? []))).toBe(5);
    expect(strips[0]?.counts[0]).toBe(0);
  });

  it('turns into marks as the reader zooms in, and not back at the first step out', () => {
    const from = instant(Date.parse('2022-02-24T08:00+02:00'));
    const span = (count: number) => ({ from, to: instant(from + count * 60_000) });
    const dense = placeScene(plan, span(300), cssPx(640));
    expect(dense.strips).toHaveLength(1);
    const between = placeScene(plan, span(230), cssPx(640), dense);
    expect(between.strips).toHaveLength(1);
    const apart = placeScene(plan, span(180), cssPx(640), between);
    expect([apart.strips.length, apart.marks.length]).toEqual([0, 180]);
    expect(placeScene(plan, span(230), cssPx(640), apart).marks).toHaveLength(230);
  });

  it('says which column a pointer is over', () => {
    const scene = placeScene(plan, wholeStory(timeline), cssPx(640));
    expect(findStrip(scene, 160, 90)?.column).toBe(20);
    expect(findStrip(scene, 100, 90)).toBeUndefined();
  });
});

describe('seventy events in one minute', () => {
  const same = buildTimeline({
    parties: { a: ['x'] },
    events: Array.from({ length: 70 }, (_, at) => ({
      id: `event-${at}`,
      within: '2022-02-24T12:00/2022-02-24T12:01',
      actors: ['x'],
    })),
  });

  it('fill twelve rows, and the rest is counted and listed by one button', () => {
    const scene = placeScene(makePlan(same, optionsFor()), wholeStory(same), cssPx(1_000));
    expect(scene.marks).toHaveLength(12);
    expect(scene.strips.map(({ total }) => total)).toEqual([58]);
    expect(scene.bundles.map(({ events }) => events.length)).toEqual([58]);
    expect(scene.lanes[0]?.height).toBe(48 + 12 * 40);
  });
});
