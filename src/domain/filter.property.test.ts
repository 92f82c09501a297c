import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textIn } from '../base/text.ts';
import type { ActorId, PartyId } from './actor.ts';
import { counterpartsOf } from './counterparts.ts';
import { type EventKind, eventKinds, type Status, statuses, takesPart } from './event.ts';
import { eventsOf } from './events-of.ts';
import { type FilterChoice, filterEvents } from './filter.ts';
import { actorOf } from './names.ts';
import { resolveTimeline } from './resolve-timeline.ts';
import { makeDataset } from './testing/make-story.ts';
import type { ResolvedEvent, Timeline } from './timeline.ts';

const actors = ['a.one', 'a.two', 'a.three', 'b.one', 'b.two', 'lone'];
const event = fc.record({
  // Dates in no order and none at all, so that the rows of the table are not the places in the list.
  day: fc.constantFrom('-', '2022-02-24', '2022-02-25', '2022-03', '2022-02-24/2022-03-02', '2021'),
  kind: fc.constantFrom(...eventKinds),
  status: fc.constantFrom(...statuses),
  actors: fc.subarray(
    actors.flatMap((actor) => [actor, `${actor}/mentioned`]),
    { maxLength: 4 },
  ),
  title: fc.constantFrom('A_call', 'A_visit', 'Calls_&_aid'),
});
const timelines = fc.array(event, { maxLength: 12 }).map((events) => {
  // Everybody is in the dataset, also those of no event.
  const lines = events.map(
    ({ day, kind, status, actors, title }, at) =>
      `e${at} ${day} kind:${kind} status:${status} actors:${actors.join(',')} title:${title}`,
  );
  return resolveTimeline(makeDataset([...lines, `last 2022 actors:${actors.join(',')}`].join('\n'))).timeline;
});
const choices: fc.Arbitrary<FilterChoice> = fc.record({
  actors: fc.subarray([...actors, 'nobody'] as ActorId[], { maxLength: 3 }),
  match: fc.constantFrom('any' as const, 'all' as const),
  parties: fc.subarray(['a', 'b', 'none'] as PartyId[]),
  kinds: fc.subarray<EventKind>([...eventKinds], { maxLength: 3 }),
  statuses: fc.subarray<Status>([...statuses], { maxLength: 3 }),
  query: fc.constantFrom('', ' & ', 'call', 'aid one'),
});

/** Read from the records, one by one, as the choice says it. */
function passes(timeline: Timeline, { record }: ResolvedEvent, choice: FilterChoice): boolean {
  const own = record.participants.filter(takesPart).map((participant) => participant.actor);
  const sides = own.map((id) => actorOf(timeline.dataset, id)?.party);
  const has = (id: ActorId) => own.includes(id);
  const words = [textIn(record.title, 'en'), ...record.participants.map((participant) => participant.actor)]
    .join(' ')
    .toLowerCase()
    .split(/[^a-z0-9]+/u);
  const { actors, match, parties, kinds, statuses, query } = choice;
  return (
    (actors.length === 0 || (match === 'all' ? actors.every(has) : actors.some(has))) &&
    (parties.length === 0 || parties.some((party) => sides.includes(party))) &&
    (kinds.length === 0 || kinds.includes(record.kind)) &&
    (statuses.length === 0 || (record.status !== undefined && statuses.includes(record.status))) &&
    (query.match(/\w+/gu) ?? []).every((asked) => words.some((word) => word.startsWith(asked)))
  );
}

const idsOf = (events: Iterable<ResolvedEvent>) => [...events].map(({ record }) => record.id as string);

describe('the columns', () => {
  it('pass what the records pass', () => {
    fc.assert(
      fc.property(timelines, choices, (timeline, choice) => {
        const expected = [...timeline.events].filter((each) => passes(timeline, each, choice));
        const { count, mask } = filterEvents(timeline, choice);
        expect(count).toBe(expected.length);
        expect(idsOf([...timeline.events].filter(({ index }) => mask[index] === 1))).toEqual(idsOf(expected));
      }),
      { numRuns: 200 },
    );
  });

  it('know whose events are whose, and who shares them', () => {
    fc.assert(
      fc.property(timelines, fc.constantFrom(...(actors as ActorId[])), (timeline, actor) => {
        const takes = ({ record }: ResolvedEvent, who: ActorId) =>
          record.participants.some((participant) => participant.actor === who && takesPart(participant));
        const own = [...timeline.events].filter((each) => takes(each, actor));
        expect(idsOf(eventsOf(timeline, actor))).toEqual(idsOf(own));
        const shared = timeline.dataset.actors
          .filter(({ id }) => id !== actor)
          .map(({ id }) => ({ actor: id, count: own.filter((each) => takes(each, id)).length }))
          .filter(({ count }) => count > 0)
          .sort((a, b) => b.count - a.count || (a.actor < b.actor ? -1 : 1));
        expect(counterpartsOf(timeline, actor)).toEqual(shared);
      }),
      { numRuns: 100 },
    );
  });
});
