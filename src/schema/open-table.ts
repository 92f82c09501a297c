import { eventKinds, type Status, statuses } from '../domain/event.ts';
import { kindCode, statusCode, styleCode } from '../domain/event-table.ts';
import { type MarkStyle, markStyles } from '../domain/mark-style.ts';
import { packTraits } from '../domain/pack-traits.ts';
import { serializeHeading } from '../domain/sections.ts';
import type { CivilDay, SectionHeading } from '../domain/timeline.ts';
import { civilDay, dayNumber } from '../time/calendar.ts';
import { widened } from './byte-names.ts';
import type { FastTime } from './fast-times.ts';
import { createIdSlots, type IdSlots } from './id-slots.ts';

/** What the columns hold of an event; written over and over. */
export interface TableRow {
  /** Where its text begins in the file. */
  offset: number;
  /** Place in `eventKinds`. */
  kind: number;
  /** 0 where it has none, else its place in `statuses` plus one. */
  status: number;
  /** Its heading, by `OpenTable.under`. */
  heading: number;
  time: FastTime;
  inferred: boolean;
  cumulative: boolean;
  /** It must be over by the end of `asOf`. */
  bound: boolean;
  /** As in `EventTable.members`; the first `memberCount` of them. */
  members: ArrayLike<number>;
  memberCount: number;
}

/** Events as columns that grow, in the order of their file. */
export interface OpenTable {
  readonly count: number;
  /** False where an earlier event has this id; else the id is taken, and `add` must follow. */
  claim(bytes: Uint8Array, from: number, to: number, hash: number): boolean;
  add(row: TableRow): void;
  /** Makes room for so many events, so that columns need not be copied as they grow. */
  reserve(events: number): void;
  readonly ids: IdSlots;
  /** The number of a heading, which is made where it is new. Days count from 1970; undefined where a bound is none. */
  underDay(day: number): number;
  underBetween(from: number | undefined, to: number | undefined): number;
  under(heading: SectionHeading): number;
  readonly headings: readonly SectionHeading[];
  /** Copies of the columns as they are now. Undated events have bounds as well, infinite or limited by `asOf`. */
  copyColumns(): OpenColumns;
  /** Writes new bounds and another heading over those of an event. */
  move(event: number, time: FastTime, heading: number): void;
  isBound(event: number): boolean;
  /** Its outer bounds in milliseconds. */
  startOf(event: number): number;
  endOf(event: number): number;
  offsetOf(event: number): number;
}

export interface OpenColumns {
  readonly count: number;
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  readonly dated: Uint8Array;
  readonly traits: Uint16Array;
  readonly sets: Uint32Array;
  readonly setFrom: Uint32Array;
  readonly members: Uint32Array;
  readonly under: Uint32Array;
  readonly offsets: Uint32Array;
  readonly edgeFrom: number;
  readonly edgeTo: number;
}

/** Beside the bits of `packTraits`, in the same column. */
const boundBit = 1 << 15;
const datedBit = 1 << 14;
const traitBits = datedBit - 1;

