import type { Constraint } from '../time/constraints.ts';
import { readOrder } from '../time/established-order.ts';
import type { Bounds } from '../time/moment.ts';
import type { ResolvedTime } from '../time/resolved-time.ts';
import type { TimeWords } from '../time/words.ts';
import type { Dataset } from './dataset.ts';
import type { EventId } from './event.ts';
import type { EventTable } from './event-table.ts';
import type { ResolvedEvent, Section, Timeline } from './timeline.ts';
import { looseTimes, type ToldTimes } from './told-times.ts';

/**
 * A resolved timeline as text (serialize-snapshot.ts), for a page that was prerendered from it: the browser that shows it needs neither the
 * parser of the file format nor that of dates. It belongs to one build and is never kept or exchanged, so it has no version.
 */
export interface Snapshot {
  readonly dataset: Dataset;
  readonly asOf: SnapshotTime;
  /** In list order; `record` counts in `dataset.events`. */
  readonly events: readonly {
    readonly record: number;
    readonly section: number;
    readonly when: SnapshotTime;
  }[];
  readonly table: SnapshotTable;
  readonly sections: readonly Section[];
  readonly constraints: readonly Constraint[];
  readonly laneOrder?: Timeline['laneOrder'];
  readonly told: {
    /** As `events`. */
    readonly events: readonly TimeWords[];
    readonly asOf: string;
    /** As `looseTimes` has them. */
    readonly loose: readonly string[];
  };
}

/** Columns as lists; where a bound is open there is nothing. */
export type SnapshotTable = {
  readonly [Key in keyof EventTable]: EventTable[Key] extends number
    ? EventTable[Key] | null
    : readonly (number | null)[];
};

export type SnapshotTime = Omit<ResolvedTime, 'extents'> & { readonly extents: readonly Bounds[] };

/** What `serializeSnapshot` made the text from. The text is our own: a broken one is a bug, and throws. */
export function parseSnapshot(text: string): { readonly timeline: Timeline; readonly told: ToldTimes } {
  const snapshot = JSON.parse(text, (_key, value: unknown) => unpackValue(value)) as Snapshot;
  const { dataset, asOf, sections, constraints, laneOrder, told } = snapshot;
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
    table: unpackTable(snapshot.table),
    sections,
    byId: new Map<EventId, ResolvedEvent>(events.map((event) => [event.record.id, event])),
    constraints,
    ...(laneOrder && { laneOrder }),
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

function unpackTable(packed: SnapshotTable): EventTable {
  const { count, dated, positions } = packed;
  const whole = (column: readonly (number | null)[]) => Uint32Array.from(column, Number);
  return {
    count: Number(count),
    dated: Number(dated),
    starts: Float64Array.from(packed.starts, (start) => start ?? Number.NEGATIVE_INFINITY),
    ends: Float64Array.from(packed.ends, (end) => end ?? Number.POSITIVE_INFINITY),
    byEnd: whole(packed.byEnd),
    traits: Uint16Array.from(packed.traits, Number),
    sets: whole(packed.sets),
    setFrom: whole(packed.setFrom),
    members: whole(packed.members),
    ...(positions && { positions: whole(positions) }),
    edgeFrom: packed.edgeFrom ?? Number.POSITIVE_INFINITY,
    edgeTo: packed.edgeTo ?? Number.NEGATIVE_INFINITY,
  };
}

/** JSON has no big integers. They are strings with a mark here, and a string that has the mark by itself gets another. */
export const bigMark = '#n';
export const textMark = '#s';

function unpackValue(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  if (value.startsWith(bigMark)) return BigInt(value.slice(bigMark.length));
  return value.startsWith(textMark) ? value.slice(textMark.length) : value;
}
