import { toInstant } from '../time/instant.ts';
import type { Bounds } from '../time/moment.ts';
import type { ActorId } from './actor.ts';
import type { RawRows } from './arrange-table.ts';
import { type EventRecord, takesPart } from './event.ts';
import { actorPlaces } from './event-table.ts';
import { markStyle } from './mark-style.ts';
import { packTraits } from './pack-traits.ts';
import type { ResolvedEvent, Timeline } from './timeline.ts';

/** The events of a timeline as columns in list order; one walk over records, for timelines that are small. */
export function readRows({ dataset, events }: Pick<Timeline, 'dataset' | 'events'>): RawRows {
  const count = events.length;
  const starts = new Float64Array(count).fill(Number.NaN);
  const ends = new Float64Array(count).fill(Number.NaN);
  const traits = new Uint16Array(count);
  const sets = new Uint32Array(count);
  const places = actorPlaces(dataset.actors);
  const known = new Map<string, number>();
  const setFrom = [0];
  const members: number[] = [];
  let edgeFrom = Number.POSITIVE_INFINITY;
  let edgeTo = Number.NEGATIVE_INFINITY;
  const include = ({ earliest, latest }: Bounds) => {
    for (const edge of [earliest, latest]) {
      if (typeof edge !== 'bigint') continue;
      edgeFrom = Math.min(edgeFrom, toInstant(edge, 'earliest'));
      edgeTo = Math.max(edgeTo, toInstant(edge, 'latest'));
    }
  };
  let at = 0;
  for (const event of events) {
    const { record, when } = event;
    if (when.dated) {
      starts[at] = toInstant(when.start.earliest, 'earliest');
      ends[at] = toInstant(when.end.latest, 'latest');
      include(when.start);
      include(when.end);
    }
    traits[at] = packTraits({
      status: record.status,
      kind: record.kind,
      style: markStyle(event),
      pieces: isInPieces(event),
    });
    const own = membersOf(record, places);
    const key = own.join();
    let set = known.get(key);
    if (set === undefined) {
      set = known.size;
      known.set(key, set);
      members.push(...own);
      setFrom.push(members.length);
    }
    sets[at++] = set;
  }
  return {
    count,
    starts,
    ends,
    traits,
    sets,
    setFrom: Uint32Array.from(setFrom),
    members: Uint32Array.from(members),
    edgeFrom,
    edgeTo,
  };
}

/** Who takes part, as `EventTable.members` has it: mere targets are those with no other role. */
function membersOf({ participants }: EventRecord, places: ReadonlyMap<ActorId, number>): number[] {
  const own = new Map<number, number>();
  for (const participant of participants) {
    const place = places.get(participant.actor);
    if (place === undefined || !takesPart(participant)) continue;
    const target = participant.role === 'target' ? 1 : 0;
    own.set(place, Math.min(own.get(place) ?? 1, target));
  }
  return [...own].map(([place, target]) => 2 * place + target).sort((a, b) => a - b);
}

/** Two extents are enough to know; there may be endlessly many. */
function isInPieces({ when }: ResolvedEvent): boolean {
  if (when.mode === 'throughout') return false;
  let pieces = 0;
  for (const _ of when.extents) if (++pieces === 2) return true;
  return false;
}
