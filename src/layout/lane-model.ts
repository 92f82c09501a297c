import type { ActorId, PartyId } from '../domain/actor.ts';
import { takesPart } from '../domain/event.ts';
import type { Timeline } from '../domain/timeline.ts';
import { type EventIndex, indexEvents } from './event-index.ts';
import { indexLane, type LaneEntries, type LaneIndex } from './lane-index.ts';
import { type LinkSet, orderGroups, orderLanes } from './lane-order.ts';
import type { PartyColor } from './scene.ts';
import { sizes } from './sizes.ts';

/** What follows from a timeline alone, whatever the reader chooses: which lanes there are, their rows, their order. */
export interface LaneModel {
  readonly index: EventIndex;
  /** In drawing order, top to bottom. */
  readonly groups: readonly GroupModel[];
}

export interface GroupModel {
  readonly party: PartyId | 'others';
  readonly color: PartyColor;
  /** In drawing order, top to bottom. */
  readonly lanes: readonly LaneModelLane[];
  /** All of the group's events in one lane: for a collapsed group, and in the strip. */
  readonly whole: LaneIndex;
}

export interface LaneModelLane {
  /** Absent: the lane of the events in which nobody is named as taking part. */
  readonly actor?: ActorId;
  readonly index: LaneIndex;
}

const models = new WeakMap<Timeline, LaneModel>();

/** The model of a timeline; made once for each, since filters and choices do not touch it. */
export function laneModel(timeline: Timeline): LaneModel {
  const known = models.get(timeline);
  if (known) return known;
  const made = makeLaneModel(timeline);
  models.set(timeline, made);
  return made;
}

function makeLaneModel(timeline: Timeline): LaneModel {
  const index = indexEvents(timeline.events);
  const seats = seatActors(timeline);
  const lanes = collectEntries(timeline, seats.laneOf, seats.laneCount, seats.nobody).map((entries) =>
    indexLane(index, entries),
  );
  const wholes = collectEntries(timeline, seats.groupOf, seats.groups.length, seats.nobodyGroup).map(
    (entries) => indexLane(index, entries),
  );
  const heights = lanes.map(openLaneHeight);
  const order = orderGroups(seats.groups.length, joined(timeline, index, seats.groupOf));
  const orderedLanes = orderLanes(
    order.map((group) => seats.groups[group]?.lanes ?? []),
    heights,
    sizes.header,
    joined(timeline, index, seats.laneOf),
  );
  return {
    index,
    groups: order.map((group, at) => {
      const { party, color } = seats.groups[group] as Seats['groups'][number];
      return {
        party,
        color,
        lanes: (orderedLanes[at] ?? []).map((lane) => {
          const actor = seats.actors[lane];
          const own = lanes[lane] as LaneIndex;
          return actor === undefined ? { index: own } : { actor, index: own };
        }),
        whole: wholes[group] as LaneIndex,
      };
    }),
  };
}

/** Height of a lane whose group is open: from its rows, and one more where something was piled. */
export function openLaneHeight(lane: LaneIndex): number {
  return sizes.lane + sizes.row * (Math.max(1, visualRows(lane)) - 1);
}

/** Rows to draw, the pile's own included. */
export function visualRows(lane: LaneIndex): number {
  return lane.rows + (lane.pile.events.length > 0 ? 1 : 0);
}

interface Seats {
  /** In the dataset's order, actors without a party last. */
  readonly groups: readonly {
    readonly party: PartyId | 'others';
    readonly color: PartyColor;
    readonly lanes: readonly number[];
  }[];
  /** The actor of each lane; undefined for the lane of events without participants. */
  readonly actors: readonly (ActorId | undefined)[];
  readonly laneOf: ReadonlyMap<ActorId, number>;
  readonly groupOf: ReadonlyMap<ActorId, number>;
  readonly laneCount: number;
  /** Lane and group of the events without participants; undefined where there is no such event. */
  readonly nobody: number | undefined;
  readonly nobodyGroup: number | undefined;
}

