import type { ActorId, PartyId } from '../domain/actor.ts';
import type { EventKind, Status } from '../domain/event.ts';
import { remember } from '../domain/remember.ts';
import { type Answer, selectAnswer } from './select-shown.ts';
import type { ViewState } from './view-state.ts';

/** One filter at work, for the sentence that says what is hidden and by what. */
export type ActiveFilter =
  | { readonly kind: 'actors'; readonly actors: readonly ActorId[]; readonly match: 'any' | 'all' }
  | { readonly kind: 'parties'; readonly parties: readonly PartyId[] }
  | { readonly kind: 'kinds'; readonly kinds: readonly EventKind[] }
  | { readonly kind: 'statuses'; readonly statuses: readonly Status[] }
  | { readonly kind: 'query'; readonly query: string };

export interface Hidden {
  readonly shown: number;
  readonly total: number;
  readonly filters: readonly ActiveFilter[];
}

/** Undefined while no filter is at work. */
export function selectHidden(state: ViewState): Hidden | undefined {
  const answer = selectAnswer(state);
  return answer?.selection && hiddenOf(answer);
}

const hiddenOf = remember(({ timeline, choice, events }: Answer): Hidden => {
  const { actors, match, parties, kinds, statuses, query } = choice;
  const filters: ActiveFilter[] = [];
  if (actors.length > 0) filters.push({ kind: 'actors', actors, match });
  if (parties.length > 0) filters.push({ kind: 'parties', parties });
  if (kinds.length > 0) filters.push({ kind: 'kinds', kinds });
  if (statuses.length > 0) filters.push({ kind: 'statuses', statuses });
  if (query.trim() !== '') filters.push({ kind: 'query', query: query.trim() });
  return { shown: events.length, total: timeline.events.length, filters };
});
