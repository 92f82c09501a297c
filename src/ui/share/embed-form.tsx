import { type ReactNode, useId, useMemo, useState } from 'react';
import type { EventId } from '../../domain/event.ts';
import { type FilterChoice, filterEvents } from '../../domain/filter.ts';
import { presentIn } from '../../domain/present.ts';
import { walkedEvents } from '../../domain/walked-events.ts';
import { fieldsEn } from '../../messages/en/fields.ts';
import { shareEn as words } from '../../messages/en/share.ts';
import { languageNames } from '../../messages/share.ts';
import { useReader } from '../reader.tsx';
import { toggled } from '../toggled.ts';
import { formatEventTime } from '../when.ts';
import {
  type EmbedChoice,
  hasOwnSpan,
  heightOf,
  heights,
  sayable,
  startEmbedChoice,
  widthOf,
  widths,
  withoutFilters,
} from './embed-choice.ts';
import { Check, optionsOf, Radios, Select } from './fields.tsx';

interface FormProps {
  readonly choice: EmbedChoice;
  readonly onChange: (choice: EmbedChoice) => void;
}

/** Everything that an embed code can say. Nothing is sent: each change shows in the code and the preview at once. */
export function EmbedForm({ choice, onChange }: FormProps): ReactNode {
  const reader = useReader();
  const { messages } = reader;
  const change = (part: Partial<EmbedChoice>): void => onChange({ ...choice, ...part });
  const views: readonly (readonly [EmbedChoice['view'], string])[] = [
    ['timeline', messages.ui.head.viewTimeline],
    ['list', messages.ui.head.viewList],
  ];
  // There may be thousands, and each key that is typed renders the form anew.
  const events = useMemo(
    (): readonly (readonly [EventId | '', string])[] => [
      ['', words.noFirst],
      ...(walkedEvents(reader.timeline) ?? []).map((event): readonly [EventId, string] => [
        event.record.id,
        words.event(reader.text(event.record.title), formatEventTime(event, reader).text),
      ]),
    ],
    [reader],
  );
  return (
    <div className="pu-embed-form">
      <Radios
        label={words.code}
        value={choice.code}
        options={optionsOf(words.codes).map(([value, { name, note }]) => ({ value, name, note }))}
        onChange={(code) => change({ code })}
      />
      <fieldset className="pu-field pu-embed-look">
        <legend className="pu-label pu-spoken">{words.look}</legend>
        <Width choice={choice} onChange={onChange} />
        <Height choice={choice} onChange={onChange} />
        <Select
          label={messages.ui.head.view}
          value={choice.view}
          options={views}
          onChange={(view) => change({ view })}
        />
        <Select
          label={words.theme}
          value={choice.theme}
          options={optionsOf(words.themes)}
          onChange={(theme) => change({ theme })}
        />
        <Select
          label={words.language}
          value={choice.lang}
          options={optionsOf(languageNames)}
          onChange={(lang) => change({ lang })}
        />
        <div className="pu-share-wide">
          <Select
            label={words.first}
            value={choice.event ?? ''}
            options={events}
            onChange={(event) => change({ event: event === '' ? undefined : event })}
          />
        </div>
      </fieldset>
      <Filters choice={choice} onChange={onChange} />
      {choice.code === 'element' ? null : (
        <Check label={words.link} isChecked={choice.hasLink} onChange={(hasLink) => change({ hasLink })} />
      )}
    </div>
  );
}

function Width({ choice, onChange }: FormProps): ReactNode {
  return (
    <Pixels
      label={words.width}
      placeholder={words.widthFull}
      range={widths}
      value={choice.width}
      onChange={(width) => onChange({ ...choice, width })}
      onLeave={() => onChange({ ...choice, width: widthOf(choice) })}
    />
  );
}

function Height({ choice, onChange }: FormProps): ReactNode {
  // The element is as high as its content from the start.
  if (choice.code === 'element') return null;
  return (
    <Pixels
      label={choice.code === 'frame' ? words.height : words.heightBefore}
      range={heights}
      value={choice.height}
      onChange={(height) => onChange({ ...choice, height })}
      onLeave={() => onChange({ ...choice, height: heightOf(choice) })}
    />
  );
}

function Pixels(props: {
  readonly label: string;
  readonly placeholder?: string;
  readonly range: { readonly least: number; readonly most: number };
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
  /** What counts is what the code says: the field shows that once it is left. */
  readonly onLeave: () => void;
}): ReactNode {
  const id = useId();
  return (
    <div className="pu-share-input">
      <label className="pu-label" htmlFor={id}>
        {props.label}
      </label>
      <input
        id={id}
        type="number"
        inputMode="numeric"
        className="pu-share-field"
        min={props.range.least}
        max={props.range.most}
        step={10}
        placeholder={props.placeholder}
        value={props.value ?? ''}
        onChange={({ target }) => props.onChange(target.value === '' ? undefined : target.valueAsNumber)}
        onBlur={props.onLeave}
      />
    </div>
  );
}

