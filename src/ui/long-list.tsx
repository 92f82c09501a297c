import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { WindowVirtualizer, type WindowVirtualizerHandle } from 'virtua';
import type { EventId } from '../domain/event.ts';
import type { ShownEvents } from '../domain/shown-events.ts';
import type { Section } from '../domain/timeline.ts';
import { longListEn as words } from '../messages/en/long-list.ts';
import { selectShownEvents } from '../state/select-shown.ts';
import { BusiestDay } from './busiest-day.tsx';
import { EventRow } from './event-row.tsx';
import { still } from './panel-focus.ts';
import { useChoice, useReader } from './reader.tsx';
import { formatSection } from './section-words.ts';

/** More rows than this at once would be taller than what browsers can scroll (some 17 million px). */
const pageLength = 20_000;

/**
 * The chronology of hundreds of records and more: the same rows under the same headings, of which only those near the
 * window are on the page. It is read in pages of 20,000 records.
 */
export function LongList({ anchor }: { readonly anchor: EventId | undefined }): ReactNode {
  const { timeline, messages } = useReader();
  const shown = useChoice(selectShownEvents);
  const [start, setStart] = useState(0);
  const list = useRef<WindowVirtualizerHandle>(null);
  const root = useRef<HTMLDivElement>(null);
  const from = start < shown.length ? start : 0;
  const to = Math.min(from + pageLength, shown.length);
  const items = useMemo(() => listItems(timeline.sections, shown, from, to), [timeline, shown, from, to]);

  // What is opened elsewhere is brought into the list, and where it unfolds there, into sight.
  const opened = anchor === undefined ? undefined : timeline.byId.get(anchor)?.index;
  const openAt = opened === undefined ? -1 : shown.indexOf(opened);
  const isElsewhere = openAt >= 0 && (openAt < from || openAt >= to);
  if (isElsewhere) setStart(Math.floor(openAt / pageLength) * pageLength);
  useEffect(() => {
    if (openAt < 0 || still.preventScroll) return;
    const details = root.current?.ownerDocument.querySelector('#parley-body > aside');
    // Where a panel beside the list shows it, the page stays where the reader is.
    if (details !== null && details !== undefined && details.getClientRects().length > 0) return;
    list.current?.scrollToIndex(items.indexOf(openAt), { align: 'nearest' });
  }, [openAt, items]);

  // The reader asked for a day: its heading, once its page of the list stands.
  const [wanted, setWanted] = useState<{ readonly position: number }>();
  useEffect(() => {
    const at = wanted === undefined ? -1 : shown.indexOf(wanted.position);
    if (wanted === undefined || at < from || at >= to) return;
    const heading = -1 - sectionAt(timeline.sections, wanted.position);
    // On a page that begins within a day its heading stands first.
    const item = items.indexOf(heading);
    list.current?.scrollToIndex(Math.max(0, item), { align: 'start' });
    return focusOnce(root.current, `[data-section="${-1 - heading}"]`, () => setWanted(undefined));
  }, [wanted, items, shown, from, to, timeline]);
  const goTo = (position: number): void => {
    const at = shown.indexOf(position);
    if (at < from || at >= to) setStart(Math.floor(at / pageLength) * pageLength);
    setWanted({ position });
  };

  const turn = (next: number): void => {
    setStart(next);
    root.current?.scrollIntoView({ block: 'start' });
  };
  const count = messages.ui.count;
  return (
    <div className="pu-long" ref={root}>
      <BusiestDay goTo={goTo} />
      {to - from === shown.length ? null : (
        <p className="pu-muted" role="status">
          {words.part(count(from + 1), count(to), count(shown.length))}
        </p>
      )}
      {from === 0 ? null : (
        <button type="button" className="pu-button pu-control" onClick={() => turn(from - pageLength)}>
          {words.earlier}
        </button>
      )}
      <div role="feed" aria-label={messages.ui.events.name}>
        <WindowVirtualizer ref={list} data={items} bufferSize={600} itemSize={76}>
          {(item) => <Item key={item} item={item} shown={shown} anchor={anchor} />}
        </WindowVirtualizer>
      </div>
      {to === shown.length ? null : (
        <button type="button" className="pu-button pu-control" onClick={() => turn(to)}>
          {words.later}
        </button>
      )}
    </div>
  );
}

/**
 * What stands in a page of the list, one number an item, so that a long page costs no objects: an event by its place
 * among those shown, the heading of section s as -1 - s.
 */
export function listItems(
  sections: readonly Section[],
  shown: ShownEvents,
  from: number,
  to: number,
): Int32Array {
  const items: number[] = [];
  let section = sectionAt(sections, shown.positionAt(from) ?? 0) - 1;
  for (let at = from; at < to; at++) {
    const position = shown.positionAt(at) as number;
    const before = section;
    while (section < 0 || position >= (sections[section]?.to ?? Number.POSITIVE_INFINITY)) section += 1;
    if (section !== before) items.push(-1 - section);
    items.push(at);
  }
  return Int32Array.from(items);
}

/** The section that holds a place in `Timeline.events`. */
function sectionAt(sections: readonly Section[], position: number): number {
  let low = 0;
  let high = sections.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sections[middle] as Section).to <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}

function Item(props: {
  readonly item: number;
  readonly shown: ShownEvents;
  readonly anchor: EventId | undefined;
}): ReactNode {
  const { item, shown } = props;
  const reader = useReader();
  const { timeline, messages } = reader;
  if (item < 0) {
    const section = timeline.sections[-1 - item];
    return section === undefined ? null : <Heading section={section} at={-1 - item} shown={shown} />;
  }
  const event = shown.at(item);
  if (event === undefined) return null;
  const section = timeline.sections[event.section];
  const run = section?.unordered.find(({ from, to }) => event.index >= from && event.index < to);
  const size = run === undefined ? 0 : shown.count(run.from, run.to);
  const isFirst = run !== undefined && size > 1 && shown.count(run.from, event.index) === 0;
  return (
    <div className="pu-item" data-run={size > 1 ? '' : undefined}>
      {isFirst ? <p className="pu-order">{messages.ui.events.orderUnknown(size)}</p> : null}
      <EventRow event={event} isAnchor={event.record.id === props.anchor} at={item + 1} of={shown.length} />
    </div>
  );
}

/** Focuses an element that a scroll brings about, once it can be; returns what gives that up. */
function focusOnce(root: HTMLElement | null, selector: string, done: () => void): () => void {
  let frame = 0;
  let left = mostFrames;
  const look = (): void => {
    const element = root?.querySelector<HTMLElement>(selector);
    // What has just come is hidden until it has been measured.
    element?.focus({ preventScroll: true });
    if (left-- === 0 || (element && element === element.ownerDocument.activeElement)) done();
    else frame = requestAnimationFrame(look);
  };
  look();
  return () => cancelAnimationFrame(frame);
}

/** A second or so: what has not come by then was scrolled away from. */
const mostFrames = 60;

function Heading(props: {
  readonly section: Section;
  /** Its place in `Timeline.sections`. */
  readonly at: number;
  readonly shown: ShownEvents;
}): ReactNode {
  const { section, shown } = props;
  const reader = useReader();
  const { ui } = reader.messages;
  const count = shown.count(section.from, section.to);
  return (
    <h3 className="pu-section-title pu-long-title" tabIndex={-1} data-section={props.at}>
      {formatSection(section.heading, reader)}{' '}
      <span className="pu-section-count">
        <span aria-hidden="true">({ui.count(count)})</span>
        <span className="pu-spoken">({ui.records(count)})</span>
      </span>
    </h3>
  );
}
