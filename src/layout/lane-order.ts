import { exactOrder, mostExactItems } from './exact-order.ts';

/** Lanes joined by the same events, and by how many. Numbers are whatever is being ordered: groups or lanes. */
export interface LinkSet {
  readonly members: readonly number[];
  readonly weight: number;
}

/** More work than this many link visits is not spent on one search. */
const searchBudget = 400_000;

/**
 * Order of `count` groups that makes links cross as few foreign groups as possible, so that a mediator comes to
 * stand between the sides. Counted in groups, not in pixels: a side with many actors is not thereby further away.
 * Of equal orders the first in dictionary order wins; exact for up to ten groups, beyond that the
 * search is barycentres followed by insertions (Sugiyama et al., 1981, on one layer).
 */
export function orderGroups(count: number, links: readonly LinkSet[]): number[] {
  const start = range(count);
  const cost = (order: readonly number[]) => spanCost(positionsOf(order, count), links);
  const exact = () =>
    exactOrder(
      start.map(() => 1),
      links.map((link) => ({ ...spanLink(link, start), above: false, below: false })),
    );
  return bestOrder(start, cost, links, exact);
}

/**
 * Order of the lanes inside groups whose own order is fixed: the sum of link lengths, in pixels, is least. `groups`
 * holds the lanes of each group, top to bottom, in the order to prefer where nothing is gained. Each group is
 * ordered with the others held still, until a round changes nothing.
 */
export function orderLanes(
  groups: readonly (readonly number[])[],
  heights: readonly number[],
  header: number,
  links: readonly LinkSet[],
): number[][] {
  const current = groups.map((lanes) => [...lanes]);
  if (links.length === 0) return current;
  const total = heights.length;
  const touching = current.map((lanes) => {
    const own = new Set(lanes);
    return links.filter(({ members }) => members.some((lane) => own.has(lane)));
  });
  for (let round = 0; round < 8; round++) {
    let changed = false;
    for (const [at, lanes] of current.entries()) {
      if (lanes.length < 2) continue;
      const centres = centresOf(current, heights, header, total);
      const top = topOf(lanes, centres, heights);
      const cost = (order: readonly number[]) => {
        let y = top;
        for (const lane of order) {
          const height = heights[lane] ?? 0;
          centres[lane] = y + height / 2;
          y += height;
        }
        return spanCost(centres, touching[at] ?? []);
      };
      const before = cost(lanes);
      // The preferred order is the start, so that what no link pulls anywhere stays where the data put it.
      const preferred = groups[at] ?? lanes;
      const own = touching[at] ?? [];
      const exact = () => exactInside(preferred, heights, own, centres, top);
      const found = bestOrder(preferred, cost, own, exact, centres);
      if (cost(found) < before - tolerance) {
        current[at] = found;
        changed = true;
      }
    }
    if (!changed) break;
  }
  return current;
}

const tolerance = 1e-6;

type Cost = (order: readonly number[]) => number;

function bestOrder(
  start: readonly number[],
  cost: Cost,
  links: readonly LinkSet[],
  exact: () => number[],
  centres?: Float64Array,
): number[] {
  if (start.length < 2 || links.length === 0) return [...start];
  if (start.length <= mostExactItems && 2 ** start.length * links.length <= searchBudget) return exact();
  const own = improve([...start], cost, links.length);
  const other = improve(barycentre(start, links, centres), cost, links.length);
  return cost(other) < cost(own) - tolerance ? other : own;
}

/** The exact order of one group's lanes while all others are held where `centres` has them; it starts at `top`. */
function exactInside(
  lanes: readonly number[],
  heights: readonly number[],
  links: readonly LinkSet[],
  centres: Float64Array,
  top: number,
): number[] {
  const inside = new Set(lanes);
  const joins = ({ members }: LinkSet, isThere: (centre: number) => boolean) =>
    members.some((lane) => !inside.has(lane) && isThere(centres[lane] as number));
  const order = exactOrder(
    lanes.map((lane) => heights[lane] ?? 0),
    links.map((link) => ({
      ...spanLink(link, lanes),
      above: joins(link, (centre) => centre < top),
      below: joins(link, (centre) => centre > top),
    })),
  );
  return order.map((at) => lanes[at] as number);
}

