import { describe, expect, it } from 'vitest';
import { eventKinds, statuses } from './event.ts';
import { isInPieces, kindCode, statusCode, styleCode } from './event-table.ts';
import { markStyles } from './mark-style.ts';
import { readRows } from './read-rows.ts';
import { makeStory } from './testing/make-story.ts';
import type { ResolvedEvent } from './timeline.ts';

describe('the rows of a small timeline', () => {
  const story = makeStory(
    `call 2022-02-25 kind:call actors:a,b
     strike 2022-02-26 kind:military actors:a,b
     both 2022-02-26 actors:b,b,c/mentioned
     again 2022-02-27 kind:military actors:b,a
     days {2022-02-25,2022-03-02} status:disputed
     none -`,
    { zone: 'UTC' },
  );
  const aimed = new Set<string>(['strike', 'both', 'again']);
  const timeline = {
    ...story,
    events: [...story.events].map((event) => (aimed.has(event.record.id) ? atFirstB(event) : event)),
  };
  const rows = readRows(timeline);
  const at = (id: string) => [...timeline.events].findIndex(({ record }) => (record.id as string) === id);
  const setOf = (id: string) => {
    const set = rows.sets[at(id)] ?? -1;
    return [...rows.members.subarray(rows.setFrom[set], rows.setFrom[set + 1])];
  };

  it('hold outer bounds in milliseconds, and none where there is no date', () => {
    expect(rows.starts[at('call')]).toBe(Date.UTC(2022, 1, 25));
    expect(rows.ends[at('call')]).toBe(Date.UTC(2022, 1, 26));
    expect(rows.ends[at('days')]).toBe(Date.UTC(2022, 2, 3));
    expect(rows.starts[at('none')]).toBeNaN();
  });

  it('say who takes part and who is only the target, and share a set among those who act alike', () => {
    expect(setOf('call')).toEqual([0, 2]);
    expect(setOf('strike')).toEqual([0, 3]);
    expect(setOf('both')).toEqual([2]);
    expect(setOf('none')).toEqual([]);
    expect(rows.sets[at('again')]).toBe(rows.sets[at('strike')]);
  });

  it('hold kind, status, mark and whether the time is in pieces', () => {
    const traits = (id: string) => rows.traits[at(id)] ?? 0;
    expect(eventKinds[kindCode(traits('strike'))]).toBe('military');
    expect(statuses[statusCode(traits('days')) - 1]).toBe('disputed');
    expect(markStyles[styleCode(traits('call'))]).toBe('once-stated');
    expect(isInPieces(traits('days'))).toBe(true);
    expect(isInPieces(traits('call'))).toBe(false);
  });

  it('know the least and the greatest bound of all', () => {
    expect(rows.edgeFrom).toBe(Date.UTC(2022, 1, 25));
    expect(rows.edgeTo).toBe(Date.UTC(2022, 2, 3));
  });
});

/** The event with the first part that b takes in it being that of the target. */
function atFirstB(event: ResolvedEvent): ResolvedEvent {
  const { participants } = event.record;
  const first = participants.findIndex(({ actor }) => (actor as string) === 'b');
  const aimed = participants.map((one, at) => (at === first ? { ...one, role: 'target' as const } : one));
  return { ...event, record: { ...event.record, participants: aimed } };
}
