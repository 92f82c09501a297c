import type { CsvMessages } from '../messages/csv.ts';
import { serializeClock } from '../time/clock.ts';
import type { TimePoint } from '../time/event-time.ts';
import type { Bounds, Edge } from '../time/moment.ts';
import { serializeEdtf } from '../time/serialize-edtf.ts';
import { toCivil } from '../time/zone.ts';
import type { Participant } from './event.ts';
import { actorName, inLang, sourceOf } from './names.ts';
import type { SourceId } from './source.ts';
import type { ResolvedEvent, Timeline } from './timeline.ts';
import type { ToldTimes } from './told-times.ts';

/** What every cell of a row is made from. */
interface Row {
  readonly timeline: Timeline;
  readonly told: ToldTimes;
  readonly words: CsvMessages;
  readonly lang: string;
  readonly event: ResolvedEvent;
}

/** The columns in their order. Their names are part of what we promise: docs/csv.md tells them one by one. */
const columns: Readonly<Record<string, (row: Row) => string | number | undefined>> = {
  id: ({ event }) => event.record.id,
  title: (row) => inLang(row.timeline.dataset, row.event.record.title, row.lang),
  summary: (row) => inLang(row.timeline.dataset, row.event.record.summary, row.lang),
  kind: ({ event }) => event.record.kind,
  status: ({ event }) => event.record.status,
  time_words: ({ event, told }) => told.events.get(event.record.id)?.text,
  edtf: ({ event }) => edtfOf(event.record.time?.start),
  edtf_end: ({ event }) => edtfOf(event.record.time?.end),
  part_of_day: ({ event }) => event.record.time?.start.part,
  part_of_day_end: ({ event }) => event.record.time?.end?.part,
  clock: ({ event }) => clockOf(event.record.time?.start),
  clock_end: ({ event }) => clockOf(event.record.time?.end),
  basis: ({ event }) => event.record.time?.start.basis,
  basis_end: ({ event }) => event.record.time?.end?.basis,
  basis_note: (row) => noteOf(row, 'start'),
  basis_note_end: (row) => noteOf(row, 'end'),
  as_written: ({ event }) => event.record.time?.start.asWritten,
  as_written_end: ({ event }) => event.record.time?.end?.asWritten,
  ongoing: ({ event }) => (event.record.time === undefined ? undefined : String(event.record.time.ongoing)),
  mode: ({ event }) => (event.when.dated ? event.when.mode : undefined),
  earliest: ({ event }) => edgeOf(event, event.when.start.earliest),
  latest: ({ event }) => edgeOf(event, event.when.end.latest),
  certain_from: ({ event }) => coreOf(event)?.from,
  certain_to: ({ event }) => coreOf(event)?.to,
  time_zone: ({ event, timeline }) => event.record.time?.timeZone ?? timeline.dataset.timeZone,
  actors: (row) => participantsOf(row, ({ actor }) => actorName(row.timeline.dataset, actor, row.lang)),
  actor_ids: (row) => participantsOf(row, ({ actor }) => actor),
  quantity: ({ event }) => event.record.quantity?.value,
  quantity_unit: (row) => {
    const { quantity } = row.event.record;
    return quantity && inLang(row.timeline.dataset, quantity.unit, row.lang);
  },
  quantity_counting: ({ event }) => event.record.quantity?.counting,
  quantity_approx: ({ event: { record } }) => record.quantity && String(record.quantity.approx),
  claims: claimsOf,
  sources: (row) => sourcesOf(row).map(row.words.source).join(row.words.separator),
  source_urls: (row) =>
    sourcesOf(row)
      .flatMap(({ url }) => url ?? [])
      .join(row.words.separator),
  source_ids: (row) => sourceIds(row).join(row.words.separator),
  related: ({ event, words }) =>
    event.record.related.map((one) => `${one.relation} ${one.event}`).join(words.separator),
};

/**
 * Events as a table for spreadsheets and programs: RFC 4180 (commas, CRLF, quotes doubled, a header), no byte order
 * mark, one row an event in the order given. Cells that a spreadsheet would run as a formula get an apostrophe first.
 */
