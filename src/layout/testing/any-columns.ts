import type { Actor, ActorId, PartyId } from '../../domain/actor.ts';
import { buildTable, type RawRows } from '../../domain/build-table.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { type EventId, type EventRecord, statuses } from '../../domain/event.ts';
import { type EventTable, isTarget, memberActor, statusCode, styleCode } from '../../domain/event-table.ts';
import { type MarkStyle, markStyles } from '../../domain/mark-style.ts';
import { packTraits } from '../../domain/pack-traits.ts';
import type { ResolvedEvent, Timeline } from '../../domain/timeline.ts';
import type { Edge } from '../../time/moment.ts';
import type { ResolvedTime } from '../../time/resolved-time.ts';
import { withLaneOrder } from '../arrange-lanes.ts';
import { numbersFrom } from './any-timeline.ts';

const minute = 60_000;
const day = 86_400_000;

export interface ColumnsSketch {
  readonly seed: number;
  readonly events: number;
  readonly actors: number;
  /** Actors take turns in so many parties. */
  readonly parties?: number;
  /** Days from 1 January 2020. */
  readonly days?: number;
  /** Out of a hundred events so many join several actors. */
  readonly joined?: number;
  /** Out of ten thousand events so many last for up to two weeks, and a tenth as many again have an open end. */
  readonly long?: number;
  /** The list is not in the order of the starts. */
  readonly mixed?: boolean;
}

/**
 * Columns with the shape of coded events, from a seed: a few actors take part in most of it, there are bursts, gaps,
 * piles of the same minute, events known to the day or the week, long ones, some with an open end or no date. Records
 * are made when they are asked for, so a million events cost no million objects.
 */
export function anyColumns(sketch: ColumnsSketch): Timeline {
  const { seed, events: count, actors, days = 365, joined = 30, long = 800, mixed = false } = sketch;
  const below = numbersFrom(seed);
  const from = Date.UTC(2020, 0, 1);
  const starts = new Float64Array(count);
  const ends = new Float64Array(count);
  const traits = new Uint16Array(count);
  const sets = new Uint32Array(count);
  const styles: MarkStyle[] = ['once-stated', 'lasted', 'once-inferred'];
  const known = new Map<string, number>();
  const setFrom = [0];
  const members: number[] = [];
  const setOf = (own: readonly number[]): number => {
    const key = own.join();
    let set = known.get(key);
    if (set === undefined) {
      set = known.size;
      known.set(key, set);
      members.push(...own);
      setFrom.push(members.length);
    }
    return set;
  };
  // The smallest of some draws: actor 0 has about a third of all, the last ones next to nothing.
  const anyActor = () => Math.min(below(actors), below(actors), below(actors));
  let burst = 0;
  const moments = Float64Array.from({ length: count }, () => {
    if (burst === 0 && below(50) === 0) burst = 1 + below(days * 1_440);
    else if (below(20) === 0) burst = 0;
    return from + (burst === 0 ? below(days * 1_440) : burst) * minute;
  });
  for (let at = 0; at < count; at++) {
    const kind = below(10_000);
    const moment = moments[at] as number;
    const midnight = moment - (moment % day);
    const [start, end] =
      kind < 10
        ? [Number.NaN, Number.NaN]
        : kind < 5_000
          ? [moment, moment + minute]
          : kind < 8_000
            ? [midnight, midnight + day]
            : kind < 9_990 - 1.1 * long
              ? [midnight, midnight + day * (1 + below(3))]
              : kind < 9_990 - 0.1 * long
                ? [moment, moment + below(20_000) * minute + minute]
                : [moment, Number.POSITIVE_INFINITY];
    starts[at] = start as number;
    ends[at] = end as number;
    const status = Math.min(below(7), below(7)) === 0 ? below(7) : 1;
    const style =
      statuses[status - 1] === 'announced' ? 'announced' : (styles[kind < 8_000 ? 0 : below(3)] as MarkStyle);
    traits[at] = packTraits({ status: statuses[status - 1], kind: 'statement', style, pieces: false });
    const own = new Set([anyActor()]);
    if (below(100) < joined) own.add(anyActor());
    if (below(100) < joined / 4) own.add(anyActor());
    sets[at] = setOf(
      below(200) === 0
        ? []
        : [...own].sort((a, b) => a - b).map((actor, place) => 2 * actor + (place > 0 ? below(2) : 0)),
    );
  }
  const raw: RawRows = {
    count,
    starts,
    ends,
    traits,
    sets,
    setFrom: Uint32Array.from(setFrom),
    members: Uint32Array.from(members),
    edgeFrom: from,
    edgeTo: from + (days + 20) * day,
  };
  const table = buildTable(raw);
  if (mixed || table.positions === undefined) return timelineOf(sketch, raw, table);
  const sorted = inOrder(raw, table.positions);
  return timelineOf(sketch, sorted, buildTable(sorted));
}

