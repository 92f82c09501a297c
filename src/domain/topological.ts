import type { Constraint } from '../time/constraints.ts';

/** For each name, what must come before it. */
export type Predecessors = ReadonlyMap<string, readonly string[]>;

/**
 * What each name waits for. That `a` ends within `b` puts it before whatever waits for `b`, but not before `b`: so the
 * end of `b` is a name of its own, for which followers of `b` wait as well.
 */
export function predecessorsBy(constraints: readonly Constraint[]): Predecessors {
  const predecessors = new Map<string, string[]>();
  const add = (first: string, then: string) => {
    const known = predecessors.get(then);
    if (known) known.push(first);
    else predecessors.set(then, [first]);
  };
  for (const one of constraints) {
    if (one.kind === 'within') add(one.what, endOf(one.endOf));
  }
  for (const one of constraints) {
    if (one.kind !== 'before') continue;
    add(one.first, one.then);
    if (predecessors.has(endOf(one.first))) add(endOf(one.first), one.then);
  }
  return predecessors;
}

/** No id holds a space. */
function endOf(name: string): string {
  return `end of ${name}`;
}

/**
 * The names in an order that puts each after its predecessors, and otherwise keeps the order given: always the first
 * name that waits for nothing. Predecessors that are not among the names are ignored. Names on a cycle are left out.
 * O((n + edges) log n).
 */
export function sortTopologically(names: readonly string[], predecessors: Predecessors): string[] {
  const places = new Map(names.map((name, place) => [name, place]));
  const waits = names.map(() => 0);
  const successors = new Map<number, number[]>();
  for (const [place, name] of names.entries()) {
    for (const earlier of predecessors.get(name) ?? []) {
      const from = places.get(earlier);
      if (from === undefined) continue;
      waits[place] = (waits[place] ?? 0) + 1;
      const known = successors.get(from);
      if (known) known.push(place);
      else successors.set(from, [place]);
    }
  }
  const free: number[] = [];
  for (const [place, count] of waits.entries()) if (count === 0) pushLeast(free, place);
  const order: string[] = [];
  for (let place = popLeast(free); place !== undefined; place = popLeast(free)) {
    const name = names[place];
    if (name !== undefined) order.push(name);
    for (const next of successors.get(place) ?? []) {
      const left = (waits[next] ?? 0) - 1;
      waits[next] = left;
      if (left === 0) pushLeast(free, next);
    }
  }
  return order;
}

/** Adds to a binary heap with the least number on top. */
function pushLeast(heap: number[], value: number): void {
  let at = heap.length;
  while (at > 0) {
    const up = (at - 1) >> 1;
    const above = heap[up];
    if (above === undefined || above <= value) break;
    heap[at] = above;
    at = up;
  }
  heap[at] = value;
}

function popLeast(heap: number[]): number | undefined {
  const least = heap[0];
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return least;
  let at = 0;
  for (;;) {
    const [left, right] = [heap[2 * at + 1], heap[2 * at + 2]];
    const down = right !== undefined && left !== undefined && right < left ? 2 * at + 2 : 2 * at + 1;
    const below = heap[down];
    if (below === undefined || below >= last) break;
    heap[at] = below;
    at = down;
  }
  heap[at] = last;
  return least;
}
