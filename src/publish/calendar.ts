import { createEvents, type EventAttributes } from 'ics';
import type { EventKind, Status } from '../domain/event.ts';
import { inLang } from '../domain/names.ts';
import type { ResolvedEvent, Timeline } from '../domain/timeline.ts';
import { civilDay } from '../time/calendar.ts';
import { addressesOf, eventAddress } from './addresses.ts';
import { calendarText, plainText, tidyCalendar } from './calendar-lines.ts';
import { type CalendarSpan, placeInCalendar } from './calendar-span.ts';
import { type EventWords, tellEventWords, type Words } from './event-words.ts';
import { lastEdit } from './last-edit.ts';
import { stableId } from './stable-id.ts';
import { isoInstant } from './stated-date.ts';

/**
 * The dated records of a timeline as an iCalendar file (RFC 5545), in list order. The same bytes from the same data:
 * DTSTAMP is the day of the last edit, which the data name. Records without two known sides of their time are left out,
 * and the calendar's description says how many. Undefined where none is left, or the data name no day of an edit.
 *
 * @param base where the build will stand, with a slash at the end. Without, no entry has an address
 */
export function describeCalendar(
  timeline: Timeline,
  words: Words,
  base: string | undefined,
): string | undefined {
  const { dataset, events } = timeline;
  const edited = lastEdit(dataset);
  if (edited === undefined) return undefined;
  const stamp = `${edited.replaceAll('-', '')}T000000Z`;
  const placed = [...events].map((event) => ({ event, spans: placeInCalendar(event, dataset.timeZone) }));
  const entries = placed.flatMap(({ event, spans }) =>
    spans.map((span, at) => entry(event, span, at, { words, base, stamp })),
  );
  if (entries.length === 0) return undefined;
  const { error, value } = createEvents(entries, {
    productId: '-//Parley//Timeline//EN',
    calName: calendarText(inLang(dataset, dataset.title, words.messages.lang)),
  });
  if (error || value === null) {
    throw new Error(`${dataset.id}: the calendar cannot be written: ${String(error?.message ?? error)}`);
  }
  const left = placed.filter(({ spans }) => spans.length === 0).length;
  const head = calendarHead(timeline, left, stamp, words, base).map((line) => `${line}\r\n`);
  return tidyCalendar(value.replace('BEGIN:VEVENT', () => `${head.join('')}BEGIN:VEVENT`));
}

/** What calendars know of themselves since RFC 7986, and the older name that most programs read. */
function calendarHead(
  { dataset, events }: Timeline,
  left: number,
  stamp: string,
  { told, messages, publish }: Words,
  base: string | undefined,
): readonly string[] {
  const { lang, ui } = messages;
  const title = calendarText(inLang(dataset, dataset.title, lang));
  const description = calendarText(
    [
      inLang(dataset, dataset.summary, lang),
      ui.head.sourcesEnd(told.asOf),
      ...(left === 0 ? [] : [publish.leftOut(left, ui.records(left))]),
    ]
      .filter((text) => text !== '' && events.length > 0)
      .join('\n'),
  );
  const { page, calendar } = addressesOf(dataset.id, base ?? '');
  return [
    `NAME:${title}`,
    `DESCRIPTION:${description}`,
    `X-WR-CALDESC:${description}`,
    `LAST-MODIFIED:${stamp}`,
    ...(base === undefined ? [] : [`URL:${page}`, `SOURCE;VALUE=URI:${calendar}`]),
  ];
}

interface EntryContext {
  readonly words: Words;
  readonly base: string | undefined;
  readonly stamp: string;
}

function entry(
  event: ResolvedEvent,
  span: CalendarSpan,
  at: number,
  { words, base, stamp }: EntryContext,
): EventAttributes {
  const { record } = event;
  const told = tellEventWords(event, words);
  const { page } = addressesOf(words.dataset.id, base ?? '');
  const address = eventAddress(page, record.id);
  const status = record.status && statuses[record.status];
  const attributes = {
    uid: stableId(at === 0 ? address : `${address}#${at}`),
    timestamp: stamp,
    title: plainText(told.title),
    description: plainText(entryText(told)),
    ...timesOf(span),
    // The library takes an address only where its host is a name.
    ...(base !== undefined && /^https?:\/\/[a-z0-9.-]+[:/]/i.test(base) && { url: address }),
    ...(status !== undefined && { status }),
    // Nobody who subscribes to a chronicle is busy because of it.
    transp: 'TRANSPARENT' as const,
    classification: 'PUBLIC',
    categories: [calendarText(categoryOf(record.kind, words))],
  };
  // The library's types know neither its `timestamp` nor an instant without an end, which its checks and RFC 5545 allow.
  return attributes as typeof attributes & { readonly duration: never };
}

/** RFC 5545 has words for what is to come and what was called off; of what happened it has none. */
const statuses: Partial<Record<Status, 'TENTATIVE' | 'CANCELLED'>> = {
  announced: 'TENTATIVE',
  cancelled: 'CANCELLED',
};

function categoryOf(kind: EventKind, { messages }: Words): string {
  return messages.ui.kinds[kind];
}

function entryText({ time, status, summary, claims, sources }: EventWords): string {
  const lines = [...time, ...(status === undefined ? [] : [status]), summary, ...claims];
  return [...lines, ...sources.map(({ text, url }) => (url === undefined ? text : `${text} ${url}`))]
    .filter((line) => line !== '')
    .join('\n');
}

type Day = [number, number, number];

function timesOf(span: CalendarSpan): { readonly start: Day | string; readonly end?: Day | string } {
  if (span.kind === 'days') return { start: dayOf(span.from), end: dayOf(span.to) };
  const start = utc(span.from);
  return span.to === undefined ? { start } : { start, end: utc(span.to) };
}

function dayOf(number: bigint): Day {
  const { year, month, day } = civilDay(number);
  return [Number(year), month, day];
}

function utc(moment: bigint): string {
  return isoInstant(moment).replaceAll(/[-:]/g, '');
}
