import { type Constraint, tighten } from './constraints.ts';
import { isMoment } from './edge.ts';
import type { ResolvedTime } from './resolved-time.ts';

export interface EstablishedOrder {
  /** True only where it is certain that `a` was over when `b` began. Transitive, and never both ways. */
  isBefore(a: string, b: string): boolean;
}

/**
 * What the bounds and the constraints establish of the order; everything else stays not established. Constraints that
 * contradict each other establish nothing: then the bounds alone count.
 */
export function establishOrder(
  times: ReadonlyMap<string, ResolvedTime>,
  constraints: readonly Constraint[],
): EstablishedOrder {
  // With tightened bounds the closure needs no mixing of both kinds: a constraint followed or preceded by an order of
  // the bounds has moved the bounds, so it shows in them.
  const tightened = tighten(times, constraints);
  const bounds = tightened.ok ? tightened.value : times;
  const followers = new Followers(tightened.ok ? constraints : []);
  return {
    isBefore(a, b) {
      if (a === b) return false;
      const end = bounds.get(a)?.end.latest;
      const start = bounds.get(b)?.start.earliest;
      if (end === undefined || start === undefined) return false;
      if (isMoment(end) && isMoment(start) && end <= start) return true;
      return followers.of(a).has(b);
    },
  };
}

/** What constraints alone put after an id, worked out when first asked for. */
class Followers {
  readonly #then = new Map<string, string[]>();
  readonly #endOf = new Map<string, string[]>();
  readonly #known = new Map<string, ReadonlySet<string>>();
  readonly #none: ReadonlySet<string> = new Set();

  constructor(constraints: readonly Constraint[]) {
    for (const constraint of constraints) {
      if (constraint.kind === 'before') add(this.#then, constraint.first, constraint.then);
      else add(this.#endOf, constraint.what, constraint.endOf);
    }
  }

  of(id: string): ReadonlySet<string> {
    if (!this.#then.has(id) && !this.#endOf.has(id)) return this.#none;
    const known = this.#known.get(id);
    if (known) return known;
    // `a` ends within `b`, `b` is before `c`: then `a` is before `c`. But `a` is not before `b`.
    const after = new Set<string>();
    const seen = new Set([id]);
    const queue = [id];
    for (const at of queue) {
      for (const next of this.#endOf.get(at) ?? []) {
        if (!seen.has(next)) {
          seen.add(next);
          queue.push(next);
        }
      }
      for (const next of this.#then.get(at) ?? []) {
        after.add(next);
        if (!seen.has(next)) {
          seen.add(next);
          queue.push(next);
        }
      }
    }
    this.#known.set(id, after);
    return after;
  }
}

function add(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/**
 * One fixed list that keeps the established order: of what may come next, always the least by `compare`, which must be
 * total (Kahn's algorithm). Each id stands in it once.
 */
export function linearExtension(
  ids: readonly string[],
  isBefore: (a: string, b: string) => boolean,
  compare: (a: string, b: string) => number,
): string[] {
  const waiting = [...new Set(ids)].sort(compare);
  const blockers = waiting.map((id) => waiting.filter((other) => isBefore(other, id)).length);
  const list: string[] = [];
  const placed = new Set<number>();
  for (let from = 0; list.length < waiting.length; ) {
    while (placed.has(from)) from += 1;
    let next = from;
    while (next < waiting.length && (placed.has(next) || blockers[next] !== 0)) next += 1;
    // Only an order with a ring has nothing free; the least one then goes first, so that nothing is lost.
    if (next >= waiting.length) next = from;
    placed.add(next);
    const id = waiting[next] ?? '';
    list.push(id);
    for (const [index, other] of waiting.entries()) {
      if (!placed.has(index) && isBefore(id, other)) blockers[index] = (blockers[index] ?? 0) - 1;
    }
  }
  return list;
}
