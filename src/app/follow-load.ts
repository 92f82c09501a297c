import { presentIn } from '../domain/present.ts';
import { loadingEn } from '../messages/en/loading.ts';
import type { Messages } from '../messages/messages.ts';
import { selectFacets } from '../state/select-shown.ts';
import type { Loaded, ViewState } from '../state/view-state.ts';
import type { ViewStore } from '../state/view-store.ts';
import FileWorker from '../worker/file.worker.ts?worker&inline';
import type { LoadProgress } from '../worker/load-file.ts';
import { filterInTasks } from './filter-in-tasks.ts';
import { judgeAddress, judgeFinalAddress, refusedDataset } from './judge-address.ts';
import { fetchDataset } from './load-dataset.ts';
import { nextTask } from './next-task.ts';
import type { ShownLoading } from './show-loading.tsx';

/** A page that stands, and shows what is loaded. */
export interface LoadingPage {
  readonly store: ViewStore;
  /** Before it stands how far the file has come. */
  readonly host: HTMLElement;
  /** Puts what was loaded into the store, with what the address asks of it. */
  restore(loaded: Loaded): void;
  /** Changes the store without a word to the address bar. */
  quietly(change: () => void): void;
}

/** Files that come faster than this, in milliseconds, need no bar. */
const soon = 400;

/**
 * Loads a page's dataset and shows it: a large one as soon as its first events are there, then more and more of it, while
 * the reader's view stays as it is. Resolves once all of it, or why there is nothing, stands in the store.
 */
export async function followLoad(
  window: Window & typeof globalThis,
  file: string,
  messages: Messages,
  standing: Promise<LoadingPage>,
): Promise<void> {
  const { document, navigator, location } = window;
  const source = judgeAddress(document, location.href, file);
  if (!source.ok) {
    const { quietly, restore } = await standing;
    quietly(() => restore(refusedDataset(file, source.error)));
    return;
  }
  const controller = new AbortController();
  let progress: LoadProgress | undefined;
  let bar: ShownLoading | undefined;
  let isOver = false;
  let news = '';
  let untouched: ViewState | undefined;

  const timer = window.setTimeout(async () => {
    const { showLoading } = await import('./show-loading.tsx');
    const { host } = await standing;
    if (isOver) return;
    const first = { bytes: 0, total: undefined, events: 0, ...progress, news: '' };
    bar = showLoading(host, loadingEn, first, () => controller.abort());
    // What stands in a region from its beginning is not said.
    if (news !== '') window.setTimeout(() => bar?.update({ news }));
  }, soon);

  const hands = watchHands(window);
  const show = async (loaded: Loaded): Promise<void> => {
    const { store, quietly, restore } = await standing;
    // What all parts of the page ask for first, in tasks of its own.
    await nextTask();
    selectFacets({ ...store.getState(), loaded });
    await nextTask();
    if (loaded.kind === 'timeline') presentIn(loaded.timeline);
    await nextTask();
    quietly(() => {
      const state = store.getState();
      // A reader who has chosen something keeps it; else the address is asked again, now that more can be found.
      if (untouched === undefined || isSameView(state, untouched)) restore(loaded);
      else store.replace({ ...state, loaded });
      untouched = untouched === undefined || isSameView(state, untouched) ? store.getState() : untouched;
    });
  };

  const loaded = await fetchDataset({
    url: source.value,
    file,
    messages,
    judge: (final) => judgeFinalAddress(document, location.href, final),
    startWorker: () => startWorker(window),
    pause: nextTask,
    deviceMemory: 'deviceMemory' in navigator ? Number(navigator.deviceMemory) : undefined,
    signal: controller.signal,
    onProgress(now) {
      progress = now;
      bar?.update(now);
    },
    async onGrowth(grown) {
      const isFirst = untouched === undefined;
      await hands.still();
      if (isOver) return 0;
      const began = window.performance.now();
      await show(grown);
      await painted(window);
      if (isFirst) document.documentElement.dataset['parleyLoad'] = 'first';
      if (grown.kind === 'timeline') {
        news = loadingEn.shownSoFar(grown.timeline.events.length);
        bar?.update({ news });
      }
      return window.performance.now() - began;
    },
  });
  isOver = true;
  window.clearTimeout(timer);
  await hands.still();
  hands.letGo();
  const { store, quietly, restore } = await standing;
  if (loaded.kind === 'timeline') await show(filterInTasks(loaded, store.getState, nextTask));
  else {
    quietly(() => restore(loaded));
  }
  bar?.remove();
  void painted(window).then(() => {
    document.documentElement.dataset['parleyLoad'] = 'done';
  });
}

function startWorker(window: Window & typeof globalThis): Worker | undefined {
  if (!('Worker' in window)) return undefined;
  try {
    return new FileWorker();
  } catch {
    // Not every place that shows a page allows one.
    return undefined;
  }
}

/** Knows whether the reader is at something that a new picture would break off: a drag, a zoom that still runs. */
interface Hands {
  /** Resolves once nothing has been touched for a moment, or a while later whatever is. */
  still(): Promise<void>;
  letGo(): void;
}

const acts = ['wheel', 'pointerdown', 'pointermove', 'pointerup', 'touchmove', 'keydown'] as const;

function watchHands(window: Window): Hands {
  let last = Number.NEGATIVE_INFINITY;
  const note = (event: Event): void => {
    // A pointer that only passes over holds nothing.
    const passes = event.type === 'pointermove' && (event as PointerEvent).buttons === 0;
    if (!passes) last = event.timeStamp;
  };
  const how = { capture: true, passive: true };
  for (const act of acts) window.addEventListener(act, note, how);
  return {
    async still() {
      const since = window.performance.now();
      for (let now = since; now - last < stillMs && now - since < patientMs; now = window.performance.now()) {
        await new Promise((resolve) => window.setTimeout(resolve, stillMs - (now - last)));
      }
    },
    letGo() {
      for (const act of acts) window.removeEventListener(act, note, how);
    },
  };
}

const stillMs = 600;
const patientMs = 10_000;

/** Whether the reader has chosen nothing in between. */
function isSameView(a: ViewState, b: ViewState): boolean {
  return (
    a.choice === b.choice &&
    a.panel === b.panel &&
    a.viewport === b.viewport &&
    a.lanes === b.lanes &&
    a.view === b.view &&
    a.theme === b.theme
  );
}

/** After the next frame has been on the screen, or a moment where nothing is painted, as in a hidden tab. */
function painted(window: Window): Promise<void> {
  return new Promise((resolve) => {
    window.requestAnimationFrame(() => window.requestAnimationFrame(() => resolve()));
    window.setTimeout(resolve, hiddenMs);
  });
}

const hiddenMs = 250;
