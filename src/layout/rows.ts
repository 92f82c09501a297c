/** Row of an entry that found no room in the rows a lane may have. */
export const piled = -1;

/**
 * Gives every entry of a lane a row in which it overlaps nothing: greedy interval partitioning (Kleinberg & Tardos,
 * Algorithm Design, 4.1), surer classes first so that they stand further up; later classes fill the holes. Depends
 * on the data alone, so panning and zooming never move a mark to another row.
 *
 * `starts`, `ends` and `classes` describe the entries; an entry that fits into none of `limit` rows is `piled`.
 * Returns the row of each entry and how many rows are used.
 */
export function partitionRows(
  starts: Float64Array,
  ends: Float64Array,
  classes: Uint8Array,
  limit: number,
): { readonly rows: Int16Array; readonly used: number } {
  const count = starts.length;
  const order = Array.from({ length: count }, (_, at) => at).sort(
    (a, b) =>
      (classes[a] as number) - (classes[b] as number) ||
      compare(starts[a] as number, starts[b] as number) ||
      compare(ends[a] as number, ends[b] as number) ||
      a - b,
  );
  const rows = new Int16Array(count).fill(piled);
  const open: Row[] = [];
  for (const at of order) {
    const start = starts[at] as number;
    const end = ends[at] as number;
    const kind = classes[at] as number;
    let row = open.findIndex((candidate) => hasRoom(candidate, kind, start, end));
    if (row < 0 && open.length < limit) row = open.push(new Map()) - 1;
    if (row < 0) continue;
    rows[at] = row;
    take(open[row] as Row, kind, start, end);
  }
  return { rows, used: open.length };
}

/** Per class the disjoint intervals of a row, ascending. */
type Row = Map<number, { starts: number[]; ends: number[] }>;

function hasRoom(row: Row, kind: number, start: number, end: number): boolean {
  for (const [other, taken] of row) {
    if (other === kind) {
      // Within a class entries come by start: only the last one can be in the way.
      if ((taken.ends.at(-1) ?? Number.NEGATIVE_INFINITY) > start) return false;
    } else {
      const next = firstAbove(taken.ends, start);
      if (next < taken.starts.length && (taken.starts[next] as number) < end) return false;
    }
  }
  return true;
}

function take(row: Row, kind: number, start: number, end: number): void {
  const taken = row.get(kind);
  if (taken) {
    taken.starts.push(start);
    taken.ends.push(end);
  } else {
    row.set(kind, { starts: [start], ends: [end] });
  }
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

/** Ascending, and equal for equal infinities (whose difference is NaN). */
function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** How many rows a lane of `count` entries may have before the rest is piled into one. */
export function rowLimit(count: number): number {
  return count <= 200 ? 12 : 3;
}
