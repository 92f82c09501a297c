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
  let left = firstSeats;
  for (const group of ranked) {
    if (left === 0) break;
    if (first[group] !== 0) continue;
    first[group] = 1;
    left--;
  }
  const seen = lanes.map(() => 0);
  for (const group of ranked) {
    if (left === 0) break;
    seen[group] = (seen[group] as number) + 1;
    if ((seen[group] as number) <= (first[group] as number)) continue;
    first[group] = seen[group] as number;
    left--;
  }
  return first;
}

/**
 * The lanes that a group has by the reader's choice, in drawing order: pinned ones first, then those that the reader
 * ordered, then as they come. `rest`: how many actors have none.
 */
export function chooseLanes(
  { party, lanes, first }: SeatGroup,
  { pinned, order, more }: LaneChoice,
  actors: readonly Actor[],
): { readonly lanes: readonly number[]; readonly rest: number } {
  const ranks = new Map<ActorId | undefined, number>();
  for (const actor of [...pinned, ...order]) if (!ranks.has(actor)) ranks.set(actor, ranks.size);
  const opened = first + Math.max(0, more?.[party] ?? 0);
  const held = new Set(pinned);
  const isPinned = (lane: number) => {
    const actor = actors[lane];
    return actor !== undefined && held.has(actor.id);
  };
  const seated = lanes.filter((lane, at) => at < opened || isPinned(lane));
  // A lane shared by one is that one's own.
  const shown = seated.length === lanes.length - 1 ? lanes : seated;
  const rank = (lane: number) => ranks.get(actors[lane]?.id) ?? ranks.size;
  // Sorting is stable: lanes without a wish keep the computed order.
  return { lanes: [...shown].sort((a, b) => rank(a) - rank(b)), rest: lanes.length - shown.length };
}

/** The first three parties of the dataset have colours of their own, wherever they come to stand. */
function partyColor(at: number | undefined, custom: string | undefined): PartyColor {
  const ordinal = at === 0 || at === 1 || at === 2 ? at : 3;
  return custom === undefined ? { ordinal } : { ordinal, custom };
}
