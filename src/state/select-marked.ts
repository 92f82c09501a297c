import type { EventId } from '../domain/event.ts';
import type { ViewState } from './view-state.ts';

/** The event whose panel is open. */
export function selectSelected(state: ViewState): EventId | undefined {
  const { loaded, panel } = state;
  if (loaded.kind !== 'timeline' || panel?.type !== 'event') return undefined;
  return loaded.timeline.byId.get(panel.id as EventId)?.record.id;
}

/** Whether the event is pointed at or focused anywhere on the page. */
export function isHighlighted(state: ViewState, event: EventId): boolean {
  return state.highlighted.includes(event);
}
