import type { EventId } from '../domain/event.ts';
import { remember } from '../domain/remember.ts';
import type { ResolvedEvent, Timeline } from '../domain/timeline.ts';
import { type Answer, selectAnswer } from './select-shown.ts';
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
  const answer = selectAnswer(state);
  const id = event ?? (state.panel?.type === 'event' ? state.panel.id : undefined);
  const here = answer?.timeline.byId.get(id as EventId);
  if (answer === undefined || here === undefined) return undefined;
  const remembered = neighboursOf(answer);
  const found = remembered.get(here.index) ?? findNeighbours(answer, here);
  remembered.set(here.index, found);
  return found;
}

/** By place in the list: of a large timeline the event itself may be made anew. */
const neighboursOf = remember<Answer, Map<number, Neighbours>>(() => new Map());

function findNeighbours({ timeline, events: shown }: Answer, here: ResolvedEvent): Neighbours {
  const before = shown.count(0, here.index);
  const nextAt = shown.count(0, here.index + 1);
  const isShown = nextAt > before;
  const previous = before > 0 ? shown.at(before - 1) : undefined;
  const next = shown.at(nextAt);
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
