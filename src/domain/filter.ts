import type { ActorId, PartyId } from './actor.ts';
import type { EventKind, Status } from './event.ts';

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
