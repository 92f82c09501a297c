import { serializeAddress } from '../../protocol/address.ts';
import { selectSelected } from '../../state/select-marked.ts';
import { toAddress } from '../../state/to-address.ts';
import type { ViewState } from '../../state/view-state.ts';
import type { ViewStore } from '../../state/view-store.ts';
import type { Saying } from './host-talk.ts';

/** What is typed is told once it rests, in ms, as in the address. */
const typingMs = 300;
/**
 * So is what the host itself asked for: a host that hears of each of its own wishes and repeats what it hears could
 * chase two of them round for ever. It hears of the last.
 */
const wishMs = 100;

/**
 * Tells the host what is open and filtered for, from now on: what the reader does at once, what it asked for itself,
 * through `wished`, when that rests, and nothing that it was told last. What the page began with is no news.
 */
export function tellHost(
  store: ViewStore,
  say: (saying: Saying) => void,
): { wished(change: () => void): void } {
  let event = selectSelected(store.getState());
  let filter = formatFilter(store.getState());
  let isWish = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = (): void => {
    clearTimeout(timer);
    const state = store.getState();
    const before = { event, filter };
    event = selectSelected(state);
    filter = formatFilter(state);
    if (event !== before.event) say({ type: 'select', ...(event === undefined ? {} : { event }) });
    if (filter !== before.filter) say({ type: 'filter', query: filter });
  };

  store.subscribe((state, before) => {
    if (state.loaded !== before.loaded) {
      clearTimeout(timer);
      event = selectSelected(state);
      filter = formatFilter(state);
      return;
    }
    if (state.panel === before.panel && state.choice === before.choice) return;
    clearTimeout(timer);
    if (isWish) timer = setTimeout(tell, wishMs);
    else if (state.choice.query !== before.choice.query) timer = setTimeout(tell, typingMs);
    else tell();
  });

  return {
    wished(change) {
      isWish = true;
      try {
        change();
      } finally {
        isWish = false;
      }
    },
  };
}

/** What is filtered for, as an address query; '' while nothing is. */
export function formatFilter(state: ViewState): string {
  const { actors, match, parties, kinds, status, q } = toAddress(state);
  return serializeAddress(
    Object.fromEntries(
      Object.entries({ actors, match, parties, kinds, status, q }).filter(([, value]) => value !== undefined),
    ),
  );
}
