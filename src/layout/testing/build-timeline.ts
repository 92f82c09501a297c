import type { ActorId, PartyId } from '../../domain/actor.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { EventId, EventRecord, ParticipantRole } from '../../domain/event.ts';
import { makeTable } from '../../domain/make-table.ts';
import type { ResolvedEvent, Timeline } from '../../domain/timeline.ts';
import type { Bounds, Edge } from '../../time/moment.ts';
import type { ResolvedTime } from '../../time/resolved-time.ts';
import { withLaneOrder } from '../arrange-lanes.ts';

/** What a test says of an event; everything else follows from it or is left empty. */
export interface EventSketch {
  readonly id: string;
  readonly title?: string;
  /**
   * `'2022-02-25'`: once within that day. `'2022-02-24/2022-02-27'`: once within these days. `..` or nothing at a side:
   * open. Clock times (`2022-02-27T12:00/2022-02-27T18:00`) are local. Absent: no date.
   */
  readonly within?: string;
  /** Lasted: outer bounds as above. */
  readonly lasted?: string;
  /** Several days, one of which or each of which it was. */
  readonly days?: readonly string[];
  readonly inferred?: boolean;
  readonly status?: EventRecord['status'];
  readonly total?: number;
  /** `who`, `who:target`, `who:mentioned`; a bare name is a counterpart. */
  readonly actors?: readonly string[];
}

export interface TimelineSketch {
  /** `party: actors`; `others` for actors without a party. */
  readonly parties: Readonly<Record<string, readonly string[]>>;
  readonly events: readonly EventSketch[];
  readonly asOf?: string;
  readonly zone?: string;
  /** Hours that local time is ahead of UTC; 2 for Jerusalem in winter. */
  readonly offset?: number;
}

/** A resolved timeline without the parser: bounds are what the sketch says, in list order as given. */
export function buildTimeline(sketch: TimelineSketch): Timeline {
  const offset = sketch.offset ?? 2;
  const actors = Object.entries(sketch.parties).flatMap(([party, ids]) =>
    ids.map((id) => ({
      id: id as ActorId,
      name: nameOf(id),
      aliases: [],
      kind: 'person' as const,
      ...(party === 'others' ? {} : { party: party as PartyId }),
    })),
  );
  const dataset: Dataset = {
    id: 'sketch',
    title: 'Sketch',
    summary: '',
    lang: 'en',
    timeZone: sketch.zone ?? 'Asia/Jerusalem',
    asOf: eventTime(false),
    updated: '2022-03-01',
    sources: [],
    parties: Object.keys(sketch.parties)
      .filter((id) => id !== 'others')
      .map((id) => ({ id: id as PartyId, name: nameOf(id) })),
    actors,
    events: sketch.events.map(toRecord),
    terms: [],
    corrections: [],
  };
  const events: ResolvedEvent[] = sketch.events.map((event, index) => ({
    record: dataset.events[index] as EventRecord,
    index,
    when: whenOf(event, offset),
    section: 0,
  }));
  return withLaneOrder({
    dataset,
    asOf: sketch.asOf === undefined ? undated : once(sketch.asOf, offset),
    events,
    table: makeTable({ dataset, events }),
    sections: [],
    byId: new Map(events.map((event) => [event.record.id, event])),
    constraints: [],
    isBefore: () => false,
  });
}

function nameOf(id: string): string {
  return id.replaceAll('-', ' ').replace(/^./, (first) => first.toUpperCase());
}

function toRecord(event: EventSketch): EventRecord {
  return {
    id: event.id as EventId,
    title: event.title ?? nameOf(event.id),
    summary: '',
    kind: 'statement',
    status: event.status ?? 'happened',
    time: eventTime(event.inferred ?? false),
    participants: (event.actors ?? []).map((text) => {
      const [actor, role] = text.split(':');
      return { actor: actor as ActorId, role: (role ?? 'counterpart') as ParticipantRole };
    }),
    claims: [],
    related: [],
    ...(event.total === undefined
      ? {}
      : { quantity: { value: event.total, unit: '', counting: 'cumulative' as const, approx: false } }),
    media: [],
  };
}

function eventTime(inferred: boolean): NonNullable<EventRecord['time']> {
  return { start: { basis: inferred ? 'inferred' : 'stated' }, ongoing: false, after: [], before: [] };
}

const open: Bounds = { earliest: 'open', latest: 'open' };
const undated: ResolvedTime = { mode: 'once', start: open, end: open, dated: false, extents: [open] };

function whenOf(event: EventSketch, offset: number): ResolvedTime {
  if (event.days) {
    const extents = event.days.map((day) => boundsOf(day, offset));
    const whole = { earliest: extents[0]?.earliest ?? 'open', latest: extents.at(-1)?.latest ?? 'open' };
    return { mode: 'each', start: whole, end: whole, dated: true, extents };
  }
  if (event.lasted !== undefined) return lasted(event.lasted, offset);
  return event.within === undefined ? undated : once(event.within, offset);
}

function once(text: string, offset: number): ResolvedTime {
  const bounds = boundsOf(text, offset);
  return { mode: 'once', start: bounds, end: bounds, dated: true, extents: [bounds] };
}

/** Began some time in its first day and ended some time in its last. */
function lasted(text: string, offset: number): ResolvedTime {
  const [from = '', to = ''] = text.split('/');
  const start = boundsOf(from, offset);
  const end = boundsOf(to, offset);
  const whole = { earliest: start.earliest, latest: end.latest };
  return { mode: 'throughout', start, end, dated: true, extents: [whole] };
}

function boundsOf(text: string, offset: number): Bounds {
  const [from = '', to = from] = text.split('/');
  return { earliest: edge(from, 0, offset), latest: edge(to, 1, offset) };
}

/** Seconds of a day, a minute or a year; `side` 1 asks for the first instant after it. */
function edge(text: string, side: 0 | 1, offset: number): Edge {
  if (text === '..' || text === '') return 'open';
  const year = /^Y(-?\d+)$/.exec(text)?.[1];
  if (year !== undefined) return ((BigInt(year) + BigInt(side) - 1970n) * 31_556_952n) as Edge;
  const clock = text.includes('T');
  const moment = Date.parse(clock ? `${text}Z` : `${text}T00:00Z`) / 1000 - offset * 3600;
  return BigInt(Math.round(moment + (clock ? 0 : side * 86_400)));
}
