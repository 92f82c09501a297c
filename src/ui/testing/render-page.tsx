import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { tellTimes } from '../../domain/tell-times.ts';
import { en } from '../../messages/en/en.ts';
import { problemsEn } from '../../messages/en/problems.ts';
import { tellingEn } from '../../messages/en/telling.ts';
import { formatProblem } from '../../messages/format-problem.ts';
import { loadTimeline } from '../../schema/load-timeline.ts';
import { initialState } from '../../state/initial-state.ts';
import type { Loaded, ViewState } from '../../state/view-state.ts';
import { createViewStore, type ViewStore } from '../../state/view-store.ts';
import { Body } from '../body.tsx';
import { Head } from '../head.tsx';

/** A store over a dataset's text, as the page makes it. */
export function storeOf(text: string, change: Partial<ViewState> = {}): ViewStore {
  return createViewStore({ ...initialState(loadedFrom(text), en), ...change });
}

function loadedFrom(text: string): Loaded {
  const { timeline, problems: found, leftOut } = loadTimeline(text);
  const problems = found.map((problem) => ({ ...problem, ...formatProblem(problem, problemsEn) }));
  const file = 'data/story.json';
  if (timeline === undefined) return { kind: 'failed', file, reason: 'no-records', problems };
  return { kind: 'timeline', timeline, told: tellTimes(timeline, tellingEn), problems, leftOut, file };
}

export interface RenderedPage {
  readonly store: ViewStore;
  readonly head: HTMLElement;
  readonly body: HTMLElement;
  /** Elements whose role, given or implied, and text or label fit. */
  find(selector: string, words?: string): HTMLElement[];
  press(element: HTMLElement | undefined): void;
  point(element: HTMLElement | undefined): void;
  type(element: HTMLElement | undefined, text: string): void;
  /** Waits until every part of the page that is called for has come. */
  arrive(): Promise<void>;
  unmount(): void;
}

/** Both roots on one page, around nothing: the picture is not React's. */
export function renderPage(store: ViewStore, options: { readonly shorten?: boolean } = {}): RenderedPage {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const roots: Root[] = [];
  const mount = (id: string, content: ReactNode): HTMLElement => {
    const host = document.createElement('div');
    host.id = id;
    document.body.append(host);
    const root = createRoot(host);
    roots.push(root);
    act(() => root.render(content));
    return host;
  };
  const head = mount('parley-head', <Head store={store} />);
  const body = mount('parley-body', <Body store={store} shorten={options.shorten ?? false} />);
  return {
    store,
    head,
    body,
    find(selector, words) {
      const found = [...document.querySelectorAll<HTMLElement>(selector)];
      return words === undefined ? found : found.filter((element) => nameOf(element).includes(words));
    },
    press(element) {
      if (element === undefined) throw new Error('There is nothing to press');
      act(() => element.click());
    },
    point(element) {
      act(() => void element?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true })));
    },
    type(element, text) {
      if (!(element instanceof HTMLInputElement)) throw new Error('There is no field to type into');
      // React watches the property; the prototype's setter is what a keyboard uses.
      const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
      act(() => {
        setter?.call(element, text);
        element.dispatchEvent(new Event('input', { bubbles: true }));
      });
    },
    async arrive() {
      do {
        await act(() => new Promise((resolve) => setTimeout(resolve, 5)));
      } while (document.querySelector('[aria-busy]') !== null);
    },
    unmount() {
      act(() => {
        for (const root of roots) root.unmount();
      });
      document.body.replaceChildren();
    },
  };
}

function nameOf(element: HTMLElement): string {
  return element.getAttribute('aria-label') ?? element.textContent ?? '';
}
