import { type RefObject, useLayoutEffect } from 'react';
import type { ViewStore } from '../../state/view-store.ts';
import { connectFocus } from '../focus.ts';
import { gentleScroll } from '../reveal-row.ts';
import { wireTimeline } from '../wire-timeline.ts';

/**
 * Mounts the picture into an element that React made and never looks into, and ties keys and focus to the store, for as
 * long as the component stands.
 */
export function usePicture(
  store: ViewStore,
  root: RefObject<HTMLElement | null>,
  host: RefObject<HTMLElement | null>,
): void {
  useLayoutEffect(() => {
    const [page, place] = [root.current, host.current];
    if (page === null || place === null) return;
    const picture = wireTimeline({
      host: place,
      store,
      first: store.getState(),
      beforeAct() {},
      onFailed: (error) => reportError(error),
      // React unfolds the row before the next frame.
      onOpened: (event) => requestAnimationFrame(() => revealRow(page, event)),
    });
    const disconnect = connectFocus({ store, page, focusEvent: picture.focusEvent });
    return () => {
      disconnect();
      picture.destroy();
    };
  }, [store, root, host]);
}

/** Where details stand beside the picture they are in sight; else they unfold in the list, which may be far below. */
function revealRow(page: HTMLElement, event: string): void {
  const window = page.ownerDocument.defaultView;
  const details = page.querySelector('.pu-details');
  if (window === null || (details !== null && details.getClientRects().length > 0)) return;
  const row = [...page.querySelectorAll<HTMLElement>('[data-row-button]')].find(
    ({ dataset }) => dataset['rowButton'] === event,
  );
  row?.closest('article')?.scrollIntoView({ block: 'nearest', behavior: gentleScroll(window) });
}
