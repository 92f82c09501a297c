import { type Address, serializeAddress } from '../protocol/address.ts';
import { type PageAddress, toAddress } from '../state/to-address.ts';
import type { ViewState } from '../state/view-state.ts';
import type { ViewStore } from '../state/view-store.ts';

/** The part of `window` that history needs; tests bring their own. */
export interface HistoryWindow {
  readonly location: Pick<Location, 'pathname' | 'search' | 'hash'>;
  readonly history: Pick<History, 'pushState' | 'replaceState'>;
  readonly self: unknown;
  readonly top: unknown;
  addEventListener(type: 'popstate' | 'pagehide', listener: () => void): void;
  removeEventListener(type: 'popstate' | 'pagehide', listener: () => void): void;
  setTimeout(run: () => void, milliseconds: number): number;
  clearTimeout(timer: number | undefined): void;
}

export interface HistoryOptions {
  readonly window: HistoryWindow;
  readonly store: ViewStore;
  /** Belongs to the page, not to the reader's choices. */
  readonly page: PageAddress;
  /** Parameters that are not ours. */
  readonly keep: URLSearchParams;
  /** The reader went back or forward: read the address anew into the store. */
  restore(): void;
}

export interface ConnectedHistory {
  /** Changes the store without a word to the address bar: the change came from there. */
  quietly(change: () => void): void;
  disconnect(): void;
}

/** Pan, zoom and typing reach the address only once they rest. */
const settleMs = 300;

/**
 * Keeps address and store in step, from now on: what stands in the address bar is not rewritten before the reader
 * changes something. Opening or closing a panel, collapsing lanes and discrete filters make a history entry of their own; all else
 * replaces. Inside a frame everything replaces: the host's Back is not ours.
 */
export function connectHistory({ window, store, page, keep, restore }: HistoryOptions): ConnectedHistory {
  const isFramed = window.self !== window.top;
  let written = window.location.search;
  let timer: number | undefined;
  let isQuiet = false;

  const searchOf = (state: ViewState): string => {
    const address: Address = toAddress(state, page);
    const search = serializeAddress(address, keep);
    return search === '' ? '' : `?${search}`;
  };

  const write = (state: ViewState, how: 'pushState' | 'replaceState'): void => {
    window.clearTimeout(timer);
    timer = undefined;
    const search = searchOf(state);
    if (search === written) return;
    try {
      window.history[how](null, '', `${window.location.pathname}${search}${window.location.hash}`);
      written = search;
    } catch {
      // Browsers allow only so many changes in so many seconds; the next one carries this one with it.
    }
  };

  const flush = (state: ViewState): void => {
    if (timer !== undefined) write(state, 'replaceState');
  };

  const unsubscribe = store.subscribe((state, before) => {
    if (isQuiet || !isAddressed(state, before)) return;
    if (isStep(state, before)) {
      flush(before);
      write(state, isFramed ? 'replaceState' : 'pushState');
      return;
    }
    window.clearTimeout(timer);
    timer = window.setTimeout(() => write(store.getState(), 'replaceState'), settleMs);
  });

  const quietly = (change: () => void): void => {
    window.clearTimeout(timer);
    timer = undefined;
    isQuiet = true;
    try {
      change();
    } finally {
      isQuiet = false;
    }
  };

  const onPopState = (): void => {
    // A link to a place on the page changes the fragment alone.
    if (window.location.search === written) return;
    written = window.location.search;
    quietly(restore);
  };
  const onPageHide = (): void => flush(store.getState());
  window.addEventListener('popstate', onPopState);
  window.addEventListener('pagehide', onPageHide);

  return {
    quietly,
    disconnect() {
      unsubscribe();
      window.clearTimeout(timer);
      window.removeEventListener('popstate', onPopState);
      window.removeEventListener('pagehide', onPageHide);
    },
  };
}

/** Whether anything changed that the address holds. */
function isAddressed(now: ViewState, before: ViewState): boolean {
  return (
    now.panel !== before.panel ||
    now.choice !== before.choice ||
    now.viewport !== before.viewport ||
    now.lanes !== before.lanes ||
    now.view !== before.view ||
    now.theme !== before.theme
  );
}

/** Whether the change is one that Back should undo: a panel, a filter that is not typed, the form of the page. */
function isStep(now: ViewState, before: ViewState): boolean {
  if (now.panel !== before.panel || now.view !== before.view || now.lanes !== before.lanes) return true;
  if (now.choice === before.choice) return false;
  return JSON.stringify({ ...now.choice, query: '' }) !== JSON.stringify({ ...before.choice, query: '' });
}
