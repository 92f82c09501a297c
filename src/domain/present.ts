import type { ActorId } from './actor.ts';
import { type EventKind, eventKinds, type Status, statuses } from './event.ts';
import { kindCode, memberActor, statusCode } from './event-table.ts';
import type { Timeline } from './timeline.ts';

/** What occurs in a timeline at all, whatever the filters hide. */
export interface Present {
  /** In the order of `eventKinds` and `statuses`. */
  readonly kinds: readonly EventKind[];
  readonly statuses: readonly Status[];
  /** In how many events each actor takes part; actors of no event are absent. */
  readonly actors: ReadonlyMap<ActorId, number>;
}

const known = new WeakMap<Timeline, Present>();

/** Read from the columns in one pass, once for each timeline. */
export function presentIn(timeline: Timeline): Present {
  const found = known.get(timeline);
  if (found !== undefined) return found;
  const table = timeline.table;
  const ofTraits = new Uint8Array(1 << 10);
  const perSet = new Uint32Array(table.setFrom.length);
  for (let row = 0; row < table.count; row++) {
    ofTraits[table.traits[row] as number] = 1;
    const set = table.sets[row] as number;
    perSet[set] = (perSet[set] as number) + 1;
  }
  const kindsSeen = new Set<number>();
  const statusesSeen = new Set<number>();
  for (const [traits, seen] of ofTraits.entries()) {
    if (seen === 0) continue;
    kindsSeen.add(kindCode(traits));
    statusesSeen.add(statusCode(traits));
  }
  const actors = new Map<ActorId, number>();
  for (let set = 0; set + 1 < table.setFrom.length; set++) {
    for (let at = table.setFrom[set] as number; at < (table.setFrom[set + 1] as number); at++) {
      const actor = timeline.dataset.actors[memberActor(table.members[at] as number)];
      if (actor !== undefined) actors.set(actor.id, (actors.get(actor.id) ?? 0) + (perSet[set] as number));
    }
  }
  const present: Present = {
    kinds: eventKinds.filter((_, code) => kindsSeen.has(code)),
    statuses: statuses.filter((_, code) => statusesSeen.has(code + 1)),
    actors,
  };
  known.set(timeline, present);
  return present;
}
