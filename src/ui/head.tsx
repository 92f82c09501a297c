import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { ViewMode } from '../state/view-state.ts';
import type { ViewStore } from '../state/view-store.ts';
import { Failure } from './failure.tsx';
import { Filters } from './filters.tsx';
import { LeftOut } from './left-out.tsx';
import { Notices } from './notices.tsx';
import { ReaderProvider, useChoice, useReader } from './reader.tsx';
import { formatAsOf } from './when.ts';

/** What stands above the picture: title, what went wrong, filters. Where nothing could be loaded it says why. */
export function Head({ store }: { readonly store: ViewStore }): ReactNode {
  return (
    <ReaderProvider store={store} otherwise={<WithoutTimeline store={store} />}>
      <LoadedHead />
    </ReaderProvider>
  );
}

function WithoutTimeline({ store }: { readonly store: ViewStore }): ReactNode {
  const loaded = useStore(store, (state) => state.loaded);
  const messages = useStore(store, (state) => state.messages);
  if (loaded.kind === 'failed') return <Failure failed={loaded} messages={messages} />;
  return (
    <header className="pu-head" aria-busy="true">
      <h1 className="pu-title">{messages.ui.loading}</h1>
    </header>
  );
}

function LoadedHead(): ReactNode {
  const reader = useReader();
  const { dataset } = reader.timeline;
  return (
    <>
      <header className="pu-head">
        <div className="pu-head-words">
          <h1 className="pu-title">{reader.text(dataset.title)}</h1>
          <p className="pu-lead">{reader.text(dataset.summary)}</p>
          <p className="pu-as-of">{reader.messages.ui.head.sourcesEnd(formatAsOf(reader))}</p>
        </div>
        <ViewToggle />
        <Notices />
        <LeftOut />
      </header>
      <Filters />
    </>
  );
}

function ViewToggle(): ReactNode {
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
