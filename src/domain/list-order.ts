import type { Constraint } from '../time/constraints.ts';
import { orderUnits, type Unit } from './order-units.ts';
import { type Placed, sortSection } from './order-within.ts';
import { radixOrder } from './radix-order.ts';
import { compareHeadings } from './sections.ts';
import type { SectionHeading } from './timeline.ts';
import { asOfName } from './timeline-constraints.ts';
import { type Predecessors, predecessorsBy } from './topological.ts';

/** Events as columns, in any order: what decides where each stands in the list. */
export interface ListColumns {
  readonly count: number;
  /** Outer bounds in milliseconds; -Infinity and Infinity where there is no moment. */
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** Of each event its heading, a place in `headings`. No two headings are alike. */
  readonly under: Uint8Array | Uint16Array | Uint32Array;
  readonly headings: readonly SectionHeading[];
  /** The order of two events whose bounds are the same numbers: by their exact bounds, then by id. */
  compareAlike(a: number, b: number): number;
  /** Absent where the records say nothing of each other's order. */
  readonly bonds?: Bonds;
}

/** What a few records of many say of order. Names are those of constraints. */
export interface Bonds {
  /** Without contradiction; `within` for as many events as one likes: `endsByAsOf` speaks for the rest. */
  readonly constraints: readonly Constraint[];
  eventOf(name: string): number | undefined;
  placedOf(event: number): Placed;
  /** Whether the event must be over by the end of `asOf`. */
  endsByAsOf(event: number): boolean;
}

export interface ListOrder {
  /** Which event stands at each place of the list; absent where it is the place itself. */
  readonly events?: Uint32Array;
  /** Of each section its heading (a place in the headings given) and its first place; `from` ends with the count. */
  readonly headings: Uint32Array;
  readonly from: Uint32Array;
}

interface Group extends Unit {
  readonly items: Uint32Array;
  readonly heading: number;
}

/**
 * The list of `arrange` for any number of events: the same headings in the same order, the same order inside of each.
 * Sorting is by radix, and what is in order already is only looked at, so that a million costs some passes.
 */
export function orderList(columns: ListColumns): ListOrder {
  const { starts, headings } = columns;
  const sorted = sortedByTime(columns);
  let groups: readonly Group[] = groupsOf(columns, sorted);
  const compare = (a: Group, b: Group): number => {
    const heading = compareHeadings(headingOf(a), headingOf(b));
    return heading || compareEvents(columns, a.items[0] as number, b.items[0] as number);
  };
  const headingOf = ({ heading }: Group): SectionHeading => headings[heading] as SectionHeading;
  const bonds = columns.bonds && readBonds(columns, columns.bonds);
  for (;;) {
    const outcome = orderUnits(groups, compare, bonds?.waits(groups) ?? (() => nothing));
    if (outcome.kind === 'ordered') return joinGroups(outcome.units, starts.length, bonds?.sort);
    const { knot } = outcome;
    groups = groups.flatMap((group) => (group === knot ? splitGroup(columns, group) : [group]));
  }
}

const nothing: readonly Group[] = [];

function compareEvents(
  { starts, ends, compareAlike }: Pick<ListColumns, 'starts' | 'ends' | 'compareAlike'>,
  a: number,
  b: number,
): number {
  const [startA, startB] = [starts[a] as number, starts[b] as number];
  if (startA !== startB) return startA < startB ? -1 : 1;
  const [endA, endB] = [ends[a] as number, ends[b] as number];
  if (endA !== endB) return endA < endB ? -1 : 1;
  return compareAlike(a, b);
}

/**
 * Events by start, end, and what tells those apart whose bounds are alike. Where starts ascend already only runs of equal
 * ones are sorted.
 */
export function sortedByTime(columns: Pick<ListColumns, 'starts' | 'ends' | 'compareAlike'>): Uint32Array {
  const { starts } = columns;
  const order = radixOrder(starts);
  const compare = (a: number, b: number): number => compareEvents(columns, a, b);
  for (let from = 0; from < order.length; ) {
    const start = starts[order[from] as number];
    let isSorted = true;
    let to = from + 1;
    for (; to < order.length && starts[order[to] as number] === start; to++) {
      isSorted &&= compare(order[to - 1] as number, order[to] as number) <= 0;
    }
    if (!isSorted) order.subarray(from, to).sort(compare);
    from = to;
  }
  return order;
}

/** One group for each heading, its events sorted. */
function groupsOf(columns: ListColumns, sorted: Uint32Array): Group[] {
  const { under, headings } = columns;
  const before = new Uint32Array(headings.length + 1);
  let changes = 0;
  let last = -1;
  for (let at = 0; at < sorted.length; at++) {
    const heading = under[sorted[at] as number] as number;
    before[heading + 1] = (before[heading + 1] as number) + 1;
    if (heading !== last) changes += 1;
    last = heading;
  }
  const groups: Group[] = [];
  const add = (items: Uint32Array, heading: number): void => {
    if (items.length > 0) groups.push(makeGroup(columns, items, heading));
  };
  const used = before.reduce((sum, size) => sum + Number(size > 0), 0);
  if (changes === used) {
    // Each heading stands in one piece already.
    for (let at = 0; at < sorted.length; ) {
      const heading = under[sorted[at] as number] as number;
      const to = at + (before[heading + 1] as number);
      add(sorted.subarray(at, to), heading);
      at = to;
    }
    return groups;
  }
  for (let heading = 0; heading < headings.length; heading++) {
    before[heading + 1] = (before[heading + 1] as number) + (before[heading] as number);
  }
  const next = before.slice();
  const grouped = new Uint32Array(sorted.length);
  for (const event of sorted) {
    const heading = under[event] as number;
    const to = next[heading] as number;
    next[heading] = to + 1;
    grouped[to] = event;
  }
  for (let heading = 0; heading < headings.length; heading++) {
    add(grouped.subarray(before[heading], before[heading + 1]), heading);
  }
  return groups;
}

