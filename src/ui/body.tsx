import { type ReactNode, useRef } from 'react';
import type { Panel } from '../state/view-state.ts';
import type { ViewStore } from '../state/view-store.ts';
import { Details } from './details.tsx';
import { Events } from './events.tsx';
import { Footer } from './footer.tsx';
import { usePanelFocus, useRowInView } from './panel-focus.ts';
import { linkedFacts } from './parts.ts';
import { ReaderProvider } from './reader.tsx';

/**
 * What stands below and beside the picture: panel, list and footer. Empty while no timeline is loaded: the head then
 * says why. `shorten`: on narrow pages the list begins short, as in an article.
 */
export function Body(props: { readonly store: ViewStore; readonly shorten?: boolean }): ReactNode {
  return (
    <ReaderProvider store={props.store} expectPanel={expectPanel}>
      <LoadedBody shorten={props.shorten ?? false} />
    </ReaderProvider>
  );
}

export function expectPanel(panel: Panel): void {
  if (panel.type !== 'event') linkedFacts.load();
}

function LoadedBody({ shorten }: { readonly shorten: boolean }): ReactNode {
  const footer = useRef<HTMLElement>(null);
  useRowInView(footer);
  usePanelFocus(footer);
  return (
    <>
      <Details />
      <Events shorten={shorten} />
      <Footer ref={footer} />
    </>
  );
}
