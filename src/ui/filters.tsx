import { type ReactNode, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { selectHidden } from '../state/select-hidden.ts';
import { describeChoice } from './filter-words.ts';
import { Later, loadProps } from './on-demand.tsx';
import { filterFields, keyToMarks } from './parts.ts';
import { QuickActors } from './quick-actors.tsx';
import { useChoice, useReader } from './reader.tsx';

const fieldsId = 'pu-filter-fields';
const keyId = 'pu-key';

/**
 * The reader's choices of what to see. On wide pages a row with the chief actors and the search field, the rest behind
 * "More filters"; on narrow ones all of it behind "Filter". One open state serves both, so turning a phone loses nothing.
 */
export function Filters(): ReactNode {
  const { messages } = useReader();
  const words = messages.ui.filters;
  const [isOpen, setOpen] = useState(false);
  const [isKeyOpen, setKeyOpen] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const isFiltered = useChoice((state) => selectHidden(state) !== undefined);
  const openSearch = (): void => {
    // The field must stand before it can take the focus, within the tap that asked for it: else no keyboard comes up.
    flushSync(() => setOpen(true));
    search.current?.focus();
  };
  return (
    <search
      className="pu-filters pu-control"
      aria-label={words.name}
      data-open={isOpen || undefined}
      data-filtered={isFiltered || undefined}
    >
      <div className="pu-phone-tools">
        <button
          type="button"
          className="pu-button"
          aria-expanded={isOpen}
          aria-controls={fieldsId}
          onClick={() => setOpen(!isOpen)}
          {...loadProps(filterFields)}
        >
          {words.filter}
        </button>
        <button type="button" className="pu-button" onClick={openSearch} {...loadProps(filterFields)}>
          {words.search}
        </button>
        <button
          type="button"
          className="pu-button"
          aria-expanded={isKeyOpen}
          aria-controls={keyId}
          onClick={() => setKeyOpen(!isKeyOpen)}
          {...loadProps(keyToMarks)}
        >
          {words.key}
        </button>
      </div>
      <div id={keyId} className="pu-key" hidden={!isKeyOpen}>
        {isKeyOpen ? <Later part={keyToMarks} with={{}} /> : null}
      </div>
      <div className="pu-filter-row">
        <QuickActors />
        <button
          type="button"
          className="pu-button pu-more"
          aria-expanded={isOpen}
          aria-controls={fieldsId}
          onClick={() => setOpen(!isOpen)}
          {...loadProps(filterFields)}
        >
          {words.more}
        </button>
        <SearchField ref={search} />
      </div>
      <div id={fieldsId} className="pu-fields" hidden={!isOpen}>
        {isOpen ? <Later part={filterFields} with={{}} /> : null}
      </div>
      <HiddenSentence />
    </search>
  );
}

function SearchField({ ref }: { readonly ref: React.Ref<HTMLInputElement> }): ReactNode {
  const { store, messages } = useReader();
  const words = messages.ui.filters;
  const query = useChoice((state) => state.choice.query);
  return (
    <input
      ref={ref}
      className="pu-search"
      type="search"
      aria-label={words.searchLabel}
      placeholder={words.searchHint}
      autoComplete="off"
      spellCheck={false}
      value={query}
      onChange={(change) => store.actions.setChoice({ query: change.target.value })}
    />
  );
}

/** What is hidden, and by what. Its line stands from the start, so that nothing moves when a filter is set. */
function HiddenSentence(): ReactNode {
  const { store, messages, timeline, lang } = useReader();
  const words = messages.ui.filters;
  const hidden = useChoice(selectHidden);
  const choice = useChoice((state) => state.choice);
  return (
    <div className="pu-hidden">
      <p className="pu-hidden-words" role="status">
        {hidden === undefined
          ? words.showingAll(timeline.events.length)
          : words.hidden(
              hidden.shown,
              hidden.total,
              describeChoice(choice, timeline.dataset, messages, lang),
            )}
      </p>
      {hidden === undefined ? null : (
        <button type="button" className="pu-button pu-clear" onClick={() => store.actions.clearFilters()}>
          {words.clear}
        </button>
      )}
    </div>
  );
}
