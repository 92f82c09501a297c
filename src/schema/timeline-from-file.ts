import { assert } from '../base/assert.ts';
import type { Actor } from '../domain/actor.ts';
import type { EventRecord } from '../domain/event.ts';
import { timelineFromColumns } from '../domain/lazy-timeline.ts';
import type { TextSearch } from '../domain/text-search.ts';
import type { ResolvedEvent, Timeline } from '../domain/timeline.ts';
import { isMoment } from '../time/edge.ts';
import { narrowTime, resolveTime } from '../time/resolve-time.ts';
import type { ResolvedTime } from '../time/resolved-time.ts';
import { asciiBytes, hashOf } from './byte-names.ts';
import type { FileColumns } from './close-file.ts';
import { findInSlots } from './id-slots.ts';
import { skipValue } from './json-bytes.ts';
import { lightRecord, lightWhen } from './light-record.ts';
import { parseHeader } from './parse-header.ts';
import { createRecordParser } from './read-record.ts';
import { createRecordScanner } from './record-fast.ts';
import { endWithin } from './take-record.ts';
import type { TextStore } from './text-store.ts';
import type { EventWire } from './wire.ts';

/** The text of one record, from its place in the file. */
export function readText(text: TextStore, offset: number, decode: (bytes: Uint8Array) => string): string {
  const found = text.find(offset);
  assert(found !== undefined, `no record begins at ${offset}`);
  const { block, at } = found;
  return decode(block.subarray(at, skipValue(block, at, block.length)));
}

/**
 * The timeline of a large file. Its records stay text until somebody asks for one, which is then parsed as that of any
 * file; every problem in them was found while the file was read.
 */
export function timelineFromFile(
  columns: FileColumns,
  text: TextStore,
  decode: (bytes: Uint8Array) => string,
  searchIn: (actors: readonly Actor[]) => TextSearch | undefined = () => undefined,
): Timeline {
  const { table, actorIndex, laneOrder, groupIndex, sections, order, offsets, slots, ties } = columns;
  const eventAt = (place: number): number => order?.[place] ?? place;
  const findPlace = (id: string): number | undefined => {
    const bytes = asciiBytes(id);
    return findInSlots(slots, hashOf(bytes, 0, bytes.length), (place) => rawAt(eventAt(place))['id'] === id);
  };
  const rawAt = (event: number): Readonly<Record<string, unknown>> =>
    JSON.parse(readText(text, offsets[event] as number, decode)) as Readonly<Record<string, unknown>>;

  const { dataset } = parseHeader(columns.header, (id) => (findPlace(id) === undefined ? undefined : 'kept'));
  assert(dataset !== undefined, 'a header that was read cannot be parsed');
  const zone = dataset.timeZone;
  const parser = createRecordParser(
    columns.header,
    dataset,
    { keep: () => true, has: (id) => findPlace(id) !== undefined, isLeftOut: () => false },
    { problems: [], error: () => {}, warning: () => {} },
  );
  const scanner = createRecordScanner(dataset);
  scanner.overlookUnknown();

  /** Most records are simple, as they were when the file was read; the others are parsed with all that can go wrong. */
  const readEvent = (event: number): Pick<ResolvedEvent, 'record' | 'when'> => {
    const offset = offsets[event] as number;
    const found = text.find(offset);
    assert(found !== undefined, `no record begins at ${offset}`);
    const { block, at } = found;
    const end = scanner.scan(block, at, block.length);
    const to = end < 0 ? skipValue(block, at, block.length) : end;
    const value: unknown = JSON.parse(decode(block.subarray(at, to)));
    const parse = (): EventRecord => {
      const parsed = end < 0 ? parser.parse(value, '$') : parser.trust(value);
      assert(parsed !== undefined, `the record at ${offset} was sound`);
      return parser.tie(parsed);
    };
    if (end < 0) {
      const record = parse();
      return { record, when: settle(record, resolve(record)) };
    }
    // The scanner has looked at no other record since.
    const wire = value as EventWire;
    const light = lightWhen(wire.time, scanner.record.time);
    const record = lightRecord(wire, parse);
    return { record, when: settle(record, light ?? resolve(record)) };
  };

  const own = resolveTime(dataset.asOf, zone);
  const undated = resolveTime(undefined, zone);
  assert(undated.ok, 'no time is a time');
  const stated = own.ok ? own.value : undated.value;
  const asOf = (ties && narrowTime(stated, ties.asOf.start, ties.asOf.end)) ?? stated;
  const resolve = ({ id, time }: EventRecord): ResolvedTime => {
    const resolved = resolveTime(time, zone);
    assert(resolved.ok, `the time of ${id} was sound`);
    return resolved.value;
  };
  /** The time as the ties of the record and the end of the sources narrow it. */
  const settle = ({ id, time, status }: EventRecord, when: ResolvedTime): ResolvedTime => {
    const bounds = ties?.times.get(id);
    if (bounds !== undefined) return narrowTime(when, bounds.start, bounds.end) ?? when;
    const isBound = (status === 'happened' || status === 'reported') && endsByAsOf(time, when);
    return (isBound && asOf.dated && isBeyond(when, asOf) && endWithin(when, asOf)) || when;
  };

  const search = searchIn(dataset.actors);
  return timelineFromColumns({
    isText: true,
    dataset,
    asOf,
    table,
    actorIndex,
    ...(laneOrder && { laneOrder }),
    ...(groupIndex && { groupIndex }),
    sections,
    readEvent: (place) => readEvent(eventAt(place)),
    findPosition: findPlace,
    ...(ties && {
      bonds: {
        constraints: ties.constraints,
        times: ties.times,
        endsByAsOf: ({ record, when }: ResolvedEvent) =>
          asOf.dated &&
          (record.status === 'happened' || record.status === 'reported') &&
          endsByAsOf(record.time, when) &&
          !isBeyond(when, asOf),
      },
    }),
    ...(search && { search }),
  });
}

/** As in domain/timeline-constraints.ts. */
function endsByAsOf(time: EventRecord['time'], when: ResolvedTime): boolean {
  return !(time?.ongoing ?? false) && !(when.mode === 'throughout' && when.end.latest === 'open');
}

function isBeyond(when: ResolvedTime, asOf: ResolvedTime): boolean {
  const limit = asOf.end.latest;
  return isMoment(limit) && (!isMoment(when.end.latest) || when.end.latest > limit);
}
