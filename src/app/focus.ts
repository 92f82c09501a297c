import type { EventId } from '../domain/event.ts';
import type { Panel } from '../state/view-state.ts';
import type { ViewStore } from '../state/view-store.ts';

export interface FocusOptions {
  readonly store: ViewStore;
  /** The page's element: keys pressed outside it are not ours. */
  readonly page: HTMLElement;
  /** Where an event can be focused once its opener is gone. */
  focusEvent(event: EventId): boolean;
}

/** Marks what belongs to an open panel, on any screen: the complementary region, or the unfolded row of a list. */
const panelSelector = 'aside, [data-parley-panel]';

/**
 * Escape closes the open panel, and focus that the panel held goes back to what opened it. Focus never moves unasked:
 * what has it elsewhere keeps it. Moving it to the heading on opening is the panel's own work. Returns the function
 * that ends it.
 */
export function connectFocus({ store, page, focusEvent }: FocusOptions): () => void {
  const document = page.ownerDocument;
  let opener: Element | undefined;

  const isInPanel = (element: Element | null): boolean => element?.closest(panelSelector) != null;
  // Where an event unfolds in its row, the row's own title takes the heading's part.
  const isRowOf = (element: Element | null, panel: Panel): boolean =>
    panel.type === 'event' && element?.getAttribute('data-row-button') === panel.id && element !== opener;

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
    if (store.getState().panel === undefined) return;
    // In a search field with text Escape empties the field.
    if (
      event.target instanceof HTMLInputElement &&
      event.target.value !== '' &&
      event.target.type === 'search'
    )
      return;
    event.preventDefault();
    store.actions.closePanel();
  };

  const unsubscribe = store.subscribe((state, before) => {
    if (state.panel === before.panel) return;
    const active = document.activeElement;
    if (state.panel !== undefined) {
      if (!isInPanel(active) && active !== null && active !== document.body) opener = active;
      return;
    }
    // React has not yet taken the panel away: whether it held the focus can be seen now, and only now.
    if (!isInPanel(active) && !(before.panel !== undefined && isRowOf(active, before.panel))) return;
    const back = opener;
    const event = before.panel?.type === 'event' ? (before.panel.id as EventId) : undefined;
    opener = undefined;
    requestAnimationFrame(() => {
      if (document.activeElement !== active && document.activeElement !== document.body) return;
      if (back instanceof HTMLElement || back instanceof SVGElement)
        back.focus({ preventScroll: self !== top });
      if (back !== undefined && document.activeElement === back) return;
      if (event !== undefined) focusEvent(event);
    });
  });

  page.addEventListener('keydown', onKeyDown);
  return () => {
    unsubscribe();
    page.removeEventListener('keydown', onKeyDown);
  };
}
