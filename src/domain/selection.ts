import type { EventId } from './event.ts';
import type { ResolvedEvent, Timeline } from './timeline.ts';

/** The events that pass a filter. Never changed in place: another choice is another selection. */
export interface EventSelection {
  readonly count: number;
  /** By place in `Timeline.events`: 1 where the event passes. */
  readonly mask: Uint8Array;
}

/** Whether an event passes; without a selection everything does. */
export function isShown(selection: EventSelection | undefined, { index }: ResolvedEvent): boolean {
  return selection === undefined || selection.mask[index] === 1;
}

/** The selection of the events with these ids; ids that the timeline does not have are passed over. */
export function selectionOf(timeline: Timeline, ids: Iterable<EventId>): EventSelection {
  const mask = new Uint8Array(timeline.events.length);
  let count = 0;
  for (const id of ids) {
    const event = timeline.byId.get(id);
    if (event === undefined || mask[event.index] === 1) continue;
    mask[event.index] = 1;
    count += 1;
  }
  return { count, mask };
}
