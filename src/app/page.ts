import { parseSnapshot } from '../domain/snapshot.ts';
import { en } from '../messages/en/en.ts';
import type { Address } from '../protocol/address.ts';
import { applyAddress } from '../state/apply-address.ts';
import { initialState } from '../state/initial-state.ts';
import { selectSelected } from '../state/select-marked.ts';
import type { PageAddress } from '../state/to-address.ts';
import type { Loaded } from '../state/view-state.ts';
import { createViewStore, type ViewStore } from '../state/view-store.ts';
import { chooseSource, type DatasetSource } from './dataset-source.ts';
import { connectFocus } from './focus.ts';
import type { LoadingPage } from './follow-load.ts';
import { connectHistory } from './history.ts';
import { readLocation } from './location-address.ts';
import { nextTask } from './next-task.ts';
import { findHosts, isPrerendered, type PageHosts } from './page-hosts.ts';
import { reflectState } from './reflect-state.ts';
import { watchErrors } from './watch-errors.ts';
import { wireTimeline } from './wire-timeline.ts';

/** What is different on pages other than the full page of one dataset. */
export interface PageForm {
  /** What the page shows whatever its address says, as it was prerendered: a frozen file reads nothing else. */
  readonly own?: Loaded;
  readonly guest?: Guest;
}

/** A page inside another's article (embed/guest.ts). */
export interface Guest {
  /** The reader opened an event in the picture by pointer. */
  opened(): void;
  /** The picture stands and obeys: sends for React, and for the guest's own form of the page. */
  settle(page: StandingPage): Promise<Pick<typeof import('./react-roots.tsx'), 'renderRoots'>>;
}

/** What stands before React does. */
export interface StandingPage {
  readonly store: ViewStore;
  readonly hosts: PageHosts;
  readonly address: PageAddress;
  /** Brings what the address asks for into the store, once. */
  followAddress(): void;
}

/**
 * Brings a page to life: data, store, picture, React, address, focus. The picture starts first and needs no React. A
 * prerendered page is hydrated with exactly the state it was prerendered from; what the address asks for follows
 * before the next paint.
 */
export async function startPage(
  window: Window & typeof globalThis,
  { own, guest }: PageForm = {},
): Promise<void> {
  // Both of React's files travel while the data are read and the picture is drawn.
  const react = guest === undefined ? import('./react-roots.tsx') : undefined;
  const { document, location } = window;
  const messages = en;
  const hosts = findHosts(document);
  const fail = watchErrors(window, hosts.page, messages);

  const { address, problems, keep } = readLocation(location.search);
  const source: DatasetSource =
    own === undefined ? chooseSource(document, address.src) : { kind: 'embedded', loaded: own };
  // A file is sent for at once, too; what comes of it waits for the page to stand.
  let stand = (_page: LoadingPage): void => {};
  const standing = new Promise<LoadingPage>((resolve) => {
    stand = resolve;
  });
  const loading =
    source.kind === 'file'
      ? import('./follow-load.ts').then(
          ({ followLoad }) => followLoad(window, source.file, messages, standing).then(() => true),
          () => false,
        )
      : undefined;
  const hydrate = source.kind === 'embedded' && isPrerendered(hosts);
  if (!hydrate) for (const host of [hosts.head, hosts.timeline, hosts.body]) host.replaceChildren();

  const initial = initialState(startWith(source), messages);
  const addressed = applyAddress(initial, address, problems);
  // Without it nothing scrolls, and all can be read.
  const reveal = once(() => import('./reveal-row.ts').catch(() => undefined));
  if (addressed.panel !== undefined) void reveal();
  const store = createViewStore(initial);
  const history = once(() => {
    store.replace({ ...addressed, highlighted: store.getState().highlighted });
    reflectState(document, store);
    return connectHistory({ window, store, page: pageAddress(address), keep, restore });
  });
  const followAddress = (): void => void history();

  function restore(loaded = store.getState().loaded): void {
    const now = readLocation(location.search);
    // Another dataset is another page.
    if (now.address.src !== address.src) location.reload();
    else store.replace(applyAddress({ ...store.getState(), loaded }, now.address, now.problems));
  }

  await nextTask();
  const picture = wireTimeline({
    host: hosts.timeline,
    store,
    first: addressed,
    beforeAct: followAddress,
    onFailed: fail,
    onOpened:
      guest?.opened ??
      // React unfolds the row before the next frame.
      ((event) => void reveal().then((act) => requestAnimationFrame(() => act?.revealRow(window, event)))),
  });
  const revealOpened = once(() => {
    const event = selectSelected(store.getState());
    if (event !== undefined)
      void reveal().then((act) => requestAnimationFrame(() => act?.revealFirst(window, event)));
  });
  connectFocus({ store, page: hosts.page, focusEvent: picture.focusEvent });
  document.documentElement.removeAttribute('data-src');

  await nextTask();
  (react ?? guest?.settle({ store, hosts, address: pageAddress(address), followAddress }))?.then(
    ({ renderRoots }) => {
      renderRoots({
        hosts,
        store,
        hydrate,
        onReady: followAddress,
        onFollowed() {
          dropEarlySheet(document);
          if (source.kind === 'embedded') revealOpened();
        },
      });
    },
    (error: unknown) => {
      followAddress();
      fail(error);
    },
  );

  if (source.kind === 'file') {
    const { file } = source;
    const quietly = (change: () => void): void => history().quietly(change);
    stand({ store, host: hosts.timeline, restore, quietly });
    void loading?.then((isRead) => {
      if (isRead) revealOpened();
      else quietly(() => restore({ kind: 'failed', file, reason: 'network', problems: [] }));
    });
  }
}

/** What the early script unfolded is the state's affair once React has followed the address too. */
function dropEarlySheet(document: Document): void {
  if ('adoptedStyleSheets' in document) document.adoptedStyleSheets = [];
}

function pageAddress({ src, lang }: Address): PageAddress {
  return { ...(src === undefined ? {} : { src }), ...(lang === undefined ? {} : { lang }) };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** What is known before anything is fetched. */
function startWith(source: DatasetSource): Loaded {
  switch (source.kind) {
    case 'embedded':
      if ('loaded' in source) return source.loaded;
      return {
        kind: 'timeline',
        ...parseSnapshot(source.text),
        problems: [],
        leftOut: 0,
        file: source.file,
      };
    case 'file':
      return { kind: 'loading' };
  }
}
