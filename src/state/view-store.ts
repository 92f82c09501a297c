import { createStore, type StoreApi } from 'zustand/vanilla';
import { everything, type FilterChoice } from '../domain/filter.ts';
import { hasPanelTarget } from './panel-target.ts';
import type { Panel, ViewActions, ViewState } from './view-state.ts';

/**
 * One per mounted timeline. Read with `getState` and `subscribe` (or zustand's `useStore(store, selector)`), change
 * through `actions` only. While React hydrates, `useStore` sees `getInitialState()`: the prerendered state.
 */
export interface ViewStore extends Pick<StoreApi<ViewState>, 'getState' | 'getInitialState' | 'subscribe'> {
  readonly actions: ViewActions;
  /** For the composition root: a whole new state, after loading or from the address. */
  replace(state: ViewState): void;
}

/** Makes a store that starts from `initial`. Knows neither React nor the address bar. */
export function createViewStore(initial: ViewState): ViewStore {
  const store = createStore<ViewState>()(() => initial);
  const change = (part: Partial<ViewState>): void => store.setState(part);
  /** What a large timeline has found is no part of the state, but of what is selected from it. */
  const tell = (): void => change({});
  const hear = ({ loaded }: ViewState): void => {
    if (loaded.kind === 'timeline') loaded.timeline.search?.subscribe(tell);
  };
  hear(initial);
  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: store.subscribe,
    replace(state) {
      store.setState(state, true);
      hear(state);
    },
    actions: {
      openPanel(panel: Panel, options) {
        const state = store.getState();
        if (!hasPanelTarget(state.loaded, panel)) return;
        change({
          ...(isSamePanel(state.panel, panel) ? {} : { panel }),
          ...(options?.moveFocus ? { focusPanel: state.focusPanel + 1 } : {}),
        });
      },
      closePanel() {
        if (store.getState().panel !== undefined) change({ panel: undefined });
      },
      setChoice(part: Partial<FilterChoice>) {
        const choice = { ...store.getState().choice, ...part };
        if (!isSameJson(choice, store.getState().choice)) change({ choice });
      },
      clearFilters() {
        if (!isSameJson(store.getState().choice, everything)) change({ choice: everything });
      },
      highlight(events) {
        if (!isSameJson(events, store.getState().highlighted)) change({ highlighted: events });
      },
      // A gesture under way is the picture's own affair; what it ends in is the reader's choice.
      setViewport(viewport, settled) {
        if (!settled) return;
        const now = store.getState().viewport;
        if (viewport?.from !== now?.from || viewport?.to !== now?.to) change({ viewport });
      },
      setLanes(lanes) {
        if (!isSameJson(lanes, store.getState().lanes)) change({ lanes });
      },
      setView(view) {
        if (view !== store.getState().view) change({ view });
      },
      setTheme(theme) {
        if (theme !== store.getState().theme) change({ theme });
      },
      dismissNotices() {
        if (store.getState().notices.length > 0) change({ notices: [] });
      },
    },
  };
}

function isSamePanel(a: Panel | undefined, b: Panel): boolean {
  return a?.type === b.type && a.id === b.id;
}

/** Small plain values with a fixed order of keys: their JSON is their identity. */
function isSameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