/** Gives a lane to every actor who takes part in any event of the dataset, in the dataset's order. */
function seatActors({ dataset, events }: Timeline): Seats {
  const active = new Set<ActorId>();
  let someWithoutActors = false;
  for (const { record } of events) {
    const taking = record.participants.filter(takesPart);
    for (const { actor } of taking) active.add(actor);
    if (taking.length === 0) someWithoutActors = true;
  }
  const parties = new Map(dataset.parties.map((party, at) => [party.id, { party, at }]));
  const byGroup = new Map<PartyId | 'others', number[]>();
  for (const { id } of dataset.parties) byGroup.set(id, []);
  byGroup.set('others', []);
  const actors: (ActorId | undefined)[] = [];
  const laneOf = new Map<ActorId, number>();
  for (const actor of dataset.actors) {
    if (!active.has(actor.id) || laneOf.has(actor.id)) continue;
    const party = actor.party !== undefined && parties.has(actor.party) ? actor.party : 'others';
    const lane = actors.push(actor.id) - 1;
    laneOf.set(actor.id, lane);
    byGroup.get(party)?.push(lane);
  }
  const nobody = someWithoutActors ? actors.push(undefined) - 1 : undefined;
  if (nobody !== undefined) byGroup.get('others')?.push(nobody);
  const groups = [...byGroup].filter(([, lanes]) => lanes.length > 0);
  const groupOf = new Map<ActorId, number>();
  for (const [at, [, lanes]] of groups.entries()) {
    for (const lane of lanes) {
      const actor = actors[lane];
      if (actor !== undefined) groupOf.set(actor, at);
    }
  }
  return {
    groups: groups.map(([party, lanes]) => {
      const known = party === 'others' ? undefined : parties.get(party);
      return { party, lanes, color: partyColor(known?.at, known?.party.color) };
    }),
    actors,
    laneOf,
    groupOf,
    laneCount: actors.length,
    nobody,
    nobodyGroup: nobody === undefined ? undefined : groups.findIndex(([party]) => party === 'others'),
  };
}

/** The first three parties of the dataset have colours of their own, wherever they come to stand. */
function partyColor(at: number | undefined, custom: string | undefined): PartyColor {
  const ordinal = at === 0 || at === 1 || at === 2 ? at : 3;
  return custom === undefined ? { ordinal } : { ordinal, custom };
}

/** The entries of every lane; an event stands once in a lane, however many of its participants the lane holds. */
function collectEntries(
  timeline: Timeline,
  laneOf: ReadonlyMap<ActorId, number>,
  lanes: number,
  nobody: number | undefined,
): LaneEntries[] {
  const events: number[][] = Array.from({ length: lanes }, () => []);
  const targets: number[][] = Array.from({ length: lanes }, () => []);
  for (const { record, index } of timeline.events) {
    let seated = false;
    for (const participant of record.participants) {
      if (!takesPart(participant)) continue;
      seated = true;
      const lane = laneOf.get(participant.actor);
      if (lane === undefined) continue;
      const own = events[lane] as number[];
      const ownTargets = targets[lane] as number[];
      const target = participant.role === 'target' ? 1 : 0;
      if (own.at(-1) === index) {
        // A lane is a mere target only where everyone in it is.
        ownTargets[own.length - 1] = Math.min(ownTargets[own.length - 1] as number, target);
      } else {
        own.push(index);
        ownTargets.push(target);
      }
    }
    if (!seated && nobody !== undefined) {
      events[nobody]?.push(index);
      targets[nobody]?.push(0);
    }
  }
  return events.map((own, at) => ({
    events: Int32Array.from(own),
    targets: Uint8Array.from(targets[at] as number[]),
  }));
}

/** At most this many events are asked about who they join; from more, every so-manieth. */
const joinedSample = 50_000;

/** What the search for lane orders looks at, at most: sets of lanes, and lanes in all of them together. */
const mostSets = 2_000;
const mostMembers = 40_000;

/** Which lanes dated events join, and how many join the same ones; the most frequent sets where there are too many. */
function joined(timeline: Timeline, index: EventIndex, laneOf: ReadonlyMap<ActorId, number>): LinkSet[] {
  const sets = new Map<string, { members: number[]; weight: number }>();
  const stride = Math.max(1, Math.ceil(timeline.events.length / joinedSample));
  for (let at = 0; at < timeline.events.length; at += stride) {
    if (index.dated[at] !== 1) continue;
    const members = new Set<number>();
    for (const participant of timeline.events[at]?.record.participants ?? []) {
      const lane = takesPart(participant) ? laneOf.get(participant.actor) : undefined;
      if (lane !== undefined) members.add(lane);
    }
    if (members.size < 2) continue;
    const sorted = [...members].sort((a, b) => a - b);
    const key = sorted.join();
    const known = sets.get(key);
    if (known) known.weight++;
    else sets.set(key, { members: sorted, weight: 1 });
  }
  let budget = mostMembers;
  return [...sets.values()]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, mostSets)
    .filter(({ members }) => {
      budget -= members.length;
      return budget >= 0;
    });
}