function Filters({ choice, onChange }: FormProps): ReactNode {
  const { store, timeline, messages, text } = useReader();
  const { dataset } = timeline;
  const { filters } = choice;
  const isElement = choice.code === 'element';
  const state = store.getState();
  const set = (part: Partial<FilterChoice>): void =>
    onChange({ ...choice, filters: { ...filters, ...part } });
  const present = presentIn(timeline);
  const actors = dataset.actors.filter((actor) => present.actors.has(actor.id));
  const takeOver = (): void => {
    const { filters: now, hasSpan } = startEmbedChoice(store.getState());
    onChange({ ...choice, filters: now, hasSpan });
  };
  return (
    <fieldset className="pu-field pu-embed-filters">
      <legend className="pu-label">{words.filters}</legend>
      <p className="pu-share-note" role="status">
        {words.showing(filterEvents(timeline, sayable(choice).filters).count, timeline.events.length)}
      </p>
      <div className="pu-share-buttons">
        <button type="button" className="pu-button" onClick={takeOver}>
          {words.asSeen}
        </button>
        <button type="button" className="pu-button" onClick={() => onChange(withoutFilters(choice))}>
          {words.noFilters}
        </button>
      </div>
      <Group label={messages.ui.filters.actors} chosen={filters.actors.length}>
        <Radios
          label={fieldsEn.matchLabel}
          value={filters.match}
          options={[
            { value: 'any', name: fieldsEn.matchAny },
            { value: 'all', name: fieldsEn.matchAll },
          ]}
          onChange={(match) => set({ match })}
          isInline
        />
        {actors.map(({ id, name }) => (
          <Check
            key={id}
            label={text(name)}
            isChecked={filters.actors.includes(id)}
            onChange={() => set({ actors: toggled(filters.actors, id) })}
          />
        ))}
      </Group>
      {isElement ? <p className="pu-share-note">{words.elementFilters}</p> : null}
      {isElement || dataset.parties.length === 0 ? null : (
        <Group label={fieldsEn.parties} chosen={filters.parties.length}>
          {dataset.parties.map(({ id, name }) => (
            <Check
              key={id}
              label={text(name)}
              isChecked={filters.parties.includes(id)}
              onChange={() => set({ parties: toggled(filters.parties, id) })}
            />
          ))}
        </Group>
      )}
      {isElement ? null : (
        <>
          <Group
            label={`${fieldsEn.kinds}, ${fieldsEn.statuses}`}
            chosen={filters.kinds.length + filters.statuses.length}
          >
            {present.kinds.map((kind) => (
              <Check
                key={kind}
                label={messages.ui.kinds[kind]}
                isChecked={filters.kinds.includes(kind)}
                onChange={() => set({ kinds: toggled(filters.kinds, kind) })}
              />
            ))}
            {present.statuses.map((status) => (
              <Check
                key={status}
                label={messages.ui.statuses[status]}
                isChecked={filters.statuses.includes(status)}
                onChange={() => set({ statuses: toggled(filters.statuses, status) })}
              />
            ))}
          </Group>
          <Search value={filters.query} onChange={(query) => set({ query })} />
          {hasOwnSpan(state) ? (
            <Check
              label={words.span}
              isChecked={choice.hasSpan}
              onChange={(hasSpan) => onChange({ ...choice, hasSpan })}
            />
          ) : null}
        </>
      )}
    </fieldset>
  );
}

/** A list of choices that is long: folded, but where some of them are set from the start. */
function Group(props: {
  readonly label: string;
  readonly chosen: number;
  readonly children: ReactNode;
}): ReactNode {
  // From then on the reader's affair: a list must not fold up as its last choice is taken back.
  const [isOpen] = useState(props.chosen > 0);
  return (
    <details className="pu-embed-group" open={isOpen || undefined}>
      <summary>{words.chosen(props.label, props.chosen)}</summary>
      <div className="pu-embed-checks">{props.children}</div>
    </details>
  );
}

function Search(props: { readonly value: string; readonly onChange: (query: string) => void }): ReactNode {
  const id = useId();
  return (
    <div className="pu-share-input">
      <label className="pu-label" htmlFor={id}>
        {words.search}
      </label>
      <input
        id={id}
        type="search"
        className="pu-share-field"
        value={props.value}
        autoComplete="off"
        onChange={({ target }) => props.onChange(target.value)}
      />
    </div>
  );
}