function makeGroup({ starts, ends }: ListColumns, items: Uint32Array, heading: number): Group {
  let firstEnd = Number.POSITIVE_INFINITY;
  for (const event of items) firstEnd = Math.min(firstEnd, ends[event] as number);
  const lastStart = starts[items[items.length - 1] as number] as number;
  return {
    items,
    heading,
    firstEnd: firstEnd === Number.POSITIVE_INFINITY ? undefined : firstEnd,
    lastStart: lastStart === Number.NEGATIVE_INFINITY ? undefined : lastStart,
  };
}

function splitGroup(columns: ListColumns, { items, heading }: Group): readonly Group[] {
  return Array.from(items, (_event, at) => makeGroup(columns, items.subarray(at, at + 1), heading));
}

/** Neighbours of one heading become one section. */
function joinGroups(
  groups: readonly Group[],
  count: number,
  sort: ((items: Uint32Array) => Uint32Array) | undefined,
): ListOrder {
  const events = new Uint32Array(count);
  const headings: number[] = [];
  const from: number[] = [];
  let to = 0;
  let isMoved = false;
  for (const { items, heading } of groups) {
    if (headings.at(-1) !== heading) {
      headings.push(heading);
      from.push(to);
    }
    for (const event of sort?.(items) ?? items) {
      isMoved ||= event !== to;
      events[to] = event;
      to += 1;
    }
  }
  from.push(to);
  return { ...(isMoved && { events }), headings: Uint32Array.from(headings), from: Uint32Array.from(from) };
}

interface ReadBonds {
  /** What each of these groups waits for. */
  waits(groups: readonly Group[]): (group: Group) => readonly Group[];
  /** The events of a group in an order that respects them. */
  sort(items: Uint32Array): Uint32Array;
}

/** Stands for every event that must be over by the end of `asOf`. No id is like it. */
const everyBound = ' bound';

function readBonds({ under }: ListColumns, bonds: Bonds): ReadBonds {
  const { eventOf, placedOf, endsByAsOf } = bonds;
  const predecessors = predecessorsBy([
    ...bonds.constraints,
    { kind: 'within', what: everyBound, endOf: asOfName },
  ]);
  /** The events that wait for something. */
  const waiting = new Map<number, string>();
  for (const name of predecessors.keys()) {
    const event = eventOf(name);
    if (event !== undefined) waiting.set(event, name);
  }
  return {
    waits(groups) {
      const waitingIn = new Map<Group, string[]>();
      const groupOf = findGroups(groups, under);
      for (const [event, name] of waiting) {
        const group = groupOf(event);
        waitingIn.set(group, [...(waitingIn.get(group) ?? []), name]);
      }
      let bound: ReadonlySet<Group> | undefined;
      const collect = (name: string, into: Set<Group>, seen: Set<string>): void => {
        for (const earlier of predecessors.get(name) ?? []) {
          const event = eventOf(earlier);
          if (event !== undefined) into.add(groupOf(event));
          else if (earlier === everyBound) {
            bound ??= new Set(groups.filter(({ items }) => items.some(endsByAsOf)));
            for (const group of bound) into.add(group);
          } else if (!seen.has(earlier)) {
            seen.add(earlier);
            collect(earlier, into, seen);
          }
        }
      };
      return (group) => {
        const names = waitingIn.get(group);
        if (names === undefined) return nothing;
        const into = new Set<Group>();
        for (const name of names) collect(name, into, new Set());
        return [...into];
      };
    },
    sort(items) {
      if (!items.some((event) => waiting.has(event))) return items;
      const placed = Array.from(items, placedOf);
      const events = new Map(placed.map(({ id }, at) => [id, items[at] as number]));
      const own = Array.from(items).filter(endsByAsOf);
      const local: Predecessors = new Map(
        [...predecessors].map(([name, earlier]) => [
          name,
          earlier.includes(everyBound) ? [...earlier, ...own.map((event) => placedOf(event).id)] : earlier,
        ]),
      );
      // Events of other groups are settled: they are no names that stand between two of these.
      const isEvent = (name: string): boolean => events.has(name) || eventOf(name) !== undefined;
      return Uint32Array.from(sortSection(placed, local, isEvent), ({ id }) => events.get(id) as number);
    },
  };
}

function findGroups(groups: readonly Group[], under: ListColumns['under']): (event: number) => Group {
  const whole = new Map<number, Group>();
  const split = new Map<number, Group>();
  for (const group of groups) {
    if (whole.has(group.heading)) split.set(group.items[0] as number, group);
    else whole.set(group.heading, group);
  }
  return (event) => split.get(event) ?? (whole.get(under[event] as number) as Group);
}
