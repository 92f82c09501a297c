import { cssPx } from '../base/brand.ts';
import { type EventTable, memberActor } from '../domain/event-table.ts';
import { countSets } from '../domain/filter-index.ts';
import type { LinkDraft } from './place-links.ts';
import type { MarkFrame } from './place-marks.ts';
import type { LanePlan } from './plan-parts.ts';
import { rank, rankFrom } from './rank-table.ts';
import type { Tiles } from './tiles.ts';

/** So many sets of lanes are summed up, those that most events join. */
const mostGroups = 64;
/** And in each tile so many of them. */
const mostInTile = 8;
/** So many sets of participants in more than two lanes are looked at; where there are more, rarer ones go first. */
const mostWideSets = 20_000;

/** Events that join the same lanes. */
interface LinkGroup {
  /** Places in the plan, ascending. */
  readonly lanes: readonly number[];
  /** Their table rows after the filter, ascending. */
  readonly rows: Uint32Array;
}

interface LinkGroups {
  readonly groups: readonly LinkGroup[];
  /** By set of participants: its group, -1 where it has none. */
  readonly groupOf: Int32Array;
}

const known = new WeakMap<readonly LanePlan[], LinkGroups>();

/**
 * Links that sum up what is not drawn event by event: for every tile and set of lanes one, at the start of the middle one
 * of the events that start there. Costs two searches a tile and set. `single` are the events, by table row, that
 * have a link of their own.
 */
export function draftSums({ parts, scale }: MarkFrame, tiles: Tiles, single: Iterable<number>): LinkDraft[] {
  const { table, lanes } = parts;
  const { groups, groupOf } = groupsOf(table, lanes);
  const drafts: LinkDraft[] = [];
  const ranks = new Uint32Array(groups.length);
  for (let group = 0; group < groups.length; group++)
    ranks[group] = rank((groups[group] as LinkGroup).rows, tiles.rows[0] as number);
  const sums = new Int32Array(groups.length);
  const middles = new Float64Array(groups.length);
  const drawn = [...single];
  for (let tile = 1; tile < tiles.rows.length; tile++) {
    const from = tiles.rows[tile - 1] as number;
    const to = tiles.rows[tile] as number;
    const own: number[] = [];
    for (let group = 0; group < groups.length; group++) {
      const { rows } = groups[group] as LinkGroup;
      const first = ranks[group] as number;
      const last = rankFrom(rows, to, first);
      ranks[group] = last;
      sums[group] = last - first;
      middles[group] = table.starts[rows[(first + last) >> 1] as number] as number;
    }
    for (const row of drawn) {
      const group = row >= from && row < to ? (groupOf[table.sets[row] as number] as number) : -1;
      if (group >= 0) sums[group] = (sums[group] as number) - 1;
    }
    for (let group = 0; group < groups.length; group++) if ((sums[group] as number) > 0) own.push(group);
    // Groups come by weight: of equal sums the one that is heavier elsewhere is drawn.
    if (own.length > mostInTile) own.sort((a, b) => (sums[b] as number) - (sums[a] as number) || a - b);
    for (const group of own.slice(0, mostInTile)) {
      const { lanes: joined } = groups[group] as LinkGroup;
      drafts.push(draft(joined, lanes, group, sums[group] as number, scale.toX(middles[group] as number)));
    }
  }
  return drafts;
}

function draft(
  own: readonly number[],
  lanes: readonly LanePlan[],
  at: number,
  weight: number,
  x: number,
): LinkDraft {
  return {
    at,
    event: '',
    weight,
    nodes: own.map((lane) => {
      const { key, y, height } = lanes[lane] as LanePlan;
      return { lane: key, y: cssPx(y + height / 2) };
    }),
    bands: [],
    first: own[0] as number,
    last: own.at(-1) as number,
    side: 'left',
    x,
  };
}

function groupsOf(table: EventTable, lanes: readonly LanePlan[]): LinkGroups {
  const made = known.get(lanes) ?? makeGroups(table, lanes);
  known.set(lanes, made);
  return made;
}

function makeGroups(table: EventTable, lanes: readonly LanePlan[]): LinkGroups {
  const { sets, numberOf } = laneSets(table, lanes);
  const heaviest = [...sets].sort((a, b) => b.weight - a.weight || a.at - b.at).slice(0, mostGroups);
  const place = new Int32Array(sets.length).fill(-1);
  for (const [at, { at: number }] of heaviest.entries()) place[number] = at;
  const groupOf = numberOf.map((number) => (number < 0 ? -1 : (place[number] as number)));
  const rows = rowsByGroup(table, lanes, groupOf, heaviest);
  return {
    groups: heaviest.map(({ lanes: own }, at) => ({ lanes: own, rows: rows[at] as Uint32Array })),
    groupOf,
  };
}

