import { type ReactNode, useState } from 'react';
import type { EventId } from '../domain/event.ts';
import type { ResolvedEvent, Section } from '../domain/timeline.ts';
import { selectAnswered, selectShownEvents } from '../state/select-shown.ts';
import { clearFilters, listTitle } from './clear-filters.ts';
import { EventRow } from './event-row.tsx';
import { describeChoice } from './filter-words.ts';
import { longList } from './long-list-part.ts';
import { Later } from './on-demand.tsx';
import { PanelContent } from './panel-content.tsx';
import { useAnchor } from './panel-focus.ts';
import type { PanelPlace } from './panel-place.ts';
import { useChoice, useReader } from './reader.tsx';
import { formatSection } from './section-words.ts';

/** On a narrow page inside an article the list begins with so many rows. */
const shortLength = 5;
/** Of more records than this only those near the window are made (long-list.tsx). */
const mostWhole = 500;

/**
 * The whole chronology: a heading and a list per section, in the fixed order, without what the filters hide. `place`:
 * where the open panel stands, if that is not the row of the event that was open last.
 */
export function Events(props: { readonly shorten: boolean; readonly place?: PanelPlace }): ReactNode {
  const reader = useReader();
  const { timeline, messages, lang } = reader;
  const listed = useChoice(selectShownEvents);
  const choice = useChoice(selectAnswered);
  const panel = useChoice((state) => state.panel);
  const lastOpen = useAnchor();
  const [wholeAsked, setWholeAsked] = useState(false);
  const words = messages.ui.events;
  const { place } = props;
  const anchor = place === undefined ? lastOpen : panel && place.at === 'row' ? place.row : undefined;
  const isLong = listed.length > mostWhole;
  // Whatever is curated stands on the page whole: for find-in-page, for paper, for screen readers.
  const shown = isLong ? [] : [...listed];
  const openAt = shown.findIndex((event) => event.record.id === anchor);
  // What has once been shown stays.
  if (props.shorten && !wholeAsked && openAt >= shortLength) setWholeAsked(true);
  const isShort = props.shorten && !wholeAsked && shown.length > shortLength;
  // An actor opened from the picture, or a record that the filters hide: no row to unfold in.
  const filters = describeChoice(choice, timeline.dataset, messages, lang);
  const isHomeless = panel !== undefined && openAt === -1 && !isLong && place?.at !== 'foot';
  return (
    <section className="pu-events" aria-label={words.name} data-short={isShort || undefined}>
      {isHomeless ? (
        <section className="pu-inline-panel" aria-label={messages.ui.panel.name} data-parley-panel="">
          <PanelContent />
        </section>
      ) : null}
      <h2 className="pu-region-title" tabIndex={-1} id={reader.idPrefix + listTitle}>
        {words.name}
      </h2>
      {isLong ? <Later part={longList} with={{ anchor }} /> : null}
      {[...groupBySection(shown)].map(([at, events]) => {
        const section = timeline.sections[at];
        return section === undefined ? null : (
          <SectionOfEvents
            key={section.id}
            section={section}
            events={events}
            beyond={isShort ? shown[shortLength - 1]?.index : undefined}
            anchor={anchor}
          />
        );
      })}
      {listed.length > 0 ? null : (
        <p className="pu-none">
          {words.none(filters)}{' '}
          {filters === '' ? null : (
            <button type="button" className="pu-button" onClick={() => clearFilters(reader)}>
              {words.clear}
            </button>
          )}
        </p>
      )}
      {isShort ? (
        <button
          type="button"
          className="pu-button pu-show-all pu-control"
          onClick={() => setWholeAsked(true)}
        >
          {words.showAll(shown.length)}
        </button>
      ) : null}
    </section>
  );
}

function SectionOfEvents(props: {
  readonly section: Section;
  /** Those of its events that are shown. */
  readonly events: readonly ResolvedEvent[];
  /** Index of the last event of a shortened list. */
  readonly beyond: number | undefined;
  readonly anchor: EventId | undefined;
}): ReactNode {
  const reader = useReader();
  const { section, events, beyond } = props;
  const { ui } = reader.messages;
  const first = events[0];
  if (first === undefined) return null;
  const runs = visibleRuns(section, events);
  const isBeyond = (event: ResolvedEvent): boolean => beyond !== undefined && event.index > beyond;
  const note = (run: Run): ReactNode => (
    <p className="pu-order">{ui.events.orderUnknown(run.events.length)}</p>
  );
  const whole = runs.find((run) => run.events.length === events.length);
  return (
    <div className="pu-section" data-beyond={isBeyond(first) || undefined}>
      <h3 className="pu-section-title">
        {formatSection(section.heading, reader)}{' '}
        <span className="pu-section-count">
          <span aria-hidden="true">({ui.count(events.length)})</span>
          <span className="pu-spoken">({ui.records(events.length)})</span>
        </span>
      </h3>
      {whole === undefined ? null : note(whole)}
      <ol className="pu-list">
        {events.map((event) => {
          const run =
            whole === undefined
              ? runs.find((each) => event.index >= each.from && event.index < each.to)
              : undefined;
          return (
            <li
              key={event.record.id}
              className="pu-item"
              data-beyond={isBeyond(event) || undefined}
              data-run={run === undefined ? undefined : ''}
            >
              {run !== undefined && run.events[0] === event ? note(run) : null}
              <EventRow event={event} isAnchor={event.record.id === props.anchor} />
            </li>
          );
        })}
      </ol>
    </div>
  );
}

/** Neighbours among which no order is established, as far as they are shown. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly events: readonly ResolvedEvent[];
}

/** Of one record alone there is nothing to say. */
function visibleRuns(section: Section, events: readonly ResolvedEvent[]): readonly Run[] {
  return section.unordered
    .map(({ from, to }) => ({
      from,
      to,
      events: events.filter((event) => event.index >= from && event.index < to),
    }))
    .filter((run) => run.events.length > 1);
}

function groupBySection(events: readonly ResolvedEvent[]): ReadonlyMap<number, readonly ResolvedEvent[]> {
  const groups = new Map<number, ResolvedEvent[]>();
  for (const event of events) {
    const group = groups.get(event.section);
    if (group === undefined) groups.set(event.section, [event]);
    else group.push(event);
  }
  return groups;
}
