import { describe, expect, it } from 'vitest';
import { instant } from '../base/brand.ts';
import type { EventId } from '../domain/event.ts';
import { wholeStory, zoomLimits } from '../layout/story.ts';
import { fourDays } from '../layout/testing/curated.ts';
import { anchorOf } from './event-anchor.ts';
import { reveal, spanThatShows } from './event-span.ts';
import { makeViewport } from './viewport-motion.ts';

const timeline = fourDays();
const event = (id: string) => {
  const found = timeline.byId.get(id as EventId);
  if (found === undefined) throw new Error(id);
  return found;
};
const at = (iso: string) => Date.parse(iso);
const friday = makeViewport(at('2022-02-25T00:00Z'), at('2022-02-25T12:00Z'));

describe('showing an event', () => {
  it('leaves the span alone when the event is in sight', () => {
    const story = wholeStory(timeline);
    expect(spanThatShows(event('bennett-putin-call'), story, zoomLimits(timeline))).toBe(story);
  });

  it('moves to an event out of sight without zooming', () => {
    const shown = spanThatShows(event('bennett-putin-call'), friday, zoomLimits(timeline));
    expect(shown.to - shown.from).toBe(friday.to - friday.from);
    expect(shown.from).toBeLessThan(at('2022-02-27T16:00Z'));
    expect(shown.to).toBeGreaterThan(at('2022-02-27T10:00Z'));
  });

  it('stays where it is for what has no date', () => {
    const undated = [...timeline.events].find(({ when }) => !when.dated);
    if (undated !== undefined) expect(spanThatShows(undated, friday, zoomLimits(timeline))).toBe(friday);
  });

  it('zooming holds the middle of what is in sight of the focused event', () => {
    const story = wholeStory(timeline);
    expect(new Date(anchorOf(event('bennett-zelenskyy-call'), story)).toISOString()).toBe(
      '2022-02-25T10:00:00.000Z',
    );
    expect(anchorOf(undefined, story)).toBe((story.from + story.to) / 2);
  });

  it('moves no more than needed to reveal a span', () => {
    const limits = { from: instant(0), to: instant(1_000_000), minSpan: 1_000 };
    const view = makeViewport;
    expect(reveal(view(0, 100_000), view(20_000, 30_000), limits)).toEqual(view(0, 100_000));
    expect(reveal(view(0, 100_000), view(150_000, 160_000), limits)).toEqual(view(65_000, 165_000));
    expect(reveal(view(500_000, 600_000), view(100_000, 900_000), limits)).toEqual(view(95_000, 195_000));
  });
});
