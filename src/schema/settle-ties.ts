import type { Problem } from '../base/problem.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { EventRecord } from '../domain/event.ts';
import type { Bonds } from '../domain/list-order.ts';
import type { Placed } from '../domain/order-within.ts';
import { resolveTimeline } from '../domain/resolve-timeline.ts';
import { headingOf, serializeHeading } from '../domain/sections.ts';
import type { SectionHeading, Timeline } from '../domain/timeline.ts';
import type { Constraint } from '../time/constraints.ts';
import type { Bounds } from '../time/moment.ts';
import type { ResolvedTime } from '../time/resolved-time.ts';
import { namedProblems } from './capped-report.ts';
import { isFar, toFastTime } from './fast-times.ts';
import { parseHeader } from './parse-header.ts';
import type { OpenFile } from './read-file.ts';
import { createRecordParser, type ParsedRecord } from './read-record.ts';
import type { Report } from './report.ts';
import { pathOfRecord } from './take-record.ts';

/** Gives the text of records again, from their places in the file: their bytes may be elsewhere by now. */
export type ReadBack = (offsets: readonly number[]) => Promise<readonly string[]>;

/** What the records of a large file say of each other, worked out. */
export interface SettledTies {
  readonly dataset: Dataset;
  /** Of the header, and of what only the whole file shows. */
  readonly problems: readonly Problem[];
  readonly asOf: BoundsOf;
  readonly constraints: readonly Constraint[];
  /** The bounds of those events that the constraints name, by id. */
  readonly times: ReadonlyMap<string, BoundsOf>;
  /** For the order of the list; undefined where no record names another. */
  readonly bonds: Bonds | undefined;
}

export interface BoundsOf {
  readonly start: Bounds;
  readonly end: Bounds;
}

/** From more records than this what they say of order is left out, and said to be. */
export const mostTies = 50_000;

/** Finishes a file that was read to its end: the header with all ids known, and order by what records say. */
export async function settleTies(file: OpenFile, readBack: ReadBack): Promise<SettledTies> {
  const { table, records, report } = file;
  const { loose } = records;
  const { dataset, problems } = parseHeader(file.header, (id) => {
    if (table.ids.find(id) !== undefined) return 'kept';
    return records.isLeftOut(id) ? 'left-out' : undefined;
  });
  if (dataset === undefined) throw new Error('Bug: a header that was sound is not');
  const reader = createReadAgain(file, dataset, readBack);
  await reader.reportRefs();

  const chosen = new Set<number>();
  if (loose.tied.size <= mostTies) for (const event of loose.tied) chosen.add(event);
  else report.error('too-many-ties', '$.events', undefined, { count: loose.tied.size, most: mostTies });
  if (loose.furthest >= 0) chosen.add(loose.furthest);
  const named = new Map<number, EventRecord>();
  let resolved: ReturnType<typeof resolveChosen>;
  for (;;) {
    await reader.readAll(chosen, named);
    await reader.readAll(namesIn(named.values(), dataset, table.ids.find), named);
    resolved = resolveChosen(file, dataset, named);
    const later = endingAfter(file, resolved.timeline.asOf, named);
    if (later.length === 0) break;
    if (later.length > mostTies) {
      report.error('too-many-ties', '$.asOf', undefined, { count: later.length, most: mostTies });
      break;
    }
    for (const event of later) chosen.add(event);
  }
  const { timeline, tell } = resolved;
  tell();
  reportLate(file);
  const times = moveEvents(file, timeline, named);
  const { constraints } = timeline;
  return {
    dataset,
    problems,
    asOf: { start: timeline.asOf.start, end: timeline.asOf.end },
    constraints,
    times,
    bonds: constraints.some(({ kind }) => kind === 'before')
      ? bondsOf(file, timeline, named, constraints)
      : undefined,
  };
}

interface ReadAgain {
  /** Reports the ids that records name and no event has. */
  reportRefs(): Promise<void>;
  readAll(events: Iterable<number>, into: Map<number, EventRecord>): Promise<void>;
}

function createReadAgain(file: OpenFile, dataset: Dataset, readBack: ReadBack): ReadAgain {
  const { table, records, report, header } = file;
  let isLoud = false;
  const gated: Report = {
    problems: report.problems,
    error: (...said) => isLoud && report.error(...said),
    warning: (...said) => isLoud && report.warning(...said),
  };
  const parser = createRecordParser(
    header,
    dataset,
    { keep: () => true, has: (id) => table.ids.find(id) !== undefined, isLeftOut: records.isLeftOut },
    gated,
  );
  const parseAll = async (
    events: readonly number[],
  ): Promise<readonly (readonly [number, ParsedRecord])[]> => {
    const texts = await readBack(events.map(table.offsetOf));
    return texts.flatMap((text, at) => {
      const event = events[at] as number;
      const { place, line } = records.placeOf(event);
      const parsed = parser.parse(JSON.parse(text), pathOfRecord(place, line));
      return parsed === undefined ? [] : [[event, parsed] as const];
    });
  };
  return {
    async reportRefs() {
      const { refs } = records.loose;
      const events = new Set<number>();
      for (let at = 0; at < refs.count && events.size < namedProblems; at++) {
        if (!table.ids.hasHash(refs.hashAt(at))) events.add(refs.eventAt(at));
      }
      const all = [...new Set([...records.loose.dangling, ...events])].sort((a, b) => a - b);
      for (const [event, parsed] of await parseAll(all.slice(0, namedProblems))) {
        report.line = records.placeOf(event).line;
        isLoud = true;
        parser.tie(parsed);
        isLoud = false;
      }
      report.line = undefined;
    },
    async readAll(events, into) {
      const missing = [...events].filter((event) => !into.has(event));
      for (const [event, parsed] of await parseAll(missing)) into.set(event, parser.tie(parsed));
    },
  };
}

