/** A growing list of names as bytes, each with its number, found without making a string of it. */
export interface ByteNames {
  readonly size: number;
  /** The number of the name that stands at `bytes[from]` to `bytes[to - 1]`; -1 where it is none of these. */
  find(bytes: Uint8Array, from: number, to: number, hash?: number): number;
  /** The number of the name, which joins the list if it is new. */
  add(bytes: Uint8Array, from: number, to: number): number;
}

/** Names of ASCII characters; the first has the number 0. */
export function byteNames(names: readonly string[] = []): ByteNames {
  let slots = new Int32Array(64).fill(-1);
  let from = new Uint32Array(33);
  let hashes = new Int32Array(32);
  let held = new Uint8Array(512);
  let size = 0;

  const slotOf = (bytes: Uint8Array, start: number, end: number, hash: number): number => {
    const mask = slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = slots[slot] as number;
      if (number < 0) return slot;
      if (hashes[number] !== hash) continue;
      let at = from[number] as number;
      if ((from[number + 1] as number) - at !== end - start) continue;
      let place = start;
      while (place < end && held[at] === bytes[place]) {
        at += 1;
        place += 1;
      }
      if (place === end) return slot;
    }
  };
  const grow = (): void => {
    if (2 * (size + 1) > slots.length) {
      slots = new Int32Array(2 * slots.length).fill(-1);
      const mask = slots.length - 1;
      for (let number = 0; number < size; number++) {
        let slot = (hashes[number] as number) & mask;
        while ((slots[slot] as number) >= 0) slot = (slot + 1) & mask;
        slots[slot] = number;
      }
    }
    if (size === hashes.length) {
      hashes = widened(hashes, new Int32Array(2 * size));
      from = widened(from, new Uint32Array(2 * size + 1));
    }
  };

  const list: ByteNames = {
    get size() {
      return size;
    },
    find: (bytes, start, end, hash = hashOf(bytes, start, end)) =>
      slots[slotOf(bytes, start, end, hash)] as number,
    add(bytes, start, end) {
      const hash = hashOf(bytes, start, end);
      const known = slots[slotOf(bytes, start, end, hash)] as number;
      if (known >= 0) return known;
      grow();
      const to = (from[size] as number) + end - start;
      while (to > held.length) held = widened(held, new Uint8Array(2 * held.length));
      held.set(bytes.subarray(start, end), from[size] as number);
      hashes[size] = hash;
      slots[slotOf(bytes, start, end, hash)] = size;
      from[size + 1] = to;
      size += 1;
      return size - 1;
    },
  };
  for (const name of names) {
    const bytes = asciiBytes(name);
    list.add(bytes, 0, bytes.length);
  }
  return list;
}

/** The text's characters as bytes, 0 for what is not ASCII: ids and words of the format are nothing else. */
export function asciiBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    bytes[at] = code < 0x80 ? code : 0;
  }
  return bytes;
}

/** FNV-1a, with its high bits folded into the low ones, which choose a slot. */
export function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let sum = hashStart;
  for (let at = from; at < to; at++) sum = hashStep(sum, bytes[at] as number);
  return finishHash(sum);
}

/** The same in steps, for who looks at each byte anyway. */
export const hashStart = 0x811c9dc5 | 0;

export function hashStep(sum: number, byte: number): number {
  return Math.imul(sum ^ byte, 0x01000193);
}

export function finishHash(sum: number): number {
  return sum ^ (sum >>> 15);
}

/** A longer array with the same beginning. */
export function widened<A extends Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array>(
  from: A,
  to: A,
): A {
  to.set(from);
  return to;
}
