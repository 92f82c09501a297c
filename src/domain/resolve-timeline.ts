import type { Problem } from '../base/problem.ts';
import { type Constraint, cannotHold, tighten } from '../time/constraints.ts';
import type { EventTime, TimePoint } from '../time/event-time.ts';
import { establishOrder } from '../time/order.ts';
import { resolveTime } from '../time/resolve-time.ts';
import type { ResolvedTime } from '../time/resolved-time.ts';
import { arrange } from './arrange.ts';
import type { Dataset } from './dataset.ts';
import type { EventId, EventRecord } from './event.ts';
import { makeTable } from './make-table.ts';
import type { Placed } from './order-within.ts';
import { headingOf, serializeHeading } from './sections.ts';
import type { ResolvedEvent, Section, Timeline } from './timeline.ts';
import { asOfName, collectConstraints, publicationName, serializeChain } from './timeline-constraints.ts';
import { makeFindUnordered } from './unordered.ts';

/**
 * Resolves a dataset's times and puts its events into the list's fixed order. Paths of problems count events as the
 * dataset does.
 *
 * A time that cannot be resolved leaves its event out. Where constraints contradict each other, those of the
 * contradiction are dropped and every record keeps the time that it states itself: nobody can tell from outside which
 * link of the chain is wrong, and a wider window is never false.
 */
export function resolveTimeline(dataset: Dataset): { timeline: Timeline; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const zone = dataset.timeZone;
  const times = new Map<string, ResolvedTime>();
  const records: EventRecord[] = [];
  for (const [at, record] of dataset.events.entries()) {
    const path = `$.events[${at}]`;
    const when = resolveOr(record.time, zone, `${path}.time`, problems);
    if (!when) continue;
    times.set(record.id, when);
    records.push(record);
  }
  const asOf = resolveOr(dataset.asOf, zone, '$.asOf', problems);
  if (asOf) times.set(asOfName, asOf);
  for (const [at, source] of dataset.sources.entries()) {
    const published = resolveOr(asEventTime(source.published), zone, `$.sources[${at}].published`, problems);
    if (published) times.set(publicationName(source.id), published);
  }

  const { tightened, constraints } = tightenAll(dataset, times, problems);
  const order = establishOrder(tightened, constraints);
  const placed = records.map((record): Placed => {
    const when = tightened.get(record.id) ?? undatedTime;
    const heading = headingOf(record, when, zone);
    return { id: record.id, when, heading, key: serializeHeading(heading) };
  });

  const byName = new Map<string, EventRecord>(records.map((record) => [record.id, record]));
  const events: ResolvedEvent[] = [];
  const sections: Section[] = [];
  const keys = new Map<string, number>();
  const findUnordered = makeFindUnordered(constraints, order.isBefore);
  for (const run of arrange(placed, constraints)) {
    const from = events.length;
    for (const { id, when } of run.items) {
      const record = byName.get(id);
      if (record) events.push({ record, index: events.length, when, section: sections.length });
    }
    const nth = (keys.get(run.key) ?? 0) + 1;
    keys.set(run.key, nth);
    sections.push({
      id: nth === 1 ? run.key : `${run.key}-${nth}`,
      heading: run.heading,
      from,
      to: events.length,
      unordered: findUnordered(run.items, from),
    });
  }

  const timeline: Timeline = {
    dataset,
    asOf: tightened.get(asOfName) ?? undatedTime,
    events,
    table: makeTable({ dataset, events }),
    sections,
    byId: new Map<EventId, ResolvedEvent>(events.map((event) => [event.record.id, event])),
    constraints,
    isBefore: order.isBefore,
  };
  return { timeline, problems };
}

/** What can be said of a time of which nothing is said. */
const undatedTime: ResolvedTime = {
  mode: 'once',
  start: { earliest: 'unknown', latest: 'unknown' },
  end: { earliest: 'unknown', latest: 'unknown' },
  dated: false,
  extents: [],
};

function asEventTime(start: TimePoint): EventTime {
  return { start, ongoing: false, after: [], before: [] };
}

function resolveOr(
  time: EventTime | undefined,
  zone: string,
  path: string,
  problems: Problem[],
): ResolvedTime | undefined {
  const resolved = resolveTime(time, zone);
  if (resolved.ok) return resolved.value;
  problems.push({
    severity: 'error',
    code: 'bad-time',
    path,
    params: { ...resolved.error.params, reason: resolved.error.code },
  });
  return undefined;
}

function tightenAll(
  dataset: Dataset,
  times: ReadonlyMap<string, ResolvedTime>,
  problems: Problem[],
): { tightened: ReadonlyMap<string, ResolvedTime>; constraints: readonly Constraint[] } {
  const places: Places = new Map(dataset.events.map(({ id }, at) => [id, at]));
  let constraints = dropImpossible(collectConstraints(dataset, times), times, places, problems);
  for (;;) {
    const outcome = tighten(times, constraints);
    if (outcome.ok) return { tightened: outcome.value, constraints };
    const chain = outcome.error.chain;
    const wrong = new Set(chain.map((one) => serializeChain([one])));
    const rest = constraints.filter((one) => !wrong.has(serializeChain([one])));
    // A chain that names none of our constraints would never end: give up all of them instead.
    constraints = rest.length < constraints.length ? rest : [];
    problems.push(contradictionOf(places, chain));
    if (rest.length === 0 && constraints.length === 0 && chain.length === 0) {
      return { tightened: times, constraints };
    }
  }
}

/**
 * The constraints without those that the records' own dates rule out one by one: found in one pass, since each would
 * cost `tighten` a whole run. Several events after the end of the sources are one mistake, most likely in `asOf`.
 */
function dropImpossible(
  all: readonly Constraint[],
  times: ReadonlyMap<string, ResolvedTime>,
  places: Places,
  problems: Problem[],
): readonly Constraint[] {
  const impossible = new Set(all.filter((one) => cannotHold(one, times)));
  if (impossible.size === 0) return all;
  const late = [...impossible].flatMap((one) => (one.kind === 'within' ? [one.what] : []));
  const [first] = late;
  const isOneMistake = first !== undefined && late.length > 1;
  if (isOneMistake) {
    const params = { count: late.length, first };
    problems.push({ severity: 'error', code: 'after-sources-end', path: '$.asOf', params });
  }
  for (const one of impossible) {
    if (!(isOneMistake && one.kind === 'within')) problems.push(contradictionOf(places, [one]));
  }
  return all.filter((one) => !impossible.has(one));
}

function contradictionOf(places: Places, chain: readonly Constraint[]): Problem {
  const text = serializeChain(chain);
  return {
    severity: 'error',
    code: 'contradiction',
    path: pathOfChain(places, chain),
    value: JSON.stringify(text),
    params: { chain: text },
  };
}

/** Where each event stands in the dataset. */
type Places = ReadonlyMap<string, number>;

/** The first record of the chain that an editor can mend. */
function pathOfChain(places: Places, chain: readonly Constraint[]): string {
  const names = chain.flatMap((one) => (one.kind === 'before' ? [one.first, one.then] : [one.what]));
  const at = names.reduce(
    (least, name) => Math.min(least, places.get(name) ?? least),
    Number.POSITIVE_INFINITY,
  );
  return at === Number.POSITIVE_INFINITY ? '$.asOf' : `$.events[${at}].time`;
}
