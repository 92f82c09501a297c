import type { Constraint } from './constraints.ts';
import { isMoment } from './edge.ts';
import type { ResolvedTime } from './resolved-time.ts';

export interface EstablishedOrder {
  /** True only where it is certain that `a` was over when `b` began. Transitive, and never both ways. */
  isBefore(a: string, b: string): boolean;
}

/**
 * What bounds and constraints establish of the order, where the bounds were tightened by the constraints already: then
 * the closure needs no mixing of both kinds, because a constraint followed or preceded by an order of the bounds has
 * moved the bounds, and shows in them.
 */
export function readOrder(
  bounds: ReadonlyMap<string, Pick<ResolvedTime, 'start' | 'end'>>,
  constraints: readonly Constraint[],
): EstablishedOrder {
  const leadsTo = makeSearch(constraints);
  return {
    isBefore(a, b) {
      if (a === b) return false;
      const end = bounds.get(a)?.end.latest;
      const start = bounds.get(b)?.start.earliest;
      if (end === undefined || start === undefined) return false;
      if (isMoment(end) && isMoment(start) && end <= start) return true;
      return leadsTo(a, b);
    },
  };
}

interface Name {
  /** What is over before this. */
  readonly earlier: Set<Name>;
  /** What ends no later than this. */
  readonly inside: Set<Name>;
  /** What constraints lead to from here, each as often as it waits for this. */
  readonly next: Name[];
  waits: number;
  /** The most constraints in a row that lead here; infinite in a ring of `within`, and after one. */
  rank: number;
}

/**
 * Whether constraints alone put `b` after `a`. Searches when asked, and remembers one search only: to keep what comes
 * before each name would take n² memory. Whoever asks about many pairs asks for one `b` after the other.
 */
function makeSearch(constraints: readonly Constraint[]): (a: string, b: string) => boolean {
  const names = readNames(constraints);
  let last: Name | undefined;
  let beforeLast: ReadonlySet<Name> = new Set();
  return (a, b) => {
    const from = names.get(a);
    const to = names.get(b);
    if (!from || !to) return false;
    if (to.earlier.has(from)) return true;
    // Every constraint leads to a higher rank.
    if (from.rank >= to.rank && to.rank < Number.POSITIVE_INFINITY) return false;
    if (to !== last) {
      last = to;
      beforeLast = findEarlier(to);
    }
    return beforeLast.has(from);
  };
}

/** `a` ends inside `c`, `c` is before `b`: then `a` is before `b`. But `a` is not before `c`. */
function findEarlier(name: Name): ReadonlySet<Name> {
  const found = new Set(name.earlier);
  for (const { earlier, inside } of found) {
    for (const one of earlier) found.add(one);
    for (const one of inside) found.add(one);
  }
  return found;
}

function readNames(constraints: readonly Constraint[]): ReadonlyMap<string, Name> {
  const names = new Map<string, Name>();
  const nameOf = (id: string): Name => {
    let name = names.get(id);
    if (!name) {
      name = { earlier: new Set(), inside: new Set(), next: [], waits: 0, rank: Number.POSITIVE_INFINITY };
      names.set(id, name);
    }
    return name;
  };
  for (const one of constraints) {
    const isBefore = one.kind === 'before';
    const from = nameOf(isBefore ? one.first : one.what);
    const to = nameOf(isBefore ? one.then : one.endOf);
    (isBefore ? to.earlier : to.inside).add(from);
    from.next.push(to);
    to.waits += 1;
  }

  const free = [...names.values()].filter((name) => name.waits === 0);
  for (const name of free) name.rank = 0;
  // Names come free in the order of their ranks, so the last that one waits for has the highest.
  for (const { next, rank } of free) {
    for (const one of next) {
      one.waits -= 1;
      if (one.waits > 0) continue;
      one.rank = rank + 1;
      free.push(one);
    }
  }
  return names;
}
