import { type ReactNode, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { selectHidden } from '../state/select-hidden.ts';
import { selectAnswered, selectIsSearching } from '../state/select-shown.ts';
import { clearFilters, listTitle, shownSentence } from './clear-filters.ts';
import { describeChoice } from './filter-words.ts';
import { Later, loadProps } from './on-demand.tsx';
import { still } from './panel-focus.ts';
import { filterFields, keyToMarks } from './parts.ts';
import { QuickActors } from './quick-actors.tsx';
import { useChoice, useReader } from './reader.tsx';

const tools = ['filter', 'search', 'key'] as const;
type Tool = (typeof tools)[number];

/**
 * The reader's choices of what to see. On wide pages a row with the chief actors and the search field, the rest behind
 * "More filters"; on narrow ones the fields behind "Filter" and the search field behind "Search", one open at a time.
 * One open state serves both, so turning a phone loses nothing.
 */
export function Filters({ share }: { readonly share?: ReactNode }): ReactNode {
  const { messages, idPrefix } = useReader();
  const words = messages.ui.filters;
  const [open, setOpen] = useState<Tool>();
  const search = useRef<HTMLInputElement>(null);
  const isFiltered = useChoice((state) => selectHidden(state) !== undefined);
  const toolProps = (tool: Tool) => ({
    'aria-expanded': open === tool,
    'aria-controls': `${idPrefix}pu-${tool}`,
    onClick() {
      // The field must stand before it can take the focus, within the tap that asked for it: else no keyboard comes up.
      flushSync(() => setOpen(open === tool ? undefined : tool));
      if (tool === 'search') search.current?.focus(still);
    },
    ...loadProps(tool === 'key' ? keyToMarks : filterFields),
  });
  return (
    <search
      className="pu-filters pu-control"
      aria-label={words.name}
      data-open={open}
      data-filtered={isFiltered || undefined}
    >
      <div className="pu-phone-tools">
        {tools.map((tool) => (
          <button type="button" key={tool} className="pu-button" {...toolProps(tool)}>
            {words[tool]}
          </button>
        ))}
        {share}
      </div>
      <div id={`${idPrefix}pu-key`} className="pu-key" hidden={open !== 'key'}>
        {open === 'key' ? <Later part={keyToMarks} with={{}} /> : null}
      </div>
      <div className="pu-filter-row" id={`${idPrefix}pu-search`}>
        <QuickActors />
        <button type="button" className="pu-button pu-more" {...toolProps('filter')}>
          {words.more}
        </button>
        <SearchField ref={search} />
      </div>
      <HiddenSentence />
      <div id={`${idPrefix}pu-filter`} className="pu-fields" hidden={open !== 'filter'}>
        {open === 'filter' ? <Later part={filterFields} with={{}} /> : null}
      </div>
    </search>
  );
}

function SearchField({ ref }: { readonly ref: React.Ref<HTMLInputElement> }): ReactNode {
  const { store, messages, idPrefix } = useReader();
  const words = messages.ui.filters;
  const query = useChoice((state) => state.choice.query);
  return (
    <input
      ref={ref}
      className="pu-search"
      type="search"
      aria-label={words.searchLabel}
      placeholder={words.searchLabel}
      autoComplete="off"
      spellCheck={false}
      value={query}
      onChange={(change) => store.actions.setChoice({ query: change.target.value })}
      onKeyDown={(key) => {
        if (key.key !== 'Enter' || key.nativeEvent.isComposing) return;
        // To the results; a phone's keyboard goes as the focus does.
        const title = document.getElementById(idPrefix + listTitle);
        title?.focus(still);
        // In a frame within its own document alone: scrollIntoView reaches the host's page.
        if (still.preventScroll) scrollBy(0, title?.getBoundingClientRect().top ?? 0);
        else title?.scrollIntoView();
      }}
    />
  );
}

/** What is hidden, and by what. Its line stands from the start, so that nothing moves when a filter is set. */
function HiddenSentence(): ReactNode {
  const reader = useReader();
  const { messages, timeline, lang } = reader;
  const words = messages.ui.filters;
  const hidden = useChoice(selectHidden);
  const choice = useChoice(selectAnswered);
  const isSearching = useChoice(selectIsSearching);
  return (
    <div className="pu-hidden" aria-busy={isSearching || undefined}>
      <p className="pu-hidden-words" role="status" id={reader.idPrefix + shownSentence} tabIndex={-1}>
        {hidden === undefined
          ? words.showingAll(timeline.events.length)
          : words.hidden(
              hidden.shown,
              hidden.total,
              describeChoice(choice, timeline.dataset, messages, lang),
            )}
      </p>
      {hidden === undefined ? null : (
        <button type="button" className="pu-button pu-clear" onClick={() => clearFilters(reader)}>
          {words.clear}
        </button>
      )}
    </div>
  );
}
