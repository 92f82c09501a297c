import { type ReactNode, useRef, useState } from 'react';
import { type StoreApi, useStore } from 'zustand';
import type { EventId } from '../domain/event.ts';
import { embedEn as words } from '../messages/en/embed.ts';
import type { ViewState } from '../state/view-state.ts';
import type { ViewStore } from '../state/view-store.ts';
import { expectPanel } from './body.tsx';
import { useOwnScroll } from './embed-scroll.ts';
import { Events } from './events.tsx';
import { Line } from './fact.tsx';
import { Footer } from './footer.tsx';
import { PanelContent } from './panel-content.tsx';
import { usePanelFocus } from './panel-focus.ts';
import type { PanelPlace } from './panel-place.ts';
import { type InlineForm, ReaderProvider, useChoice, useReader } from './reader.tsx';

export interface EmbedBodyProps {
  readonly store: ViewStore;
  readonly place: Pick<StoreApi<PanelPlace>, 'getState' | 'getInitialState' | 'subscribe'>;
  /** Address of the full page in this state, relative to the frame's. Absent: there is none that it could be. */
  readonly fullPage?: (state: ViewState) => string;
  /** The reader follows the link there. True where the browser may bar it, so that the address is to be shown. */
  readonly onFullPage?: (address: string) => boolean;
}

/**
 * What stands below the picture inside an article: the list, and the footer with the way to the full page. Details
 * stand in the flow at every width, where what opened them was pressed: in a frame of full height nothing can be fixed
 * or sticky, and the host is never scrolled.
 */
export function EmbedBody(props: EmbedBodyProps): ReactNode {
  return (
    <ReaderProvider store={props.store} expectPanel={expectPanel} inline={inline}>
      <LoadedBody {...props} />
    </ReaderProvider>
  );
}

const inline: InlineForm = { afterFacts: (event) => <ArticleLink event={event} /> };

function LoadedBody(props: EmbedBodyProps): ReactNode {
  const { messages } = useReader();
  const footer = useRef<HTMLElement>(null);
  const place = useStore(props.place);
  const isOpen = useChoice((state) => state.panel !== undefined);
  usePanelFocus(footer);
  useOwnScroll(footer, place);
  return (
    <>
      <Events shorten place={place} />
      <Footer ref={footer}>
        {props.fullPage === undefined ? null : <FullPageLink {...props} fullPage={props.fullPage} />}
        {isOpen && place.at === 'foot' ? (
          <section className="pu-inline-panel" aria-label={messages.ui.panel.name} data-parley-panel="">
            <PanelContent />
          </section>
        ) : null}
      </Footer>
    </>
  );
}

/** A plain link, which works before and without script. */
function FullPageLink({
  fullPage,
  onFullPage,
}: Required<Pick<EmbedBodyProps, 'fullPage'>> & Pick<EmbedBodyProps, 'onFullPage'>): ReactNode {
  const address = useChoice(fullPage);
  const [shown, setShown] = useState('');
  const follow = (): void => {
    const { href } = new URL(address, location.href);
    if (onFullPage?.(href)) setShown(href);
  };
  return (
    <>
      <p className="pu-full-page">
        {/* oxlint-disable-next-line react/jsx-no-target-blank -- our own site may know where its readers come from */}
        <a className="pu-out" href={address} target="_blank" rel="noopener" onClick={follow}>
          {words.fullPage}
          <span className="pu-out-sign" aria-hidden="true">
            {' ↗'}
          </span>
          <span className="pu-spoken"> ({words.newTab})</span>
        </a>
      </p>
      {shown === '' ? null : (
        <p role="status">
          {words.ifBarred} <span className="pu-address">{shown}</span>
        </p>
      )}
    </>
  );
}

/**
 * The open record's address inside the article, where the host has said what that is. Its text is the address itself,
 * to be selected where nothing may be copied; another tab, so that the article is never loaded anew.
 */
function ArticleLink({ event }: { readonly event: EventId }): ReactNode {
  const page = useChoice((state) =>
    state.panel?.type === 'event' && state.panel.id === event ? state.articlePage : undefined,
  );
  if (page === undefined) return null;
  const address = `${page}#parley=${encodeURIComponent(event)}`;
  return (
    <div className="pu-in-article">
      <Line label={words.inArticle}>
        {/* oxlint-disable-next-line react/jsx-no-target-blank -- the article's own address, as it gave it */}
        <a className="pu-out pu-address" href={address} target="_blank" rel="noopener">
          {address}
        </a>
      </Line>
    </div>
  );
}
