import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mergeOrder } from './merge-order.ts';
import { radixOrder } from './radix-order.ts';

const key = fc.oneof(fc.integer({ min: -5, max: 20 }), fc.constantFrom(Infinity, -Infinity, 0.5, -0));

it('is the order of all keys, however many stand out of order', () => {
  fc.assert(
    fc.property(
      fc.array(key),
      fc.array(key, { maxLength: 5 }),
      fc.array(fc.nat(), { maxLength: 5 }),
      (all, extra, places) => {
        const ascending = [...all].sort((a, b) => (a < b ? -1 : Number(a > b)));
        for (const [at, place] of places.entries())
          ascending.splice(place % (all.length + 1), 0, extra[at] ?? 0);
        for (const keys of [all, ascending]) {
          expect(mergeOrder(Float64Array.from(keys))).toEqual(radixOrder(Float64Array.from(keys)));
        }
      },
    ),
    { numRuns: 2000 },
  );
});
