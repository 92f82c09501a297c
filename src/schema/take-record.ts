import type { Dataset } from '../domain/dataset.ts';
import { type EventRecord, eventKinds, type Status, statuses, takesPart } from '../domain/event.ts';
import { actorPlaces } from '../domain/event-table.ts';
import { headingOf } from '../domain/sections.ts';
import { asOfName, publicationName } from '../domain/timeline-constraints.ts';
import { tighten } from '../time/constraints.ts';
import type { Edge } from '../time/moment.ts';
import { resolveTime } from '../time/resolve-time.ts';
import type { ResolvedTime } from '../time/resolved-time.ts';
import { asciiBytes, hashOf } from './byte-names.ts';
import type { CappedReport } from './capped-report.ts';
import { blankTime, copyTime, type FastTime, isFar, toFastTime } from './fast-times.ts';
import { findJsonError } from './find-json-error.ts';
import type { OpenTable, TableRow } from './open-table.ts';
import { createRecordParser, type ParsedRecord } from './read-record.ts';
import type { RecordScanner } from './record-fast.ts';
import type { Range } from './split-file.ts';

/** Takes records into a table, simple ones as they were scanned, others by way of the whole parser. */
export interface TakeRecord {
  /** Whether the record that was scanned last has a time that only the whole parser can cut where the sources end. */
  isCut(): boolean;
  /** The record that was scanned last. `place`: how many stand before it in the file. */
  takeScanned(bytes: Uint8Array, offset: number, place: number, line: number | undefined): void;
  takeParsed(bytes: Uint8Array, range: Range, offset: number, place: number, line: number | undefined): void;
  /** How many records are not in the table. */
  readonly leftOut: number;
  /** Where an event of the table stands in the file: how many records come before it, and its line. */
  placeOf(event: number): { readonly place: number; readonly line: number | undefined };
  /** What is left to do once all records are there. */
  readonly loose: LooseEnds;
  /** Whether the file has a record with this id that had to be left out. */
  isLeftOut(id: string): boolean;
}

/** What only the whole file can settle, by number of the event in the table. */
export interface LooseEnds {
  /** What they say of order is to be worked out. */
  readonly tied: Set<number>;
  /** Hash of an id that a record names, and the event that names it, in turns. */
  readonly refs: RefList;
  /** Events that name themselves, or a source that is not there. */
  readonly dangling: Set<number>;
  /** Events whose exact bounds no double holds. */
  readonly far: Map<number, { readonly start: Edge; readonly end: Edge }>;
  /** How many events that happened or were reported begin after the sources end, and the first of them. */
  late: number;
  firstLate: number;
  /** Of the others the one that reaches furthest for sure: the sources cannot end before. */
  reach: number;
  furthest: number;
}

/** Hashes of ids with who names them, in a column that grows. */
export interface RefList {
  readonly count: number;
  push(hash: number, event: number): void;
  hashAt(place: number): number;
  eventAt(place: number): number;
}

export interface TakeOptions {
  readonly header: Readonly<Record<string, unknown>>;
  readonly dataset: Dataset;
  readonly table: OpenTable;
  readonly scanner: RecordScanner;
  readonly report: CappedReport;
  decode(bytes: Uint8Array): string;
}

const contextKind = eventKinds.indexOf('context');
const happened = statuses.indexOf('happened') + 1;
const reported = statuses.indexOf('reported') + 1;
const second = 1000;

/** Where a record stands, for its problems: in its line, or in the list of events. */
export function pathOfRecord(place: number, line: number | undefined): string {
  return line === undefined ? `$.events[${place}]` : '$';
}

