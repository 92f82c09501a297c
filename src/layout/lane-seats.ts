import type { Actor, ActorId, PartyId } from '../domain/actor.ts';
import { type ActorIndex, entryCount } from '../domain/actor-index.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { LaneChoice } from './layout.ts';
import type { PartyColor } from './scene.ts';

/** Up to this many actors have a lane each. */
const mostSeated = 30;
/** Of more, so many of the busiest have one at first. */
const firstSeats = 24;

/** The actors of a group by their lanes: places in `dataset.actors`, and the place behind the last for nobody. */
export interface SeatGroup {
  readonly party: PartyId | 'others';
  readonly color: PartyColor;
  readonly lanes: readonly number[];
  /** How many of the lanes are there at first; the other actors share one. */
  readonly first: number;
}

export interface Seats {
  /** In the dataset's order, actors without a party last. */
  readonly groups: readonly SeatGroup[];
  /** There are too many actors for a lane each: the busiest come first. Else lanes stand in the dataset's order. */
  readonly ranked: boolean;
}

/** Gives a lane to every actor who takes part in any event, and one to the events in which nobody does. */
export function seatActors({ parties, actors }: Dataset, index: ActorIndex): Seats {
  const places = new Map<PartyId | undefined, number>(parties.map(({ id }, at) => [id, at]));
  const groupOf = (actor: number) => places.get(actors[actor]?.party) ?? parties.length;
  const active: number[] = [];
  for (let actor = 0; actor < actors.length; actor++) if (entryCount(index, actor) > 0) active.push(actor);
  const ranked = active.length > mostSeated;
  // Sorting is stable: of equally busy ones the first in the dataset comes first.
  if (ranked) active.sort((a, b) => entryCount(index, b) - entryCount(index, a));
  const lanes: number[][] = [...parties, 'others'].map(() => []);
  for (const actor of active) lanes[groupOf(actor)]?.push(actor);
  const first = ranked ? firstLanes(active.map(groupOf), lanes) : lanes.map(({ length }) => length);
  if (entryCount(index, actors.length) > 0) {
    // What nobody takes part in is not among the rest of any actors: its lane is always there.
    const at = first[parties.length] as number;
    lanes[parties.length]?.splice(at, 0, actors.length);
    first[parties.length] = at + 1;
  }
  const groups = lanes.map((own, at): SeatGroup => {
    const party = parties[at];
    const color = partyColor(at < parties.length ? at : undefined, party?.color);
    return { party: party?.id ?? 'others', color, lanes: own, first: first[at] as number };
  });
  return { groups: groups.filter((group) => group.lanes.length > 0), ranked };
}

/**
 * How many lanes each group has at first: one for the busiest of every group while there are lanes, then as the busiest of
 * all come. `ranked` holds the group of each actor, busiest first.
 */
function firstLanes(ranked: readonly number[], lanes: readonly (readonly number[])[]): number[] {
  const first = lanes.map(() => 0);
  const leads = new Set(ranked);
  const others = ranked.filter((group, at) => ranked.indexOf(group) !== at);
  for (const group of [...leads, ...others].slice(0, firstSeats)) first[group] = (first[group] as number) + 1;
  return first;
}

/** At most so many actors, the last wanted ones, have a lane only because they are wanted. */
const mostWanted = 24;

/**
 * The lanes that a group has by the reader's choice, in drawing order: pinned ones first, then those of actors who are
 * `wanted` and would have none, then those that the reader ordered, then as they come. `settled`: those that are there
 * whoever is wanted. `rest`: how many actors have none.
 */
export function chooseLanes(
  { party, lanes, first }: SeatGroup,
  { pinned, order, more }: LaneChoice,
  wanted: readonly ActorId[],
  actors: readonly Actor[],
): { readonly lanes: readonly number[]; readonly settled: readonly number[]; readonly rest: number } {
  const idOf = (lane: number) => actors[lane]?.id;
  const opened = first + Math.max(0, more?.[party] ?? 0);
  const seat = (also: readonly ActorId[]) => {
    const held = new Set<ActorId | undefined>(also);
    const seated = lanes.filter((lane, at) => at < opened || held.has(idOf(lane)));
    // A lane shared by one is that one's own.
    return seated.length === lanes.length - 1 ? lanes : seated;
  };
  const settled = seat(pinned);
  const last = wanted.slice(-mostWanted);
  const shown = seat([...pinned, ...last]);
  const known = new Set([...settled.map(idOf), ...order]);
  const guests = last.filter((actor) => !known.has(actor));
  const ranks = new Map<ActorId | undefined, number>();
  for (const actor of [...pinned, ...guests, ...order]) if (!ranks.has(actor)) ranks.set(actor, ranks.size);
  const rank = (lane: number) => ranks.get(idOf(lane)) ?? ranks.size;
  // Sorting is stable: lanes without a wish keep the computed order.
  return {
    lanes: [...shown].sort((a, b) => rank(a) - rank(b)),
    settled,
    rest: lanes.length - shown.length,
  };
}

/** The first three parties of the dataset have colours of their own, wherever they come to stand. */
function partyColor(at: number | undefined, custom: string | undefined): PartyColor {
  const ordinal = at === 0 || at === 1 || at === 2 ? at : 3;
  return custom === undefined ? { ordinal } : { ordinal, custom };
}
