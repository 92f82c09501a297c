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
  bounds: ReadonlyMap<string, ResolvedTime>,
  constraints: readonly Constraint[],
): EstablishedOrder {
  const followers = new Followers(constraints);
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
