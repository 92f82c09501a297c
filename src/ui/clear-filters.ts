import { still } from './panel-focus.ts';
import type { Reader } from './reader.tsx';

/** Ids, after the reader's prefix, of what can take the focus from a control that goes: the sentence on what is shown, the heading of the list. */
export const shownSentence = 'pu-shown';
export const listTitle = 'pu-events';

/** The button that clears goes with the filters: the focus moves to what then says that all is shown. */
export function clearFilters({ store, idPrefix }: Reader): void {
  document.getElementById(idPrefix + shownSentence)?.focus(still);
  store.actions.clearFilters();
}
