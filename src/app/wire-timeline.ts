import type { EventId } from '../domain/event.ts';
import type { Timeline } from '../domain/timeline.ts';
import { mountResolved } from '../render/mount-resolved.ts';
import type { TimelineHandle, TimelineOptions } from '../render/timeline-handle.ts';
import { selectSelected } from '../state/select-marked.ts';
import { selectAnswered, selectShown } from '../state/select-shown.ts';
import type { ViewState } from '../state/view-state.ts';
import type { ViewStore } from '../state/view-store.ts';
import { nextTask } from './next-task.ts';

export interface WiredTimeline {
  /** Moves focus to the event in the picture, if it is drawn there. */
  focusEvent(event: EventId): boolean;
  destroy(): void;
}

export interface WireOptions {
  readonly host: HTMLElement;
  readonly store: ViewStore;
  /** What the picture starts with: the address's choices, which the store may only get after hydration. */
  readonly first: ViewState;
  /** Called before the reader's first act in the picture reaches the store. */
  beforeAct(): void;
  /** Called once the reader has opened an event by pointer: where it shows is not under the pointer. */
  onOpened(event: EventId): void;
  /** The picture could not be drawn. The list says the same, so the page goes on without it. */
  onFailed(error: unknown): void;
}

/** What the picture shows of the state. */
type Shown = Required<
  Pick<TimelineOptions, 'selected' | 'highlighted' | 'shown' | 'wanted' | 'viewport' | 'lanes' | 'theme'>
>;

/** Mounts the picture and keeps it and the store in step, each hearing only what it does not know already. */
export function wireTimeline({
  host,
  store,
  first,
  beforeAct,
  onOpened,
  onFailed,
}: WireOptions): WiredTimeline {
  let handle: TimelineHandle | undefined;
  let mounted: Timeline | undefined;
  let sent: Shown = shownOf(first);

  const mount = (state: ViewState): void => {
    handle?.destroy();
    handle = undefined;
    mounted = state.loaded.kind === 'timeline' ? state.loaded.timeline : undefined;
    host.hidden = mounted === undefined;
    if (state.loaded.kind !== 'timeline' || mounted === undefined) {
      host.replaceChildren();
      return;
    }
    sent = shownOf(state);
    try {
      const { told } = state.loaded;
      const options = { messages: state.messages, told, ...sent };
      const timeline = mountResolved(host, mounted, options, { pause: nextTask, failed: onFailed });
      handle = timeline;
      listen(timeline);
    } catch (error) {
      onFailed(error);
    }
  };

  const listen = (timeline: TimelineHandle): void => {
    const { actions } = store;
    timeline.on('select', ({ event, byKeyboard }) => {
      beforeAct();
      actions.openPanel({ type: 'event', id: event }, { moveFocus: byKeyboard });
      // Focus that moves brings its place into sight by itself.
      if (!byKeyboard) onOpened(event);
    });
    timeline.on('actor', ({ actor, byKeyboard }) => {
      beforeAct();
      actions.openPanel({ type: 'actor', id: actor }, { moveFocus: byKeyboard });
    });
    timeline.on('highlight', ({ event }) => {
      actions.highlight(event === undefined ? [] : [event]);
    });
    timeline.on('viewport', ({ viewport, settled, wholeStory }) => {
      if (!settled) return;
      beforeAct();
      sent = { ...sent, viewport: wholeStory ? undefined : viewport };
      actions.setViewport(sent.viewport, true);
    });
    timeline.on('lanes', ({ lanes }) => {
      beforeAct();
      sent = { ...sent, lanes };
      actions.setLanes(lanes);
    });
  };

  mount(first);
  const unsubscribe = store.subscribe((state) => {
    const timeline = state.loaded.kind === 'timeline' ? state.loaded.timeline : undefined;
    if (timeline !== mounted) {
      mount(state);
      return;
    }
    const now = shownOf(state);
    const change = differenceOf(sent, now);
    sent = now;
    if (change !== undefined) handle?.update(change);
  });

  return {
    focusEvent: (event) => handle?.focusEvent(event) ?? false,
    destroy() {
      unsubscribe();
      handle?.destroy();
      handle = undefined;
    },
  };
}

function shownOf(state: ViewState): Shown {
  return {
    selected: selectSelected(state),
    highlighted: state.highlighted,
    shown: selectShown(state),
    wanted: selectAnswered(state).actors,
    viewport: state.viewport,
    lanes: state.lanes,
    theme: state.theme,
  };
}

function differenceOf(before: Shown, now: Shown): Partial<TimelineOptions> | undefined {
  const changed = Object.entries(now).filter(([key, value]) => before[key as keyof Shown] !== value);
  return changed.length === 0 ? undefined : Object.fromEntries(changed);
}
