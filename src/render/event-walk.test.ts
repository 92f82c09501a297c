import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Section, Timeline } from '../domain/timeline.ts';
import { buildTimeline } from '../layout/testing/build-timeline.ts';
import { fourDays } from '../layout/testing/curated.ts';
import { actorsAt, type ShownFrom, stepByActor, stepByDay } from './event-walk.ts';

/** The list with only these places shown. */
function only(length: number, places?: readonly number[]): ShownFrom {
  return (at, by) => {
    for (let place = at; place >= 0 && place < length; place += by)
      if (places === undefined || places.includes(place)) return place;
    return -1;
  };
}
const idAt = (timeline: Timeline, at: number) => (at < 0 ? undefined : timeline.events.at(at)?.record.id);
const placeOf = (timeline: Timeline, id: string) =>
  [...timeline.events].findIndex(({ record }) => record.id === id);

const story = buildTimeline({
  parties: { left: ['ann', 'bea'], right: ['cem'] },
  events: [
    { id: 'one', within: '2022-02-24', actors: ['ann', 'cem'] },
    { id: 'two', within: '2022-02-24', actors: ['bea'] },
    { id: 'three', within: '2022-02-25', actors: ['cem', 'bea:mentioned'] },
    { id: 'four', within: '2022-02-27', actors: ['ann:target', 'bea'] },
    { id: 'five', within: '2022-02-27' },
    { id: 'six' },
  ],
});
const all = only(6);

describe('a walk by actor', () => {
  it('goes to the events in which the actor takes part, mentions left out, and ends at the last', () => {
    const [ann] = actorsAt(story, 0);
    expect(idAt(story, stepByActor(story, all, ann as number, 0, 1))).toBe('four');
    expect(stepByActor(story, all, ann as number, 3, 1)).toBe(-1);
    expect(idAt(story, stepByActor(story, all, ann as number, 3, -1))).toBe('one');
  });

  it('begins with who acts, not with whom it is done to', () => {
    expect(actorsAt(story, 3).map((actor) => story.dataset.actors[actor]?.id)).toEqual(['bea', 'ann']);
  });

  it('goes along the events in which nobody takes part', () => {
    const [nobody] = actorsAt(story, 4);
    expect(idAt(story, stepByActor(story, all, nobody as number, 4, 1))).toBe('six');
    expect(stepByActor(story, all, nobody as number, 4, -1)).toBe(-1);
  });

  it('passes over what the filter hides', () => {
    const [bea] = actorsAt(story, 1);
    expect(stepByActor(story, only(6, [0, 1, 2, 4]), bea as number, 1, 1)).toBe(-1);
  });

  it('reaches every event of an actor, each once, in list order', () => {
    const timeline = fourDays();
    const shown = only(timeline.events.length);
    for (const [actor, { id }] of timeline.dataset.actors.entries()) {
      const own = [...timeline.events]
        .filter(({ record }) =>
          record.participants.some((one) => one.actor === id && one.role !== 'mentioned'),
        )
        .map(({ index }) => index);
      const walked: number[] = [];
      for (let at = stepByActor(timeline, shown, actor, -1, 1); at >= 0; ) {
        walked.push(at);
        at = stepByActor(timeline, shown, actor, at, 1);
      }
      expect(walked).toEqual(own);
    }
  });
});

describe('a walk by day', () => {
  it('leads to the first event of the next day and of the day before, in the dataset’s zone', () => {
    expect(idAt(story, stepByDay(story, all, 1, 1))).toBe('three');
    expect(idAt(story, stepByDay(story, all, 2, 1))).toBe('four');
    expect(idAt(story, stepByDay(story, all, 3, -1))).toBe('three');
    expect(idAt(story, stepByDay(story, all, 2, -1))).toBe('one');
    expect(stepByDay(story, all, 0, -1)).toBe(-1);
    expect(stepByDay(story, all, 4, 1)).toBe(-1);
  });

  it('leads from what has no date to the last day', () => {
    expect(idAt(story, stepByDay(story, all, 5, -1))).toBe('four');
  });

  /** Lists cut into sections in every way, and what a filter leaves of them. */
  const cutLists = fc
    .array(fc.tuple(fc.constantFrom('day', 'between', 'background'), fc.integer({ min: 1, max: 3 })), {
      minLength: 1,
      maxLength: 8,
    })
    .chain((cuts) => {
      let from = 0;
      const sections = cuts.map(([kind, size], at): Section => {
        const day = { year: 2022n, month: 1, day: at + 1 };
        const heading = kind === 'day' ? { kind, day } : { kind: kind as 'between' | 'background' };
        from += size;
        return { id: `s${at}`, heading, from: from - size, to: from, unordered: [] };
      });
      const places = [...Array(from).keys()];
      return fc.record({
        sections: fc.constant(sections),
        shown: fc.subarray(places),
        at: fc.constantFrom(...places),
      });
    });

  it('follows the days of a list that has sections, under any filter', () => {
    fc.assert(
      fc.property(cutLists, ({ sections, shown, at }) => {
        const timeline: Timeline = { ...story, sections };
        const length = sections.at(-1)?.to ?? 0;
        const inside = (section: Section) => (place: number) => place >= section.from && place < section.to;
        const own = sections.findIndex((section) => inside(section)(at));
        const firstsOf = (part: readonly Section[]) =>
          part
            .filter(({ heading }) => heading.kind === 'day')
            .map((section) => shown.find(inside(section)))
            .filter((place) => place !== undefined);
        const from = only(length, shown);
        expect(stepByDay(timeline, from, at, 1)).toBe(firstsOf(sections.slice(own + 1))[0] ?? -1);
        expect(stepByDay(timeline, from, at, -1)).toBe(firstsOf(sections.slice(0, own)).at(-1) ?? -1);
      }),
    );
  });

  it('is by the zone’s days: midnight in Jerusalem is not midnight in Greenwich', () => {
    const late = buildTimeline({
      parties: { left: ['ann'] },
      events: [
        { id: 'evening', within: '2022-02-24T21:00/2022-02-24T22:00', actors: ['ann'] },
        { id: 'night', within: '2022-02-24T23:00/2022-02-24T23:30', actors: ['ann'] },
        { id: 'after', within: '2022-02-25T00:30/2022-02-25T01:00', actors: ['ann'] },
      ],
    });
    expect(idAt(late, stepByDay(late, only(3), placeOf(late, 'evening'), 1))).toBe('after');
  });
});
