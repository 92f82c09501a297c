import type { OrderBy } from './arrange-table.ts';
import { radixOrder } from './radix-order.ts';

/** With more keys than this share out of order, sorting all of them costs no more. */
const mostLoose = 0.6;

/**
 * The same order as `radixOrder`'s, sooner where most keys stand in order: as ends do where most events are short and
 * ascend by start. What is not greater than anything behind it is in order as it stands; the rest alone is sorted, and
 * merged with it.
 */
export const mergeOrder: OrderBy = (keys, given) => {
  if (given !== undefined) return radixOrder(keys, given);
  const loose = findLoose(keys);
  if (loose === undefined || loose.length === 0) return radixOrder(keys);
  const sorted = radixOrder(Float64Array.from(loose, (at) => keys[at] as number));
  const order = new Uint32Array(keys.length);
  let to = 0;
  let next = 0;
  let skipped = 0;
  for (let at = 0; at < keys.length; at++) {
    if (loose[skipped] === at) {
      skipped += 1;
      continue;
    }
    const key = keys[at] as number;
    for (; next < sorted.length; next++) {
      const other = loose[sorted[next] as number] as number;
      const otherKey = keys[other] as number;
      if (otherKey > key || (otherKey === key && other > at)) break;
      order[to++] = other;
    }
    order[to++] = at;
  }
  for (; next < sorted.length; next++) order[to++] = loose[sorted[next] as number] as number;
  return order;
};

/** The keys that are greater than one behind them; undefined where those are too many. */
function findLoose(keys: Float64Array): Uint32Array | undefined {
  const most = Math.floor(keys.length * mostLoose);
  const loose = new Uint32Array(most);
  let count = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let at = keys.length - 1; at >= 0; at--) {
    const key = keys[at] as number;
    if (key <= least) {
      least = key;
      continue;
    }
    if (count === most) return undefined;
    count += 1;
    loose[most - count] = at;
  }
  return loose.subarray(most - count);
}
