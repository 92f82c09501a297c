import type { EventId } from '../domain/event.ts';
import type { Timeline } from '../domain/timeline.ts';
import type { ToldTimes } from '../domain/told-times.ts';
import type { TimelineEvents, TimelineHandle, TimelineOptions } from './timeline-handle.ts';
import { createTimelineView, type TimelineView } from './timeline-view.ts';

/**
 * `mountTimeline` for a timeline that is resolved already, as prerendered pages carry it: their readers then load
 * nothing of what resolves one.
 */
export function mountResolved(
  element: HTMLElement,
  resolved: Timeline,
  options: TimelineOptions & { readonly told: ToldTimes },
): TimelineHandle {
  const { ownerDocument: document } = element;
  const found = [...element.childNodes];
  const listeners = new Map<keyof TimelineEvents, Set<(event: never) => void>>();
  let settings: TimelineOptions = options;
  let timeline = resolved;
  let { told } = options;
  let destroyed = false;

  function emit<K extends keyof TimelineEvents>(type: K, event: TimelineEvents[K]): void {
    if (destroyed) return;
    for (const listener of [...(listeners.get(type) ?? [])])
      (listener as (event: TimelineEvents[K]) => void)(event);
  }

  function show(): TimelineView {
    const made = createTimelineView(document, timeline, told, settings, emit);
    element.replaceChildren(made.root);
    made.start();
    return made;
  }
  let view = show();

  return {
    update(change) {
      if (destroyed) return;
      const changed = new Set<keyof TimelineOptions>();
      for (const key of Object.keys(change) as (keyof TimelineOptions)[]) {
        if (change[key] !== settings[key]) changed.add(key);
      }
      // The span moves by the reader's hand as well: what was last set from outside says nothing of where it is.
      if ('viewport' in change) changed.add('viewport');
      settings = { ...settings, ...change };
      if (changed.has('messages') || changed.has('timeline') || changed.has('told')) {
        const { viewport } = changed.has('viewport') ? settings : { viewport: view.viewport() };
        told = settings.told ?? told;
        if (changed.has('timeline')) timeline = settings.timeline ?? timeline;
        else settings = { ...settings, viewport };
        view.destroy();
        view = show();
        return;
      }
      if (changed.size > 0) view.update(settings, changed);
    },
    on(type, listener) {
      const all = listeners.get(type) ?? new Set();
      listeners.set(type, all);
      all.add(listener as (event: never) => void);
      return () => {
        all.delete(listener as (event: never) => void);
      };
    },
    focusEvent: (event: EventId) => !destroyed && view.focusEvent(event),
    destroy() {
      if (destroyed) return;
      destroyed = true;
      view.destroy();
      listeners.clear();
      element.replaceChildren(...found);
    },
  };
}