export function createOpenTable(): OpenTable {
  let room = 4096;
  let count = 0;
  let starts = new Float64Array(room);
  let ends = new Float64Array(room);
  let traits = new Uint16Array(room);
  let sets = new Uint32Array(room);
  let under = new Uint32Array(room);
  let offsets = new Uint32Array(room);
  const ids = createIdSlots();

  const grow = (to: number): void => {
    room = to;
    starts = widened(starts, new Float64Array(room));
    ends = widened(ends, new Float64Array(room));
    traits = widened(traits, new Uint16Array(room));
    sets = widened(sets, new Uint32Array(room));
    under = widened(under, new Uint32Array(room));
    offsets = widened(offsets, new Uint32Array(room));
  };
  /** Inner bounds lie within the outer ones, and count where one of those is infinite; by event, in turns. */
  const inner: number[] = [];
  const moved = new Map<number, FastTime>();
  const includeInner = (event: number, { start, startLatest, endEarliest, end }: FastTime): void => {
    if (!Number.isFinite(start) || !Number.isFinite(end)) inner.push(event, startLatest, endEarliest);
  };
  const readEdges = (dated: Uint8Array): { readonly edgeFrom: number; readonly edgeTo: number } => {
    let from = Number.POSITIVE_INFINITY;
    let to = Number.NEGATIVE_INFINITY;
    const include = (edge: number): void => {
      if (!Number.isFinite(edge)) return;
      if (edge < from) from = edge;
      if (edge > to) to = edge;
    };
    for (let event = 0; event < count; event++) {
      if (dated[event] === 0) continue;
      include(starts[event] as number);
      include(ends[event] as number);
    }
    for (let at = 0; at < inner.length; at += 3) {
      if (moved.has(inner[at] as number)) continue;
      include(inner[at + 1] as number);
      include(inner[at + 2] as number);
    }
    for (const { dated: isDated, startLatest, endEarliest } of moved.values()) {
      if (!isDated) continue;
      include(startLatest);
      include(endEarliest);
    }
    return { edgeFrom: from, edgeTo: to };
  };

  const setFrom = [0];
  const members: number[] = [];
  const knownSets = new Map<number | string, number>();
  const setOf = (row: ArrayLike<number>, size: number): number => {
    // Nearly all have one member or two: a number is a key that costs no text.
    const key =
      size === 0
        ? -1
        : size === 1
          ? (row[0] as number)
          : size === 2
            ? ((row[0] as number) + 1) * pair + (row[1] as number)
            : Array.from(row).slice(0, size).join();
    const known = knownSets.get(key);
    if (known !== undefined) return known;
    const set = knownSets.size;
    knownSets.set(key, set);
    for (let at = 0; at < size; at++) members.push(row[at] as number);
    setFrom.push(members.length);
    return set;
  };

  const headings: SectionHeading[] = [];
  const byDay = new Map<number, number>();
  const byKey = new Map<string, number>();
  let lastDay = Number.NaN;
  let lastHeading = -1;
  const push = (heading: SectionHeading): number => headings.push(heading) - 1;
  const keyed = (key: string, make: () => SectionHeading): number => {
    let number = byKey.get(key);
    if (number === undefined) {
      number = push(make());
      byKey.set(key, number);
    }
    return number;
  };
  const underDay = (day: number): number => {
    if (day === lastDay) return lastHeading;
    let number = byDay.get(day);
    if (number === undefined) {
      number = push({ kind: 'day', day: civilDay(BigInt(day)) });
      byDay.set(day, number);
    }
    lastDay = day;
    lastHeading = number;
    return number;
  };

  const underBetween = (from: number | undefined, to: number | undefined): number =>
    keyed(`${from} ${to}`, () => ({
      kind: 'between',
      ...(from !== undefined && { from: civilDay(BigInt(from)) }),
      ...(to !== undefined && { to: civilDay(BigInt(to)) }),
    }));

  return {
    get count() {
      return count;
    },
    ids,
    headings,
    claim: (bytes, from, to, hash) => ids.claim(bytes, from, to, hash),
    add(row) {
      if (count === room) grow(2 * room);
      const { time } = row;
      starts[count] = time.start;
      ends[count] = time.end;
      if (time.dated) includeInner(count, time);
      traits[count] =
        traitsOf(row.kind, row.status, styleOf(row), time.pieces) |
        (time.dated ? datedBit : 0) |
        (row.bound ? boundBit : 0);
      sets[count] = setOf(row.members, row.memberCount);
      under[count] = row.heading;
      offsets[count] = row.offset;
      count += 1;
    },
    reserve(events) {
      if (events > room) grow(events);
      ids.reserve(events);
    },
    underDay,
    underBetween,
    under(heading) {
      if (heading.kind === 'day') {
        const day = numberOf(heading.day);
        return Number.isSafeInteger(day) ? underDay(day) : keyed(serializeHeading(heading), () => heading);
      }
      if (heading.kind !== 'between') return keyed(heading.kind, () => heading);
      const [from, to] = [heading.from && numberOf(heading.from), heading.to && numberOf(heading.to)];
      const isNear = Number.isSafeInteger(from ?? 0) && Number.isSafeInteger(to ?? 0);
      return isNear ? underBetween(from, to) : keyed(serializeHeading(heading), () => heading);
    },
    copyColumns() {
      const own = traits.slice(0, count);
      const dated = new Uint8Array(count);
      for (let event = 0; event < count; event++) {
        const all = own[event] as number;
        own[event] = all & traitBits;
        if ((all & datedBit) !== 0) dated[event] = 1;
      }
      return {
        count,
        starts: starts.slice(0, count),
        ends: ends.slice(0, count),
        dated,
        traits: own,
        sets: sets.slice(0, count),
        setFrom: Uint32Array.from(setFrom),
        members: Uint32Array.from(members),
        under: under.slice(0, count),
        offsets: offsets.slice(0, count),
        ...readEdges(dated),
      };
    },
    move(event, time, heading) {
      const own = traits[event] as number;
      const pieces = traitsOf(kindCode(own), statusCode(own), styleCode(own), time.pieces);
      traits[event] = pieces | (own & ~traitBits);
      starts[event] = time.start;
      ends[event] = time.end;
      under[event] = heading;
      moved.set(event, time);
    },
    isBound: (event) => ((traits[event] as number) & boundBit) !== 0,
    startOf: (event) => starts[event] as number,
    endOf: (event) => ends[event] as number,
    offsetOf: (event) => offsets[event] as number,
  };
}

const pair = 2 ** 26;

function numberOf({ year, month, day }: CivilDay): number {
  return Number(dayNumber(year, month, day));
}

const styles: Readonly<Record<MarkStyle, number>> = {
  'once-stated': markStyles.indexOf('once-stated'),
  'once-inferred': markStyles.indexOf('once-inferred'),
  lasted: markStyles.indexOf('lasted'),
  'running-total': markStyles.indexOf('running-total'),
  announced: markStyles.indexOf('announced'),
};
const announcedStatus = statuses.indexOf('announced') + 1;

/** As `markStyle`. */
function styleOf({ status, cumulative, time, inferred }: TableRow): number {
  if (status === announcedStatus) return styles.announced;
  if (cumulative) return styles['running-total'];
  if (time.lasted) return styles.lasted;
  return inferred ? styles['once-inferred'] : styles['once-stated'];
}

/** `packTraits` for every kind, status and style, so that none is packed twice. */
const packed = new Uint16Array(8 * 8 * 8 * 2);
for (const [kind, kindName] of eventKinds.entries()) {
  for (const [style, styleName] of markStyles.entries()) {
    for (let status = 0; status <= statuses.length; status++) {
      for (const pieces of [false, true]) {
        const own: Status | undefined = statuses[status - 1];
        packed[placeOf(kind, status, style, pieces)] = packTraits({
          status: own,
          kind: kindName,
          style: styleName,
          pieces,
        });
      }
    }
  }
}

function placeOf(kind: number, status: number, style: number, pieces: boolean): number {
  return ((kind * 8 + status) * 8 + style) * 2 + (pieces ? 1 : 0);
}

function traitsOf(kind: number, status: number, style: number, pieces: boolean): number {
  return packed[placeOf(kind, status, style, pieces)] as number;
}
