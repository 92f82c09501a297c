import { describe, expect, it } from 'vitest';
import type { Timeline } from '../domain/timeline.ts';
import { wholeStory, zoomLimits } from './story.ts';
import { buildTimeline, type EventSketch } from './testing/build-timeline.ts';
import { fourDays } from './testing/curated.ts';
import { viewportSpan } from './viewport.ts';

const day = 86_400_000;

function story(
  events: readonly EventSketch[],
  choice: { asOf?: string; zone?: string; offset?: number } = {},
): Timeline {
  return buildTimeline({ parties: { a: ['x'] }, events, ...choice });
}

function local(instant: number): string {
  return new Date(instant + 2 * 3_600_000).toISOString().slice(0, 16);
}

describe('the whole story', () => {
  it('shows the four days with room for open ends before the first and air after the last', () => {
    const { from, to } = wholeStory(fourDays());
    expect(local(from)).toBe('2022-02-23T12:28');
    expect(local(to)).toBe('2022-02-28T03:50');
  });

  it('rounds an afternoon out to its whole local day', () => {
    const { from, to } = wholeStory(story([{ id: 'call', within: '2022-02-27T14:00/2022-02-27T15:00' }]));
    expect((to - from) / day).toBeCloseTo(1.08);
    expect(local(from + 0.04 * day)).toBe('2022-02-27T00:00');
  });

  it('takes the end of the sources in', () => {
    const { to } = wholeStory(story([{ id: 'call', within: '2022-02-24' }], { asOf: '2022-02-27' }));
    expect(local(to)).toBe('2022-02-28T03:50');
  });

  it('shows a day of 23 hours whole', () => {
    const { from, to } = wholeStory(story([{ id: 'call', within: '2022-03-25T12:00/2022-03-25T13:00' }]));
    expect((to - from) / 3_600_000).toBeCloseTo(23 * 1.08);
  });

  it('leaves room at the end too where something goes on', () => {
    const { from, to } = wholeStory(story([{ id: 'war', within: '2022-02-24/..' }]));
    expect((to - from) / day).toBeCloseTo(1.16);
  });

  it('shows the day of the last edit where nothing has a date', () => {
    const { from, to } = wholeStory(story([{ id: 'background' }]));
    expect(local(from + 0.04 * day)).toBe('2022-03-01T00:00');
    expect((to - from) / day).toBeCloseTo(1.08);
  });

  it('reaches over billions of years', () => {
    const { from, to } = wholeStory(
      story([
        { id: 'earth', within: 'Y-4500000000' },
        { id: 'now', within: '2022-02-24' },
      ]),
    );
    expect((to - from) / (365.2425 * day)).toBeCloseTo(4_500_002_022 * 1.08, -4);
  });

  it('is what a filter leaves as it was: the same timeline, the same story', () => {
    const timeline = fourDays();
    expect(wholeStory(timeline)).toBe(wholeStory(timeline));
  });
});

describe('limits of zoom and pan', () => {
  it('go in to five minutes and out beyond the story', () => {
    const timeline = fourDays();
    const limits = zoomLimits(timeline);
    expect(limits.minSpan).toBe(300_000);
    expect(limits.from).toBeLessThan(wholeStory(timeline).from);
    expect(limits.to - limits.from).toBeCloseTo(2 * viewportSpan(wholeStory(timeline)));
  });
});
