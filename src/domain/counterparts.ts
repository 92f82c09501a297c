import type { ActorId } from './actor.ts';
import { countFacets } from './facets.ts';
import { everything, filterEvents } from './filter.ts';
import { isShown } from './selection.ts';
import type { ResolvedEvent, Timeline } from './timeline.ts';
import { walkedEvents } from './walked-events.ts';

/**
 * The events in which the actor is only mentioned, or speaks, relays or is cited in a claim; in list order. None of a
 * timeline too large to walk: no column holds who is mentioned.
 */
export function mentionsOf(timeline: Timeline, actor: ActorId): readonly ResolvedEvent[] {
  const own = filterEvents(timeline, { ...everything, actors: [actor] });
  return (walkedEvents(timeline) ?? []).filter(
    (event) =>
      !isShown(own, event) &&
      (event.record.participants.some((participant) => participant.actor === actor) ||
        event.record.claims.some(
          (claim) => claim.by === actor || claim.relayedBy === actor || claim.via.includes(actor),
        )),
  );
}

/** Who takes part in the actor's events beside it, with the number of events they share; most first, ties by id. */
export function counterpartsOf(
  timeline: Timeline,
  actor: ActorId,
): readonly { readonly actor: ActorId; readonly count: number }[] {
  // What choosing another one beside it would leave is what the two share.
  const { actors } = countFacets(timeline, { ...everything, actors: [actor], match: 'all' });
  return [...actors]
    .filter(([other, count]) => other !== actor && count > 0)
    .map(([other, count]) => ({ actor: other, count }))
    .sort((a, b) => b.count - a.count || (a.actor < b.actor ? -1 : 1));
}
