import { describe, expect, it } from 'vitest';
import type { ActorId } from './actor.ts';
import { counterpartsOf, mentionsOf } from './counterparts.ts';
import { eventsOf, sourceUses } from './events-of.ts';
import type { SourceId } from './source.ts';
import { makeStory } from './testing/make-story.ts';

const story = makeStory(`
  call1 2022-02-25 actors:bennett,zelenskyy
  call2 2022-02-27 actors:bennett,putin
  call3 2022-02-28 actors:bennett,putin,bennett
  words 2022-02-26 actors:lapid,bennett/mentioned`);
const bennett = 'bennett' as ActorId;

describe('an actor', () => {
  it('has the events that it takes part in', () => {
    expect([...eventsOf(story, bennett)].map((event) => event.record.id)).toEqual([
      'call1',
      'call2',
      'call3',
    ]);
  });

  it('is mentioned in others', () => {
    expect(mentionsOf(story, bennett).map((event) => event.record.id)).toEqual(['words']);
  });

  it('has counterparts, those of most events first', () => {
    expect(counterpartsOf(story, bennett)).toEqual([
      { actor: 'putin', count: 2 },
      { actor: 'zelenskyy', count: 1 },
    ]);
  });

  it('that nobody knows has nothing', () => {
    expect(eventsOf(story, 'nobody' as ActorId)).toHaveLength(0);
    expect(counterpartsOf(story, 'nobody' as ActorId)).toEqual([]);
    expect(sourceUses(story, 'nothing' as SourceId)).toEqual([]);
  });
});
