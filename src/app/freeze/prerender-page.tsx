import type { ReactNode } from 'react';
// The variant that needs nothing of Node and nothing of a browser: both make the same text with it.
import { prerender } from 'react-dom/static.edge';
import { serializeSnapshot } from '../../domain/serialize-snapshot.ts';
import type { Timeline } from '../../domain/timeline.ts';
import type { ToldTimes } from '../../domain/told-times.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Markup } from '../../render/markup.ts';
import { renderStaticTimeline } from '../../render/static-picture.ts';
import { initialState } from '../../state/initial-state.ts';
import { createViewStore, type ViewStore } from '../../state/view-store.ts';
import { BodyRoot, HeadRoot, idPrefixes } from '../roots.tsx';
import { lowercaseAttributes } from './lowercase-attributes.ts';

/** The parts of a page in the state of an address without parameters: what the browser hydrates from. */
export interface PrerenderedPage {
  /** The timeline with its times in words, for the page's data block; undefined where it is too long for one. */
  readonly snapshot: string | undefined;
  readonly headRoot: string;
  readonly timeline: string;
  readonly bodyRoot: string;
}

export interface PrerenderOptions {
  readonly timeline: Timeline;
  readonly told: ToldTimes;
  /** As `Loaded.file`; it stands in the page and must be the browser's too. */
  readonly file: string;
  readonly messages: Messages;
  /** What stands below the picture, if not what the full page has there. */
  readonly body?: (store: ViewStore) => ReactNode;
  /** Further controls of the picture. */
  readonly tools?: readonly Markup[];
}

/** The same text in Node and in a browser: the build's pages and frozen files are made with it. */
export async function prerenderPage(options: PrerenderOptions): Promise<PrerenderedPage> {
  const { timeline, told, file, messages, body = bodyOfPage, tools = [] } = options;
  const loaded = { kind: 'timeline', timeline, told, problems: [], leftOut: 0, file } as const;
  const store = createViewStore(initialState(loaded, messages));
  return {
    snapshot: serializeSnapshot(timeline, told),
    headRoot: await renderRoot(<HeadRoot store={store} />, idPrefixes.head),
    timeline: renderStaticTimeline(timeline, { messages, lang: messages.lang, tools }),
    bodyRoot: await renderRoot(body(store), idPrefixes.body),
  };
}

const bodyOfPage = (store: ViewStore): ReactNode => <BodyRoot store={store} />;

/** No Suspense boundary stands in these trees, so React writes plain HTML without a script of its own. */
export async function renderRoot(element: ReactNode, identifierPrefix: string): Promise<string> {
  const { prelude } = await prerender(element, {
    identifierPrefix,
    onError(error) {
      throw error;
    },
  });
  return lowercaseAttributes(await new Response(prelude).text());
}
