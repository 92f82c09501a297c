import type { ActorId, PartyId } from './actor.ts';
import { takesPart } from './event.ts';
import type { FilterChoice } from './filter.ts';
import { actorOf } from './names.ts';
import type { ResolvedEvent, Timeline } from './timeline.ts';

/** The actors that take part in the event, each once. */
export function actorsIn(event: ResolvedEvent): ReadonlySet<ActorId> {
  return new Set(event.record.participants.filter(takesPart).map((participant) => participant.actor));
}

/** The parties of the actors that take part in the event, each once. */
export function partiesIn(timeline: Timeline, event: ResolvedEvent): ReadonlySet<PartyId> {
  const parties = new Set<PartyId>();
  for (const id of actorsIn(event)) {
    const party = actorOf(timeline.dataset, id)?.party;
    if (party !== undefined) parties.add(party);
  }
  return parties;
}

/** How many of the chosen values an event must have: `any` one, or `all`. */
export type Match = FilterChoice['match'];

/** Whether an event with these values stays when `chosen` is chosen. Choosing nothing hides nothing. */
export function answers<Value>(
  has: ReadonlySet<Value>,
  chosen: ReadonlySet<Value>,
  match: Match = 'any',
): boolean {
  if (chosen.size === 0) return true;
  const values = [...chosen];
  return match === 'all' ? values.every((value) => has.has(value)) : values.some((value) => has.has(value));
}
