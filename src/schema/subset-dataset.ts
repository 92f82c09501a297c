import { err, ok, type Result } from '../base/result.ts';
import { makeReport } from './report.ts';
import { isObject } from './salvage.ts';
import { upgradeFile } from './version.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What the kept events name, by type of record. */
interface Named {
  readonly events: ReadonlySet<string>;
  readonly actors: Set<string>;
  readonly sources: Set<string>;
}

/**
 * A dataset of these events alone, as a file: everything of the timeline itself (title, zone, where its sources end,
 * terms), the events in the file's order, and the actors, sides, sources and corrections that they name. What
 * points at an event that is not among them (relations, before and after) is left out, so that the file passes `parley
 * check` as the whole one does. Fields that the format does not know stay. Ids that the file lacks choose nothing.
 */
export function subsetDataset(
  text: string,
  events: ReadonlySet<string>,
): Result<string, 'not-json' | 'not-a-dataset'> {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return err('not-json');
  }
  const file = isObject(value) ? upgradeFile(value, makeReport()) : undefined;
  if (file === undefined || !Array.isArray(file['events'])) return err('not-a-dataset');

  const kept = file['events'].filter((event) => isIdIn(event, events));
  const named: Named = {
    events: new Set(kept.map((event: Fields) => String(event['id']))),
    actors: new Set(),
    sources: new Set(),
  };
  const ownEvents = kept.map((event: Fields) => cutEvent(event, named));
  const asOf = cutTime(file['asOf'], named);
  const actors = listOf(file, 'actors').filter((actor) => isIdIn(actor, named.actors));
  const parties = new Set(actors.map((actor) => (isObject(actor) ? actor['party'] : undefined)));

  const parts: Fields = {
    asOf,
    sources: listOf(file, 'sources').filter((source) => isIdIn(source, named.sources)),
    parties: listOf(file, 'parties').filter((party) => isIdIn(party, parties)),
    actors,
    events: ownEvents,
    corrections: listOf(file, 'corrections').filter((one) => !isObject(one) || isAbsentOrKept(one, named)),
  };
  // The file's own order of fields, and none that it does not have.
  const subset = Object.fromEntries(
    Object.entries(file).map(([key, field]) => [key, Object.hasOwn(parts, key) ? parts[key] : field]),
  );
  return ok(`${JSON.stringify(subset, undefined, 2)}\n`);
}

function listOf(file: Fields, key: string): readonly unknown[] {
  const list = file[key];
  return Array.isArray(list) ? list : [];
}

function isIdIn(record: unknown, ids: ReadonlySet<unknown>): record is Fields {
  return isObject(record) && typeof record['id'] === 'string' && ids.has(record['id']);
}

/** A correction of the timeline as a whole, or of an event that is here. */
function isAbsentOrKept({ event }: Fields, { events }: Named): boolean {
  return typeof event !== 'string' || events.has(event);
}

/** The event without what leads to events that are not here; whom and what it names is noted. */
function cutEvent(event: Fields, named: Named): Fields {
  for (const participant of listOf(event, 'participants')) note(named.actors, participant, 'actor');
  return replace(event, {
    time: (time) => cutTime(time, named),
    claims: (claims) => (Array.isArray(claims) ? claims.map((claim) => cutClaim(claim, named)) : claims),
    related: (related) => cutList(related, (one) => !isObject(one) || isAbsentOrKept(one, named)),
  });
}

function cutClaim(claim: unknown, named: Named): unknown {
  if (!isObject(claim)) return claim;
  note(named.actors, claim, 'by');
  note(named.actors, claim, 'relayedBy');
  note(named.sources, claim, 'source');
  for (const outlet of listOf(claim, 'via')) if (typeof outlet === 'string') named.actors.add(outlet);
  return replace(claim, { time: (time) => cutTime(time, named) });
}

/** A time limited by what is here alone; the sources whose publication limits it are noted. */
function cutTime(time: unknown, named: Named): unknown {
  if (!isObject(time)) return time;
  const isHere = (name: unknown) => {
    if (typeof name !== 'string' || name === 'asOf' || named.events.has(name)) return true;
    if (!name.startsWith('source:')) return false;
    named.sources.add(name.slice('source:'.length));
    return true;
  };
  return replace(time, {
    after: (names) => cutList(names, isHere),
    before: (names) => cutList(names, isHere),
  });
}

/** The list with what `isHere`; undefined where nothing is left of it. */
function cutList(list: unknown, isHere: (item: unknown) => boolean): unknown {
  if (!Array.isArray(list)) return list;
  const left = list.filter(isHere);
  return left.length === 0 && list.length > 0 ? undefined : left;
}

/** A copy with some fields changed, where they are there; those that become undefined go. */
function replace(fields: Fields, change: Readonly<Record<string, (field: unknown) => unknown>>): Fields {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, field]) => {
      const next = Object.hasOwn(change, key) ? change[key]?.(field) : field;
      return next === undefined ? [] : [[key, next]];
    }),
  );
}

function note(ids: Set<string>, record: unknown, field: string): void {
  const id = isObject(record) ? record[field] : undefined;
  if (typeof id === 'string') ids.add(id);
}
