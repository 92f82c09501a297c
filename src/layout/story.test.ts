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

  it('of an event that is over in a minute is that minute, of two seconds ten', () => {
    const minute = wholeStory(story([{ id: 'call', within: '2022-02-27T14:30/2022-02-27T14:31' }]));
    expect(minute.to - minute.from).toBeCloseTo(60_000 * 1.08);
    expect(local(minute.from + 60_000 * 0.04 + 1)).toBe('2022-02-27T14:30');
    const shots = wholeStory(
      story([
        { id: 'a', within: '2022-02-27T14:30:11/2022-02-27T14:30:12' },
        { id: 'b', within: '2022-02-27T14:30:12/2022-02-27T14:30:13' },
      ]),
    );
    expect(shots.to - shots.from).toBeCloseTo(10_000 * 1.08);
  });

  it('leaves the end of the sources out where the records would shrink to a dot beside it', () => {
    const ides = wholeStory(story([{ id: 'ides', within: 'Y-43' }], { asOf: '2022-02-27' }));
    expect((ides.to - ides.from) / day / 365).toBeCloseTo(1.08, 1);
    const call = [{ id: 'call', within: '2022-02-27T14:30/2022-02-27T14:31' }];
    const minute = wholeStory(story(call, { asOf: '2022-02-27' }));
    expect((minute.to - minute.from) / 60_000).toBeCloseTo(1.08);
  });

  it('of a year that no double knows the days of is still a span', () => {
    for (const year of ['Y-13800000000', `Y${'1'.repeat(40)}`, `Y-${'9'.repeat(100)}`]) {
      const { from, to } = wholeStory(story([{ id: 'far', within: year }]));
      expect(Number.isFinite(from) && Number.isFinite(to)).toBe(true);
      expect(from + (to - from) / 10_000).toBeGreaterThan(from);
    }
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
  it.each([
    ['2022-02-27T14:30:05/2022-02-27T14:30:06', 10_000],
    ['2022-02-27T14:30/2022-02-27T14:31', 60_000],
    ['2022-02-27T14:00/2022-02-27T15:00', 300_000],
    ['2022-02-27', 300_000],
  ])('go in to what %s needs', (within, expected) => {
    const timeline = story([
      { id: 'one', within },
      { id: 'visit', within: '2022-02-20/2022-02-28' },
    ]);
    expect(zoomLimits(timeline).minSpan).toBe(expected);
  });

  it('of years go in to a day or so, of millions of years to some thousand', () => {
    const years = zoomLimits(
      story([
        { id: 'a', within: 'Y-5000' },
        { id: 'b', within: 'Y1800' },
      ]),
    );
    expect(years.minSpan / day).toBeCloseTo(1.2, 1);
    const aeons = zoomLimits(story([{ id: 'a', within: 'Y-66000000/Y-65000000' }]));
    expect(aeons.minSpan / day / 365).toBeCloseTo(3_335, -1);
  });

  it('never are narrower than what doubles can divide', () => {
    const timeline = story([{ id: 'bang', within: 'Y-13800000000' }]);
    const { from, to, minSpan } = zoomLimits(timeline);
    expect(minSpan).toBeLessThanOrEqual(viewportSpan(wholeStory(timeline)));
    expect(from + (to - from) / 10_000).toBeGreaterThan(from);
  });

  it('go in to five minutes and out beyond the story', () => {
    const timeline = fourDays();
    const limits = zoomLimits(timeline);
    expect(limits.minSpan).toBe(300_000);
    expect(limits.from).toBeLessThan(wholeStory(timeline).from);
    expect(limits.to - limits.from).toBeCloseTo(2 * viewportSpan(wholeStory(timeline)));
  });
});
