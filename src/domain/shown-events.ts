import type { EventSelection } from './selection.ts';
import type { EventSequence } from './timeline.ts';

/** Some events of a timeline in list order. They cost a number each; a record is asked for with `at`. */
export interface ShownEvents extends EventSequence {
  /** Place in `Timeline.events` of the one at `index`, from 0; undefined beyond the last. */
  positionAt(index: number): number | undefined;
  /** Where the event at a place of `Timeline.events` stands among them, -1 where it does not. */
  indexOf(position: number): number;
  /** How many of them stand from one place of `Timeline.events` up to another, half-open. */
  count(from: number, to: number): number;
}

/** The events that a selection leaves; without one, all of them. */
export function showEvents(events: EventSequence, selection?: EventSelection): ShownEvents {
  const length = selection?.count ?? events.length;
  let positions: Uint32Array | undefined;
  const positionAt = (index: number): number | undefined => {
    if (selection === undefined) return index >= 0 && index < length ? index : undefined;
    positions ??= positionsOf(selection);
    return positions[index];
  };
  const countBefore = (position: number): number => {
    let low = 0;
    let high = length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((positionAt(middle) as number) < position) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const at: EventSequence['at'] = (index) => {
    const position = positionAt(index < 0 ? index + length : index);
    return position === undefined ? undefined : events.at(position);
  };
  return {
    length,
    at,
    positionAt,
    indexOf(position) {
      const index = countBefore(position);
      return positionAt(index) === position ? index : -1;
    },
    count: (from, to) => countBefore(to) - countBefore(from),
    *[Symbol.iterator]() {
      for (let index = 0; index < length; index++) {
        const event = at(index);
        if (event !== undefined) yield event;
      }
    },
  };
}

function positionsOf({ count, mask }: EventSelection): Uint32Array {
  const positions = new Uint32Array(count);
  let index = 0;
  for (let position = 0; position < mask.length; position++) {
    if (mask[position] === 1) positions[index++] = position;
  }
  return positions;
}
