import type { ActorId, PartyId } from './actor.ts';
import { type EventKind, eventKinds, type Status, statuses } from './event.ts';
import { actorsIn, type Match, partiesIn } from './event-facets.ts';
import type { FilterChoice } from './filter.ts';
import { makeQuery } from './search.ts';
import type { Timeline } from './timeline.ts';

/** For every possible choice, how many events would be shown if it were toggled and all else stayed. */
export interface Facets {
  readonly actors: ReadonlyMap<ActorId, number>;
  readonly parties: ReadonlyMap<PartyId, number>;
  readonly kinds: ReadonlyMap<EventKind, number>;
  readonly statuses: ReadonlyMap<Status, number>;
}

/** Counts every facet in one pass over the events. Every value has its count, zero included. */
export function countFacets(timeline: Timeline, choice: FilterChoice): Facets {
  const actors = makeTally<ActorId>(choice.actors, choice.match);
  const parties = makeTally<PartyId>(choice.parties, 'any');
  const kinds = makeTally<EventKind>(choice.kinds, 'any');
  const ofStatus = makeTally<Status>(choice.statuses, 'any');
  const tallies = [actors, parties, kinds, ofStatus] as const;
  const answersQuery = makeQuery(timeline, choice.query);

  for (const event of timeline.events) {
    if (!answersQuery(event)) continue;
    const { kind, status } = event.record;
    actors.look(actorsIn(event));
    parties.look(partiesIn(timeline, event));
    kinds.look(new Set([kind]));
    ofStatus.look(new Set(status === undefined ? [] : [status]));
    // A toggle in one facet leaves the others as they are, so only events that pass those are counted.
    for (const tally of tallies) {
      if (tallies.every((other) => other === tally || other.passes())) tally.count();
    }
  }
  const { dataset } = timeline;
  return {
    actors: actors.result(dataset.actors.map((actor) => actor.id)),
    parties: parties.result(dataset.parties.map((party) => party.id)),
    kinds: kinds.result(eventKinds),
    statuses: ofStatus.result(statuses),
  };
}

interface Tally<Value> {
  /** Takes up the next event by its values; `passes` tells whether it answers this facet as it stands. */
  look(has: ReadonlySet<Value>): void;
  passes(): boolean;
  /** Counts the event taken up, which answers every other facet. */
  count(): void;
  result(values: readonly Value[]): ReadonlyMap<Value, number>;
}

/** Counts one facet: what each value would leave if it were toggled. */
function makeTally<Value>(choice: readonly Value[], match: Match): Tally<Value> {
  const chosen = new Set(choice);
  let seen = 0;
  let passing = 0;
  /** By value: events that toggling it brings in, or takes away. */
  const gained = new Map<Value, number>();
  const lost = new Map<Value, number>();
  let has: ReadonlySet<Value> = new Set();
  let hits: readonly Value[] = [];

  const passes = () => {
    if (chosen.size === 0) return true;
    return match === 'all' ? hits.length === chosen.size : hits.length > 0;
  };
  /** Any of: a further value brings in its events, a value less takes away those that had no other. */
  const countAny = () => {
    const [only] = hits;
    if (hits.length === 1 && only !== undefined) add(lost, only);
    if (hits.length === 0) for (const value of has) add(gained, value);
  };
  /** All of: a further value keeps its events only, a value less brings in those that lacked just that one. */
  const countAll = () => {
    if (passes()) {
      for (const value of has) if (!chosen.has(value)) add(gained, value);
    } else if (hits.length === chosen.size - 1) {
      for (const value of chosen) if (!has.has(value)) add(gained, value);
    }
  };
  const ifToggled = (value: Value) => {
    const more = gained.get(value) ?? 0;
    if (chosen.has(value)) return chosen.size === 1 ? seen : passing + more - (lost.get(value) ?? 0);
    return chosen.size === 0 || match === 'all' ? more : passing + more;
  };
  return {
    look(values) {
      has = values;
      hits = [...chosen].filter((value) => values.has(value));
    },
    passes,
    count() {
      seen += 1;
      if (passes()) passing += 1;
      if (match === 'all') countAll();
      else countAny();
    },
    result: (values) => new Map(values.map((value) => [value, ifToggled(value)])),
  };
}

function add<Value>(counts: Map<Value, number>, value: Value): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}
