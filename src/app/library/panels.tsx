import { type ReactNode, useRef } from 'react';
import type { Panel } from '../../state/view-state.ts';
import type { ViewStore } from '../../state/view-store.ts';
import { Details } from '../../ui/details.tsx';
import { Events } from '../../ui/events.tsx';
import { Filters } from '../../ui/filters.tsx';
import { Footer } from '../../ui/footer.tsx';
import { hasFaults, ViewToggle } from '../../ui/head.tsx';
import { Later } from '../../ui/on-demand.tsx';
import { usePanelFocus } from '../../ui/panel-focus.ts';
import { faults, linkedFacts } from '../../ui/parts.ts';
import { ReaderProvider, useChoice, useReader } from '../../ui/reader.tsx';
import { formatAsOf } from '../../ui/when.ts';

interface PanelsProps {
  readonly store: ViewStore;
  readonly idPrefix: string;
}

/** What stands above the picture. The page has its own first heading, so ours is of the second level. */
export function PanelsAbove(props: PanelsProps & { readonly hasTitle: boolean }): ReactNode {
  return (
    <ReaderProvider store={props.store} idPrefix={props.idPrefix}>
      <Title isShown={props.hasTitle} />
      <Filters />
    </ReaderProvider>
  );
}

function Title({ isShown }: { readonly isShown: boolean }): ReactNode {
  const reader = useReader();
  const isFaulty = useChoice(hasFaults);
  const { dataset } = reader.timeline;
  return (
    <header className="pu-head">
      <div className="pu-head-words">
        {isShown ? (
          <>
            {/* oxlint-disable-next-line jsx-a11y/heading-has-content -- `said` brings it */}
            <h2 className="pu-title" {...reader.said(dataset.title)} />
            <p className="pu-lead" {...reader.said(dataset.summary)} />
          </>
        ) : null}
        <p className="pu-as-of">{reader.messages.ui.head.sourcesEnd(formatAsOf(reader))}</p>
      </div>
      <ViewToggle />
      {isFaulty ? <Later part={faults} with={{}} /> : null}
    </header>
  );
}

/** What stands below and beside the picture. */
export function PanelsBelow({ store, idPrefix }: PanelsProps): ReactNode {
  return (
    <ReaderProvider store={store} idPrefix={idPrefix} expectPanel={expectPanel}>
      <Below />
    </ReaderProvider>
  );
}

function expectPanel(panel: Panel): void {
  if (panel.type !== 'event') linkedFacts.load();
}

function Below(): ReactNode {
  const footer = useRef<HTMLElement>(null);
  usePanelFocus(footer);
  return (
    <>
      <Details />
      <Events shorten={false} />
      <Footer ref={footer} />
    </>
  );
}
