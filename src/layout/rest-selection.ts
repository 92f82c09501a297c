import { type EventTable, memberActor, positionOf } from '../domain/event-table.ts';
import type { EventSelection } from '../domain/selection.ts';

/**
 * What is left for a lane that some of its actors have left: of the events that pass those in which anyone else of it
 * takes part. One pass over the table, where an index of who stayed would be built anew for every choice.
 *
 * @param holds whether an actor is still in the lane, by place in the dataset
 */
export function restSelection(
  table: EventTable,
  shown: EventSelection | undefined,
  holds: (actor: number) => boolean,
): EventSelection {
  const { sets, setFrom, members } = table;
  const stays = new Uint8Array(setFrom.length);
  let set = 0;
  // Sets follow one another, so the members are one list; one that is empty has no entry and stays out.
  for (let at = 0; at < members.length; at++) {
    while (at >= (setFrom[set + 1] as number)) set++;
    if (holds(memberActor(members[at] as number))) stays[set] = 1;
  }
  const mask = new Uint8Array(table.count);
  let count = 0;
  for (let row = 0; row < mask.length; row++) {
    const position = positionOf(table, row);
    count += mask[position] = (stays[sets[row] as number] as number) & (shown?.mask[position] ?? 1);
  }
  return { count, mask };
}
