import type { ActorId, PartyId } from './actor.ts';
import type { EventKind, Status } from './event.ts';
import { readChoice } from './event-facets.ts';
import { positionOf } from './event-table.ts';
import type { FilterChoice } from './filter.ts';
import { findText } from './search.ts';
import type { Timeline } from './timeline.ts';

/** For every possible choice, how many events would be shown if it were toggled and all else stayed. */
export interface Facets {
  readonly actors: ReadonlyMap<ActorId, number>;
  readonly parties: ReadonlyMap<PartyId, number>;
  readonly kinds: ReadonlyMap<EventKind, number>;
  readonly statuses: ReadonlyMap<Status, number>;
}

/**
 * Counts every facet in one pass over the columns, which adds up the rows of each set of participants and of each code
 * of traits; all else is arithmetic on those sums. Every value has its count, zero included.
 */
export function countFacets(timeline: Timeline, choice: FilterChoice): Facets {
  const { table, actors, parties, kinds, statuses, inSet, inTraits } = readChoice(timeline, choice);
  const text = findText(timeline, choice.query);
  // A toggle in one facet leaves the others as they are, so only rows that pass those are counted.
  const bySet = new Uint32Array(inSet.length);
  const byTraits = new Uint32Array(inTraits.length);
  for (let row = 0; row < table.count; row++) {
    if (text !== undefined && text[positionOf(table, row)] !== 1) continue;
    const set = table.sets[row] as number;
    const traits = table.traits[row] as number;
    bySet[set] = (bySet[set] as number) + (inTraits[traits] as number);
    byTraits[traits] = (byTraits[traits] as number) + (inSet[set] as number);
  }
  return {
    actors: actors.tally(bySet, parties),
    parties: parties.tally(bySet, actors),
    kinds: kinds.tally(byTraits, statuses),
    statuses: statuses.tally(byTraits, kinds),
  };
}
