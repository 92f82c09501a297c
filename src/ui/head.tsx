import { createElement, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { ViewMode, ViewState } from '../state/view-state.ts';
import type { ViewStore } from '../state/view-store.ts';
import { Filters } from './filters.tsx';
import { Later, useOnDemand } from './on-demand.tsx';
import { failure, faults } from './parts.ts';
import { ReaderProvider, useChoice, useReader } from './reader.tsx';
import { type MakeFrozen, useShare } from './share-button.tsx';
import { TryAgain } from './try-again.tsx';
import { formatAsOf } from './when.ts';

/**
 * What stands above the picture: title, what went wrong, filters. Where nothing could be loaded it says why.
 * `makeFrozen`: what the share panel makes frozen files with; it offers none without.
 */
export function Head(props: { readonly store: ViewStore; readonly makeFrozen?: MakeFrozen }): ReactNode {
  const { store, makeFrozen } = props;
  return (
    <ReaderProvider store={store} otherwise={<WithoutTimeline store={store} />}>
      <LoadedHead makeFrozen={makeFrozen} />
    </ReaderProvider>
  );
}

function WithoutTimeline({ store }: { readonly store: ViewStore }): ReactNode {
  const loaded = useStore(store, (state) => state.loaded);
  const messages = useStore(store, (state) => state.messages);
  // Sent for while the data are: should the network fail them, it may fail the words for it as well.
  const Failure = useOnDemand(failure);
  if (loaded.kind === 'failed' && typeof Failure === 'function')
    return createElement(Failure, { failed: loaded, messages });
  if (loaded.kind === 'failed' && Failure === 'missing')
    return (
      <header className="pu-head pu-failure">
        <h1 className="pu-title" role="alert">
          {messages.ui.failure.heading}
        </h1>
        <TryAgain messages={messages} />
      </header>
    );
  return (
    <header className="pu-head" aria-busy="true">
      <h1 className="pu-title">{messages.ui.loading}</h1>
    </header>
  );
}

function LoadedHead({ makeFrozen }: { readonly makeFrozen: MakeFrozen | undefined }): ReactNode {
  const reader = useReader();
  const share = useShare(makeFrozen);
  const isFaulty = useChoice(hasFaults);
  const { dataset } = reader.timeline;
  return (
    <>
      <header className="pu-head">
        <div className="pu-head-words">
          {/* oxlint-disable-next-line jsx-a11y/heading-has-content -- `said` brings it */}
          <h1 className="pu-title" {...reader.said(dataset.title)} />
          <p className="pu-lead" {...reader.said(dataset.summary)} />
          <p className="pu-as-of">{reader.messages.ui.head.sourcesEnd(formatAsOf(reader))}</p>
        </div>
        <ViewToggle />
        {share.button}
        {isFaulty ? <Later part={faults} with={{}} /> : null}
      </header>
      <Filters share={share.button} />
      {share.panel}
    </>
  );
}

/** Whether something of the address or of the file could not be used. */
export function hasFaults({ loaded, notices }: ViewState): boolean {
  return (
    notices.length > 0 ||
    (loaded.kind === 'timeline' &&
      (loaded.leftOut > 0 || loaded.problems.some((problem) => problem.severity === 'error')))
  );
}

/** Picture and list, or the list alone. */
export function ViewToggle(): ReactNode {
  const { store, messages } = useReader();
  const view = useChoice((state) => state.view);
  const words = messages.ui.head;
  const modes: readonly (readonly [ViewMode, string])[] = [
    ['timeline', words.viewTimeline],
    ['list', words.viewList],
  ];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields of a form, these are two buttons
    <div className="pu-views pu-control" role="group" aria-label={words.view}>
      {modes.map(([mode, label]) => (
        <button
          key={mode}
          type="button"
          className="pu-button"
          aria-pressed={view === mode}
          onClick={() => store.actions.setView(mode)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
