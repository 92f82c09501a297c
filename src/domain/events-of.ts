import type { ActorId } from './actor.ts';
import { takesPart } from './event.ts';
import type { SourceId } from './source.ts';
import type { ResolvedEvent, Timeline } from './timeline.ts';

/** The events that the actor takes part in, in list order. Being mentioned is not taking part. */
export function eventsOf(timeline: Timeline, actor: ActorId): readonly ResolvedEvent[] {
  return timeline.events.filter(({ record }) =>
    record.participants.some((participant) => participant.actor === actor && takesPart(participant)),
  );
}

/** The events that rest on the source, in list order, with the number of claims that cite it. */
export function sourceUses(
  timeline: Timeline,
  source: SourceId,
): readonly { readonly event: ResolvedEvent; readonly claims: number }[] {
  return timeline.events.flatMap((event) => {
    const claims = event.record.claims.filter((claim) => claim.source === source).length;
    return claims > 0 ? [{ event, claims }] : [];
  });
}
