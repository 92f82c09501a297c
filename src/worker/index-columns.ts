import { type ActorIndex, actorIndexInSteps } from '../domain/actor-index.ts';
import { arrangeInSteps } from '../domain/arrange-table.ts';
import type { Dataset } from '../domain/dataset.ts';
import { eventKinds, statuses } from '../domain/event.ts';
import type { EventTable } from '../domain/event-table.ts';
import { inOneGo, type Steps } from '../domain/in-steps.ts';
import { inverseOf } from '../domain/inverse-of.ts';
import type { SectionColumns } from '../domain/lazy-sections.ts';
import { sortedByTime } from '../domain/list-order.ts';
import { mergeOrder } from '../domain/merge-order.ts';
import { packTraits } from '../domain/pack-traits.ts';
import type { Timeline } from '../domain/timeline.ts';
import { preparePicture } from '../layout/prepare-picture.ts';
import { createDayOf } from '../schema/day-of.ts';

/** Events that somebody has as columns. What is out of range counts as the first of its kind. */
export interface PlainColumns {
  /** Milliseconds since 1970, finite. */
  readonly start: Float64Array;
  /** Absent, or not above the start: a point in time. */
  readonly end?: Float64Array;
  /** Place in the list of actors; beyond it: nobody. */
  readonly actor: Uint8Array | Uint16Array | Uint32Array;
  /** Place in `eventKinds`. */
  readonly kind?: Uint8Array;
  /** Place in `statuses`. */
  readonly status?: Uint8Array;
}

/** The same as a timeline's columns. */
export interface IndexedColumns {
  readonly table: EventTable;
  readonly actorIndex: ActorIndex;
  readonly sections: SectionColumns;
  readonly laneOrder: Timeline['laneOrder'];
  readonly groupIndex?: ActorIndex;
  /** Which of the events given stands at each place of the list; absent where it is the place itself. */
  readonly order?: Uint32Array;
  /** The place of each of the events given; absent where `order` is. */
  readonly places?: Uint32Array;
}

/** How long a point in time lasts: half-open bounds hold a second at least. */
export const pointLength = 1000;

/** Indexes columns: passes over them, and no object for an event. Those that are in order are kept, not copied. */
export function indexColumns(columns: PlainColumns, dataset: Dataset): IndexedColumns {
  return inOneGo(indexInSteps(columns, dataset));
}

export function* indexInSteps(columns: PlainColumns, dataset: Dataset): Steps<IndexedColumns> {
  const count = columns.start.length;
  const ends = readEnds(columns);
  yield;
  const order = isInOrder(columns.start, ends)
    ? undefined
    : sortedByTime({ starts: columns.start, ends, compareAlike: (a, b) => a - b });
  yield;
  const starts = order === undefined ? columns.start : picked(columns.start, order);
  const own = order === undefined ? ends : picked(ends, order);
  const actors = dataset.actors.length;
  yield;
  const traits = readTraits(columns, order, own, starts);
  yield;
  const raw = {
    count,
    starts,
    ends: own,
    traits,
    sets: readSets(columns.actor, order, actors),
    // One set for each actor, and an empty one for nobody.
    setFrom: Uint32Array.from({ length: actors + 2 }, (_, set) => Math.min(set, actors)),
    members: Uint32Array.from({ length: actors }, (_, actor) => 2 * actor),
    edgeFrom: count === 0 ? Number.POSITIVE_INFINITY : (starts[0] as number),
    edgeTo: greatest(own),
  };
  yield;
  const table = yield* arrangeInSteps(raw, mergeOrder);
  const actorIndex = yield* actorIndexInSteps(table, actors);
  const sections = readSections(starts, dataset.timeZone);
  yield;
  const picture = yield* preparePicture({ dataset, table, actorIndex });
  return { ...picture, actorIndex, sections, ...(order && { order, places: inverseOf(order) }) };
}

function readEnds({ start, end }: PlainColumns): Float64Array {
  const ends = new Float64Array(start.length);
  for (let at = 0; at < ends.length; at++) {
    const from = start[at] as number;
    const to = end === undefined ? Number.NaN : (end[at] as number);
    ends[at] = to > from ? to : from + pointLength;
  }
  return ends;
}

/** By start, and end where those are alike. */
function isInOrder(starts: Float64Array, ends: Float64Array): boolean {
  for (let at = 1; at < starts.length; at++) {
    const [before, start] = [starts[at - 1] as number, starts[at] as number];
    if (start < before || (start === before && (ends[at] as number) < (ends[at - 1] as number))) return false;
  }
  return true;
}

function picked(column: Float64Array, order: Uint32Array): Float64Array {
  const made = new Float64Array(order.length);
  for (let at = 0; at < order.length; at++) made[at] = column[order[at] as number] as number;
  return made;
}

function greatest(column: Float64Array): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < column.length; at++) if ((column[at] as number) > most) most = column[at] as number;
  return most;
}

/** `packTraits` by status and kind, of points in time and of what lasted. */
const packed = [false, true].map((lasted) =>
  statuses.map((status) =>
    eventKinds.map((kind) => {
      const style = status === 'announced' ? 'announced' : lasted ? 'lasted' : 'once-stated';
      return packTraits({ status, kind, style, pieces: false });
    }),
  ),
);

function readTraits(
  { kind, status, end }: PlainColumns,
  order: Uint32Array | undefined,
  ends: Float64Array,
  starts: Float64Array,
): Uint16Array {
  const traits = new Uint16Array(starts.length);
  if (kind === undefined && status === undefined && end === undefined) return traits.fill(traitOf(0, 0, 0));
  // One list, so that a row costs a look and not three.
  const all = new Uint16Array(2 * 8 * 8);
  for (let at = 0; at < all.length; at++) all[at] = traitOf(at >> 6, (at >> 3) & 7, at & 7);
  for (let at = 0; at < traits.length; at++) {
    const event = order === undefined ? at : (order[at] as number);
    const lasted = (ends[at] as number) - (starts[at] as number) === pointLength ? 0 : 1;
    const own = ((status?.[event] ?? 0) & 7) << 3;
    traits[at] = all[(lasted << 6) | own | ((kind?.[event] ?? 0) & 7)] as number;
  }
  return traits;
}

function traitOf(lasted: number, status: number, kind: number): number {
  return packed[lasted]?.[status]?.[kind] ?? traitOf(lasted, 0, 0);
}

function readSets(
  actor: PlainColumns['actor'],
  order: Uint32Array | undefined,
  actors: number,
): Uint16Array | Uint32Array {
  const sets = actors < 65_535 ? new Uint16Array(actor.length) : new Uint32Array(actor.length);
  for (let at = 0; at < sets.length; at++) {
    const own = actor[order === undefined ? at : (order[at] as number)] as number;
    sets[at] = Math.min(own, actors);
  }
  return sets;
}

/** Each day on which something begins. Starts are in order, so a day is one run of them. */
function readSections(starts: Float64Array, zone: string): SectionColumns {
  const dayOf = createDayOf(zone);
  const days: number[] = [];
  const from: number[] = [];
  for (let at = 0; at < starts.length; at++) {
    const day = dayOf(starts[at] as number);
    // A zone's clock that goes back over midnight does not begin the day before anew.
    if (days.length > 0 && day <= (days[days.length - 1] as number)) continue;
    days.push(day);
    from.push(at);
  }
  from.push(starts.length);
  const numbers = Float64Array.from(days);
  return {
    kinds: new Uint8Array(days.length),
    firstDays: numbers,
    lastDays: numbers.slice(),
    from: Uint32Array.from(from),
  };
}
