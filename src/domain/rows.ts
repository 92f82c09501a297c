/** Row of an entry that found no room in the rows a lane may have. */
export const piled = 255;

/** A lane of more dated entries than this is packed into `largeRows` rows by start alone, and looked at as a strip. */
export const mostPacked = 200;
export const mostRows = 12;
export const largeRows = 2;

/**
 * Gives every entry of a lane a row in which it overlaps nothing: greedy interval partitioning (Kleinberg & Tardos,
 * Algorithm Design, 4.1), surer classes first so that they stand further up; later classes fill the holes. Depends
 * on the data alone, so panning and zooming never move a mark to another row.
 *
 * `starts`, `ends` and `classes` describe the entries, ascending by start, then end; an entry that fits into none of
 * `limit` rows is `piled`. Returns the row of each entry and how many rows are used.
 */
export function partitionRows(
  starts: Float64Array,
  ends: Float64Array,
  classes: Uint8Array,
  limit: number,
): { readonly rows: Uint8Array; readonly used: number } {
  const rows = new Uint8Array(starts.length).fill(piled);
  const open: Row[] = [];
  for (let kind = 0; kind < 3; kind++) {
    for (let at = 0; at < starts.length; at++) {
      if (classes[at] !== kind) continue;
      const start = starts[at] as number;
      const end = ends[at] as number;
      let row = 0;
      while (row < open.length && !hasRoom(open[row] as Row, kind, start, end)) row++;
      if (row === limit) continue;
      if (row === open.length) open.push([]);
      rows[at] = row;
      take(open[row] as Row, kind, start, end);
    }
  }
  return { rows, used: open.length };
}

/** Per class the disjoint intervals of a row, ascending. */
type Row = (Taken | undefined)[];

interface Taken {
  readonly starts: number[];
  readonly ends: number[];
}

function hasRoom(row: Row, kind: number, start: number, end: number): boolean {
  for (let other = 0; other < row.length; other++) {
    const taken = row[other];
    if (!taken) continue;
    // Within a class entries come by start: only the last one can be in the way; and its class is the last yet.
    if (other === kind) return (taken.ends[taken.ends.length - 1] as number) <= start;
    const next = firstAbove(taken.ends, start);
    if (next < taken.starts.length && (taken.starts[next] as number) < end) return false;
  }
  return true;
}

function take(row: Row, kind: number, start: number, end: number): void {
  row[kind] ??= { starts: [], ends: [] };
  row[kind].starts.push(start);
  row[kind].ends.push(end);
}

function firstAbove(values: readonly number[], value: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
