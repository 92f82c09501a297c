import type { ActorId } from './actor.ts';
import { takesPart } from './event.ts';
import { eventsOf } from './events-of.ts';
import type { ResolvedEvent, Timeline } from './timeline.ts';

/** The events in which the actor is only mentioned, or speaks, relays or is cited in a claim; in list order. */
export function mentionsOf(timeline: Timeline, actor: ActorId): readonly ResolvedEvent[] {
  const own = new Set(eventsOf(timeline, actor));
  return timeline.events.filter(
    (event) =>
      !own.has(event) &&
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
  const counts = new Map<ActorId, number>();
  for (const { record } of eventsOf(timeline, actor)) {
    for (const other of new Set(record.participants.filter(takesPart).map((one) => one.actor))) {
      if (other !== actor) counts.set(other, (counts.get(other) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([other, count]) => ({ actor: other, count }))
    .sort((a, b) => b.count - a.count || (a.actor < b.actor ? -1 : 1));
}
