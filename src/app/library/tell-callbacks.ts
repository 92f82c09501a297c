import { selectSelected } from '../../state/select-marked.ts';
import type { ViewState } from '../../state/view-state.ts';
import type { DiplomaticTimelineCallbacks } from './api.ts';
import type { SpanMemory } from './span-memory.ts';
import { serializeFilter, serializeSpan } from './write-choice.ts';

/** Tells a page what its reader did, in its own terms. */
export function tellCallbacks(
  now: ViewState,
  before: ViewState,
  callbacks: DiplomaticTimelineCallbacks,
  spans: SpanMemory,
): void {
  const event = selectSelected(now);
  const byKeyboard = now.focusPanel !== before.focusPanel;
  if (event !== selectSelected(before)) callbacks.onSelect?.({ event, byKeyboard });
  if (now.panel !== before.panel && now.panel?.type === 'actor') {
    callbacks.onActor?.({ actor: now.panel.id, byKeyboard });
  }
  if (now.choice !== before.choice) callbacks.onFilter?.(serializeFilter(now.choice));
  if (now.highlighted !== before.highlighted) callbacks.onHighlight?.({ event: now.highlighted[0] });
  if (now.viewport !== before.viewport) {
    if (now.viewport === undefined || now.loaded.kind !== 'timeline') callbacks.onViewport?.(null);
    else {
      const span = serializeSpan(now.viewport, now.loaded.timeline.dataset.timeZone);
      spans.remember(span, now.viewport);
      callbacks.onViewport?.(span);
    }
  }
  if (now.lanes !== before.lanes) callbacks.onLanes?.(now.lanes);
}
