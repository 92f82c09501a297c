import type { Bounds } from '../time/moment.ts';
import type { ResolvedTime } from '../time/resolved-time.ts';
import type { EventTable } from './event-table.ts';
import { bigMark, type Snapshot, type SnapshotTable, type SnapshotTime, textMark } from './snapshot.ts';
import type { Timeline } from './timeline.ts';
import { looseTimes, type ToldTimes } from './told-times.ts';

/** More pieces than this (XXXX-12-25 has ten thousand) are not worth their bytes: such a page reads the file itself. */
const mostPieces = 1000;

/** A timeline and its times in words, as one text; undefined where its times have too many pieces to be listed. */
export function serializeSnapshot(timeline: Timeline, told: ToldTimes): string | undefined {
  const { dataset, sections, constraints, laneOrder } = timeline;
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
    events: [...timeline.events].flatMap(({ record }) => told.events.get(record.id) ?? []),
    asOf: told.asOf,
    loose: [...looseTimes(dataset)].map((time) => told.loose.get(time) ?? ''),
  };
  const snapshot: Snapshot = {
    dataset,
    asOf,
    events,
    table: listTable(timeline.table),
    sections,
    constraints,
    ...(laneOrder && { laneOrder }),
    told: words,
  };
  return JSON.stringify(snapshot, (_key, value: unknown) => packValue(value));
}

/** JSON writes what is not finite as null. */
function listTable(table: EventTable): SnapshotTable {
  const listed = Object.entries(table).map(([name, own]) => [name, typeof own === 'number' ? own : [...own]]);
  return Object.fromEntries(listed) as SnapshotTable;
}

function listTime(when: ResolvedTime): SnapshotTime | undefined {
  const extents: Bounds[] = [];
  for (const piece of when.extents) {
    if (extents.length === mostPieces) return undefined;
    extents.push(piece);
  }
  return { ...when, extents };
}

function packValue(value: unknown): unknown {
  if (typeof value === 'bigint') return `${bigMark}${value}`;
  if (typeof value === 'string' && (value.startsWith(bigMark) || value.startsWith(textMark))) {
    return `${textMark}${value}`;
  }
  return value;
}
