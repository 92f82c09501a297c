import { createStore } from 'zustand/vanilla';
import { EmbedBodyRoot } from '../app/embed/embed-roots.tsx';
import { findTop, makeFullPage } from '../app/embed/full-page.ts';
import { makeFullscreenButton } from '../app/embed/fullscreen-button.ts';
import { type PrerenderedPage, type PrerenderOptions, prerenderPage } from '../app/freeze/prerender-page.tsx';
import { tellTimes } from '../domain/tell-times.ts';
import { embedEn } from '../messages/en/embed.ts';
import { tellingEn } from '../messages/en/telling.ts';
import type { Messages } from '../messages/messages.ts';
import type { PanelPlace } from '../ui/panel-place.ts';
import type { PublishedDataset } from './read-datasets.ts';

/** @param file the address of the data file, relative to the page; it stands in the page and must be the browser's too */
export function renderPage(
  { timeline }: PublishedDataset,
  file: string,
  messages: Messages,
  form: 'page' | 'embed' = 'page',
): Promise<PrerenderedPage> {
  const told = tellTimes(timeline, tellingEn);
  return prerenderPage({ timeline, told, file, messages, ...(form === 'embed' ? embedParts(file) : {}) });
}

/** What an embed has of its own, in the state in which it arrives. */
function embedParts(file: string): Pick<PrerenderOptions, 'body' | 'tools'> {
  const place = createStore<PanelPlace>()(() => ({ at: 'picture', mayScroll: false }));
  const fullPage = makeFullPage(findTop(file));
  return {
    body: (store) => <EmbedBodyRoot store={store} place={place} fullPage={fullPage} />,
    tools: [makeFullscreenButton(embedEn, false)],
  };
}