function inOrder(raw: RawRows, positions: Uint32Array): RawRows {
  const pick = <T extends Float64Array | Uint16Array | Uint32Array>(own: T): T =>
    own.map((_, row) => own[positions[row] as number] as number) as T;
  return {
    ...raw,
    starts: pick(raw.starts),
    ends: pick(raw.ends),
    traits: pick(raw.traits),
    sets: pick(raw.sets),
  };
}

function timelineOf({ actors, parties = 3 }: ColumnsSketch, raw: RawRows, table: EventTable): Timeline {
  const dataset = datasetOf(actors, parties);
  const made = new Map<number, ResolvedEvent>();
  const at = (position: number): ResolvedEvent | undefined => {
    if (!(position >= 0 && position < raw.count)) return undefined;
    const known = made.get(position);
    if (known) return known;
    const event = eventAt(raw, position, dataset.actors);
    if (made.size > 10_000) made.clear();
    made.set(position, event);
    return event;
  };
  const positionOf = (id: EventId) => Number(id.slice(1));
  return withLaneOrder({
    dataset,
    asOf: undated,
    events: {
      length: raw.count,
      at,
      *[Symbol.iterator]() {
        for (let position = 0; position < raw.count; position++) yield at(position) as ResolvedEvent;
      },
    },
    sections: [],
    byId: { get: (id) => at(positionOf(id)), has: (id) => at(positionOf(id)) !== undefined },
    table,
    constraints: [],
    isBefore: () => false,
  });
}

const open = { earliest: 'open', latest: 'open' } as const;
const undated: ResolvedTime = { mode: 'once', start: open, end: open, dated: false, extents: [open] };

function eventAt(raw: RawRows, position: number, actors: readonly Actor[]): ResolvedEvent {
  const traits = raw.traits[position] as number;
  const style = markStyles[styleCode(traits)] as MarkStyle;
  const set = raw.sets[position] as number;
  const status = statuses[statusCode(traits) - 1];
  const basis = style === 'once-inferred' ? 'inferred' : 'stated';
  const record: EventRecord = {
    id: `e${position}` as EventId,
    title: `Event ${position}`,
    summary: '',
    kind: 'statement',
    ...(status === undefined ? {} : { status }),
    time: { start: { basis }, ongoing: false, after: [], before: [] },
    participants: [...raw.members.subarray(raw.setFrom[set], raw.setFrom[set + 1])].map((member) => ({
      actor: (actors[memberActor(member)] as Actor).id,
      role: isTarget(member) ? 'target' : 'counterpart',
    })),
    claims: [],
    related: [],
    media: [],
  };
  const start = raw.starts[position] as number;
  if (Number.isNaN(start)) return { record, index: position, when: undated, section: 0 };
  const bounds = { earliest: edge(start), latest: edge(raw.ends[position] as number) };
  const when: ResolvedTime = {
    mode: style === 'lasted' ? 'throughout' : 'once',
    start: bounds,
    end: bounds,
    dated: true,
    extents: [bounds],
  };
  return { record, index: position, when, section: 0 };
}

function edge(at: number): Edge {
  return Number.isFinite(at) ? BigInt(at / 1_000) : 'open';
}

function datasetOf(count: number, parties: number): Dataset {
  const time = { start: { basis: 'stated' }, ongoing: false, after: [], before: [] } as const;
  return {
    id: 'columns',
    title: 'Columns',
    summary: '',
    lang: 'en',
    timeZone: 'UTC',
    asOf: time,
    updated: '2022-03-01',
    sources: [],
    parties: Array.from({ length: parties }, (_, at) => ({
      id: `party-${at}` as PartyId,
      name: `Party ${at}`,
    })),
    actors: Array.from({ length: count }, (_, at) => ({
      id: `actor-${at}` as ActorId,
      name: `Actor ${at}`,
      aliases: [],
      kind: 'person' as const,
      ...(at % (parties + 1) === parties ? {} : { party: `party-${at % (parties + 1)}` as PartyId }),
    })),
    events: [],
    terms: [],
    corrections: [],
  };
}
