import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cssPx } from '../base/brand.ts';
import { textIn } from '../base/text.ts';
import { loadTimeline } from '../schema/load-timeline.ts';
import { withLaneOrder } from './arrange-lanes.ts';
import { placeScene } from './place.ts';
import { makePlan } from './plan.ts';
import { wholeStory } from './story.ts';
import { optionsFor } from './testing/options.ts';

describe('the curated timeline', () => {
  const loaded = loadTimeline(readFileSync('data/israel-mediation-2022.json', 'utf8'));
  if (!loaded.timeline) throw new Error('the curated timeline does not load');
  const timeline = withLaneOrder(loaded.timeline);
  const dated = [...timeline.events].filter(({ when }) => when.dated);

  it('puts the mediator between the two sides by itself', () => {
    const { groups } = placeScene(makePlan(timeline, optionsFor()), wholeStory(timeline), cssPx(1_000));
    expect(groups.map(({ party }) => party)).toEqual(['ukraine', 'israel', 'russia']);
  });

  it('shows every dated record with its whole title at 1000 px, none in a button', () => {
    const scene = placeScene(makePlan(timeline, optionsFor()), wholeStory(timeline), cssPx(1_000));
    expect(scene.bundles).toEqual([]);
    expect(scene.labels).toHaveLength(scene.marks.length);
    for (const { record } of dated) {
      const title = textIn(record.title, 'en');
      expect(
        scene.labels.some(({ event, text }) => event === record.id && text.includes(title)),
        title,
      ).toBe(true);
    }
  });

  it('names its four days', () => {
    const { axis } = placeScene(makePlan(timeline, optionsFor()), wholeStory(timeline), cssPx(1_000));
    expect(axis.ticks.map(({ text }) => text).filter(Boolean)).toEqual([
      'Thu 24 Feb 2022',
      'Fri 25',
      'Sat 26',
      'Sun 27',
    ]);
    expect(axis.zone).toBe('Jerusalem time');
  });

  it('fits a phone of 320 px as a strip of three lanes and an axis, every dated record in it', () => {
    const scene = placeScene(
      makePlan(timeline, optionsFor({ form: 'strip' })),
      wholeStory(timeline),
      cssPx(320),
    );
    expect(scene.height).toBe(92);
    expect(scene.lanes.map(({ key }) => key)).toEqual(['party:ukraine', 'party:israel', 'party:russia']);
    expect(new Set(scene.marks.map(({ event }) => event))).toEqual(
      new Set(dated.map(({ record }) => record.id)),
    );
    expect(scene.axis.ticks.map(({ text }) => text).filter(Boolean)).toEqual([
      'Thu 24',
      'Fri 25',
      'Sat 26',
      'Sun 27',
    ]);
  });
});
