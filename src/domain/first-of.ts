import type { EventSequence, ResolvedEvent } from './timeline.ts';

/** The first `count` events, without asking for the rest. */
export function firstOf(events: EventSequence, count: number): readonly ResolvedEvent[] {
  const first: ResolvedEvent[] = [];
  for (let at = 0; at < Math.min(count, events.length); at++) {
    const event = events.at(at);
    if (event !== undefined) first.push(event);
  }
  return first;
}
