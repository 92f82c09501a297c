import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ActorIndex, buildActorIndex, entryCount, groupIndex } from './actor-index.ts';
import { buildTable } from './build-table.ts';
import { statuses } from './event.ts';
import { type EventTable, memberActor, positionOf, statusCode } from './event-table.ts';
import { countSets, filterLane } from './filter-index.ts';
import { inOneGo } from './in-steps.ts';
import { reachBits, statusCodes } from './index-lanes.ts';
import { largeRows, mostPacked, mostRows, piled } from './rows.ts';
import type { EventSelection } from './selection.ts';
import { anyActors, anyRows } from './testing/any-rows.ts';

const groups = 3;
const groupOf = (actor: number) => (actor % 4 === 3 ? undefined : actor % 4);

/** Table rows of a lane with one status, by the definition. */
function expectedRows(
  table: EventTable,
  code: number,
  isHere: (actors: readonly number[]) => boolean,
): number[] {
  return Array.from({ length: table.count }, (_, row) => row).filter((row) => {
    const set = table.sets[row] as number;
    const members = table.members.subarray(table.setFrom[set], table.setFrom[set + 1]);
    return statusCode(table.traits[row] as number) === code && isHere([...members].map(memberActor));
  });
}

function expectLane(
  index: ActorIndex,
  table: EventTable,
  lane: number,
  isHere: (row: number) => boolean,
  hasActors: (actors: readonly number[]) => boolean,
): void {
  for (let code = 0; code < statusCodes; code++) {
    const from = index.from[lane * statusCodes + code] as number;
    const to = index.from[lane * statusCodes + code + 1] as number;
    const rows = expectedRows(table, code, hasActors).filter(isHere);
    expect([...index.rows.subarray(from, to)]).toEqual(rows);
    const dated = rows.filter((row) => row < table.dated);
    const ends = [...table.byEnd.entries()].filter(([, row]) => dated.includes(row)).map(([place]) => place);
    expect([...index.ends.subarray(from, from + dated.length)]).toEqual(ends);
    for (const [at, row] of dated.entries())
      expect(index.reach[(from + at) >> reachBits]).toBeGreaterThanOrEqual(table.ends[row] as number);
  }
}

function actorLane(lane: number): (actors: readonly number[]) => boolean {
  return (actors) => (lane === anyActors ? actors.length === 0 : actors.includes(lane));
}

function groupLane(group: number): (actors: readonly number[]) => boolean {
  return (actors) =>
    actors.length === 0 ? group === groups - 1 : actors.some((actor) => groupOf(actor) === group);
}

function everySecond(count: number, first: number): EventSelection {
  const mask = Uint8Array.from({ length: count }, (_, at) => ((at + first) % 2 === 0 ? 1 : 0));
  return { mask, count: mask.reduce((sum, bit) => sum + bit, 0) };
}

describe('the index by actor', () => {
  it('has a code for every status, and one for none', () => expect(statusCodes).toBe(statuses.length + 1));

  it('lists for every actor and status what the definition says', () => {
    fc.assert(
      fc.property(anyRows(60), (raw) => {
        const table = buildTable(raw);
        const index = buildActorIndex(table, anyActors);
        for (let lane = 0; lane <= anyActors; lane++)
          expectLane(index, table, lane, () => true, actorLane(lane));
      }),
    );
  });

  it('lists an event once in a group, however many of its participants are in it', () => {
    fc.assert(
      fc.property(anyRows(60), (raw) => {
        const table = buildTable(raw);
        const index = inOneGo(groupIndex(table, groups, groups - 1, groupOf));
        for (let lane = 0; lane < groups; lane++) expectLane(index, table, lane, () => true, groupLane(lane));
      }),
    );
  });

  it('keeps under a filter what passes, in the rows where it was', () => {
    fc.assert(
      fc.property(anyRows(60), fc.nat(1), (raw, first) => {
        const table = buildTable(raw);
        const index = buildActorIndex(table, anyActors);
        const selection = everySecond(table.count, first);
        const passes = (row: number) => selection.mask[positionOf(table, row)] === 1;
        for (let lane = 0; lane <= anyActors; lane++) {
          const own = filterLane(index, table, selection, lane);
          expectLane(own, table, 0, passes, actorLane(lane));
          const places = placesIn(index, lane);
          for (const [row, place] of placesIn(own, 0)) expect(place).toBe(places.get(row));
          expect(own.used[0]).toBe(index.used[lane]);
          expect(filterLane(index, table, selection, lane)).toBe(own);
        }
      }),
    );
  });

  it('lays nothing over anything else in a row, in small lanes and in large ones', () => {
    fc.assert(
      fc.property(fc.constantFrom(40, 3 * mostPacked).chain(anyRows), (raw) => {
        const table = buildTable(raw);
        const index = buildActorIndex(table, anyActors);
        for (let lane = 0; lane <= anyActors; lane++) {
          const tails = new Map<number, number>();
          const places = placesIn(index, lane);
          const dated = [...places].filter(([row]) => row < table.dated).sort(([a], [b]) => a - b);
          const limit = dated.length > mostPacked ? largeRows : mostRows;
          for (const [row, place] of dated) {
            if (place === piled) {
              expect(index.piles[lane]).toBe(1);
              continue;
            }
            expect(place).toBeLessThan(limit);
            expect(place).toBeLessThan(index.used[lane] as number);
            expect(table.starts[row]).toBeGreaterThanOrEqual(tails.get(place) ?? Number.NEGATIVE_INFINITY);
            tails.set(place, table.ends[row] as number);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is the same for the same table', () => {
    fc.assert(
      fc.property(anyRows(60), (raw) => {
        expect(buildActorIndex(buildTable(raw), anyActors)).toEqual(
          buildActorIndex(buildTable(raw), anyActors),
        );
      }),
    );
  });
});

describe('counts by set of participants', () => {
  it('add up to what passes', () => {
    fc.assert(
      fc.property(anyRows(60), (raw) => {
        const table = buildTable(raw);
        const sum = (counts: Uint32Array) => counts.reduce((all, count) => all + count, 0);
        const selection = everySecond(table.count, 0);
        expect(sum(countSets(table))).toBe(table.count);
        expect(sum(countSets(table, selection))).toBe(selection.count);
      }),
    );
  });
});

function placesIn(index: ActorIndex, lane: number): Map<number, number> {
  const from = index.from[lane * statusCodes] as number;
  const entries = Array.from({ length: entryCount(index, lane) }, (_, at) => from + at);
  return new Map(entries.map((entry) => [index.rows[entry] as number, index.places[entry] as number]));
}
