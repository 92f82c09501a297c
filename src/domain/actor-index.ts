import type { EventTable } from './event-table.ts';
import { memberActor } from './event-table.ts';
import { inOneGo, type Steps } from './in-steps.ts';
import { indexLanes, statusCodes } from './index-lanes.ts';
import type { Timeline } from './timeline.ts';

/**
 * Who takes part in what: the table's rows by lane, and within a lane by status, so that a frame counts by search alone.
 * A lane is an actor here; `groupIndex` makes an index of the same shape whose lanes are groups of them.
 */
export interface ActorIndex {
  /**
   * Entries of lane `a` (an actor's place in `dataset.actors`) with status code `s` are `rows[from[7 * a + s]]` up to
   * `from[7 * a + s + 1]`. The lane behind the last actor stands for nobody: events in which no one takes part.
   */
  readonly from: Uint32Array;
  /** Table rows, dated ones first, ascending within each segment. */
  readonly rows: Uint32Array;
  /** Places in `EventTable.byEnd` of a segment's dated rows, ascending; nothing stands where its undated ones are. */
  readonly ends: Uint32Array;
  /** In step with `rows`: the row inside the lane, by the data alone; `piled` where it found none. */
  readonly places: Uint8Array;
  /** The greatest end of each 64 entries in step with `rows`, whichever segments they belong to; or more than it. */
  readonly reach: Float64Array;
  /** Per lane: how many rows it uses, without the pile, and 1 where something is piled; the same under every filter. */
  readonly used: Uint8Array;
  readonly piles: Uint8Array;
  /** Of an index that holds what passes a filter alone: by table row, 1 where it does. */
  readonly passing?: Uint8Array;
}

/** The index of a table whose dataset has so many actors. Reads the table a fixed number of times. */
export function buildActorIndex(table: EventTable, actors: number): ActorIndex {
  return inOneGo(actorIndexInSteps(table, actors));
}

export function actorIndexInSteps(table: EventTable, actors: number): Steps<ActorIndex> {
  return groupIndex(table, actors + 1, actors, (actor) => actor);
}

/**
 * An index whose lanes are groups: an event stands once in each, however many of its participants are in it.
 *
 * @param lanes how many there are
 * @param nobody the lane of events in which no one takes part; undefined: they stand in none
 * @param laneOf the lane of an actor, by place in the dataset; undefined: in none
 */
export function* groupIndex(
  table: EventTable,
  lanes: number,
  nobody: number | undefined,
  laneOf: (actor: number) => number | undefined,
): Steps<ActorIndex> {
  const { setFrom, members } = table;
  const sets = setFrom.length - 1;
  const from = new Uint32Array(sets + 1);
  const seats = new Uint32Array(members.length + sets);
  const seen = new Int32Array(lanes).fill(-1);
  let end = 0;
  for (let set = 0; set < sets; set++) {
    const first = setFrom[set] as number;
    const last = setFrom[set + 1] as number;
    if (first === last && nobody !== undefined) seats[end++] = nobody;
    for (let at = first; at < last; at++) {
      const lane = laneOf(memberActor(members[at] as number));
      if (lane === undefined || seen[lane] === set) continue;
      seen[lane] = set;
      seats[end++] = lane;
    }
    from[set + 1] = end;
  }
  return yield* indexLanes(table, { from, lanes: seats }, lanes);
}

/** How many events stand in a lane, undated ones included. */
export function entryCount({ from }: ActorIndex, lane: number): number {
  return (from[(lane + 1) * statusCodes] as number) - (from[lane * statusCodes] as number);
}

const indexes = new WeakMap<object, ActorIndex>();

/** The actor index that the timeline came with, or made once. */
export function actorIndexOf(timeline: Pick<Timeline, 'dataset' | 'table' | 'actorIndex'>): ActorIndex {
  const known = timeline.actorIndex ?? indexes.get(timeline);
  if (known !== undefined) return known;
  const made = buildActorIndex(timeline.table, timeline.dataset.actors.length);
  indexes.set(timeline, made);
  return made;
}
