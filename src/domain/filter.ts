import type { ActorId, PartyId } from './actor.ts';
import type { EventKind, Status } from './event.ts';
import { readChoice } from './event-facets.ts';
import { positionOf } from './event-table.ts';
import { findText } from './search.ts';
import type { EventSelection } from './selection.ts';
import type { Timeline } from './timeline.ts';

/** What the reader has chosen to see. Empty lists choose nothing and hide nothing. */
export interface FilterChoice {
  readonly actors: readonly ActorId[];
  /** any: at least one of the actors takes part. all: every one does. */
  readonly match: 'any' | 'all';
  readonly parties: readonly PartyId[];
  readonly kinds: readonly EventKind[];
  readonly statuses: readonly Status[];
  readonly query: string;
}

export const everything: FilterChoice = {
  actors: [],
  match: 'any',
  parties: [],
  kinds: [],
  statuses: [],
  query: '',
};

/** Whether the choice hides nothing. `match` alone chooses nothing. */
export function isUnfiltered(choice: FilterChoice): boolean {
  return (
    choice.actors.length === 0 &&
    choice.parties.length === 0 &&
    choice.kinds.length === 0 &&
    choice.statuses.length === 0 &&
    choice.query.trim() === ''
  );
}

/**
 * The events that answer every part of the choice: one pass over the columns. While a large timeline still looks for the
 * text, as if no text had been asked for: show what its `TextSearch.answered` says instead.
 */
export function filterEvents(timeline: Timeline, choice: FilterChoice): EventSelection {
  const { table, inSet, inTraits } = readChoice(timeline, choice);
  const { count: rows, sets, traits } = table;
  const text = findText(timeline, choice.query);
  const mask = new Uint8Array(rows);
  let count = 0;
  for (let row = 0; row < rows; row++) {
    const position = positionOf(table, row);
    let isIn = (inSet[sets[row] as number] as number) & (inTraits[traits[row] as number] as number);
    if (text !== undefined) isIn &= text[position] as number;
    mask[position] = isIn;
    count += isIn;
  }
  return { count, mask };
}
