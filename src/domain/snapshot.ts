import type { Constraint } from '../time/constraints.ts';
import { readOrder } from '../time/established-order.ts';
import type { Bounds } from '../time/moment.ts';
import type { ResolvedTime } from '../time/resolved-time.ts';
import type { TimeWords } from '../time/words.ts';
import type { Dataset } from './dataset.ts';
import type { EventId } from './event.ts';
import type { ResolvedEvent, Section, Timeline } from './timeline.ts';
import { looseTimes, type ToldTimes } from './told-times.ts';

/**
 * A resolved timeline as text, for a page that was prerendered from it: the browser that shows it needs neither the
 * parser of the file format nor that of dates. It belongs to one build and is never kept or exchanged, so it has no version.
 */
interface Snapshot {
  readonly dataset: Dataset;
  readonly asOf: SnapshotTime;
  /** In list order; `record` counts in `dataset.events`. */
  readonly events: readonly {
    readonly record: number;
    readonly section: number;
    readonly when: SnapshotTime;
  }[];
  readonly sections: readonly Section[];
  readonly constraints: readonly Constraint[];
  readonly told: {
    /** As `events`. */
    readonly events: readonly TimeWords[];
    readonly asOf: string;
    /** As `looseTimes` has them. */
    readonly loose: readonly string[];
  };
}

type SnapshotTime = Omit<ResolvedTime, 'extents'> & { readonly extents: readonly Bounds[] };

/** More pieces than this (XXXX-12-25 has ten thousand) are not worth their bytes: such a page reads the file itself. */
const mostPieces = 1000;

/** A timeline and its times in words, as one text; undefined where its times have too many pieces to be listed. */
export function serializeSnapshot(timeline: Timeline, told: ToldTimes): string | undefined {
  const { dataset, sections, constraints } = timeline;
  const places = new Map(dataset.events.map((record, at) => [record.id, at]));
  const asOf = listTime(timeline.asOf);
  const events: Snapshot['events'][number][] = [];
  for (const { record, section, when } of timeline.events) {
    const listed = listTime(when);
    if (listed === undefined) return undefined;
    events.push({ record: places.get(record.id) ?? -1, section, when: listed });
  }
  if (asOf === undefined) return undefined;
  const words: Snapshot['told'] = {
    events: timeline.events.flatMap(({ record }) => told.events.get(record.id) ?? []),
    asOf: told.asOf,
    loose: [...looseTimes(dataset)].map((time) => told.loose.get(time) ?? ''),
  };
  const snapshot: Snapshot = { dataset, asOf, events, sections, constraints, told: words };
  return JSON.stringify(snapshot, (_key, value: unknown) => packValue(value));
}

/** What `serializeSnapshot` made the text from. The text is our own: a broken one is a bug, and throws. */
export function parseSnapshot(text: string): { readonly timeline: Timeline; readonly told: ToldTimes } {
  const snapshot = JSON.parse(text, (_key, value: unknown) => unpackValue(value)) as Snapshot;
  const { dataset, asOf, sections, constraints, told } = snapshot;
  const events = snapshot.events.map(({ record, section, when }, index): ResolvedEvent => {
    const found = dataset.events[record];
    if (found === undefined) throw new Error(`Bug: the snapshot of ${dataset.id} has no record ${record}`);
    return { record: found, index, when, section };
  });
  const times = new Map<string, ResolvedTime>(events.map(({ record, when }) => [record.id, when]));
  const timeline: Timeline = {
    dataset,
    asOf,
    events,
    sections,
    byId: new Map<EventId, ResolvedEvent>(events.map((event) => [event.record.id, event])),
    constraints,
    isBefore: readOrder(times, constraints).isBefore,
  };
  const wordsOf = (at: number): TimeWords => told.events[at] ?? { text: '', zone: '' };
  return {
    timeline,
    told: {
      events: new Map(events.map(({ record }, at) => [record.id, wordsOf(at)])),
      asOf: told.asOf,
      loose: new Map([...looseTimes(dataset)].map((time, at) => [time, told.loose[at] ?? ''])),
    },
  };
}

function listTime(when: ResolvedTime): SnapshotTime | undefined {
  const extents: Bounds[] = [];
  for (const piece of when.extents) {
    if (extents.length === mostPieces) return undefined;
    extents.push(piece);
  }
  return { ...when, extents };
}

/** JSON has no big integers. They are strings with a mark here, and a string that has the mark by itself gets another. */
const bigMark = '#n';
const textMark = '#s';

function packValue(value: unknown): unknown {
  if (typeof value === 'bigint') return `${bigMark}${value}`;
  if (typeof value === 'string' && (value.startsWith(bigMark) || value.startsWith(textMark))) {
    return `${textMark}${value}`;
  }
  return value;
}

function unpackValue(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  if (value.startsWith(bigMark)) return BigInt(value.slice(bigMark.length));
  return value.startsWith(textMark) ? value.slice(textMark.length) : value;
}
