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
