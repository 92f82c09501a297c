import { textIn } from '../base/text.ts';
import type { ViewState } from '../state/view-state.ts';
import type { ViewStore } from '../state/view-store.ts';

/** Keeps what lies outside of React and the picture in step with the state: theme, form of the page, its title. */
export function reflectState(document: Document, store: ViewStore): () => void {
  const reflect = (state: ViewState): void => {
    const root = document.documentElement;
    mark(root, 'data-theme', state.theme === 'auto' ? undefined : state.theme);
    mark(root, 'data-view', state.view === 'list' ? 'list' : undefined);
    mark(root, 'data-panel', state.panel?.type);
    root.lang = state.messages.lang;
    root.dir = state.messages.dir;
    const title = titleOf(state);
    if (title !== undefined && title !== document.title) document.title = title;
  };
  reflect(store.getState());
  return store.subscribe(reflect);
}

function mark(root: HTMLElement, name: string, value: string | undefined): void {
  if (value === undefined) root.removeAttribute(name);
  else if (root.getAttribute(name) !== value) root.setAttribute(name, value);
}

function titleOf({ loaded, lang, messages }: ViewState): string | undefined {
  if (loaded.kind === 'failed') return messages.ui.failure.heading;
  if (loaded.kind === 'loading') return undefined;
  return textIn(loaded.timeline.dataset.title, lang, loaded.timeline.dataset.lang);
}
