import { asciiBytes, hashOf, widened } from './byte-names.ts';

/** The ids of a file's events, found by their bytes: open addressing, so that a million cost eight bytes each. */
export interface IdSlots {
  /** Gives the id to the next event; false where an earlier one has it. */
  claim(bytes: Uint8Array, from: number, to: number, hash: number): boolean;
  /** Makes room for so many ids of the length of those that are there. */
  reserve(events: number): void;
  /** The event with this id. */
  find(id: string): number | undefined;
  idOf(event: number): string;
  /** Whether some event's id has this hash. */
  hasHash(hash: number): boolean;
  compare(a: number, b: number): number;
  /** A copy of the slots as they are now, for `findInSlots`. */
  copySlots(): Uint32Array;
}

export function createIdSlots(): IdSlots {
  let slots = new Uint32Array(1 << 12);
  let hashes = new Int32Array(1 << 11);
  let from = new Uint32Array((1 << 11) + 1);
  let held = new Uint8Array(1 << 15);
  let count = 0;

  const isAt = (event: number, bytes: Uint8Array, first: number, last: number): boolean => {
    let at = from[event] as number;
    if ((from[event + 1] as number) - at !== last - first) return false;
    for (let place = first; place < last; place++, at++) if (held[at] !== bytes[place]) return false;
    return true;
  };
  const widen = (events: number): void => {
    hashes = widened(hashes, new Int32Array(events));
    from = widened(from, new Uint32Array(events + 1));
  };
  const spread = (length: number): void => {
    slots = new Uint32Array(length);
    const mask = slots.length - 1;
    for (let event = 0; event < count; event++) {
      let slot = (hashes[event] as number) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = event + 1;
    }
  };
  const grow = (): void => {
    if (count === hashes.length) widen(2 * count);
    if (3 * count >= 2 * slots.length) spread(2 * slots.length);
  };
  const find = (id: string): number | undefined => {
    const bytes = asciiBytes(id);
    return findInSlots(slots, hashOf(bytes, 0, bytes.length), (event) => isAt(event, bytes, 0, bytes.length));
  };

  return {
    claim(bytes, first, last, hash) {
      grow();
      const mask = slots.length - 1;
      let slot = hash & mask;
      for (; slots[slot] !== 0; slot = (slot + 1) & mask) {
        const event = (slots[slot] as number) - 1;
        if (hashes[event] === hash && isAt(event, bytes, first, last)) return false;
      }
      const start = from[count] as number;
      const end = start + last - first;
      while (end > held.length) held = widened(held, new Uint8Array(2 * held.length));
      for (let place = first, at = start; place < last; place++, at++) held[at] = bytes[place] as number;
      hashes[count] = hash;
      slots[slot] = count + 1;
      from[count + 1] = end;
      count += 1;
      return true;
    },
    reserve(events) {
      if (events > hashes.length) widen(events);
      let length = slots.length;
      while (3 * events >= 2 * length) length *= 2;
      if (length > slots.length) spread(length);
      const bytes = Math.ceil(((from[count] as number) / Math.max(1, count)) * events);
      if (bytes > held.length) held = widened(held, new Uint8Array(bytes));
    },
    find,
    idOf: (event) => String.fromCharCode(...held.subarray(from[event], from[event + 1])),
    hasHash: (hash) => findInSlots(slots, hash, (event) => hashes[event] === hash) !== undefined,
    compare(a, b) {
      let left = from[a] as number;
      let right = from[b] as number;
      const leftEnd = from[a + 1] as number;
      const rightEnd = from[b + 1] as number;
      while (left < leftEnd && right < rightEnd) {
        const difference = (held[left++] as number) - (held[right++] as number);
        if (difference !== 0) return difference;
      }
      return leftEnd - left - (rightEnd - right);
    },
    copySlots: () => slots.slice(),
  };
}

/** The event that is the one, of those whose ids may have this hash. */
export function findInSlots(
  slots: Uint32Array,
  hash: number,
  isIt: (event: number) => boolean,
): number | undefined {
  const mask = slots.length - 1;
  for (let slot = hash & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
    const event = (slots[slot] as number) - 1;
    if (isIt(event)) return event;
  }
  return undefined;
}
