import { createStore } from 'zustand/vanilla';
import { textIn } from '../../base/text.ts';
import { embedEn } from '../../messages/en/embed.ts';
import type { HostMessage } from '../../protocol/host-message.ts';
import { mergeAddress } from '../../state/merge-address.ts';
import { selectSelected } from '../../state/select-marked.ts';
import type { ViewState } from '../../state/view-state.ts';
import type { ViewStore } from '../../state/view-store.ts';
import type { PanelPlace } from '../../ui/panel-place.ts';
import type { Guest, StandingPage } from '../page.ts';
import { readArticlePage } from './article-page.ts';
import { followPress, keepEarlyPress } from './follow-press.ts';
import { findTop, makeFullPage, moveSource } from './full-page.ts';
import { addFullscreenButton } from './fullscreen-button.ts';
import { freeWheel } from './fullscreen-wheel.ts';
import { type HostTalk, silence, talkToHost } from './host-talk.ts';
import { placePanel } from './place-panel.ts';
import { createPointer } from './point-below.ts';
import { readOnAfterShowAll } from './reading-on.ts';
import { tellHost } from './tell-host.ts';

/**
 * The page as a guest in a stranger's article: it says how high it is, hears which view its host wishes, says what the
 * reader opens, and lets details unfold where they were asked for. Begins to speak at once.
 *
 * @param options `hasFullPage`: there is one, at a known way from here; not so for a frozen file
 */
export function createGuest(
  window: Window & typeof globalThis,
  { hasFullPage = true }: { readonly hasFullPage?: boolean } = {},
): Guest {
  const { document } = window;
  const isFramed = window.parent !== window;
  let heard: (message: HostMessage, origin: string) => void = () => undefined;
  const talk: HostTalk = isFramed ? talkToHost(window, (message, origin) => heard(message, origin)) : silence;
  const early: Parameters<typeof heard>[] = [];
  heard = (...message) => early.push(message);

  const place = createStore<PanelPlace>()(() => ({ at: 'picture', mayScroll: false }));
  const movePanel = (to: Parameters<typeof place.setState>[0]): void => place.setState(to, true);

  return {
    opened: () => movePanel({ at: 'picture', mayScroll: isScrollable(document) }),
    async settle({ store, hosts, address, followAddress }: StandingPage) {
      const pressed = followPress(hosts.page);
      const makeGood = keepEarlyPress(hosts.head, hosts.body);
      readOnAfterShowAll(hosts.body);
      addFullscreenButton(hosts.timeline, embedEn);
      freeWheel(hosts.timeline);

      followAddress();
      nameMain(store, hosts.page);
      const { pointFrom } = createPointer(hosts.timeline, embedEn.below);
      keepPlace(store, place, pressed, document, (by) => {
        if (hosts.timeline.contains(by)) pointFrom(by);
      });
      const { wished } = tellHost(store, talk.say);
      heard = (message, origin) => {
        if (message.type === 'change') wished(() => applyChange(store, message.query));
        else {
          const articlePage = readArticlePage(message.page, origin);
          if (articlePage !== undefined) store.replace({ ...store.getState(), articlePage });
          talk.ready();
        }
      };
      for (const message of early) heard(...message);
      talk.ready();
      sayFailures(store, talk);

      await painted(window);
      // Both at once: the second imports the first, and need not be waited for to learn that.
      const [{ renderRoots }] = await Promise.all([
        import('./embed-roots.tsx'),
        import('../react-roots.tsx'),
      ]);
      const { src, ...rest } = address;
      const page = src === undefined ? rest : { ...rest, src: moveSource(src, window.location.href) };
      const data = document.querySelector('#parley-data')?.getAttribute('data-file') ?? '';
      return {
        renderRoots(options) {
          renderRoots(
            {
              ...options,
              onFollowed() {
                options.onFollowed();
                makeGood();
              },
            },
            {
              place,
              ...(hasFullPage && { fullPage: makeFullPage(findTop(data), page) }),
              onFullPage(to) {
                // Only an opaque origin tells of a sandbox, which may bar windows; whether it does nothing tells.
                const isSandboxed = window.origin === 'null';
                return isSandboxed && !talk.followLink(to);
              },
            },
          );
        },
      };
    },
  };
}

/** The article has a main part of its own, and those who go from landmark to landmark hear which is which. */
function nameMain(store: ViewStore, page: HTMLElement): void {
  const name = ({ loaded, lang }: ViewState): void => {
    if (loaded.kind !== 'timeline') return;
    const { dataset } = loaded.timeline;
    page.setAttribute('aria-label', textIn(dataset.title, lang, dataset.lang));
  };
  name(store.getState());
  store.subscribe((state, before) => {
    if (state.loaded !== before.loaded) name(state);
  });
}

/** What a host asks for before there is a timeline waits for it. */
function applyChange(store: ViewStore, query: string): void {
  const state = store.getState();
  const next = mergeAddress(state, query);
  if (next !== state) store.replace(next);
  if (state.loaded.kind !== 'loading') return;
  const unsubscribe = store.subscribe(({ loaded }) => {
    if (loaded.kind === 'loading') return;
    unsubscribe();
    applyChange(store, query);
  });
}

/** Keeps the panel near what the reader pressed, from now on. What the page opened with stands in its own row. */
function keepPlace(
  store: ViewStore,
  place: { setState(place: PanelPlace, replace: true): void },
  pressed: () => Element | undefined,
  document: Document,
  opened: (pressed: Element) => void,
): void {
  const putInRow = (state: ViewState): void => {
    const row = selectSelected(state);
    if (row !== undefined) place.setState({ at: 'row', row, mayScroll: false }, true);
  };
  putInRow(store.getState());
  store.subscribe((state, before) => {
    const { panel } = state;
    if (panel === undefined) return;
    if (state.loaded !== before.loaded) {
      putInRow(state);
      return;
    }
    const by = pressed();
    // Pressed where it is not yet open: its row, while it stands below the picture, or the other way about.
    const isAskedAgain =
      state.focusPanel !== before.focusPanel ||
      (by !== undefined && by.closest<HTMLElement>('[data-row-button]')?.dataset['rowButton'] === panel.id);
    if (panel === before.panel && !isAskedAgain) return;
    const isListAlone = state.view === 'list';
    const mayScroll = isScrollable(document);
    place.setState({ ...placePanel(by, panel, isListAlone), mayScroll }, true);
    if (by !== undefined && !mayScroll) opened(by);
  });
}

/** Whether the frame's own document scrolls: it has a fixed height, which is less than what it shows. */
function isScrollable(document: Document): boolean {
  const { scrollHeight, clientHeight } = document.documentElement;
  return scrollHeight > clientHeight + 1;
}

/** The host hears in words why there is nothing to see. */
function sayFailures(store: ViewStore, talk: HostTalk): void {
  const check = ({ loaded, messages }: ViewState): void => {
    if (loaded.kind !== 'failed') return;
    const { heading } = messages.ui.failure;
    import('../../ui/failure.tsx').then(
      ({ explain }) => talk.say({ type: 'error', message: `${heading} ${explain(loaded).says}` }),
      () => talk.say({ type: 'error', message: heading }),
    );
  };
  check(store.getState());
  store.subscribe((state, before) => {
    if (state.loaded !== before.loaded) check(state);
  });
}

/** Once the picture has been on the screen, or after a moment where nothing is painted, as in a closed tab. */
function painted(window: Window): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => resolve();
    window.requestAnimationFrame(() => window.setTimeout(done));
    window.setTimeout(done, patienceMs);
  });
}

const patienceMs = 250;