export function createTakeRecord({
  header,
  dataset,
  table,
  scanner,
  report,
  decode,
}: TakeOptions): TakeRecord {
  const zone = dataset.timeZone;
  const asOf = resolvedOr(dataset.asOf, zone);
  /** Where the sources end; infinite where nobody says. */
  const limit =
    asOf?.dated && typeof asOf.end.latest === 'bigint' ? Number(asOf.end.latest) * second : Infinity;
  const isDated = asOf?.dated ?? false;
  const leftOutIds = new Set<string>();
  const loose: LooseEnds = {
    tied: new Set(),
    refs: makeRefList(),
    dangling: new Set(),
    far: new Map(),
    late: 0,
    firstLate: -1,
    reach: Number.NEGATIVE_INFINITY,
    furthest: -1,
  };
  const row: TableRow = {
    offset: 0,
    kind: 0,
    status: 0,
    heading: 0,
    time: blankTime(),
    inferred: false,
    cumulative: false,
    bound: false,
    members: [],
    memberCount: 0,
  };
  let leftOut = 0;
  // The id is claimed as the record is parsed, and the event added right after.
  const parser = createRecordParser(
    header,
    dataset,
    {
      keep(id) {
        const bytes = asciiBytes(id);
        return table.claim(bytes, 0, bytes.length, hashOf(bytes, 0, bytes.length));
      },
      has: (id) => table.ids.find(id) !== undefined,
      isLeftOut: (id) => leftOutIds.has(id),
    },
    report,
  );
  const places = actorPlaces(dataset.actors);
  const sourceNames = new Set(dataset.sources.map(({ id }) => publicationName(id)));

  /** Places of records that were left out; and how far lines run ahead of places, from which place on. */
  const gaps: number[] = [];
  const leads: { readonly place: number; readonly lead: number }[] = [];
  const noteLine = (place: number, line: number | undefined): void => {
    if (line !== undefined && leads.at(-1)?.lead !== line - place) leads.push({ place, lead: line - place });
  };
  const leaveOut = (place: number, id: unknown): void => {
    leftOut += 1;
    gaps.push(place);
    if (typeof id === 'string') leftOutIds.add(id);
  };

  /** By what the end of the sources narrows the time of this event. */
  const settleEnd = (time: FastTime, event: number): void => {
    const reach = Math.max(time.endEarliest, time.start);
    if (reach >= limit) {
      if (loose.late === 0) loose.firstLate = event;
      loose.late += 1;
      // Its own date stands, and binds it to nothing.
      row.bound = false;
      return;
    }
    if (reach > loose.reach) {
      loose.reach = reach;
      loose.furthest = event;
    }
    if (time.end <= limit) return;
    // Of what lasts, a start that is not known stays so.
    const isStartKnown = !time.lasted || Number.isFinite(time.startLatest);
    if (time.dated && isStartKnown && time.startLatest > limit) time.startLatest = limit;
    time.end = limit;
    time.endOpen = false;
  };

  const underOf = (time: FastTime, kind: number): number => {
    const isContext = kind === contextKind;
    const hasStart = Number.isFinite(time.start);
    const hasEnd = Number.isFinite(time.end);
    if (!time.dated) return table.under({ kind: isContext ? 'background' : 'undated' });
    const first = hasStart ? scanner.dayOf(time.start) : Number.NaN;
    const last = hasEnd ? scanner.dayOf(time.end - second) : Number.NaN;
    if (first === last) return table.underDay(first);
    if (isContext) return table.under({ kind: 'background' });
    const began = time.lasted && hasStart && Number.isFinite(time.startLatest);
    if (began && scanner.dayOf(time.startLatest - second) === first) return table.underDay(first);
    if (!hasStart && !hasEnd) return table.under({ kind: 'undated' });
    return table.underBetween(hasStart ? first : undefined, hasEnd ? last : undefined);
  };

  return {
    get leftOut() {
      return leftOut;
    },
    placeOf(event) {
      // Each gap at or before the place moves it on by one.
      let place = event;
      for (const gap of gaps) {
        if (gap > place) break;
        place += 1;
      }
      const lead = leads.findLast((one) => one.place <= place)?.lead;
      return { place, line: lead === undefined ? undefined : place + lead };
    },
    loose,
    isLeftOut: (id) => leftOutIds.has(id),
    isCut() {
      const { time, status } = scanner.record;
      return time.pieces && time.end > limit && isBound({ status, time });
    },
    takeScanned(bytes, offset, place, line) {
      const { record } = scanner;
      const { id } = record;
      noteLine(place, line);
      const isTaken = !table.claim(bytes, id.from, id.to, record.idHash);
      if (isTaken || leftOutIds.size > 0) {
        const name = decode(bytes.subarray(id.from, id.to));
        if (isTaken || leftOutIds.has(name)) {
          report.line = line;
          report.error('duplicate-id', `${pathOfRecord(place, line)}.id`, name, { type: 'event' });
        }
        if (isTaken) {
          leaveOut(place, name);
          return;
        }
      }
      const event = table.count;
      copyTime(record.time, row.time);
      row.offset = offset;
      row.kind = record.kind;
      row.status = record.status;
      row.inferred = record.inferred;
      row.cumulative = record.cumulative;
      row.members = record.members;
      row.memberCount = record.memberCount;
      row.bound = isDated && isBound(row);
      if (row.bound) settleEnd(row.time, event);
      row.heading = underOf(row.time, row.kind);
      if (record.tied) loose.tied.add(event);
      for (let ref = 0; ref < record.refCount; ref++) loose.refs.push(record.refs[ref] as number, event);
      table.add(row);
    },
    takeParsed(bytes, range, offset, place, line) {
      report.line = line;
      noteLine(place, line);
      const text = decode(bytes.subarray(range.from, range.to));
      const path = pathOfRecord(place, line);
      let value: unknown;
      try {
        value = JSON.parse(text);
      } catch {
        report.error('bad-line', path, undefined, { line: line ?? 0, column: findJsonError(text).column });
        leaveOut(place, undefined);
        return;
      }
      const warned = report.hasAllWarnings;
      const parsed = parser.parse(value, path);
      if (report.hasAllWarnings && !warned) scanner.overlookUnknown();
      if (parsed === undefined) {
        leaveOut(place, (value as { readonly id?: unknown } | null)?.id);
        return;
      }
      addParsed(parsed, offset);
    },
  };

  function addParsed({ event: record, wire }: ParsedRecord, offset: number): void {
    const event = table.count;
    const when = resolvedOr(record.time, zone) ?? undatedTime(zone);
    fillRow(row, record, when, offset);
    row.bound &&= isDated;
    const members = membersOf(record);
    row.members = members;
    row.memberCount = members.length;
    let exact = when;
    if (row.bound) {
      settleEnd(row.time, event);
      if (asOf !== undefined) exact = endWithin(when, asOf) ?? when;
    }
    copyTime(toFastTime(exact), row.time);
    row.heading = table.under(headingOf(record, exact, zone));
    if (isFar(row.time)) loose.far.set(event, { start: exact.start.earliest, end: exact.end.latest });
    const related = wire.related ?? [];
    const ties = [...(record.time?.after ?? []), ...(record.time?.before ?? [])];
    for (const name of [...related.map((one) => one.event), ...ties]) {
      if (name === asOfName) continue;
      if (name === record.id || (name.startsWith('source:') && !sourceNames.has(name)))
        loose.dangling.add(event);
      if (name.startsWith('source:')) continue;
      const bytes = asciiBytes(name);
      loose.refs.push(hashOf(bytes, 0, bytes.length), event);
    }
    const isTied = ({ relation }: { readonly relation: string }): boolean =>
      relation === 'responds-to' || relation === 'announces';
    if (ties.length > 0 || related.some(isTied)) loose.tied.add(event);
    table.add(row);
  }

  function membersOf({ participants }: EventRecord): readonly number[] {
    const own = new Map<number, number>();
    for (const participant of participants) {
      const actor = places.get(participant.actor);
      if (actor === undefined || !takesPart(participant)) continue;
      own.set(actor, Math.min(own.get(actor) ?? 1, participant.role === 'target' ? 1 : 0));
    }
    return [...own].map(([actor, target]) => 2 * actor + target).sort((a, b) => a - b);
  }
}

