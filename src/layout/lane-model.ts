import { type ActorIndex, actorIndexOf, groupIndex } from '../domain/actor-index.ts';
import { type EventTable, memberActor } from '../domain/event-table.ts';
import { inOneGo } from '../domain/in-steps.ts';
import { mostRows } from '../domain/rows.ts';
import type { Timeline } from '../domain/timeline.ts';
import { type SeatGroup, type Seats, seatActors } from './lane-seats.ts';
import { sizes } from './sizes.ts';

/** What follows from a timeline alone, whatever the reader chooses: which lanes there are, their rows, their order. */
export interface LaneModel {
  readonly table: EventTable;
  /** By actor. */
  readonly index: ActorIndex;
  /** Groups and their lanes in drawing order, top to bottom. */
  readonly groups: readonly SeatGroup[];
  /** There are too many actors for a lane each. */
  readonly ranked: boolean;
  /** All of a group's events in one lane, by number in `groups`: for a collapsed group, and in the strip. */
  readonly wholes: () => Grouped;
  /** Likewise of those actors alone who have no lane, `lanes` being those that are there. */
  readonly rests: (lanes: readonly number[]) => Grouped;
  /** How many events a group has, each counted once; `bySet` as `countSets` counts them. */
  readonly countGroups: (bySet: Uint32Array) => Uint32Array;
}

/** An index by group, and the group of each actor, by place in the dataset; -1 where it is in none. */
export interface Grouped {
  readonly index: ActorIndex;
  readonly groupOf: Int32Array;
}

/** What of a timeline its lanes follow from. */
type LaneColumns = Pick<Timeline, 'dataset' | 'table' | 'actorIndex' | 'laneOrder' | 'groupIndex'>;

const models = new WeakMap<LaneColumns, LaneModel>();

/** The model of a timeline; made once for each, since filters and choices do not touch it. */
export function laneModel(timeline: LaneColumns): LaneModel {
  const known = models.get(timeline);
  if (known) return known;
  const made = makeLaneModel(timeline);
  models.set(timeline, made);
  return made;
}

function makeLaneModel(timeline: LaneColumns): LaneModel {
  const { dataset } = timeline;
  const table = timeline.table;
  const index = actorIndexOf(timeline);
  const nobody = dataset.actors.length;
  const seats = seatActors(dataset, index);
  const groups = inDrawingOrder(seats, timeline.laneOrder);
  const groupOf = groupNumbers(groups, nobody);
  const grouped = (own: Int32Array): Grouped => ({
    index: inOneGo(groupIndex(table, groups.length, numberIn(own)(nobody), numberIn(own))),
    groupOf: own,
  });
  let wholes: Grouped | undefined;
  let rests: (Grouped & { readonly of: string }) | undefined;
  const counts = new WeakMap<Uint32Array, Uint32Array>();
  return {
    table,
    index,
    groups,
    ranked: seats.ranked,
    wholes: () => {
      wholes ??= timeline.groupIndex ? { index: timeline.groupIndex, groupOf } : grouped(groupOf);
      return wholes;
    },
    rests: (lanes) => {
      // Only the last choice is kept: each is as large as its events are many.
      const of = lanes.join();
      if (rests?.of === of) return rests;
      const rest = groupOf.slice();
      for (const lane of lanes) rest[lane] = -1;
      rests = { ...grouped(rest), of };
      return rests;
    },
    countGroups: (bySet) => {
      const made = counts.get(bySet) ?? countGroups(table, bySet, groups.length, groupOf);
      counts.set(bySet, made);
      return made;
    },
  };
}

/** Groups, and the lanes inside them, as they were arranged; too many lanes stand by how busy they are. */
function inDrawingOrder({ groups, ranked }: Seats, order: Timeline['laneOrder']): readonly SeatGroup[] {
  if (order === undefined) return groups;
  return order.flatMap((lanes) => {
    const group = groups.find((own) => own.lanes.includes(lanes[0] as number));
    return group === undefined ? [] : [ranked ? group : { ...group, lanes }];
  });
}

export function groupNumbers(groups: readonly SeatGroup[], nobody: number): Int32Array {
  const numbers = new Int32Array(nobody + 1).fill(-1);
  for (const [at, { lanes }] of groups.entries()) for (const lane of lanes) numbers[lane] = at;
  return numbers;
}

export function numberIn(groupOf: Int32Array): (actor: number) => number | undefined {
  return (actor) => {
    const group = groupOf[actor] as number;
    return group < 0 ? undefined : group;
  };
}

function countGroups(
  { setFrom, members }: EventTable,
  bySet: Uint32Array,
  groups: number,
  groupOf: Int32Array,
): Uint32Array {
  const counts = new Uint32Array(groups);
  const seen = new Int32Array(groups).fill(-1);
  const nobody = groupOf.length - 1;
  for (let set = 0; set < bySet.length; set++) {
    const first = setFrom[set] as number;
    const last = setFrom[set + 1] as number;
    // A set of nobody stands where nobody does.
    for (let at = Math.min(first, last - 1); at < last; at++) {
      const group = groupOf[at < first ? nobody : memberActor(members[at] as number)] as number;
      if (group < 0 || seen[group] === set) continue;
      seen[group] = set;
      counts[group] = (counts[group] as number) + (bySet[set] as number);
    }
  }
  return counts;
}

/** Height of an open lane of so many rows. */
export function openLaneHeight(rows: number): number {
  return sizes.lane + sizes.row * (Math.max(1, rows) - 1);
}

/** Rows to draw: the pile has one of its own only where each row is looked at for itself. */
export function visualRows({ used, piles }: ActorIndex, lane: number): number {
  const rows = used[lane] as number;
  return rows === mostRows && piles[lane] === 1 ? rows + 1 : rows;
}
