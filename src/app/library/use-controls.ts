import { useLayoutEffect, useReducer, useRef } from 'react';
import type { ViewState } from '../../state/view-state.ts';
import type { ViewStore } from '../../state/view-store.ts';
import type { DiplomaticTimelineProps } from './api.ts';
import { carryOver, loadedFrom } from './load-state.ts';
import type { SoundInput } from './read-input.ts';
import { type Complain, createOptionReader } from './read-options.ts';
import type { SpanMemory } from './span-memory.ts';
import { tellCallbacks } from './tell-callbacks.ts';

type Props = Omit<DiplomaticTimelineProps, 'dataset'>;

/**
 * Keeps props and store in step. What the reader does reaches the store at once and is told; a prop that is given and
 * does not follow takes it back before the next paint.
 */
export function useControls(
  store: ViewStore,
  input: SoundInput,
  props: Props,
  spans: SpanMemory,
  complain: Complain,
): void {
  const latest = useRef(props);
  /** What was last put into the store from outside, to see what is new. */
  const applied = useRef<Props>(props);
  const isQuiet = useRef(false);
  const [, checkProps] = useReducer((count: number) => count + 1, 0);

  // After every render: props are values, and their identity says nothing.
  useLayoutEffect(() => {
    latest.current = props;
    const before = store.getState();
    const now = follow(before, input, props, applied.current, spans, complain);
    applied.current = props;
    if (now === before) return;
    isQuiet.current = true;
    try {
      store.replace(now);
    } finally {
      isQuiet.current = false;
    }
  });

  useLayoutEffect(
    () =>
      store.subscribe((now, before) => {
        if (isQuiet.current) return;
        tellCallbacks(now, before, latest.current, spans);
        checkProps();
      }),
    [store, spans],
  );
}

/** The state that the props ask for; the same object where they ask for nothing new. */
function follow(
  state: ViewState,
  input: SoundInput,
  props: Props,
  before: Props,
  spans: SpanMemory,
  complain: Complain,
): ViewState {
  const file = props.dataUrl ?? '';
  let next = state;
  const change = (part: Partial<ViewState>): void => {
    const isNew = Object.entries(part).some(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(next[key as keyof ViewState]),
    );
    if (isNew) next = { ...next, ...part };
  };

  if (state.loaded.kind === 'timeline') {
    const isOther = state.loaded.timeline !== input.timeline;
    const loaded = loadedFrom(input, file);
    if (isOther && loaded.kind === 'timeline') next = carryOver(state, loaded);
    else if (state.loaded.file !== file) next = { ...state, loaded: { ...state.loaded, file } };
  }
  const reader = createOptionReader(input.timeline, complain);
  const isGiven = (key: 'selected' | 'filter' | 'viewport'): boolean =>
    props[key] !== undefined || before[key] !== undefined;

  if (isGiven('selected')) {
    const id = reader.event('props.selected', props.selected);
    if (id !== undefined) change({ panel: { type: 'event', id } });
    else if (next.panel?.type === 'event') change({ panel: undefined });
  }
  if (isGiven('filter')) change({ choice: reader.filter('props.filter', props.filter) });
  if (isGiven('viewport')) {
    const recalled = props.viewport ? spans.recall(props.viewport) : undefined;
    change({ viewport: recalled ?? reader.viewport('props.viewport', props.viewport) });
  }
  if (isNewValue(props.lanes, before.lanes)) change({ lanes: reader.lanes('props.lanes', props.lanes) });
  if (isNewValue(props.view, before.view)) change({ view: props.view === 'list' ? 'list' : 'timeline' });
  if (isNewValue(listed(props.highlighted), listed(before.highlighted))) {
    change({ highlighted: reader.events('props.highlighted', props.highlighted) ?? [] });
  }
  reader.lang('props.lang', props.lang);
  change({ theme: reader.theme('props.theme', props.theme) });
  return next;
}

function isNewValue(now: unknown, before: unknown): boolean {
  return JSON.stringify(now) !== JSON.stringify(before);
}

function listed(ids: Props['highlighted']): readonly string[] | undefined {
  return ids === undefined ? undefined : [...ids];
}
