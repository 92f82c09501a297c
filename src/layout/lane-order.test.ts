import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LinkSet, orderGroups, orderLanes } from './lane-order.ts';

function link(weight: number, ...members: number[]): LinkSet {
  return { members, weight };
}

function length(order: readonly number[], links: readonly LinkSet[]): number {
  return links.reduce((sum, { members, weight }) => {
    const places = members.map((member) => order.indexOf(member));
    return sum + weight * (Math.max(...places) - Math.min(...places));
  }, 0);
}

describe('order of groups', () => {
  it('puts the one who deals with both between the two', () =>
    expect(orderGroups(3, [link(2, 0, 1), link(2, 0, 2), link(1, 1, 2)])).toEqual([1, 0, 2]));
  it('keeps the order of the data where no link pulls', () => {
    expect(orderGroups(4, [])).toEqual([0, 1, 2, 3]);
    expect(orderGroups(3, [link(1, 0, 1, 2)])).toEqual([0, 1, 2]);
  });
  it('puts a mediator between many sides too', () => {
    const sides = Array.from({ length: 10 }, (_, side) => link(1, side, 10));
    expect([4, 5, 6]).toContain(orderGroups(11, sides).indexOf(10));
  });
  it('is a permutation, never longer than the order of the data', () => {
    const anyLinks = fc.array(
      fc.record({
        members: fc.uniqueArray(fc.nat(8), { minLength: 2, maxLength: 4 }),
        weight: fc.integer({ min: 1, max: 5 }),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(anyLinks, (links) => {
        const order = orderGroups(9, links);
        expect([...order].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
        expect(length(order, links)).toBeLessThanOrEqual(length([0, 1, 2, 3, 4, 5, 6, 7, 8], links));
        expect(orderGroups(9, links)).toEqual(order);
      }),
      { numRuns: 40 },
    );
  });
});

describe('order of lanes', () => {
  const heights = [48, 48, 48, 48, 48];
  it('moves a lane to the border next to whom it deals with', () =>
    expect(
      orderLanes(
        [
          [0, 1, 2],
          [3, 4],
        ],
        heights,
        28,
        [link(1, 0, 4)],
      ),
    ).toEqual([
      [1, 2, 0],
      [4, 3],
    ]));
  it('leaves lanes without links in the order of the data', () =>
    expect(
      orderLanes(
        [
          [2, 0, 1],
          [3, 4],
        ],
        heights,
        28,
        [link(1, 1, 3)],
      ),
    ).toEqual([
      [2, 0, 1],
      [3, 4],
    ]));
  it('orders a group too large for every order to be tried, and never makes it longer', () => {
    const lanes = Array.from({ length: 40 }, (_, lane) => lane);
    const links = lanes
      .map((lane) => link(1, lane, (lane * 7 + 3) % 40))
      .filter(({ members }) => members[0] !== members[1]);
    const [order = []] = orderLanes(
      [lanes],
      lanes.map(() => 48),
      28,
      links,
    );
    expect([...order].sort((a, b) => a - b)).toEqual(lanes);
    expect(length(order, links)).toBeLessThan(length(lanes, links));
  });
  it('takes thousands of links that each join most lanes', () => {
    const lanes = Array.from({ length: 150 }, (_, lane) => lane);
    const links = Array.from({ length: 2000 }, (_, at) =>
      link(1, ...lanes.filter((lane) => lane !== at % 150)),
    );
    const heights = lanes.map(() => 48);
    expect([...(orderLanes([lanes], heights, 28, links)[0] ?? [])].sort((a, b) => a - b)).toEqual(lanes);
  });
});
