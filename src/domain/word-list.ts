/** Numbers words as they first come, without making a string of each: a million titles have millions of them. */
export interface WordList {
  /** The number of `text.slice(from, to)`, in which Latin capitals are small letters. `hash` is what `addLetter` makes of it. */
  numberOf(text: string, from: number, to: number, hash: number): number;
  /** Every word so far, by number. */
  spell(): readonly string[];
}

/** What the hash of a word begins with; FNV-1a. */
export const noLetters = 0x811c9dc5 | 0;

/** The hash of a word with one more letter. */
export function addLetter(hash: number, code: number): number {
  return Math.imul(hash ^ small(code), 0x01000193);
}

/** Starts an empty list: a hash table with open addressing and linear probing over letters in one column. */
export function startWords(): WordList {
  let letters = new Uint16Array(1 << 16);
  /** Word n is `letters[starts[n]]` to `letters[starts[n + 1] - 1]`. */
  let starts = new Uint32Array(1 << 12);
  let hashes = new Int32Array(1 << 12);
  let size = 0;
  /** The word that stands in a slot, plus one; a power of two of them, at most half taken. */
  let slots = new Uint32Array(1 << 13);

  const slotOf = (hash: number): number => (hash ^ (hash >>> 15)) & (slots.length - 1);
  const isAt = (word: number, text: string, from: number, to: number): boolean => {
    const start = starts[word] as number;
    if ((starts[word + 1] as number) - start !== to - from) return false;
    for (let at = from; at < to; at++) {
      if (letters[start + at - from] !== small(text.charCodeAt(at))) return false;
    }
    return true;
  };
  const add = (text: string, from: number, to: number, hash: number): void => {
    const start = starts[size] as number;
    const end = start + to - from;
    while (end > letters.length) letters = grown(letters, new Uint16Array(2 * letters.length));
    for (let at = from; at < to; at++) letters[start + at - from] = small(text.charCodeAt(at));
    hashes[size++] = hash;
    if (size === hashes.length) {
      hashes = grown(hashes, new Int32Array(2 * size));
      starts = grown(starts, new Uint32Array(2 * size));
      slots = new Uint32Array(4 * size);
      for (let word = 0; word < size - 1; word++) {
        let slot = slotOf(hashes[word] as number);
        while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
        slots[slot] = word + 1;
      }
    }
    starts[size] = end;
  };

  return {
    numberOf(text, from, to, hash) {
      let slot = slotOf(hash);
      for (;;) {
        const word = (slots[slot] as number) - 1;
        if (word < 0) break;
        if (hashes[word] === hash && isAt(word, text, from, to)) return word;
        slot = (slot + 1) & (slots.length - 1);
      }
      const word = size;
      add(text, from, to, hash);
      slot = slotOf(hash);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = word + 1;
      return word;
    },
    spell() {
      const all = spellOut(letters.subarray(0, starts[size]));
      return Array.from({ length: size }, (_, word) => all.slice(starts[word], starts[word + 1]));
    },
  };
}

function small(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code;
}

/** As many letters at once as may safely be arguments of one call. */
const mostArguments = 1 << 13;

function spellOut(letters: Uint16Array): string {
  let text = '';
  for (let at = 0; at < letters.length; at += mostArguments) {
    text += Reflect.apply(String.fromCharCode, undefined, letters.subarray(at, at + mostArguments));
  }
  return text;
}

/** A longer column that begins with this one. */
export function grown<T extends Uint16Array | Uint32Array | Int32Array>(column: T, longer: T): T {
  longer.set(column);
  return longer;
}
