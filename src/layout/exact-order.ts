/** A link as the exact search sees it. */
export interface SpanLink {
  /** Bit i: joins item i. */
  readonly members: number;
  readonly weight: number;
  /** It also joins something above all items, or below them. */
  readonly above: boolean;
  readonly below: boolean;
}

/** More items than this are left to a local search: work and memory double with each. */
export const mostExactItems = 10;

/** Costs this close are equal: the same lengths added up in another order. */
const tolerance = 1e-6;

/**
 * The order of items, stacked from the top, that makes the sum of link lengths least; of equal ones the first in
 * dictionary order. Lengths are between the items' middles. Dynamic programming over the sets of items placed so far (Held
 * and Karp, 1962; for linear arrangements Koren and Harel, 2002): what crosses the gap below a set does not depend on the
 * order inside it.
 *
 * @param heights one per item, at most `mostExactItems`
 * @returns indexes into `heights`
 */
export function exactOrder(heights: readonly number[], links: readonly SpanLink[]): number[] {
  const count = heights.length;
  const sets = 1 << count;
  const half = heights.map((height) => height / 2);
  const crossing = new Float64Array(sets);
  for (let set = 0; set < sets; set++) {
    for (const { members, weight, above, below } of links) {
      const begun = above || (members & set) !== 0;
      const ends = below || (members & ~set) !== 0;
      if (begun && ends) crossing[set] = (crossing[set] as number) + weight;
    }
  }
  // rest[set * count + last]: the least cost of everything below `last`, when `set` is placed and `last` is its lowest.
  const rest = new Float64Array(sets * count).fill(Number.POSITIVE_INFINITY);
  const whole = sets - 1;
  const step = (set: number, last: number, next: number): number =>
    (crossing[set] as number) * ((half[last] ?? 0) + (half[next] as number)) +
    (rest[(set | (1 << next)) * count + next] as number);
  for (let last = 0; last < count; last++) {
    rest[whole * count + last] = (crossing[whole] as number) * (half[last] as number);
  }
  for (let set = whole - 1; set > 0; set--) {
    for (let last = 0; last < count; last++) {
      if ((set & (1 << last)) === 0) continue;
      let least = Number.POSITIVE_INFINITY;
      for (let next = 0; next < count; next++) {
        if ((set & (1 << next)) === 0) least = Math.min(least, step(set, last, next));
      }
      rest[set * count + last] = least;
    }
  }
  const order: number[] = [];
  for (let set = 0, last = -1; set !== whole; ) {
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let next = 0; next < count; next++) {
      if ((set & (1 << next)) !== 0) continue;
      const cost = step(set, last, next);
      if (cost < least - tolerance) {
        least = cost;
        best = next;
      }
    }
    order.push(best);
    set |= 1 << best;
    last = best;
  }
  return order;
}
