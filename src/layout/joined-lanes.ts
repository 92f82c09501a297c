import type { EventTable } from '../domain/event-table.ts';
import { memberActor } from '../domain/event-table.ts';
import type { LinkSet } from './lane-order.ts';

/** What the search for lane orders looks at, at most: sets of lanes, and lanes in all of them together. */
const mostSets = 2_000;
const mostMembers = 40_000;
/** At most this many sets of participants, the most frequent, are asked which lanes they join. */
const mostAsked = 10_000;

/** Which lanes dated events join, and how many join the same ones; the most frequent sets where there are too many. */
export function joinedLanes(
  { setFrom, members }: EventTable,
  weights: Uint32Array,
  laneOf: (actor: number) => number | undefined,
): LinkSet[] {
  const found = new Map<string, { members: number[]; weight: number }>();
  const least = weights.length <= mostAsked ? 1 : (weights.slice().sort().at(-mostAsked) as number);
  let asked = 0;
  for (let set = 0; set < weights.length && asked < mostAsked; set++) {
    const weight = weights[set] as number;
    if (weight < least || weight === 0) continue;
    asked++;
    const lanes = new Set<number>();
    for (let at = setFrom[set] as number; at < (setFrom[set + 1] as number); at++) {
      const lane = laneOf(memberActor(members[at] as number));
      if (lane !== undefined) lanes.add(lane);
    }
    if (lanes.size < 2) continue;
    const sorted = [...lanes].sort((a, b) => a - b);
    const key = sorted.join();
    const known = found.get(key);
    if (known) known.weight += weight;
    else found.set(key, { members: sorted, weight });
  }
  let budget = mostMembers;
  return [...found.values()]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, mostSets)
    .filter(({ members: own }) => {
      budget -= own.length;
      return budget >= 0;
    });
}

/** How many dated events share each set of participants. */
export function datedBySet({ dated, sets, setFrom }: EventTable): Uint32Array {
  const weights = new Uint32Array(setFrom.length - 1);
  for (let row = 0; row < dated; row++) {
    const set = sets[row] as number;
    weights[set] = (weights[set] as number) + 1;
  }
  return weights;
}
