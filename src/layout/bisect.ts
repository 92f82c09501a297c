/** Numbers in ascending order. */
type Ascending = Float64Array | Uint32Array;

/** First index in `[from, to)` of the ascending `values` whose value is not below `value`, else `to`. */
export function lowerBound(values: Ascending, value: number, from = 0, to = values.length): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** First index in `[from, to)` of the ascending `values` whose value is above `value`, else `to`. */
export function upperBound(values: Ascending, value: number, from = 0, to = values.length): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] as number) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** lowerBound from `from` on, for searches that move on by little: looks ahead in doubling steps before it halves. */
export function advance(values: Ascending, value: number, from: number): number {
  let reach = 1;
  while (from + reach < values.length && (values[from + reach] as number) < value) reach *= 2;
  return lowerBound(values, value, from + (reach >> 1), Math.min(values.length, from + reach));
}

/** upperBound from `from` on, likewise. */
export function advanceBehind(values: Ascending, value: number, from: number): number {
  let reach = 1;
  while (from + reach < values.length && (values[from + reach] as number) <= value) reach *= 2;
  return upperBound(values, value, from + (reach >> 1), Math.min(values.length, from + reach));
}
