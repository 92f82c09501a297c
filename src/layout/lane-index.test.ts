import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actorIndexOf } from '../domain/actor-index.ts';
import { takesPart } from '../domain/event.ts';
import { positionOf } from '../domain/event-table.ts';
import { piled } from '../domain/rows.ts';
import type { Timeline } from '../domain/timeline.ts';
import {
  countIn,
  entriesIn,
  entriesReaching,
  entriesStarting,
  isTargetIn,
  type LaneEntry,
  laneIn,
} from './lane-index.ts';
import { wholeStory } from './story.ts';
import { anyTimeline } from './testing/any-timeline.ts';
import { fourDays } from './testing/curated.ts';

const anyCase = fc.record({
  seed: fc.integer(),
  events: fc.integer({ min: 0, max: 500 }),
  from: fc.double({ min: -0.1, max: 1, noNaN: true }),
  length: fc.double({ min: 0.001, max: 1, noNaN: true }),
  limit: fc.integer({ min: 1, max: 40 }),
});

function lanesOf(timeline: Timeline) {
  const table = timeline.table;
  const index = actorIndexOf(timeline);
  return timeline.dataset.actors.map((actor, lane) => ({
    actor: actor.id,
    lane: laneIn(index, table, lane, (other) => other === lane),
  }));
}

/** Every case's lanes with the span asked about, and the table rows that meet it by looking at every event. */
function forEachLane(
  { seed, events, from, length }: { seed: number; events: number; from: number; length: number },
  check: (own: ReturnType<typeof lanesOf>[number]['lane'], rows: number[], span: [number, number]) => void,
): void {
  const timeline = anyTimeline(seed, events);
  const table = timeline.table;
  const story = wholeStory(timeline);
  const start = story.from + (story.to - story.from) * from;
  const end = start + (story.to - story.from) * length;
  for (const { actor, lane } of lanesOf(timeline)) {
    const rows = Array.from({ length: table.dated }, (_, row) => row).filter((row) => {
      const { record } = timeline.events.at(positionOf(table, row)) ?? {};
      const taking = record?.participants.some((own) => own.actor === actor && takesPart(own));
      return taking && (table.starts[row] as number) < end && (table.ends[row] as number) > start;
    });
    check(lane, rows, [start, end]);
  }
}

const rowsOf = (entries: readonly LaneEntry[]) => entries.map(({ row }) => row);

describe('the entries of a lane', () => {
  it('that meet a span are those that do by looking at every event, by start', () => {
    fc.assert(
      fc.property(anyCase, (any) => {
        const table = anyTimeline(any.seed, any.events).table;
        forEachLane(any, (lane, rows, [from, to]) => {
          expect(rowsOf(entriesIn(lane, table, from, to))).toEqual(rows);
          expect(countIn(lane, table, from, to)).toBe(rows.length);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('are the first ones where there are more than asked for', () => {
    fc.assert(
      fc.property(anyCase, (any) => {
        const table = anyTimeline(any.seed, any.events).table;
        forEachLane(any, (lane, rows, [from, to]) => {
          expect(rowsOf(entriesIn(lane, table, from, to, any.limit))).toEqual(rows.slice(0, any.limit));
        });
      }),
      { numRuns: 60 },
    );
  });

  it('fall into those that reach into the span and those that start in it', () => {
    fc.assert(
      fc.property(anyCase, (any) => {
        const table = anyTimeline(any.seed, any.events).table;
        forEachLane(any, (lane, rows, [from, to]) => {
          const before = rows.filter((row) => (table.starts[row] as number) < from);
          expect(rowsOf(entriesReaching(lane, table, from))).toEqual(before);
          expect(rowsOf(entriesStarting(lane, table, from, to))).toEqual(rows.slice(before.length));
        });
      }),
      { numRuns: 60 },
    );
  });

  it('each stand in a row of the lane or in its pile', () => {
    fc.assert(
      fc.property(anyCase, (any) => {
        const timeline = anyTimeline(any.seed, any.events);
        for (const { lane } of lanesOf(timeline)) {
          const entries = entriesIn(lane, timeline.table, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
          expect(entries.length).toBeLessThanOrEqual(lane.count);
          expect(entries.every(({ place }) => place < lane.rows || (lane.piles && place === piled))).toBe(
            true,
          );
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('the target of an act', () => {
  const timeline = fourDays();
  const table = timeline.table;
  const invasion = 0;
  const actors = timeline.dataset.actors.map(({ id }) => id as string);
  const lane = (...ids: string[]) =>
    laneIn(actorIndexOf(timeline), table, 0, (actor) => ids.includes(actors[actor] ?? ''));
  const row = Array.from(table.starts.keys()).find((own) => positionOf(table, own) === invasion) ?? -1;

  it('is told from who acts', () => {
    expect(isTargetIn(lane('ukrainian-government'), table, row)).toBe(true);
    expect(isTargetIn(lane('russian-government'), table, row)).toBe(false);
  });
  it('makes a lane a mere target only where everyone in it is', () =>
    expect(isTargetIn(lane('ukrainian-government', 'russian-government'), table, row)).toBe(false));
  it('is nobody who takes no part', () => expect(isTargetIn(lane('bennett'), table, row)).toBe(false));
});