/** One pass over the table, in order. */
function rowsByGroup(
  { dated, sets }: EventTable,
  lanes: readonly LanePlan[],
  groupOf: Int32Array,
  groups: readonly LaneSet[],
): Uint32Array[] {
  // Groups are numbered from 1; what is in none is written over and over at the first place.
  const numberOf = Uint8Array.from(groupOf, (group) => group + 1);
  const next = new Uint32Array(groups.length + 1);
  let room = 1;
  for (const [at, { weight }] of groups.entries()) {
    next[at + 1] = room;
    room += weight;
  }
  const from = next.slice();
  const all = new Uint32Array(room);
  const passing = passingIn(lanes);
  if (passing === undefined) fillAll(dated, sets, numberOf, next, all);
  else fillPassing(dated, sets, numberOf, next, all, passing);
  return groups.map((_, at) => {
    const own = all.subarray(from[at + 1], next[at + 1]);
    return passing === undefined ? own : own.slice();
  });
}

/** Which rows pass the filter; undefined: all. What others share may hold less than that. */
function passingIn(lanes: readonly LanePlan[]): Uint8Array | undefined {
  return (lanes.find(({ others }) => others === undefined) ?? lanes[0])?.index.passing;
}

// No branch on what a row holds, which cannot be foreseen.

function fillAll(
  dated: number,
  sets: EventTable['sets'],
  numberOf: Uint8Array,
  next: Uint32Array,
  all: Uint32Array,
): void {
  for (let row = 0; row < dated; row++) {
    const number = numberOf[sets[row] as number] as number;
    const at = next[number] as number;
    all[at] = row;
    next[number] = at + Number(number > 0);
  }
}

function fillPassing(
  dated: number,
  sets: EventTable['sets'],
  numberOf: Uint8Array,
  next: Uint32Array,
  all: Uint32Array,
  passing: Uint8Array,
): void {
  for (let row = 0; row < dated; row++) {
    const number = (numberOf[sets[row] as number] as number) * (passing[row] as number);
    const at = next[number] as number;
    all[at] = row;
    next[number] = at + Number(number > 0);
  }
}

/** Lanes that events join, with a number, and how many events that pass do. */
interface LaneSet {
  readonly at: number;
  readonly lanes: readonly number[];
  weight: number;
}

/** The sets of two lanes or more, and by set of participants the number of theirs, -1 where there is none. */
function laneSets(
  table: EventTable,
  lanes: readonly LanePlan[],
): { readonly sets: readonly LaneSet[]; readonly numberOf: Int32Array } {
  const { setFrom, members } = table;
  const passing = passingIn(lanes);
  // By what passes: of few events that a rare actor has, those of all the others would leave none a link.
  const weights = passing === undefined ? countSets(table) : countPassing(table, passing);
  const laneOf = lanesByActor(table, lanes);
  const sets: LaneSet[] = [];
  const byKey = new Map<number | string, LaneSet>();
  const numberOf = new Int32Array(weights.length).fill(-1);
  const least = leastWide(table, weights);
  for (let set = 0; set < weights.length; set++) {
    const first = setFrom[set] as number;
    const last = setFrom[set + 1] as number;
    const weight = weights[set] as number;
    if (last - first < 2 || weight === 0 || (last - first > 2 && weight < least)) continue;
    const own: number[] = [];
    for (let at = first; at < last; at++) {
      const lane = laneOf[memberActor(members[at] as number)] as number;
      if (lane >= 0 && !own.includes(lane)) own.push(lane);
    }
    if (own.length < 2) continue;
    own.sort((a, b) => a - b);
    const key = own.length === 2 ? (own[0] as number) * lanes.length + (own[1] as number) : own.join();
    let found = byKey.get(key);
    if (!found) {
      found = { at: sets.length, lanes: own, weight: 0 };
      sets.push(found);
      byKey.set(key, found);
    }
    found.weight += weight;
    numberOf[set] = found.at;
  }
  return { sets, numberOf };
}

function countPassing({ sets, setFrom }: EventTable, passing: Uint8Array): Uint32Array {
  const counts = new Uint32Array(setFrom.length - 1);
  for (let row = 0; row < passing.length; row++) {
    const set = sets[row] as number;
    counts[set] = (counts[set] as number) + (passing[row] as number);
  }
  return counts;
}

/** How many events a set of more than two participants must have, so that there are not too many of them. */
function leastWide({ setFrom }: EventTable, weights: Uint32Array): number {
  const isWide = (set: number) => (setFrom[set + 1] as number) - (setFrom[set] as number) > 2;
  const wide = weights.filter((_, set) => isWide(set));
  return wide.length <= mostWideSets ? 1 : (wide.sort().at(-mostWideSets) as number);
}

/** The place of each actor's lane in the plan, -1 where it has none. */
function lanesByActor({ members }: EventTable, lanes: readonly LanePlan[]): Int32Array {
  let actors = 0;
  for (const member of members) actors = Math.max(actors, memberActor(member) + 1);
  const laneOf = new Int32Array(actors);
  for (let actor = 0; actor < actors; actor++)
    laneOf[actor] = lanes.findIndex(({ index }) => index.holds(actor));
  return laneOf;
}
