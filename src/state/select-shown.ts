import type { EventId } from '../domain/event.ts';
import { countFacets, type Facets } from '../domain/facets.ts';
import { type FilterChoice, filterEvents, isUnfiltered } from '../domain/filter.ts';
import type { ResolvedEvent, Timeline } from '../domain/timeline.ts';
import type { ViewState } from './view-state.ts';

/** Events that pass the filter; undefined while everything does, or nothing is loaded. */
export function selectShown(state: ViewState): ReadonlySet<EventId> | undefined {
  if (state.loaded.kind !== 'timeline' || isUnfiltered(state.choice)) return undefined;
  return shownOf(state.loaded.timeline, state.choice);
}

/** The same, in list order. */
export function selectShownEvents(state: ViewState): readonly ResolvedEvent[] {
  if (state.loaded.kind !== 'timeline') return noEvents;
  const { timeline } = state.loaded;
  if (isUnfiltered(state.choice)) return timeline.events;
  return shownEventsOf(timeline, state.choice);
}

/** How many events there would be if a choice were toggled; undefined while nothing is loaded. */
export function selectFacets(state: ViewState): Facets | undefined {
  return state.loaded.kind === 'timeline' ? facetsOf(state.loaded.timeline, state.choice) : undefined;
}

const noEvents: readonly ResolvedEvent[] = [];

const shownOf = remember(filterEvents);
const facetsOf = remember(countFacets);
const shownEventsOf = remember((timeline, choice) => {
  const shown = shownOf(timeline, choice);
  return timeline.events.filter((event) => shown.has(event.record.id));
});

/** Timeline and choice are never changed in place, so the pair is the key: one answer, one identity, for every reader. */
function remember<T>(
  compute: (timeline: Timeline, choice: FilterChoice) => T,
): (timeline: Timeline, choice: FilterChoice) => T {
  const answers = new WeakMap<Timeline, WeakMap<FilterChoice, { readonly answer: T }>>();
  return (timeline, choice) => {
    let ofTimeline = answers.get(timeline);
    if (ofTimeline === undefined) {
      ofTimeline = new WeakMap();
      answers.set(timeline, ofTimeline);
    }
    let entry = ofTimeline.get(choice);
    if (entry === undefined) {
      entry = { answer: compute(timeline, choice) };
      ofTimeline.set(choice, entry);
    }
    return entry.answer;
  };
}
