/**
 * Ranks of many numbers in one ascending column: how many of its values lie below each. A column that is long for the
 * question gets a table of every 2^shift-th number's rank, made when it is first asked and kept as long as its memory: then
 * each rank costs one look-up and a handful of steps without a branch, wherever it lies.
 */
interface RankTable {
  readonly length: number;
  readonly shift: number;
  readonly ranks: Uint32Array;
}

/** About so many values of the column lie between two numbers of its table. */
const perCell = 16;
/** Shorter columns are walked or leapt over. */
const leastLong = 4_096;

const tables = new WeakMap<ArrayBufferLike, Map<number, RankTable>>();

/**
 * Writes to `ranks[i]` how many of the ascending `values` lie below `bounds[i]`, for bounds that ascend too.
 *
 * @param most a number above all bounds
 */
export function rankAll(values: Uint32Array, bounds: Uint32Array, ranks: Uint32Array, most: number): void {
  const count = bounds.length;
  const first = rank(values, bounds[0] as number, 0, values.length);
  const last = rank(values, bounds[count - 1] as number, first, values.length);
  if (last - first < 4 * count || values.length < leastLong) {
    walk(values, bounds, ranks, first, last);
    return;
  }
  const { shift, ranks: known } = tableOf(values, most);
  for (let at = 0; at < count; at++) {
    const bound = bounds[at] as number;
    const cell = bound >>> shift;
    let low = known[cell] as number;
    let length = (known[cell + 1] as number) - low;
    // The sign of the difference as a mask: bounds and values lie below 2^31.
    while (length > 0) {
      const half = (length + 1) >> 1;
      low += half & (((values[low + half - 1] as number) - bound) >> 31);
      length -= half;
    }
    ranks[at] = low;
  }
}

/** How many values lie below `bound`, which is known to be between `from` and `to` of them. */
export function rank(values: Uint32Array, bound: number, from = 0, to = values.length): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] as number) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many values lie below `bound`, which is known to be at least `from` of them, and likely few more. */
export function rankFrom(values: Uint32Array, bound: number, from: number): number {
  let leap = 1;
  while (from + leap < values.length && (values[from + leap] as number) < bound) leap *= 4;
  return rank(values, bound, from + (leap >> 2), Math.min(values.length, from + leap + 1));
}

function walk(
  values: Uint32Array,
  bounds: Uint32Array,
  ranks: Uint32Array,
  first: number,
  last: number,
): void {
  let own = first;
  for (let at = 0; at < bounds.length; at++) {
    const bound = bounds[at] as number;
    while (own < last && (values[own] as number) < bound) own++;
    ranks[at] = own;
  }
}

function tableOf(values: Uint32Array, most: number): RankTable {
  let own = tables.get(values.buffer);
  if (!own) {
    own = new Map();
    tables.set(values.buffer, own);
  }
  let known = own.get(values.byteOffset);
  if (known?.length !== values.length) {
    known = makeTable(values, most);
    own.set(values.byteOffset, known);
  }
  return known;
}

function makeTable(values: Uint32Array, most: number): RankTable {
  const wanted = Math.max(1, values.length / perCell);
  let shift = 0;
  while (most / 2 ** shift > wanted) shift++;
  const cells = Math.ceil(most / 2 ** shift) + 2;
  const ranks = new Uint32Array(cells);
  // Values ascend: the last of each cell stays.
  for (let at = 0; at < values.length; at++) ranks[((values[at] as number) >>> shift) + 1] = at + 1;
  for (let cell = 1; cell < cells; cell++) {
    const before = ranks[cell - 1] as number;
    if ((ranks[cell] as number) < before) ranks[cell] = before;
  }
  return { length: values.length, shift, ranks };
}