export function formatCsv(
  timeline: Timeline,
  told: ToldTimes,
  events: Iterable<ResolvedEvent>,
  words: CsvMessages,
  lang: string,
): string {
  const makers = Object.values(columns);
  const rows = Array.from(events, (event) => {
    const row: Row = { timeline, told, words, lang, event };
    return makers.map((make) => serializeCell(make(row)));
  });
  return [Object.keys(columns), ...rows].map((cells) => `${cells.join(',')}\r\n`).join('');
}

/**
 * What spreadsheets take for the start of a formula, after the blanks that some of them skip: the signs, in the wide
 * forms of East Asian keyboards too, and control characters that end a cell. Apostrophes before it count as ours, so that taking one away
 * always gives back what was there.
 */
const formula = /^[\s'\u200b-\u200f\ufeff]*[=+\-@＝＋－＠−]|^'*[\t\r\n]/u;

/** A cell as it stands in the file. Numbers of ours are no formula, whatever their sign. */
function serializeCell(value: string | number | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function edtfOf(point: TimePoint | undefined): string | undefined {
  return point?.edtf && serializeEdtf(point.edtf);
}

function clockOf(point: TimePoint | undefined): string | undefined {
  return point?.clock && serializeClock(point.clock);
}

function noteOf({ event, timeline, lang }: Row, point: 'start' | 'end'): string | undefined {
  const note = event.record.time?.[point]?.note;
  return note === undefined ? undefined : inLang(timeline.dataset, note, lang);
}

/** Undated records may be limited by others; like the words, the table then says nothing of when. */
function edgeOf({ when }: ResolvedEvent, edge: Edge): string | undefined {
  return when.dated && typeof edge === 'bigint' ? formatInstant(edge) : undefined;
}

/** The part of what lasted that is certain. */
function coreOf({ when }: ResolvedEvent): { readonly from: string; readonly to: string } | undefined {
  const core: Bounds = { earliest: when.start.latest, latest: when.end.earliest };
  if (!when.dated || when.mode !== 'throughout') return undefined;
  if (typeof core.earliest !== 'bigint' || typeof core.latest !== 'bigint') return undefined;
  if (core.earliest >= core.latest) return undefined;
  return { from: formatInstant(core.earliest), to: formatInstant(core.latest) };
}

/** ISO 8601 in UTC; years beyond four digits in the expanded form, with a sign and six digits at least. */
function formatInstant(moment: bigint): string {
  const { year, month, day, hour, minute, second } = toCivil(moment, 'UTC');
  const two = (part: number) => String(part).padStart(2, '0');
  const far = year < 0n || year > 9999n;
  const digits = (year < 0n ? -year : year).toString().padStart(far ? 6 : 4, '0');
  const date = `${far ? (year < 0n ? '-' : '+') : ''}${digits}-${two(month)}-${two(day)}`;
  return `${date}T${two(hour)}:${two(minute)}:${two(second)}Z`;
}

function participantsOf({ event, words }: Row, name: (participant: Participant) => string): string {
  return event.record.participants
    .map((participant) => words.participant(name(participant), participant.role))
    .join(words.separator);
}

function claimsOf({ event, timeline, words, lang }: Row): string {
  const { dataset } = timeline;
  return event.record.claims
    .map(({ attribution, standing, asserts, text, source }) =>
      words.claim({
        attribution: inLang(dataset, attribution, lang),
        standing,
        asserts,
        text: inLang(dataset, text, lang),
        source,
      }),
    )
    .join(words.claimSeparator);
}

function sourceIds({ event }: Row): readonly SourceId[] {
  return [...new Set(event.record.claims.map(({ source }) => source))];
}

function sourcesOf(row: Row) {
  const { timeline, told, lang } = row;
  const { dataset } = timeline;
  return sourceIds(row).flatMap((id) => {
    const source = sourceOf(dataset, id);
    if (source === undefined) return [];
    return {
      publisher: inLang(dataset, source.publisher, lang),
      agency: source.agency === undefined ? undefined : inLang(dataset, source.agency, lang),
      title: inLang(dataset, source.title, lang),
      published: told.loose.get(source.published) ?? '',
      url: source.url,
    };
  });
}
