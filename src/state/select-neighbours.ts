import type { EventId } from '../domain/event.ts';
import type { ResolvedEvent, Timeline } from '../domain/timeline.ts';
import { selectShownEvents } from './select-shown.ts';
import type { ViewState } from './view-state.ts';

/** The record before or after another in the list under the present filters. */
export interface Neighbour {
  readonly event: ResolvedEvent;
  /** False where the sources do not establish that one was over before the other began. */
  readonly orderEstablished: boolean;
}

export interface Neighbours {
  readonly previous?: Neighbour;
  readonly next?: Neighbour;
  /** 1-based place among the records shown; undefined while the filters hide the record itself. */
  readonly position?: number;
  readonly total: number;
}

/** Of the event whose panel is open, or of `event`; undefined where there is none. */
export function selectNeighbours(state: ViewState, event?: EventId): Neighbours | undefined {
  if (state.loaded.kind !== 'timeline') return undefined;
  const { timeline } = state.loaded;
  const id = event ?? (state.panel?.type === 'event' ? state.panel.id : undefined);
  const here = timeline.events.find((each) => each.record.id === id);
  if (here === undefined) return undefined;
  const shown = selectShownEvents(state);
  let remembered = answers.get(shown);
  if (remembered === undefined) {
    remembered = new Map();
    answers.set(shown, remembered);
  }
  const known = remembered.get(here.record.id);
  if (known !== undefined) return known;
  const found = findNeighbours(timeline, shown, here);
  remembered.set(here.record.id, found);
  return found;
}

const answers = new WeakMap<readonly ResolvedEvent[], Map<EventId, Neighbours>>();

function findNeighbours(
  timeline: Timeline,
  shown: readonly ResolvedEvent[],
  here: ResolvedEvent,
): Neighbours {
  const after = shown.findIndex((each) => each.index > here.index);
  const nextAt = after === -1 ? shown.length : after;
  const isShown = shown[nextAt - 1] === here;
  const previous = shown[isShown ? nextAt - 2 : nextAt - 1];
  const next = shown[nextAt];
  return {
    total: shown.length,
    ...(isShown ? { position: nextAt } : {}),
    ...(previous === undefined
      ? {}
      : { previous: { event: previous, orderEstablished: isOrdered(timeline, previous, here) } }),
    ...(next === undefined
      ? {}
      : { next: { event: next, orderEstablished: isOrdered(timeline, here, next) } }),
  };
}

function isOrdered(timeline: Timeline, first: ResolvedEvent, then: ResolvedEvent): boolean {
  return timeline.isBefore(first.record.id, then.record.id);
}
