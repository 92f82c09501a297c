import type { Dataset } from '../domain/dataset.ts';
import type { EventRecord } from '../domain/event.ts';
import type { Context } from './build-dataset.ts';
import { buildEvent, tieEvent } from './build-event.ts';
import { makeReferences, type References } from './references.ts';
import type { Report } from './report.ts';
import { isObject, salvage } from './salvage.ts';
import { type EventWire, eventWire } from './wire.ts';

/** A record of a file parsed by itself. `wire` is what `tie` needs. */
export interface ParsedRecord {
  /** Without its ties to other events. */
  readonly event: EventRecord;
  readonly wire: EventWire;
}

/** The ids of a file's events, as far as it has been read. */
export interface KnownEvents {
  /** Takes the id for a record that is sound; false when an earlier one has it. */
  keep(id: string): boolean;
  has(id: string): boolean;
  /** Whether the file has a record with this id that had to be left out. */
  isLeftOut(id: string): boolean;
}

/** Parses the records of one dataset one by one, to what `parseDataset` makes of all of them at once. */
export interface RecordParser {
  /** Undefined, and reported, where the record has to be left out. */
  parse(value: unknown, path: string): ParsedRecord | undefined;
  /** The same of a record in which nothing is wrong, with nothing checked again. */
  trust(value: unknown): ParsedRecord | undefined;
  /** The event with those ties that lead somewhere; what leads nowhere is reported. */
  tie(parsed: ParsedRecord): EventRecord;
}

/**
 * @param header the file without its events
 * @param dataset what `parseDataset` made of the header
 */
export function createRecordParser(
  header: Readonly<Record<string, unknown>>,
  dataset: Dataset,
  events: KnownEvents,
  report: Report,
): RecordParser {
  const origins: Context['origins'] = new WeakMap();
  const context: Context = {
    report,
    references: referencesOf(header, dataset, events, report),
    origins,
    zone: dataset.timeZone,
    originOf: (part) => origins.get(part) ?? nowhere,
  };
  const build = (wire: EventWire): ParsedRecord | undefined => {
    const event = buildEvent(wire, context);
    return event && { event, wire };
  };
  return {
    parse(value, path) {
      const id = isObject(value) ? value['id'] : undefined;
      if (typeof id === 'string' && (events.has(id) || events.isLeftOut(id))) {
        report.error('duplicate-id', `${path}.id`, id, { type: 'event' });
      }
      const wire = salvage(eventWire, value, path, report, origins);
      return wire && build(wire);
    },
    trust: (value) => build(value as EventWire),
    tie: ({ event, wire }) => tieEvent(event, wire, context),
  };
}

const nowhere = { path: '$', raw: {} };

/** All but events is known from the header. */
function referencesOf(
  header: Readonly<Record<string, unknown>>,
  { sources, parties, actors }: Dataset,
  events: KnownEvents,
  report: Report,
): References {
  // What stands twice in the header was reported when that was parsed.
  let isHeader = true;
  const others = makeReferences(
    { ...header, events: [] },
    { ...report, error: (...said) => isHeader || report.error(...said) },
  );
  isHeader = false;
  for (const { id } of sources) others.keep('source', id);
  for (const { id } of parties) others.keep('party', id);
  for (const { id } of actors) others.keep('actor', id);
  return {
    ...others,
    keep: (type, id) => (type === 'event' ? events.keep(id) : others.keep(type, id)),
    find(type, id, path) {
      if (type !== 'event') return others.find(type, id, path);
      if (events.has(id)) return true;
      if (events.isLeftOut(id)) report.warning('left-out-id', path, id, { type });
      else report.error('unknown-id', path, id, { type });
      return false;
    },
  };
}
