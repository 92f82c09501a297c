import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildTable } from './build-table.ts';
import { positionOf } from './event-table.ts';
import { rowOf } from './row-of.ts';
import { anyRows } from './testing/any-rows.ts';

describe('the table of any events', () => {
  it('holds every event once, as it was', () => {
    fc.assert(
      fc.property(anyRows(40), (raw) => {
        const table = buildTable(raw);
        const positions = Array.from({ length: table.count }, (_, row) => positionOf(table, row));
        expect([...positions].sort((a, b) => a - b)).toEqual(positions.map((_, at) => at));
        for (const [row, position] of positions.entries()) {
          expect(rowOf(table, position)).toBe(row);
          expect(table.traits[row]).toBe(raw.traits[position]);
          expect(table.sets[row]).toBe(raw.sets[position]);
          const start = raw.starts[position] as number;
          expect(row < table.dated).toBe(!Number.isNaN(start));
          if (row < table.dated) expect(table.starts[row]).toBe(start);
        }
      }),
    );
  });

  it('ascends by start, then end, then place in the list, what has no date last', () => {
    fc.assert(
      fc.property(anyRows(40), (raw) => {
        const table = buildTable(raw);
        const key = (row: number) => [
          row < table.dated ? (table.starts[row] as number) : Number.POSITIVE_INFINITY,
          row < table.dated ? (table.ends[row] as number) : Number.POSITIVE_INFINITY,
          positionOf(table, row),
        ];
        for (let row = 1; row < table.count; row++) {
          if (row === table.dated) continue;
          expect(isBefore(key(row - 1), key(row))).toBe(true);
        }
      }),
    );
  });

  it('has an end above every start, the given one where that is above', () => {
    fc.assert(
      fc.property(anyRows(40), (raw) => {
        const table = buildTable(raw);
        for (let row = 0; row < table.dated; row++) {
          const given = raw.ends[positionOf(table, row)] as number;
          const start = table.starts[row] as number;
          expect(table.ends[row]).toBeGreaterThan(start);
          if (given > start) expect(table.ends[row]).toBe(given);
        }
      }),
    );
  });

  it('lists its dated rows by end, equal ones by row', () => {
    fc.assert(
      fc.property(anyRows(40), (raw) => {
        const { dated, ends, byEnd } = buildTable(raw);
        const expected = Array.from({ length: dated }, (_, row) => row).sort(
          (a, b) => compare(ends[a] as number, ends[b] as number) || a - b,
        );
        expect([...byEnd]).toEqual(expected);
      }),
    );
  });

  it('keeps the columns it is given where they are in order, and says so by having no positions', () => {
    const raw = {
      count: 3,
      starts: Float64Array.of(1, 2, Number.NaN),
      ends: Float64Array.of(4, 3, Number.NaN),
      traits: Uint16Array.of(1, 2, 3),
      sets: Uint16Array.of(0, 0, 0),
      setFrom: Uint32Array.of(0, 1),
      members: Uint32Array.of(0),
      edgeFrom: 1,
      edgeTo: 4,
    };
    const table = buildTable(raw);
    expect(table.starts.buffer).toBe(raw.starts.buffer);
    expect(table.ends.buffer).toBe(raw.ends.buffer);
    expect(table.traits).toBe(raw.traits);
    expect(table.sets).toBe(raw.sets);
    expect(table.positions).toBeUndefined();
    expect([...table.byEnd]).toEqual([1, 0]);
  });

  it('tells two events of a far year apart whose bounds are one double', () => {
    const far = 1e20;
    const raw = buildTable({
      count: 1,
      starts: Float64Array.of(far),
      ends: Float64Array.of(far),
      traits: Uint16Array.of(0),
      sets: Uint32Array.of(0),
      setFrom: Uint32Array.of(0, 0),
      members: new Uint32Array(0),
      edgeFrom: far,
      edgeTo: far,
    });
    expect(raw.ends[0]).toBeGreaterThan(far);
    expect(raw.sets).toBeInstanceOf(Uint16Array);
  });
});

function isBefore(a: readonly number[], b: readonly number[]): boolean {
  for (const [at, value] of a.entries()) {
    const order = compare(value, b[at] as number);
    if (order !== 0) return order < 0;
  }
  return false;
}

function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