/** As `endsByAsOf` in domain/timeline-constraints.ts. */
function isBound({ status, time }: Pick<TableRow, 'status' | 'time'>): boolean {
  return (status === happened || status === reported) && !(time.lasted && time.endOpen);
}

function fillRow(row: TableRow, record: EventRecord, when: ResolvedTime, offset: number): void {
  const { status, time, quantity } = record;
  copyTime(toFastTime(when), row.time);
  row.offset = offset;
  row.kind = eventKinds.indexOf(record.kind);
  row.status = status === undefined ? 0 : statuses.indexOf(status satisfies Status) + 1;
  row.inferred = time?.start.basis === 'inferred' || time?.end?.basis === 'inferred';
  row.cumulative = quantity?.counting === 'cumulative';
  row.bound = isBound(row) && !(time?.ongoing ?? false);
}

/** The time as the end of the sources narrows it; undefined where it cannot have been over by then. */
export function endWithin(when: ResolvedTime, asOf: ResolvedTime): ResolvedTime | undefined {
  const times = new Map([
    ['what', when],
    [asOfName, asOf],
  ]);
  const narrowed = tighten(times, [{ kind: 'within', what: 'what', endOf: asOfName }]);
  return narrowed.ok ? narrowed.value.get('what') : undefined;
}

function resolvedOr(time: EventRecord['time'], zone: string): ResolvedTime | undefined {
  const resolved = resolveTime(time, zone);
  return resolved.ok ? resolved.value : undefined;
}

function undatedTime(zone: string): ResolvedTime {
  const resolved = resolveTime(undefined, zone);
  if (!resolved.ok) throw new Error('Bug: no time is a time');
  return resolved.value;
}

function makeRefList(): RefList {
  let room = new Int32Array(1024);
  let count = 0;
  return {
    get count() {
      return count;
    },
    push(hash, event) {
      if (2 * count === room.length) {
        const wider = new Int32Array(2 * room.length);
        wider.set(room);
        room = wider;
      }
      room[2 * count] = hash;
      room[2 * count + 1] = event;
      count += 1;
    },
    hashAt: (place) => room[2 * place] as number,
    eventAt: (place) => room[2 * place + 1] as number,
  };
}
