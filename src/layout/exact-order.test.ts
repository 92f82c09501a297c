import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactOrder, type SpanLink } from './exact-order.ts';

/** The sum of link lengths, measured on the stacked items themselves. */
function lengthOf(order: readonly number[], heights: readonly number[], links: readonly SpanLink[]): number {
  const total = heights.reduce((sum, height) => sum + height, 0);
  const middles: number[] = [];
  let y = 0;
  for (const item of order) {
    const height = heights[item] ?? 0;
    middles[item] = y + height / 2;
    y += height;
  }
  return links.reduce((sum, { members, weight, above, below }) => {
    const ends = middles.filter((_, item) => (members & (1 << item)) !== 0);
    if (above) ends.push(0);
    if (below) ends.push(total);
    return ends.length < 2 ? sum : sum + weight * (Math.max(...ends) - Math.min(...ends));
  }, 0);
}

function* everyOrder(items: readonly number[]): Generator<number[]> {
  if (items.length === 0) yield [];
  for (const first of items) {
    for (const rest of everyOrder(items.filter((item) => item !== first))) yield [first, ...rest];
  }
}

const link = (members: number, weight = 1): SpanLink => ({ members, weight, above: false, below: false });

const stacks = fc.integer({ min: 1, max: 5 }).chain((count) =>
  fc.record({
    heights: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: count, maxLength: count }),
    links: fc.array(
      fc.record({
        members: fc.integer({ min: 1, max: (1 << count) - 1 }),
        weight: fc.integer({ min: 1, max: 4 }),
        above: fc.boolean(),
        below: fc.boolean(),
      }),
      { maxLength: 6 },
    ),
  }),
);

describe('the exact order', () => {
  it('puts what is joined to both others between them', () => {
    expect(exactOrder([1, 1, 1], [link(0b011), link(0b101)])).toEqual([1, 0, 2]);
  });

  it('keeps the given order where nothing pulls', () => {
    expect(exactOrder([3, 1, 2], [])).toEqual([0, 1, 2]);
  });

  it('draws an item that is joined upwards to the top, and one joined downwards to the bottom', () => {
    const up = { ...link(0b100), above: true };
    const down = { ...link(0b001), below: true };
    expect(exactOrder([1, 1, 1], [up, down])).toEqual([2, 1, 0]);
  });

  it('is as short as the best of all orders, and the first of those', () => {
    fc.assert(
      fc.property(stacks, ({ heights, links }) => {
        const all = [...everyOrder(heights.map((_, item) => item))];
        const least = Math.min(...all.map((order) => lengthOf(order, heights, links)));
        const first = all.find((order) => lengthOf(order, heights, links) < least + 1e-6);
        expect(exactOrder(heights, links)).toEqual(first);
      }),
    );
  });
});
