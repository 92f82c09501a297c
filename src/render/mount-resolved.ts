import type { EventId } from '../domain/event.ts';
import type { Timeline } from '../domain/timeline.ts';
import type { ToldTimes } from '../domain/told-times.ts';
import type { TimelineEvents, TimelineHandle, TimelineOptions } from './timeline-handle.ts';
import { createTimelineView, type TimelineView } from './timeline-view.ts';

/** How a page mounts that has other things to do meanwhile. */
export interface Unhurried {
  /** Resolves once the browser had its turn. */
  pause(): Promise<void>;
  /** What would else be thrown. */
  failed(error: unknown): void;
}

/**
 * `mountTimeline` for a timeline that is resolved already, as prerendered pages carry it: their readers then load
 * nothing of what resolves one. With `unhurried` the first frame is made in several tasks, while what is in the element
 * stays as it is.
 */
export function mountResolved(
  element: HTMLElement,
  resolved: Timeline,
  options: TimelineOptions & { readonly told: ToldTimes },
  unhurried?: Unhurried,
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

  function show(tasks?: Unhurried): TimelineView {
    const made = createTimelineView(document, timeline, told, settings, emit);
    const { root } = made;
    const steps = made.start(() => {
      for (const node of [...element.childNodes]) if (node !== root) node.remove();
      root.classList.remove('pl-coming');
    });
    coming = steps;
    if (tasks === undefined) {
      element.replaceChildren(root);
      for (const _ of steps);
    } else {
      root.classList.add('pl-coming');
      element.append(root);
      void inTasks(steps, tasks);
    }
    return made;
  }

  async function inTasks(steps: ReturnType<TimelineView['start']>, { pause, failed }: Unhurried) {
    try {
      let isDone = false;
      for (await pause(); coming === steps && !isDone; await pause()) {
        const step = steps.next();
        isDone = step.done === true;
        if (step.value instanceof Promise) await step.value;
      }
    } catch (error) {
      failed(error);
    }
  }

  /** Steps to the first frame that may still have to be taken; those of a view that has gone never are. */
  let coming: ReturnType<TimelineView['start']> | undefined;
  let view = show(unhurried);

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
    focusEvent(event: EventId) {
      if (destroyed) return false;
      if (coming !== undefined) for (const _ of coming);
      return view.focusEvent(event);
    },
    destroy() {
      if (destroyed) return;
      destroyed = true;
      coming = undefined;
      view.destroy();
      listeners.clear();
      element.replaceChildren(...found);
    },
  };
}
