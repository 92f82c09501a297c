import type { ActorId } from './actor.ts';
import { everything, filterEvents } from './filter.ts';
import { type ShownEvents, showEvents } from './shown-events.ts';
import type { SourceId } from './source.ts';
import type { ResolvedEvent, Timeline } from './timeline.ts';
import { walkedEvents } from './walked-events.ts';

/** The events that the actor takes part in, in list order. Being mentioned is not taking part. */
export function eventsOf(timeline: Timeline, actor: ActorId): ShownEvents {
  return showEvents(timeline.events, filterEvents(timeline, { ...everything, actors: [actor] }));
}

/**
 * The events that rest on the source, in list order, with the number of claims that cite it. None of a timeline too
 * large to walk: no column holds who cites what.
 */
export function sourceUses(
  timeline: Timeline,
  source: SourceId,
): readonly { readonly event: ResolvedEvent; readonly claims: number }[] {
  return (walkedEvents(timeline) ?? []).flatMap((event) => {
    const claims = event.record.claims.filter((claim) => claim.source === source).length;
    return claims > 0 ? [{ event, claims }] : [];
  });
}
