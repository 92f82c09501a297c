import type { EventId } from '../domain/event.ts';

/**
 * On narrow pages details unfold in the list, perhaps far below what was pressed: brings the event's row into sight.
 * Where a panel shows them, only a mark that it covers moves. Does nothing in a frame: that would scroll the host.
 */
export function revealRow(window: Window, event: EventId, behavior = gentleScroll(window)): void {
  if (window.self !== window.top) return;
  const { document } = window;
  const details = document.querySelector('#parley-body > aside');
  if (details !== null && details.getClientRects().length > 0) {
    // As a sheet it may lie over the very mark that was pressed, which scrolls clear of it (app.css).
    const mark = document.querySelector('#parley-timeline [aria-current]');
    const isSheet = window.getComputedStyle(details).position === 'fixed';
    if (isSheet) mark?.scrollIntoView({ block: 'nearest', behavior });
    return;
  }
  document.getElementById(`record-${event}`)?.scrollIntoView({ block: 'start', behavior });
}

/**
 * What a page opened with. Not after a reload, nor Back or Forward: there the browser puts the reader where they were.
 * Nor where a link leads to a place.
 */
export function revealFirst(window: Window, event: EventId): void {
  const [entry] = window.performance.getEntriesByType('navigation');
  const isFirst = entry === undefined || ('type' in entry && entry.type === 'navigate');
  if (isFirst && window.location.hash === '') revealRow(window, event, 'auto');
}

/** Smooth, unless the reader asked for less motion. */
export function gentleScroll(window: Window): ScrollBehavior {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
}
