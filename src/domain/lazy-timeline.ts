import type { Constraint } from '../time/constraints.ts';
import { isMoment } from '../time/edge.ts';
import { readOrder } from '../time/established-order.ts';
import { toInstant } from '../time/instant.ts';
import type { ResolvedTime } from '../time/resolved-time.ts';
import type { ActorIndex } from './actor-index.ts';
import type { Dataset } from './dataset.ts';
import { type EventId, type EventRecord, statuses } from './event.ts';
import { type EventTable, statusCode, styleCode } from './event-table.ts';
import { type BondedPlaces, type SectionColumns, sectionsFromColumns } from './lazy-sections.ts';
import { markStyles } from './mark-style.ts';
import { makeRecentlyUsed } from './recently-used.ts';
import { rowOf } from './row-of.ts';
import type { TextSearch } from './text-search.ts';
import type { EventSequence, Lookup, ResolvedEvent, Section, Timeline } from './timeline.ts';
import { asOfName } from './timeline-constraints.ts';

/** A timeline as columns, and what makes a record of one of its events when somebody asks for it. */
export interface TimelineColumns {
  readonly isText?: true;
  /** Without its events. */
  readonly dataset: Dataset;
  readonly asOf: ResolvedTime;
  readonly table: EventTable;
  readonly actorIndex?: ActorIndex;
  readonly laneOrder?: Timeline['laneOrder'];
  readonly groupIndex?: ActorIndex;
  readonly sections: SectionColumns;
  /** The event at a place of the list; asked again for one that has not been looked at for a while. */
  readEvent(position: number): { readonly record: EventRecord; readonly when: ResolvedTime };
  /** Place in the list; undefined where no event has the id. */
  findPosition(id: EventId): number | undefined;
  /** What a few records say of order beyond their dates. */
  readonly bonds?: TimelineBonds;
  readonly search?: TextSearch;
}

export interface TimelineBonds {
  readonly constraints: readonly Constraint[];
  /** The bounds of all events that the constraints name. */
  readonly times: ReadonlyMap<string, Pick<ResolvedTime, 'start' | 'end'>>;
  /** Whether an event that they do not name must be over by the end of `asOf`. */
  endsByAsOf(event: ResolvedEvent): boolean;
}

/** How many events are kept as objects: more than a screen, its list and its panels look at. */
const keptEvents = 4096;

/** A timeline over columns: its events are made one by one when they are asked for, and forgotten when they are not. */
export function timelineFromColumns(columns: TimelineColumns): Timeline {
  const { dataset, asOf, table, actorIndex, bonds } = columns;
  const count = table.count;
  const recent = makeRecentlyUsed<number, ResolvedEvent>(keptEvents);
  /** Of those that are looked at: to find an id is to read what may be its record. */
  const places = makeRecentlyUsed<EventId, number>(keptEvents);
  const findPosition = (id: EventId): number | undefined =>
    // Like a Map, for whoever asks for no id at all.
    id === undefined ? undefined : (places.peek(id) ?? columns.findPosition(id));
  const { from } = columns.sections;

  const eventAt = (position: number): ResolvedEvent | undefined => {
    const place = position < 0 ? position + count : position;
    if (!(place >= 0 && place < count)) return undefined;
    return recent.get(place, () => {
      const { record, when } = columns.readEvent(place);
      places.get(record.id, () => place);
      return { record, index: place, when, section: sectionOf(from, place) };
    });
  };
  const events: EventSequence = {
    length: count,
    at: eventAt,
    *[Symbol.iterator]() {
      for (let place = 0; place < count; place++) {
        const event = eventAt(place);
        if (event !== undefined) yield event;
      }
    },
  };
  const byId: Lookup<EventId, ResolvedEvent> = {
    get(id) {
      const place = findPosition(id);
      return place === undefined ? undefined : eventAt(place);
    },
    has: (id) => findPosition(id) !== undefined,
  };

  const said = bonds && readOrder(withBound(bonds.times), [...bonds.constraints, everyBound]);
  const nameOf = (event: ResolvedEvent): string => {
    const { id } = event.record;
    return bonds !== undefined && !bonds.times.has(id) && bonds.endsByAsOf(event) ? everyBound.what : id;
  };
  const comesBefore = (a: ResolvedEvent, b: ResolvedEvent): boolean => {
    if (a.index === b.index) return false;
    const [end, start] = [a.when.end.latest, b.when.start.earliest];
    if (isMoment(end) && isMoment(start) && end <= start) return true;
    return said?.isBefore(nameOf(a), b.record.id) ?? false;
  };

  let sections: readonly Section[] | undefined;
  return {
    dataset,
    asOf,
    events,
    ...(columns.isText && { isText: true }),
    byId,
    table,
    ...(actorIndex && { actorIndex }),
    ...(columns.laneOrder && { laneOrder: columns.laneOrder }),
    ...(columns.groupIndex && { groupIndex: columns.groupIndex }),
    ...(columns.search && { search: columns.search }),
    constraints: bonds?.constraints ?? [],
    get sections() {
      sections ??= sectionsFromColumns(columns.sections, table, bonds && bondedPlaces(bonds));
      return sections;
    },
    isBefore(a, b) {
      const [first, second] = [byId.get(a), byId.get(b)];
      return first !== undefined && second !== undefined && comesBefore(first, second);
    },
  };

  function bondedPlaces({ constraints, times }: TimelineBonds): BondedPlaces {
    const waiting = new Set<number>();
    const named = new Map<number, { readonly start: number; readonly end: number }>();
    for (const [id, { start, end }] of times) {
      const place = columns.findPosition(id as EventId);
      if (place === undefined) continue;
      named.set(place, {
        start: toInstant(start.earliest, 'earliest'),
        end: toInstant(end.latest, 'latest'),
      });
    }
    const sourcesEnd = { start: Number.NEGATIVE_INFINITY, end: toInstant(asOf.end.latest, 'latest') };
    for (const one of constraints) {
      const place = one.kind === 'before' ? columns.findPosition(one.then as EventId) : undefined;
      if (place !== undefined) waiting.add(place);
    }
    return {
      waits: (place) => waiting.has(place),
      isBefore(earlier, later) {
        const [first, second] = [eventAt(earlier), eventAt(later)];
        return first !== undefined && second !== undefined && comesBefore(first, second);
      },
      boundsOf(place) {
        const said = named.get(place);
        if (said !== undefined || !asOf.dated) return said;
        const traits = table.traits[rowOf(table, place)] as number;
        return boundStatuses.has(statusCode(traits)) && styleCode(traits) !== lasted ? sourcesEnd : undefined;
      },
    };
  }
}

/** Stands for all events that the constraints do not name and that must be over by the end of `asOf`. No id is like it. */
const everyBound = { kind: 'within', what: ' bound', endOf: asOfName } as const;

type BoundsByName = TimelineBonds['times'];

/** Nothing is known of its time: then order follows from the constraints alone. */
function withBound(times: BoundsByName): BoundsByName {
  const unknown = { earliest: 'unknown', latest: 'unknown' } as const;
  return new Map([...times, [everyBound.what, { start: unknown, end: unknown }]]);
}

/** What is said to be over by the end of the sources, but for what goes on. */
const boundStatuses = new Set([statuses.indexOf('happened') + 1, statuses.indexOf('reported') + 1]);
const lasted = markStyles.indexOf('lasted');

/** The last section that does not begin after the place. */
function sectionOf(from: Uint32Array, place: number): number {
  let low = 0;
  let high = from.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((from[middle] as number) <= place) low = middle;
    else high = middle;
  }
  return low;
}
