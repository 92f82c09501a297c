import type { ActorId, PartyId } from '../domain/actor.ts';
import type { LaneChoice } from '../layout/layout.ts';

/** The lanes of a group's actors as they stand, top to bottom. */
export type LaneSequence = readonly ActorId[];

/** The choice with the lane above all others of its group, or no longer. */
export function togglePin(choice: LaneChoice, actor: ActorId): LaneChoice {
  const others = choice.pinned.filter((other) => other !== actor);
  const pinned = others.length < choice.pinned.length ? others : [...others, actor];
  return { ...choice, pinned };
}

/**
 * The choice with a lane one place further up or down among those of its group; undefined where there is no such place.
 * Pinned lanes move among the pinned ones, others among the others.
 */
export function moveLane(
  choice: LaneChoice,
  lanes: LaneSequence,
  actor: ActorId,
  by: 1 | -1,
): LaneChoice | undefined {
  const isPinned = choice.pinned.includes(actor);
  const peers = lanes.filter((other) => choice.pinned.includes(other) === isPinned);
  const at = peers.indexOf(actor);
  const other = peers[at + by];
  if (at < 0 || other === undefined) return undefined;
  const moved = peers.map((each) => (each === actor ? other : each === other ? actor : each));
  if (isPinned) {
    // Pins of other groups keep their places; those of this one change theirs among themselves.
    const own = moved.values();
    const pinned = choice.pinned.map((each) => (peers.includes(each) ? (own.next().value ?? each) : each));
    return { ...choice, pinned };
  }
  // What is not named follows in the computed order: named are those that stand before, and those that ever were.
  const last = moved.findLastIndex((each) => choice.order.includes(each));
  const named = moved.slice(0, Math.max(last, Math.min(at, at + by)) + 1);
  return { ...choice, order: [...choice.order.filter((each) => !peers.includes(each)), ...named] };
}

/** The choice with so many more lanes of a group's other actors, or with none of them. */
export function openMore(choice: LaneChoice, party: PartyId | 'others', count: number): LaneChoice {
  const { more: before, ...rest } = choice;
  const { [party]: opened = 0, ...others } = before ?? {};
  const more = count > 0 ? { ...others, [party]: opened + count } : others;
  return Object.keys(more).length === 0 ? rest : { ...rest, more };
}
