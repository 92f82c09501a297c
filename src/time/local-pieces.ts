import { type DaySpan, secondsPerDay } from './calendar.ts';
import type { Bounds, Moment } from './moment.ts';
import { earliestAt, offsetAt, settledAt } from './zone.ts';

/** The instants at which a zone's calendar shows one of these days. Empty for a day that the zone skipped. */
export function dayPieces(span: DaySpan, zone: string): readonly LocalPiece[] {
  return localPieces(span.from * secondsPerDay, span.to * secondsPerDay, zone);
}

export interface LocalPiece extends Bounds {
  readonly earliest: Moment;
  readonly latest: Moment;
}

/** Longer than this a span has its outer limits only: what a fold does inside it is no longer visible. */
const exactUpTo = 2n * secondsPerDay;

/**
 * The instants at which a zone's clock shows something from `from` up to `to` (seconds on that clock). One piece as a
 * rule; two where clocks went back over it; none where they skipped it.
 */
export function localPieces(from: bigint, to: bigint, zone: string): readonly LocalPiece[] {
  const earliest = earliestAt(from, zone);
  const latest = settledAt(to, zone);
  if (latest <= earliest) return [];
  if (latest - earliest === to - from || to - from > exactUpTo) return [{ earliest, latest }];

  const before = BigInt(offsetAt(earliest - 1n, zone));
  const after = BigInt(offsetAt(latest, zone));
  const change = changeBetween(earliest - 1n, latest, zone);
  const pieces = [
    { earliest: from - before, latest: least(to - before, change) },
    { earliest: greatest(from - after, change), latest: to - after },
  ].filter((piece) => piece.earliest < piece.latest);
  const [left, right] = pieces;
  if (left && right && left.latest === right.earliest) {
    return [{ earliest: left.earliest, latest: right.latest }];
  }
  return pieces;
}

/** The first instant with the offset that holds at `high`, given another one at `low`. */
function changeBetween(low: Moment, high: Moment, zone: string): Moment {
  const old = offsetAt(low, zone);
  let left = low;
  let right = high;
  while (right - left > 1n) {
    const middle = (left + right) / 2n;
    if (offsetAt(middle, zone) === old) left = middle;
    else right = middle;
  }
  return right;
}

function least(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}

function greatest(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}
