import type { ActorId } from './actor.ts';
import type { EventKind, Status } from './event.ts';
import { countFacets } from './facets.ts';
import { everything } from './filter.ts';
import { remember } from './remember.ts';
import type { Timeline } from './timeline.ts';

/** What occurs in a timeline at all, whatever the filters hide. */
export interface Present {
  /** In the order of `eventKinds` and `statuses`. */
  readonly kinds: readonly EventKind[];
  readonly statuses: readonly Status[];
  /** In how many events each actor takes part; actors of no event are absent. */
  readonly actors: ReadonlyMap<ActorId, number>;
}

/** Counted once for each timeline. */
export const presentIn = remember((timeline: Timeline): Present => {
  const { kinds, statuses, actors } = countFacets(timeline, everything);
  const present = <T>(counts: ReadonlyMap<T, number>) => [...counts].filter(([, count]) => count > 0);
  const only = <T>(counts: ReadonlyMap<T, number>) => present(counts).map(([value]) => value);
  return { kinds: only(kinds), statuses: only(statuses), actors: new Map(present(actors)) };
});
