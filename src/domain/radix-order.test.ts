import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareOrder } from './arrange-table.ts';
import { radixOrder } from './radix-order.ts';

const ways = [
  { name: 'by digits', order: radixOrder },
  { name: 'by comparing', order: compareOrder },
];

const anyKey = fc.oneof(
  fc.double({ noNaN: true }),
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom(
    -0,
    Number.NEGATIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.MIN_VALUE,
    -Number.MIN_VALUE,
  ),
);

it.each(ways)('orders any doubles as a stable sort by comparison does ($name)', ({ order }) => {
  fc.assert(
    fc.property(fc.array(anyKey), (keys) => {
      const expected = keys.map((_, at) => at).sort((a, b) => compare(keys[a] ?? 0, keys[b] ?? 0));
      expect([...order(Float64Array.from(keys))]).toEqual(expected);
    }),
  );
});

it.each(ways)('keeps a given order where keys are equal, and leaves it as it was ($name)', ({ order }) => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -2, max: 2 })), (keys) => {
      const given = Uint32Array.from(keys, (_, at) => keys.length - 1 - at);
      const before = [...given];
      const expected = [...given].sort((a, b) => compare(keys[a] ?? 0, keys[b] ?? 0));
      expect([...order(Float64Array.from(keys), given)]).toEqual(expected);
      expect([...given]).toEqual(before);
    }),
  );
});

function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
