import { describe, expect, it } from 'vitest';
import { cssPx } from '../base/brand.ts';
import { findBundle, findLane, findMark } from './hit.ts';
import { placeScene } from './place.ts';
import { makePlan } from './plan.ts';
import { wholeStory } from './story.ts';
import { fourDays } from './testing/curated.ts';
import { optionsFor } from './testing/options.ts';

const timeline = fourDays();
const scene = placeScene(makePlan(timeline, optionsFor()), wholeStory(timeline), cssPx(1_000));

function at(x: number, y: number): string | undefined {
  const hit = findMark(scene, x, y);
  return hit && `${hit.event} in ${hit.lane}`;
}

describe('what lies under a pointer', () => {
  it('is an event by its bar, in the lane that was hit', () => {
    expect(at(500, 94)).toBe('bennett-zelenskyy-call in actor:zelenskyy');
    expect(at(500, 306)).toBe('bennett-zelenskyy-call in actor:bennett');
  });
  it('is an event by its label, beyond its bar too', () => {
    expect(at(776, 292)).toBe('bennett-putin-call in actor:bennett');
  });
  it('is an event within 24 px of height, however thin its bar', () => {
    expect(at(300, 152)).toBe('invasion in actor:ukrainian-government');
  });
  it('is an event by its link, in the lane whose node is nearer', () => {
    expect(at(414, 200)).toBe('bennett-zelenskyy-call in actor:zelenskyy');
    expect(at(414, 210)).toBe('bennett-zelenskyy-call in actor:bennett');
  });
  it('is nothing in the gutter, in the axis and where nothing stands', () => {
    expect(at(100, 94)).toBeUndefined();
    expect(at(500, 10)).toBeUndefined();
    expect(at(300, 80)).toBeUndefined();
  });
  it('is every mark somewhere: each can be reached by its middle', () => {
    for (const mark of scene.marks) {
      const hit = findMark(
        scene,
        (Math.max(mark.x0, 140) + Math.min(mark.x1, 999)) / 2,
        mark.y + mark.height / 2,
      );
      expect(hit).toEqual({ event: mark.event, lane: mark.lane });
    }
  });
  it('is the lane by height, gutter included', () => {
    expect(findLane(scene, 70)).toBe('actor:zelenskyy');
    expect(findLane(scene, 40)).toBeUndefined();
  });
  it('is a bundle before the marks below it', () => {
    const narrow = placeScene(makePlan(timeline, optionsFor()), wholeStory(timeline), cssPx(640));
    const [bundle] = narrow.bundles;
    if (!bundle) throw new Error('no bundle at 640 px');
    const x = bundle.box.x + 2;
    const y = bundle.box.y + 12;
    expect(findBundle(narrow, x, y)).toBe(bundle);
    expect(findMark(narrow, x, y)).toBeUndefined();
  });
  it('is a narrow mark before the wide one that it lies on in the strip', () => {
    const plan = makePlan(timeline, optionsFor({ form: 'strip' }));
    const strip = placeScene(plan, wholeStory(timeline), cssPx(360));
    expect(findMark(strip, 318, 28)?.event).toBe('bennett-putin-call');
    expect(findMark(strip, 290, 28)?.event).toBe('security-cabinet-meeting');
  });
});
