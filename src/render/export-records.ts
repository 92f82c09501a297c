import type { EventId } from '../domain/event.ts';
import type { ResolvedEvent, Timeline } from '../domain/timeline.ts';
import type { Scene, Viewport } from '../layout/scene.ts';
import { toInstant } from '../time/instant.ts';

/**
 * The records that a picture is of, in list order: those that pass the filter and lie in its span, at least in part.
 * Undated ones lie in none and belong to each.
 */
export function recordsIn(
  timeline: Timeline,
  shown: ReadonlySet<EventId> | undefined,
  { from, to }: Viewport,
): readonly ResolvedEvent[] {
  return timeline.events.filter(({ record, when }) => {
    if (shown !== undefined && !shown.has(record.id)) return false;
    if (!when.dated) return true;
    return toInstant(when.start.earliest, 'earliest') < to && toInstant(when.end.latest, 'latest') > from;
  });
}

/** The dated ones whose title stands nowhere in the picture: it had no room. */
export function unlabelledIn(records: readonly ResolvedEvent[], scene: Scene): readonly ResolvedEvent[] {
  const labelled = new Set(scene.labels.map(({ event }) => event));
  return records.filter(({ record, when }) => when.dated && !labelled.has(record.id));
}
