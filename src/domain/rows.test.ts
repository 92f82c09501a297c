import { describe, expect, it } from 'vitest';
import { partitionRows, piled } from './rows.ts';

/** `start-end:class` per entry, to the row of each. */
function rows(text: string, limit = 12): string {
  const entries = text.split(' ').map((entry) => /^(-?\w+)-(\w+):(\d)$/.exec(entry)?.slice(1) ?? []);
  const at = (value: string | undefined) =>
    value === 'open'
      ? Number.POSITIVE_INFINITY
      : value === '-open'
        ? Number.NEGATIVE_INFINITY
        : Number(value);
  const { rows: found } = partitionRows(
    Float64Array.from(entries, ([start]) => at(start)),
    Float64Array.from(entries, ([, end]) => at(end)),
    Uint8Array.from(entries, ([, , kind]) => Number(kind)),
    limit,
  );
  return [...found].join(' ');
}

describe('rows of a lane', () => {
  it('are shared by what only touches: ends are half-open', () =>
    expect(rows('0-2:0 2-4:0 4-6:0')).toBe('0 0 0'));
  it('are as few as the most that overlap at once', () =>
    expect(rows('0-9:0 1-3:0 2-5:0 3-6:0')).toBe('0 1 2 1'));
  it('go first to what the sources put in a window of their own', () =>
    expect(rows('-open-9:2 0-9:2 3-4:0 6-7:0')).toBe('1 2 0 0'));
  it('have their holes filled by what comes later', () => expect(rows('0-2:0 6-8:0 2-6:2')).toBe('0 0 0'));
  it('hold two windows that are open at the same side apart', () =>
    expect(rows('-open-3:2 -open-3:2 3-open:2')).toBe('0 1 0'));
  it('pile up what finds no room in as many rows as a lane may have', () =>
    expect(rows('0-9:0 0-9:0 0-9:0', 2)).toBe(`0 1 ${piled}`));
});
