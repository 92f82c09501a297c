import { type Constraint, tighten } from './constraints.ts';
import { type EstablishedOrder, readOrder } from './established-order.ts';
import type { ResolvedTime } from './resolved-time.ts';

/**
 * What the bounds and the constraints establish of the order; everything else stays not established. Constraints that
 * contradict each other establish nothing: then the bounds alone count.
 */
export function establishOrder(
  times: ReadonlyMap<string, ResolvedTime>,
  constraints: readonly Constraint[],
): EstablishedOrder {
  const tightened = tighten(times, constraints);
  return tightened.ok ? readOrder(tightened.value, constraints) : readOrder(times, []);
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
