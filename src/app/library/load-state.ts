import { everything } from '../../domain/filter.ts';
import { en } from '../../messages/en/en.ts';
import { initialState } from '../../state/initial-state.ts';
import { hasPanelTarget } from '../../state/panel-target.ts';
import type { Loaded, ViewState } from '../../state/view-state.ts';
import type { DiplomaticTimelineProps } from './api.ts';
import type { SoundInput } from './read-input.ts';
import { type Complain, createOptionReader } from './read-options.ts';
import { serializeFilter } from './write-choice.ts';

export function loadedFrom({ timeline, told, problems, leftOut }: SoundInput, file: string): Loaded {
  return { kind: 'timeline', timeline, told, problems, leftOut, file };
}

/** What a component begins with: its props, and where they leave it free its defaults. */
export function firstState(
  input: SoundInput,
  props: Omit<DiplomaticTimelineProps, 'dataset'>,
  complain: Complain,
): ViewState {
  const reader = createOptionReader(input.timeline, complain);
  const { selected, filter, viewport } = props;
  const event =
    selected === undefined
      ? reader.event('props.defaultSelected', props.defaultSelected)
      : reader.event('props.selected', selected);
  reader.lang('props.lang', props.lang);
  return {
    ...initialState(loadedFrom(input, props.dataUrl ?? ''), en),
    panel: event === undefined ? undefined : { type: 'event', id: event },
    choice:
      filter === undefined
        ? reader.filter('props.defaultFilter', props.defaultFilter)
        : reader.filter('props.filter', filter),
    viewport:
      viewport === undefined
        ? reader.viewport('props.defaultViewport', props.defaultViewport)
        : reader.viewport('props.viewport', viewport),
    highlighted: reader.events('props.highlighted', props.highlighted) ?? [],
    lanes: reader.lanes('props.lanes', props.lanes),
    view: props.view === 'list' ? 'list' : 'timeline',
    theme: reader.theme('props.theme', props.theme),
  };
}

/** The reader's choices over another dataset, or the same one corrected: what it does not know any more is let go. */
export function carryOver(state: ViewState, loaded: Extract<Loaded, { kind: 'timeline' }>): ViewState {
  const reader = createOptionReader(loaded.timeline, () => {});
  const isSameStory =
    state.loaded.kind === 'timeline' && state.loaded.timeline.dataset.id === loaded.timeline.dataset.id;
  return {
    ...state,
    loaded,
    panel: state.panel !== undefined && hasPanelTarget(loaded, state.panel) ? state.panel : undefined,
    choice: isSameStory ? reader.filter('', serializeFilter(state.choice)) : everything,
    // Another story lies elsewhere in time.
    viewport: isSameStory ? state.viewport : undefined,
    highlighted: [],
    lanes: reader.lanes('', state.lanes),
  };
}
