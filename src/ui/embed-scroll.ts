import { type RefObject, useEffect } from 'react';
import type { PanelPlace } from './panel-place.ts';
import { useChoice } from './reader.tsx';

/**
 * In a frame of fixed height what has just been opened may lie out of sight: the frame's own document scrolls to it,
 * and nothing beyond it, ever. Where the host gives the frame its full height there is nothing to scroll; only until
 * the host has heard of the new height it looks as if there were, hence `mayScroll`.
 */
export function useOwnScroll(footer: RefObject<HTMLElement | null>, place: PanelPlace): void {
  const panel = useChoice((state) => state.panel);
  useEffect(() => {
    const body = footer.current?.parentElement;
    if (!place.mayScroll || !body) return;
    if (panel !== undefined) {
      bringIntoSight(
        body.querySelector('.pu-inline-panel') ?? body.querySelector('.pu-row[data-open] > .pu-row-head'),
      );
      return;
    }
    // Closed: focus goes back to what opened it in the next frame, without scrolling, and is followed in the one after.
    const before = document.activeElement;
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        const { activeElement } = document;
        if (activeElement !== before && activeElement !== document.body) bringIntoSight(activeElement);
      }),
    );
  }, [panel, place, footer]);
}

function bringIntoSight(element: Element | null): void {
  if (element === null) return;
  const { top, height } = element.getBoundingClientRect();
  const by = scrollNeeded(top, height, window.innerHeight);
  const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (by !== 0) window.scrollBy({ top: by, behavior: isStill ? 'auto' : 'smooth' });
}

/** CSS pixels between what is brought into sight and the edge. */
const margin = 8;
/** So much of the window shows what was opened; the rest keeps what was pressed. */
const share = 0.6;

/**
 * How far to scroll, in CSS pixels, so that something is in sight: down to its beginning where that is above, and
 * where it is below until it is there whole or fills most of the window. 0: it is.
 */
export function scrollNeeded(top: number, height: number, window: number): number {
  if (top < 0) return top - margin;
  const wanted = Math.min(height + margin, window * share);
  return Math.max(0, Math.ceil(top + wanted - window));
}
