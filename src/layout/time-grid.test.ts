import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableOf } from '../domain/testing/table-of.ts';
import { rank, rankAll } from './rank-table.ts';
import { rowsBefore, rowsOver } from './time-grid.ts';

const { NEGATIVE_INFINITY, POSITIVE_INFINITY } = Number;

/** Years apart, in bursts, far from 1970, and open. */
const anyTime = fc.oneof(
  fc.integer({ min: -1_000, max: 1_000 }),
  fc.double({ min: -1e17, max: 1e17, noNaN: true }),
  fc.constantFrom(0, 1, -4e17, NEGATIVE_INFINITY),
);

const anyTable = fc
  .array(fc.tuple(anyTime, fc.oneof(fc.integer({ min: 1, max: 100 }), fc.constant(POSITIVE_INFINITY))), {
    maxLength: 400,
  })
  .map((spans) => tableOf(spans.map(([start, length]) => [start, start + length])));

describe('where an instant lies in a table', () => {
  it('is what counting finds, at any instant and at every bound', () => {
    fc.assert(
      fc.property(anyTable, fc.array(anyTime), (table, times) => {
        for (const at of [
          ...times,
          POSITIVE_INFINITY,
          ...table.starts.slice(0, 20),
          ...table.ends.slice(0, 20),
        ]) {
          expect(rowsBefore(table, at)).toBe(table.starts.filter((start) => start < at).length);
          expect(rowsOver(table, at)).toBe(table.ends.filter((end) => end <= at).length);
        }
      }),
    );
  });
});

describe('ranks in a column', () => {
  const anyColumn = fc.record({
    gaps: fc.constantFrom([1], [1, 2], [1, 1, 1, 500], [3, 40]),
    length: fc.constantFrom(0, 1, 100, 6_000, 20_000),
    bounds: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 40 }),
  });

  it('are what searching for each finds', () => {
    fc.assert(
      fc.property(anyColumn, ({ gaps, length, bounds: shares }) => {
        let value = 0;
        const values = Uint32Array.from({ length }, (_, at) => {
          value += gaps[at % gaps.length] as number;
          return value;
        });
        const most = value + 1;
        const bounds = Uint32Array.from(shares, (share) => Math.round(share * most)).sort();
        const ranks = new Uint32Array(bounds.length);
        rankAll(values, bounds, ranks, most);
        expect([...ranks]).toEqual([...bounds].map((bound) => rank(values, bound)));
        expect(rank(values, most)).toBe(length);
      }),
    );
  });
});
