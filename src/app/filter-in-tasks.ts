import { type FilterChoice, isUnfiltered } from '../domain/filter.ts';
import type { TextSearch } from '../domain/text-search.ts';
import type { Timeline } from '../domain/timeline.ts';
import { filterLanes } from '../layout/filter-lanes.ts';
import { selectFacets, selectShown, selectShownEvents } from '../state/select-shown.ts';
import type { Loaded, ViewState } from '../state/view-state.ts';

type LoadedTimeline = Extract<Loaded, { kind: 'timeline' }>;

/**
 * A large timeline that answers a choice once what follows from it is worked out, in tasks of some milliseconds: the
 * press is answered at once, list, counts and picture some frames later. Until then the choice before is shown.
 *
 * @param now what else is chosen
 */
export function filterInTasks(
  loaded: LoadedTimeline,
  now: () => ViewState,
  pause: () => Promise<void>,
): LoadedTimeline {
  const found = loaded.timeline.search;
  if (found === undefined) return loaded;
  const listeners = new Set<() => void>();
  /** Choices that cost nothing any more. */
  const ready = new WeakSet<FilterChoice>();
  let shown: FilterChoice | undefined;
  let wanted: FilterChoice | undefined;
  /** Asked for in order to work it out. */
  let own: FilterChoice | undefined;

  const search: TextSearch = {
    find: found.find,
    answered(choice) {
      const answer = found.answered(choice);
      if (answer === own) return answer;
      // What is shown first follows from the address, and nothing is there that could stand for it.
      if (shown === undefined) ready.add(answer);
      if (ready.has(answer) || isUnfiltered(answer)) {
        wanted = undefined;
        shown = answer;
      } else if (wanted !== answer) {
        wanted = answer;
        void workOut(answer);
      }
      return shown ?? answer;
    },
    subscribe(listener) {
      listeners.add(listener);
      const stop = found.subscribe(listener);
      return () => {
        listeners.delete(listener);
        stop();
      };
    },
  };
  // What a large timeline makes only when it is asked for must not be asked for here.
  const properties = Object.getOwnPropertyDescriptors(loaded.timeline);
  const timeline = Object.defineProperties(
    {},
    { ...properties, search: { value: search, enumerable: true } },
  ) as Timeline;
  const made: LoadedTimeline = { ...loaded, timeline };
  return made;

  async function workOut(choice: FilterChoice): Promise<void> {
    const isWanted = (): boolean => wanted === choice;
    const select = <T>(selected: (state: ViewState) => T): T => {
      own = choice;
      const answer = selected({ ...now(), loaded: made, choice });
      own = undefined;
      return answer;
    };
    const steps: readonly ((state: ViewState) => unknown)[] = [
      selectShown,
      selectFacets,
      // Their places in the list are found when the first one is asked for.
      (state: ViewState) => selectShownEvents(state).positionAt(0),
    ];
    try {
      for (const step of steps) {
        await pause();
        if (!isWanted()) return;
        select(step);
      }
      const selection = select(selectShown);
      if (selection !== undefined) await filterLanes(timeline, selection, pause, isWanted);
    } catch (error) {
      // Then it is worked out where it is shown.
      console.error(error);
    }
    if (!isWanted()) return;
    ready.add(choice);
    for (const listener of [...listeners]) listener();
  }
}