/** A link among `items`, which are numbered as they stand there. */
function spanLink({ members, weight }: LinkSet, items: readonly number[]) {
  const bits = items.reduce((mask, item, at) => (members.includes(item) ? mask | (1 << at) : mask), 0);
  return { members: bits, weight };
}

/** Local search: neighbours swapped, and in short lists every item tried at every place, while it helps. */
function improve(order: number[], cost: Cost, links: number): number[] {
  let best = order;
  let least = cost(best);
  const insertions = best.length ** 2 * links <= searchBudget;
  if (!insertions && best.length * links > searchBudget) return best;
  for (let round = 0; round < 12; round++) {
    let changed = false;
    for (let from = 0; from < best.length; from++) {
      const reach = insertions ? best.length : Math.min(from + 2, best.length);
      for (let to = insertions ? 0 : from + 1; to < reach; to++) {
        if (to === from) continue;
        const tried = moved(best, from, to);
        const own = cost(tried);
        if (own < least - tolerance) {
          best = tried;
          least = own;
          changed = true;
        }
      }
    }
    if (!changed) break;
  }
  return best;
}

function moved(order: readonly number[], from: number, to: number): number[] {
  const next = [...order];
  const [item] = next.splice(from, 1);
  next.splice(to, 0, item as number);
  return next;
}

/** Sorts by the mean position of what each item is linked to; items without links keep their own position. */
function barycentre(start: readonly number[], links: readonly LinkSet[], centres?: Float64Array): number[] {
  let size = 0;
  for (const items of [start, ...links.map(({ members }) => members)]) {
    for (const item of items) size = Math.max(size, item + 1);
  }
  const position = centres ? Float64Array.from(centres) : positionsOf(start, size);
  let order = [...start];
  for (let sweep = 0; sweep < 4; sweep++) {
    const sums = new Float64Array(size);
    const weights = new Float64Array(size);
    for (const { members, weight } of links) {
      let sum = 0;
      for (const member of members) sum += position[member] as number;
      for (const member of members) {
        sums[member] =
          (sums[member] as number) + (weight * (sum - (position[member] as number))) / (members.length - 1);
        weights[member] = (weights[member] as number) + weight;
      }
    }
    const wish = (item: number) =>
      (weights[item] as number) > 0
        ? (sums[item] as number) / (weights[item] as number)
        : (position[item] as number);
    const slots = order.map((item) => position[item] as number).sort((a, b) => a - b);
    order = order
      .map((item, at) => ({ item, at, wish: wish(item) }))
      .sort((a, b) => a.wish - b.wish || a.at - b.at)
      .map(({ item }) => item);
    for (const [at, item] of order.entries()) position[item] = slots[at] as number;
  }
  return order;
}

function spanCost(positions: Float64Array, links: readonly LinkSet[]): number {
  let cost = 0;
  for (const { members, weight } of links) {
    let least = Number.POSITIVE_INFINITY;
    let most = Number.NEGATIVE_INFINITY;
    for (const member of members) {
      const position = positions[member] as number;
      if (position < least) least = position;
      if (position > most) most = position;
    }
    cost += weight * (most - least);
  }
  return cost;
}

function positionsOf(order: readonly number[], size: number): Float64Array {
  const positions = new Float64Array(size);
  for (const [at, item] of order.entries()) positions[item] = at;
  return positions;
}

function centresOf(
  groups: readonly (readonly number[])[],
  heights: readonly number[],
  header: number,
  total: number,
): Float64Array {
  const centres = new Float64Array(total);
  let y = 0;
  for (const lanes of groups) {
    y += header;
    for (const lane of lanes) {
      const height = heights[lane] ?? 0;
      centres[lane] = y + height / 2;
      y += height;
    }
  }
  return centres;
}

function topOf(lanes: readonly number[], centres: Float64Array, heights: readonly number[]): number {
  const first = lanes[0] as number;
  return (centres[first] as number) - (heights[first] ?? 0) / 2;
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at);
}
