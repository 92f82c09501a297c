import type { ActorId, PartyId } from '../../domain/actor.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { type EventId, type EventRecord, eventKinds, statuses } from '../../domain/event.ts';
import { timelineFromColumns } from '../../domain/lazy-timeline.ts';
import type { Timeline } from '../../domain/timeline.ts';
import { civilDay, floorDivide, secondsPerDay } from '../../time/calendar.ts';
import type { EdtfPoint } from '../../time/edtf.ts';
import type { EventTime } from '../../time/event-time.ts';
import { resolveTime } from '../../time/resolve-time.ts';
import type { ResolvedTime } from '../../time/resolved-time.ts';
import { type IndexedColumns, pointLength } from '../../worker/index-columns.ts';
import type { ColumnsOptions, TimelineColumns } from './api.ts';

/** Who is in the columns, as a dataset that has no events of its own. */
export function datasetOf({ actors, parties = [], title = '', timeZone = 'UTC' }: ColumnsOptions): Dataset {
  return {
    id: 'columns',
    title,
    summary: '',
    lang: 'en',
    timeZone,
    asOf: { start: { basis: 'stated' }, ongoing: false, after: [], before: [] },
    sources: [],
    parties: parties.map(({ id, name, color }) => ({ id: id as PartyId, name, ...(color && { color }) })),
    actors: actors.map(({ id, name, party }) => ({
      id: id as ActorId,
      name,
      aliases: [],
      kind: 'group',
      ...(party && { party: party as PartyId }),
    })),
    events: [],
    terms: [],
    corrections: [],
  };
}

/** A timeline over somebody's columns, which must stay as they are. An event's id is its place in them. */
export function timelineOf(columns: TimelineColumns, dataset: Dataset, indexed: IndexedColumns): Timeline {
  const { table, actorIndex, sections, order, places, laneOrder, groupIndex } = indexed;
  const asOf = resolveTime(undefined, dataset.timeZone);
  if (!asOf.ok) throw new Error('Bug: no time is a time');
  return timelineFromColumns({
    dataset,
    asOf: asOf.value,
    table,
    actorIndex,
    sections,
    ...(laneOrder && { laneOrder }),
    ...(groupIndex && { groupIndex }),
    readEvent(place) {
      const row = order?.[place] ?? place;
      return { record: recordOf(columns, row, dataset), when: whenOf(columns, row) };
    },
    findPosition(id) {
      const row = /^(0|[1-9]\d*)$/.test(id) ? Number(id) : Number.NaN;
      return row < columns.length ? (places?.[row] ?? row) : undefined;
    },
  });
}

function recordOf(columns: TimelineColumns, row: number, { actors }: Dataset): EventRecord {
  const kind = eventKinds[columns.kind?.[row] ?? 0] ?? eventKinds[0];
  const status = statuses[columns.status?.[row] ?? 0] ?? statuses[0];
  const actor = actors[columns.actor[row] as number];
  return {
    id: String(row) as EventId,
    title: columns.title?.(row) ?? '',
    summary: columns.text?.(row) ?? '',
    kind,
    ...(kind !== 'context' && { status }),
    time: timeOf(columns, row),
    participants: actor === undefined ? [] : [{ actor: actor.id, role: 'speaker' }],
    claims: [],
    related: [],
    media: [],
  };
}

/** The seconds in which an event begins and ends, half-open; one second where it is a point in time. */
function secondsOf(
  { start, end }: TimelineColumns,
  row: number,
): { from: bigint; to: bigint; lasted: boolean } {
  const from = BigInt(Math.floor((start[row] as number) / 1000));
  const last = end?.[row] ?? Number.NaN;
  const length = last - (start[row] as number);
  if (!(length > 0) || length === pointLength) return { from, to: from + 1n, lasted: false };
  const to = BigInt(Math.ceil(last / 1000));
  return { from, to: to > from ? to : from + 1n, lasted: true };
}

function whenOf(columns: TimelineColumns, row: number): ResolvedTime {
  const { from, to, lasted } = secondsOf(columns, row);
  const whole = { earliest: from, latest: to };
  if (!lasted) return { mode: 'once', start: whole, end: whole, dated: true, extents: [whole] };
  return {
    mode: 'throughout',
    start: { earliest: from, latest: from + 1n },
    end: { earliest: to - 1n, latest: to },
    dated: true,
    extents: [whole],
  };
}

/** What the time is in words is made from what a record would say. */
function timeOf(columns: TimelineColumns, row: number): EventTime {
  const { from, to, lasted } = secondsOf(columns, row);
  const start = pointAt(from);
  const edtf = lasted ? ({ kind: 'interval', start, end: pointAt(to - 1n) } as const) : start;
  return { start: { edtf, basis: 'stated' }, ongoing: false, after: [], before: [] };
}

/** Years beyond four digits have no hours in EDTF. */
function pointAt(moment: bigint): EdtfPoint {
  const number = floorDivide(moment, secondsPerDay);
  const { year, month, day } = civilDay(number);
  if (year < 0n || year > 9999n) return { kind: 'long-year', mantissa: year };
  const second = Number(moment - number * secondsPerDay);
  return {
    kind: 'date-time',
    year: String(year).padStart(4, '0'),
    month,
    day,
    hour: Math.floor(second / 3600),
    minute: Math.floor(second / 60) % 60,
    second: second % 60,
    shift: { kind: 'utc' },
  };
}
