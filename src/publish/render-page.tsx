import type { ReactNode } from 'react';
import { prerender } from 'react-dom/static';
import { BodyRoot, HeadRoot, idPrefixes } from '../app/roots.tsx';
import { serializeSnapshot } from '../domain/snapshot.ts';
import { tellTimes } from '../domain/tell-times.ts';
import { tellingEn } from '../messages/en/telling.ts';
import type { Messages } from '../messages/messages.ts';
import { renderStaticTimeline } from '../render/static-picture.ts';
import { initialState } from '../state/initial-state.ts';
import { createViewStore } from '../state/view-store.ts';
import { lowercaseAttributes } from './lowercase-attributes.ts';
import type { PublishedDataset } from './read-datasets.ts';

/** The three parts of a page in the state of an address without parameters: what the browser hydrates from. */
export interface RenderedPage {
  /** The timeline with its times in words, for the page's data block; undefined where it is too long for one. */
  readonly snapshot: string | undefined;
  readonly headRoot: string;
  readonly timeline: string;
  readonly bodyRoot: string;
}

/** @param file the address of the data file, relative to the page; it stands in the page and must be the browser's too */
export async function renderPage(
  dataset: PublishedDataset,
  file: string,
  messages: Messages,
): Promise<RenderedPage> {
  const { timeline } = dataset;
  const told = tellTimes(timeline, tellingEn);
  const loaded = { kind: 'timeline', timeline, told, problems: [], leftOut: 0, file } as const;
  const store = createViewStore(initialState(loaded, messages));
  return {
    snapshot: serializeSnapshot(timeline, told),
    headRoot: await renderRoot(<HeadRoot store={store} />, idPrefixes.head),
    timeline: renderStaticTimeline(timeline, { messages, lang: messages.lang }),
    bodyRoot: await renderRoot(<BodyRoot store={store} />, idPrefixes.body),
  };
}

/** No Suspense boundary stands in these trees, so React writes plain HTML without a script of its own. */
async function renderRoot(element: ReactNode, identifierPrefix: string): Promise<string> {
  const { prelude } = await prerender(element, {
    identifierPrefix,
    onError(error) {
      throw error;
    },
  });
  return lowercaseAttributes(await new Response(prelude).text());
}
