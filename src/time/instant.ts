import { assert } from '../base/assert.ts';
import { type Instant, instant } from '../base/brand.ts';
import type { Edge, Moment } from './moment.ts';

/** For layout: milliseconds in a double. Open and unknown lie infinitely far, to the left as `earliest`, else to the right. */
export function toInstant(edge: Edge, side: 'earliest' | 'latest'): Instant {
  if (typeof edge === 'bigint') return instant(Number(edge) * 1000);
  return instant(side === 'earliest' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY);
}

/** The second in which a finite instant lies. */
export function fromInstant(at: Instant): Moment {
  assert(Number.isFinite(at), 'only a finite instant is a moment');
  return BigInt(Math.floor(at / 1000));
}
