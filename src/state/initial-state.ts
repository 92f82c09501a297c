import { everything } from '../domain/filter.ts';
import type { Messages } from '../messages/messages.ts';
import type { Loaded, ViewState } from './view-state.ts';

/** The state of an address without parameters: what is prerendered, and what hydration starts from. */
export function initialState(loaded: Loaded, messages: Messages): ViewState {
  return {
    loaded,
    messages,
    lang: messages.lang,
    choice: everything,
    panel: undefined,
    highlighted: [],
    viewport: undefined,
    lanes: { collapsed: [], pinned: [], order: [] },
    view: 'timeline',
    theme: 'auto',
    notices: [],
    focusPanel: 0,
  };
}
