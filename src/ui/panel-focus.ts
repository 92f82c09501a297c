import { type RefObject, useEffect, useRef, useState } from 'react';
import type { EventId } from '../domain/event.ts';
import { useChoice, useReader } from './reader.tsx';

/**
 * Moves focus to the open panel's heading each time the store asks for it: the heading of the panel that can be seen,
 * or, where an event unfolds in its row, the row's own title. Focus never moves unasked.
 */
export function usePanelFocus(root: RefObject<HTMLElement | null>): void {
  const asked = useChoice((state) => state.focusPanel);
  const answered = useRef(asked);
  const { store } = useReader();
  useEffect(() => {
    if (asked === answered.current) return;
    answered.current = asked;
    const { panel } = store.getState();
    const page = root.current?.parentElement;
    if (panel === undefined || !page) return;
    const candidates = [
      ...page.querySelectorAll<HTMLElement>('[data-panel-heading]'),
      ...[...page.querySelectorAll<HTMLElement>('[data-row-button]')].filter(
        (button) => panel.type === 'event' && button.dataset['rowButton'] === panel.id,
      ),
    ];
    candidates.find(isSeen)?.focus(still);
  }, [asked, root, store]);
}

/**
 * On narrow pages a record opened from elsewhere (the strip, the address, Back) unfolds out of sight: its row is brought
 * into view. Never inside a frame, where that could scroll the host's page.
 */
export function useRowInView(root: RefObject<HTMLElement | null>): void {
  const open = useChoice((state) => (state.panel?.type === 'event' ? state.panel.id : undefined));
  const { idPrefix } = useReader();
  useEffect(() => {
    const row =
      open === undefined ? null : root.current?.ownerDocument.getElementById(`${idPrefix}record-${open}`);
    const unfolded = row?.querySelector<HTMLElement>('[data-parley-panel]');
    if (!row || !unfolded || !isSeen(unfolded) || still.preventScroll) return;
    const { top } = row.getBoundingClientRect();
    if (top < 0 || top > window.innerHeight - rowHeight) row.scrollIntoView();
  }, [open, root, idPrefix]);
}

/** How to focus: in a frame without scrolling, since the browser would scroll the host's page as well. */
export const still: FocusOptions = { preventScroll: globalThis.self !== globalThis.top };

/** CSS pixels of a row's head, more or less: less of it in sight is out of sight. */
const rowHeight = 72;

function isSeen(element: HTMLElement): boolean {
  return element.getClientRects().length > 0;
}

/** The event that was open last: where an actor's or a source's panel stands on narrow pages. */
export function useAnchor(): EventId | undefined {
  const open = useChoice((state) => (state.panel?.type === 'event' ? state.panel.id : undefined));
  const isClosed = useChoice((state) => state.panel === undefined);
  const [anchor, setAnchor] = useState<string | undefined>(undefined);
  const now = open ?? (isClosed ? undefined : anchor);
  if (now !== anchor) setAnchor(now);
  return now as EventId | undefined;
}
