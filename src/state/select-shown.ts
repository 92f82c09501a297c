import { countFacets, type Facets } from '../domain/facets.ts';
import { everything, type FilterChoice, filterEvents, isUnfiltered } from '../domain/filter.ts';
import { remember } from '../domain/remember.ts';
import type { EventSelection } from '../domain/selection.ts';
import { type ShownEvents, showEvents } from '../domain/shown-events.ts';
import type { Timeline } from '../domain/timeline.ts';
import type { ViewState } from './view-state.ts';

export type { ShownEvents };

/** Events that pass the filter; undefined while everything does, or nothing is loaded. */
export function selectShown(state: ViewState): EventSelection | undefined {
  return selectAnswer(state)?.selection;
}

/** The same, in list order. */
export function selectShownEvents(state: ViewState): ShownEvents {
  return selectAnswer(state)?.events ?? noEvents;
}

/** How many events there would be if a choice were toggled; undefined while nothing is loaded. */
export function selectFacets(state: ViewState): Facets | undefined {
  const answer = selectAnswer(state);
  return answer && facetsOf(answer);
}

/** The choice that is shown: the reader's, or while a large timeline looks for its text, that with the text before. */
export function selectAnswered({ loaded, choice }: ViewState): FilterChoice {
  return (loaded.kind === 'timeline' && loaded.timeline.search?.answered(choice)) || choice;
}

/** Whether a text is still looked for, so that what is shown answers the one before. */
export function selectIsSearching(state: ViewState): boolean {
  return selectAnswered(state) !== state.choice;
}

const noEvents = showEvents([]);

/** What a choice comes to in a timeline. */
export interface Answer {
  readonly timeline: Timeline;
  readonly choice: FilterChoice;
  readonly selection: EventSelection | undefined;
  readonly events: ShownEvents;
}

/** One answer, one identity, for every reader; undefined while nothing is loaded. */
export function selectAnswer(state: ViewState): Answer | undefined {
  const choice = selectAnswered(state);
  return state.loaded.kind === 'timeline'
    ? answersOf(state.loaded.timeline)(isUnfiltered(choice) ? everything : choice)
    : undefined;
}

const answersOf = remember((timeline: Timeline) =>
  remember((choice: FilterChoice): Answer => {
    const selection = choice === everything ? undefined : filterEvents(timeline, choice);
    return { timeline, choice, selection, events: showEvents(timeline.events, selection) };
  }),
);
const facetsOf = remember(({ timeline, choice }: Answer) => countFacets(timeline, choice));