/** The events that these, or the header, put before or after something. */
function* namesIn(
  records: Iterable<EventRecord>,
  { asOf }: Dataset,
  find: (id: string) => number | undefined,
): Generator<number> {
  const names = new Set([...asOf.after, ...asOf.before]);
  for (const { time, related } of records) {
    for (const name of [...(time?.after ?? []), ...(time?.before ?? [])]) names.add(name);
    for (const { event, relation } of related) {
      if (relation === 'responds-to' || relation === 'announces') names.add(event);
    }
  }
  for (const name of names) {
    const event = find(name);
    if (event !== undefined) yield event;
  }
}

/** Resolves these events alone: what the others say binds nobody but themselves. */
function resolveChosen(
  { records, report }: OpenFile,
  dataset: Dataset,
  named: ReadonlyMap<number, EventRecord>,
): { readonly timeline: Timeline; tell(): void } {
  const chosen = [...named].sort(([a], [b]) => a - b);
  const { timeline, problems } = resolveTimeline({ ...dataset, events: chosen.map(([, record]) => record) });
  const tell = (problem: Problem): void => {
    // Told of all events at once: `reportLate`.
    if (problem.code === 'after-sources-end' || isLateChain(problem)) return;
    const at = /^\$\.events\[(\d+)\](.*)$/.exec(problem.path);
    const event = chosen[Number(at?.[1] ?? -1)]?.[0];
    const { place, line } = event === undefined ? { place: 0, line: undefined } : records.placeOf(event);
    const path = event === undefined ? problem.path : `${pathOfRecord(place, line)}${at?.[2] ?? ''}`;
    report.tell({ ...problem, path, params: { ...problem.params, ...(line !== undefined && { line }) } });
  };
  return { timeline, tell: () => problems.forEach(tell) };
}

/** Only that something ends within the sources, and it does not. */
function isLateChain({ code, params }: Problem): boolean {
  return code === 'contradiction' && /^\S+ <= asOf$/.test(String(params['chain'] ?? ''));
}

function reportLate({ records, table, report }: OpenFile): void {
  const { late, firstLate } = records.loose;
  if (late === 0) return;
  const first = table.ids.idOf(firstLate);
  if (late > 1) {
    report.error('after-sources-end', '$.asOf', undefined, { count: late, first });
    return;
  }
  const { place, line } = records.placeOf(firstLate);
  const chain = `${first} <= asOf`;
  report.line = line;
  report.error('contradiction', `${pathOfRecord(place, line)}.time`, chain, { chain });
  report.line = undefined;
}

/** Events that must be over by the end of the sources, where that has moved to before their end. */
function endingAfter(
  { table }: OpenFile,
  asOf: ResolvedTime,
  named: ReadonlyMap<number, EventRecord>,
): number[] {
  if (!asOf.dated || typeof asOf.end.latest !== 'bigint') return [];
  const limit = Number(asOf.end.latest) * 1000;
  const found: number[] = [];
  for (let event = 0; event < table.count; event++) {
    if (table.endOf(event) > limit && table.isBound(event) && !named.has(event)) found.push(event);
  }
  return found;
}

/** Puts what was found of times into the table. Returns the bounds by id. */
function moveEvents(
  { table, records, dataset }: OpenFile,
  timeline: Timeline,
  named: ReadonlyMap<number, EventRecord>,
): ReadonlyMap<string, BoundsOf> {
  const times = new Map<string, BoundsOf>();
  for (const [event, record] of named) {
    const when = timeline.byId.get(record.id)?.when;
    if (when === undefined) continue;
    const time = toFastTime(when);
    table.move(event, time, table.under(headingOf(record, when, dataset.timeZone)));
    if (isFar(time)) records.loose.far.set(event, { start: when.start.earliest, end: when.end.latest });
    times.set(record.id, { start: when.start, end: when.end });
  }
  return times;
}

function bondsOf(
  { table, dataset }: OpenFile,
  timeline: Timeline,
  named: ReadonlyMap<number, EventRecord>,
  constraints: readonly Constraint[],
): Bonds {
  const events = new Map([...named].map(([event, { id }]) => [id as string, event]));
  return {
    constraints,
    eventOf: (name) => events.get(name),
    endsByAsOf: table.isBound,
    placedOf(event): Placed {
      const record = named.get(event);
      const when = record && timeline.byId.get(record.id)?.when;
      const heading = when ? headingOf(record, when, dataset.timeZone) : background;
      const id = table.ids.idOf(event);
      return {
        id,
        when: when ?? plainTime(table.startOf(event), table.endOf(event)),
        heading,
        key: serializeHeading(heading),
      };
    },
  };
}

/** Within one section nobody asks for it. */
const background: SectionHeading = { kind: 'background' };

/** What the order within a section looks at of a time. */
function plainTime(start: number, end: number): ResolvedTime {
  const earliest = Number.isFinite(start) ? BigInt(start / 1000) : 'unknown';
  const latest = Number.isFinite(end) ? BigInt(end / 1000) : 'unknown';
  const bounds: Bounds = { earliest, latest };
  return { mode: 'once', start: bounds, end: bounds, dated: true, extents: [bounds] };
}
