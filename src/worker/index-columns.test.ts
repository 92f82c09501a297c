import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActorId } from '../domain/actor.ts';
import { buildActorIndex } from '../domain/actor-index.ts';
import { buildTable } from '../domain/build-table.ts';
import type { Dataset } from '../domain/dataset.ts';
import { positionOf, statusCode, styleCode } from '../domain/event-table.ts';
import { markStyles } from '../domain/mark-style.ts';
import { indexColumns, type PlainColumns } from './index-columns.ts';

const dataset: Dataset = {
  id: 'columns',
  title: '',
  summary: '',
  lang: 'en',
  timeZone: 'America/St_Johns',
  asOf: { start: { basis: 'stated' }, ongoing: false, after: [], before: [] },
  sources: [],
  parties: [],
  actors: ['a', 'b', 'c'].map((id) => ({ id: id as ActorId, name: id, aliases: [], kind: 'group' })),
  events: [],
  terms: [],
  corrections: [],
};

const hour = 3_600_000;
const rows = fc.array(
  fc.record({
    start: fc.integer({ min: -50, max: 400 }).map((hours) => hours * hour),
    length: fc.oneof(fc.constant(Number.NaN), fc.constantFrom(-5, 0, 1000, hour, 30 * hour, 400 * hour)),
    actor: fc.integer({ min: 0, max: 4 }),
    status: fc.integer({ min: 0, max: 6 }),
    kind: fc.integer({ min: 0, max: 8 }),
  }),
  { maxLength: 40 },
);

function columnsOf(
  events: readonly { start: number; length: number; actor: number; status: number; kind: number }[],
): PlainColumns {
  return {
    start: Float64Array.from(events, ({ start }) => start),
    end: Float64Array.from(events, ({ start, length }) => start + length),
    actor: Uint8Array.from(events, ({ actor }) => actor),
    status: Uint8Array.from(events, ({ status }) => status),
    kind: Uint8Array.from(events, ({ kind }) => kind),
  };
}

describe('columns', () => {
  it('become the table that their rows, in list order, make', () => {
    fc.assert(
      fc.property(rows, fc.boolean(), (events, isSorted) => {
        const given = isSorted ? [...events].sort((a, b) => a.start - b.start) : events;
        const columns = columnsOf(given);
        const { table, order, actorIndex } = indexColumns(columns, dataset);
        const listed = Array.from(given, (_, place) => order?.[place] ?? place);
        const endOf = ({ start, length }: (typeof given)[number]) => start + (length > 0 ? length : 1000);
        const expected = given
          .map((event, at) => ({ event, at }))
          .sort((a, b) => a.event.start - b.event.start || endOf(a.event) - endOf(b.event) || a.at - b.at);
        expect(listed).toEqual(expected.map(({ at }) => at));
        expect(Math.max(0, ...table.sets)).toBeLessThanOrEqual(3);
        const { starts, ends, traits, sets, ...rest } = table;
        const again = buildTable({ ...rest, starts: starts.slice(), ends: ends.slice(), traits, sets });
        expect(again.positions).toBeUndefined();
        expect(table.byEnd).toEqual(again.byEnd);
        expect(actorIndex).toEqual(buildActorIndex(again, 3));
        for (let row = 0; row < table.count; row++) {
          const event = given[listed[positionOf(table, row)] as number];
          if (event === undefined) throw new Error('no such event');
          const lasted = event.length > 0;
          expect(starts[row]).toBe(event.start);
          expect(ends[row]).toBe(event.start + (lasted ? event.length : 1000));
          expect(table.members[table.setFrom[sets[row] as number] as number] ?? 6).toBe(
            2 * Math.min(event.actor, 3),
          );
          const status = event.status > 5 ? 0 : event.status;
          expect(statusCode(traits[row] as number)).toBe(status + 1);
          const style = status === 2 ? 'announced' : event.length > 1000 ? 'lasted' : 'once-stated';
          expect(markStyles[styleCode(traits[row] as number)]).toBe(style);
        }
      }),
    );
  });

  it('are kept, not copied, where they are in order', () => {
    const start = Float64Array.of(0, hour, hour, 2 * hour);
    const { table, order } = indexColumns({ start, actor: Uint8Array.of(0, 1, 2, 3) }, dataset);
    expect(table.starts).toBe(start);
    expect(order).toBeUndefined();
  });

  it('have a section for each day in the dataset’s zone', () => {
    // Midnight in St John's is half past three in the morning, UTC.
    const start = Float64Array.of(3 * hour, 3.4 * hour, 3.5 * hour, 27.5 * hour);
    const { sections } = indexColumns({ start, actor: new Uint8Array(4) }, dataset);
    expect([...sections.firstDays]).toEqual([-1, 0, 1]);
    expect([...sections.from]).toEqual([0, 2, 3, 4]);
  });

  it('may be none', () => {
    const { table, sections } = indexColumns({ start: new Float64Array(), actor: new Uint8Array() }, dataset);
    expect(table.count).toBe(0);
    expect([...sections.from]).toEqual([0]);
  });
});
