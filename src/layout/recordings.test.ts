import { describe, expect, it } from 'vitest';
import { cssPx, instant } from '../base/brand.ts';
import type { Timeline } from '../domain/timeline.ts';
import { placeScene } from './place.ts';
import { makePlan } from './plan.ts';
import { printScene } from './scene-text.ts';
import { wholeStory } from './story.ts';
import { anyColumns } from './testing/any-columns.ts';
import { optionsFor } from './testing/options.ts';
import { viewportSpan } from './viewport.ts';

/** The whole story and views into it, each around the same place, `factor` times as near. */
function record(timeline: Timeline, factors: readonly number[], form: 'full' | 'strip' = 'full'): string {
  const plan = makePlan(timeline, optionsFor({ form }));
  const story = wholeStory(timeline);
  const views = factors.map((factor) => {
    const span = viewportSpan(story) / factor;
    const from = story.from + (viewportSpan(story) - span) * 0.43;
    const scene = placeScene(plan, { from: instant(from), to: instant(from + span) }, cssPx(1_164));
    return `-- ${factor === 1 ? 'whole' : `${factor} times as near`}\n${printScene(scene)}`;
  });
  return `${views.join('\n\n')}\n`;
}

/** Scenes as text, stored beside the code: whoever changes a rule sees in them what it does to a picture. */
describe('scenes as they were recorded', { timeout: 60_000 }, () => {
  it('twelve events', async () => {
    const timeline = anyColumns({ seed: 12, events: 12, actors: 4, days: 20 });
    await expect(record(timeline, [1, 8])).toMatchFileSnapshot('recordings/12.txt');
  });

  it('a thousand events', async () => {
    const timeline = anyColumns({ seed: 4, events: 1_000, actors: 6 });
    await expect(record(timeline, [1, 16, 256])).toMatchFileSnapshot('recordings/1k.txt');
  });

  it('a million events', async () => {
    const timeline = anyColumns({ seed: 4, events: 1_000_000, actors: 8, days: 3_650, long: 10 });
    const full = record(timeline, [1, 64, 32_768, 1_048_576]);
    await expect(full).toMatchFileSnapshot('recordings/1m.txt');
    await expect(record(timeline, [1, 4_096], 'strip')).toMatchFileSnapshot('recordings/1m-strip.txt');
  });
});
