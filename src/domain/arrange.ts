import type { Constraint } from '../time/constraints.ts';
import type { Moment } from '../time/moment.ts';
import { type Unit as AnyUnit, orderUnits } from './order-units.ts';
import { comparePlaced, type Placed, sortSection } from './order-within.ts';
import { compareHeadings } from './sections.ts';
import type { SectionHeading } from './timeline.ts';
import { type Predecessors, predecessorsBy } from './topological.ts';

/** Neighbours of the list under one heading. A heading comes twice only where no order keeps it in one piece. */
export interface Run {
  readonly heading: SectionHeading;
  readonly key: string;
  readonly items: readonly Placed[];
}

/**
 * Puts events into one fixed list that respects every established order and keeps each heading in one piece. Headings
 * stand as `compareHeadings` says; one that must come earlier is moved whole. Where headings must each come before the
 * other, the one that is least exact is split into its events. Inside a heading: topological, ties by the start's
 * earliest moment, the end's latest, the id. `events` have tightened times, `constraints` hold no contradiction.
 */
export function arrange(events: readonly Placed[], constraints: readonly Constraint[]): readonly Run[] {
  const predecessors = predecessorsBy(constraints);
  const ids = new Set(events.map((event) => event.id));
  let units = makeUnits(events);
  for (;;) {
    const outcome = orderUnits(units, compareUnits, makeWaits(units, predecessors));
    if (outcome.kind === 'ordered') {
      return joinRuns(outcome.units, (items) => sortSection(items, predecessors, (name) => ids.has(name)));
    }
    const { knot } = outcome;
    units = units.flatMap((unit) => (unit === knot ? unit.items.map((item) => makeUnit([item])) : [unit]));
  }
}

/** The events of one heading, or one event of a heading that was split. */
interface Unit extends AnyUnit {
  readonly items: readonly Placed[];
}

function makeUnits(events: readonly Placed[]): readonly Unit[] {
  const byKey = new Map<string, Placed[]>();
  for (const event of events) {
    const known = byKey.get(event.key);
    if (known) known.push(event);
    else byKey.set(event.key, [event]);
  }
  return [...byKey.values()].map(makeUnit);
}

function makeUnit(items: readonly Placed[]): Unit {
  let firstEnd: Moment | undefined;
  let lastStart: Moment | undefined;
  for (const { when } of items) {
    const end = when.end.latest;
    const start = when.start.earliest;
    if (typeof end === 'bigint' && (firstEnd === undefined || end < firstEnd)) firstEnd = end;
    if (typeof start === 'bigint' && (lastStart === undefined || start > lastStart)) lastStart = start;
  }
  return { items, firstEnd, lastStart };
}

function compareUnits(a: Unit, b: Unit): number {
  const [first] = a.items;
  const [second] = b.items;
  if (!first || !second) return 0;
  return compareHeadings(first.heading, second.heading) || comparePlaced(first, second);
}

/** The units that a unit waits for by constraints, through names that are no events (`asOf`) as well. */
function makeWaits(units: readonly Unit[], predecessors: Predecessors): (unit: Unit) => readonly Unit[] {
  const unitOf = new Map(units.flatMap((unit) => unit.items.map((item) => [item.id, unit] as const)));
  const throughName = new Map<string, ReadonlySet<Unit>>();
  const collect = (name: string, into: Set<Unit>) => {
    for (const earlier of predecessors.get(name) ?? []) {
      const unit = unitOf.get(earlier);
      if (unit) {
        into.add(unit);
        continue;
      }
      let behind = throughName.get(earlier);
      if (!behind) {
        const found = new Set<Unit>();
        throughName.set(earlier, found);
        collect(earlier, found);
        behind = found;
      }
      for (const other of behind) into.add(other);
    }
  };
  return (unit) => {
    const waits = new Set<Unit>();
    for (const item of unit.items) collect(item.id, waits);
    return [...waits];
  };
}

/** One run for each unit; neighbours of the same heading become one. */
function joinRuns(
  units: readonly Unit[],
  sort: (items: readonly Placed[]) => readonly Placed[],
): readonly Run[] {
  const runs: { heading: SectionHeading; key: string; items: Placed[] }[] = [];
  for (const { items } of units) {
    const sorted = sort(items);
    const [first] = sorted;
    if (!first) continue;
    const last = runs.at(-1);
    if (last?.key === first.key) last.items.push(...sorted);
    else runs.push({ heading: first.heading, key: first.key, items: [...sorted] });
  }
  return runs;
}
