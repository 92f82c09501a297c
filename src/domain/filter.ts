import type { ActorId, PartyId } from './actor.ts';
import type { EventId, EventKind, Status } from './event.ts';
import { actorsIn, answers, partiesIn } from './event-facets.ts';
import { makeQuery } from './search.ts';
import type { Timeline } from './timeline.ts';

/** What the reader has chosen to see. Empty lists choose nothing and hide nothing. */
export interface FilterChoice {
  readonly actors: readonly ActorId[];
  /** any: at least one of the actors takes part. all: every one does. */
  readonly match: 'any' | 'all';
  readonly parties: readonly PartyId[];
  readonly kinds: readonly EventKind[];
  readonly statuses: readonly Status[];
  readonly query: string;
}

export const everything: FilterChoice = {
  actors: [],
  match: 'any',
  parties: [],
  kinds: [],
  statuses: [],
  query: '',
};

/** Whether the choice hides nothing. `match` alone chooses nothing. */
export function isUnfiltered(choice: FilterChoice): boolean {
  return (
    choice.actors.length === 0 &&
    choice.parties.length === 0 &&
    choice.kinds.length === 0 &&
    choice.statuses.length === 0 &&
    choice.query.trim() === ''
  );
}

/** The events that answer every part of the choice. One pass over the events. */
export function filterEvents(timeline: Timeline, choice: FilterChoice): ReadonlySet<EventId> {
  const actors = new Set(choice.actors);
  const parties = new Set(choice.parties);
  const kinds = new Set(choice.kinds);
  const statuses = new Set(choice.statuses);
  const answersQuery = makeQuery(timeline, choice.query);
  const shown = new Set<EventId>();
  for (const event of timeline.events) {
    const { kind, status, id } = event.record;
    if (
      (kinds.size === 0 || kinds.has(kind)) &&
      (statuses.size === 0 || (status !== undefined && statuses.has(status))) &&
      (actors.size === 0 || answers(actorsIn(event), actors, choice.match)) &&
      (parties.size === 0 || answers(partiesIn(timeline, event), parties)) &&
      answersQuery(event)
    ) {
      shown.add(id);
    }
  }
  return shown;
}
