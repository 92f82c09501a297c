import { asciiBytes, type ByteNames, byteNames, finishHash, hashStart, hashStep } from './byte-names.ts';
import { invalid, isDigit, more, skipEscape, skipNumber, skipSpace, skipValue } from './json-bytes.ts';

/** What is read is JSON perhaps, but nothing simple. */
export const unusual = -3;

/** What stands in a string for itself: printable ASCII but for the two that JSON uses. */
const plainBytes = new Uint8Array(256).fill(1, 0x20, 0x7f);
plainBytes[0x22] = 0;
plainBytes[0x5c] = 0;

/** What in a string is more than a character: its end, an escape, and what may not stand there. */
const stops = new Uint8Array(256).fill(1, 0, 0x20);
stops[0x22] = 1;
stops[0x5c] = 1;

/** Whether a string holds a character that is surely no white space; in most it is the first. */
function isReadable(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (plainBytes[bytes[at] as number] === 1 && bytes[at] !== 0x20) return true;
    // What follows a backslash is no character of the text.
    if (bytes[at] === 0x5c) at += bytes[at + 1] === 0x75 ? 5 : 1;
  }
  return false;
}

/** One bit for each of these keys. */
export function bitsOf<Key extends string>(keys: readonly Key[], wanted: readonly Key[]): number {
  return wanted.reduce((bits, key) => bits | (1 << keys.indexOf(key)), 0);
}

/** The keys that an object may have. */
export interface Shape {
  readonly names: ByteNames;
  /** Each with its quotation marks and the colon. */
  readonly quoted: readonly Uint8Array[];
  /** Which key followed each key plus one (0: the beginning) the last time; -1 where none has yet. */
  readonly next: Int8Array;
}

export function shapeOf(keys: readonly string[]): Shape {
  return {
    names: byteNames(keys),
    quoted: keys.map((key) => asciiBytes(`"${key}":`)),
    next: new Int8Array(keys.length + 1).fill(-1),
  };
}

/** What a string may be. */
export interface Words {
  readonly names: ByteNames;
  /** Each with its quotation marks. */
  readonly quoted: readonly Uint8Array[];
  /** Which one it was the last time. */
  last: number;
}

export function wordsOf(words: readonly string[]): Words {
  return { names: byteNames(words), quoted: words.map((word) => asciiBytes(`"${word}"`)), last: 0 };
}

/**
 * Reads one value of JSON after the other from bytes that may end anywhere. What reads answers whether it could; where it
 * could not, the whole is over, and `outcome` says why: `unusual`, or `more` where the bytes came to their end.
 */
export interface JsonCursor {
  bytes: Uint8Array;
  /** Where the string that was read last stands, without its quotation marks, and its `hashOf`; of plain ones only. */
  from: number;
  to: number;
  hash: number;
  /** A bit for each key of the object that was read last. */
  seen: number;
  begin(bytes: Uint8Array, from: number, end: number): void;
  /** Where the next value would begin. */
  place(): number;
  outcome(): number;
  refuse(): false;
  /** A string without escapes and foreign letters: an id, a word of the format, a date. */
  readPlain(): boolean;
  /** A string in which something is to be read. */
  readWords(): boolean;
  /** One of some words; -1 where it is none of them. */
  readWord(list: Words): number;
  /** One text, or one for each of some languages. */
  readText(): boolean;
  readFlag(): boolean;
  /** A number that is surely finite. */
  readNumber(): boolean;
  /** An object with keys of this shape, each once. */
  readObject(shape: Shape, readMember: (key: number) => boolean): boolean;
  readList(readItem: () => boolean): boolean;
  /** From now on keys that a shape does not have are passed over. */
  overlookUnknown(): void;
}

export function createJsonCursor(): JsonCursor {
  let overlooks = false;
  // Where it stands; and the same as `cursor.bytes`.
  let bytes: Uint8Array = new Uint8Array(0);
  let at = 0;
  let end = 0;
  let outcome = 0;

  /** Ends the scan: what comes is not simple, or has not come yet. */
  const stop = (): false => {
    outcome = at >= end ? more : unusual;
    return false;
  };
  const refuse = (): false => {
    outcome = unusual;
    return false;
  };
  /** The next byte that is no white space; -1 where there is none yet. */
  const peek = (): number => {
    const byte = bytes[at] as number;
    if (byte > 0x20 && at < end) return byte;
    at = skipSpace(bytes, at, end);
    return at < end ? (bytes[at] as number) : -1;
  };
  const take = (byte: number): boolean => {
    if (bytes[at] !== byte || at >= end) {
      if (peek() !== byte) return stop();
    }
    at += 1;
    return true;
  };

  /** A string without escapes and foreign letters: a key, an id, a word of the format. */
  const readPlain = (): boolean => {
    if (!take(0x22)) return false;
    // Copies: the engine would look up what a function shares with others at every step.
    const own = bytes;
    const last = end;
    let place = at;
    let sum = hashStart;
    cursor.from = place;
    while (place < last) {
      const byte = own[place] as number;
      if (byte === 0x22) {
        cursor.to = place;
        at = place + 1;
        cursor.hash = finishHash(sum);
        return true;
      }
      if (plainBytes[byte] === 0) return refuse();
      sum = hashStep(sum, byte);
      place += 1;
    }
    at = last;
    return stop();
  };
  /** A string in which something is to be read. */
  const readWords = (): boolean => {
    if (!take(0x22)) return false;
    const own = bytes;
    const last = end;
    const first = at;
    let place = first;
    for (;;) {
      while (place < last && stops[own[place] as number] === 0) place += 1;
      if (place >= last) break;
      const byte = own[place];
      if (byte === 0x22) {
        at = place + 1;
        return isReadable(own, first, place) || refuse();
      }
      const next = byte === 0x5c ? skipEscape(own, place, last) : invalid;
      if (next === invalid) return refuse();
      place = next === more ? last : next;
    }
    at = last;
    return stop();
  };
  /** Whether these very bytes come next. */
  const isNext = (wanted: Uint8Array): boolean => {
    const { length } = wanted;
    const own = bytes;
    const first = at;
    if (first + length > end) return false;
    for (let place = 0; place < length; place++) if (own[first + place] !== wanted[place]) return false;
    return true;
  };
  /** One of some words; -1 where it is none of them. */
  const readWord = (list: Words): number => {
    // The same word as the last time, more often than not.
    const { quoted, last } = list;
    const wanted = quoted[last];
    if (wanted !== undefined && isNext(wanted)) {
      at += wanted.length;
      return last;
    }
    if (!readPlain()) return -1;
    const found = list.names.find(bytes, cursor.from, cursor.to, cursor.hash);
    if (found < 0) refuse();
    else list.last = found;
    return found;
  };

  /** A key and its colon; -1 where the shape has none such, -2 where there is none. */
  const readKey = ({ names, quoted, next }: Shape, previous: number): number => {
    // Records of one file have their keys in one order: the one that came next the last time is tried first.
    const guess = next[previous] as number;
    if (guess >= 0) {
      const wanted = quoted[guess] as Uint8Array;
      if (isNext(wanted)) {
        at += wanted.length;
        return guess;
      }
    }
    if (!readPlain()) return -2;
    const key = names.find(bytes, cursor.from, cursor.to, cursor.hash);
    if (key >= 0) next[previous] = key;
    return take(0x3a) ? key : -2;
  };
  /** An object with keys of this shape, each once. Leaves the bits of those that were there in `seen`. */
  const readObject = (shape: Shape, readMember: (key: number) => boolean): boolean => {
    if (!take(0x7b)) return false;
    let bits = 0;
    if (peek() === 0x7d) {
      at += 1;
      cursor.seen = 0;
      return true;
    }
    let previous = 0;
    for (;;) {
      const key = readKey(shape, previous);
      if (key === -2) return false;
      if (key < 0) {
        if (!readUnknown()) return false;
      } else {
        if ((bits & (1 << key)) !== 0) return refuse();
        bits |= 1 << key;
        if (!readMember(key)) return false;
        previous = key + 1;
      }
      const byte = peek();
      if (byte === 0x2c) at += 1;
      else if (byte === 0x7d) {
        at += 1;
        cursor.seen = bits;
        return true;
      } else return stop();
    }
  };
  const readList = (readItem: () => boolean): boolean => {
    if (!take(0x5b)) return false;
    if (peek() === 0x5d) {
      at += 1;
      return true;
    }
    for (;;) {
      if (!readItem()) return false;
      const byte = peek();
      if (byte === 0x2c) at += 1;
      else if (byte === 0x5d) {
        at += 1;
        return true;
      } else return stop();
    }
  };
  const readUnknown = (): boolean => {
    if (!overlooks) return refuse();
    if (peek() < 0) return stop();
    const next = skipValue(bytes, at, end);
    if (next === invalid) return refuse();
    at = next === more ? end : next;
    return next >= 0 || stop();
  };

  /** One text, or one for each of some languages. */
  const readText = (): boolean => {
    if (peek() !== 0x7b) return readWords();
    at += 1;
    for (;;) {
      if (!readPlain()) return false;
      const { from, to } = cursor;
      if (to - from < 2 || to - from > 3) return refuse();
      for (let place = from; place < to; place++) {
        const letter = (bytes[place] as number) | 0x20;
        if (letter < 0x61 || letter > 0x7a) return refuse();
      }
      if (!take(0x3a) || !readWords()) return false;
      const byte = peek();
      if (byte === 0x2c) at += 1;
      else if (byte === 0x7d) {
        at += 1;
        return true;
      } else return stop();
    }
  };

  const readNumber = (): boolean => {
    const first = peek();
    if (first !== 0x2d && !isDigit(first)) return first < 0 ? stop() : refuse();
    const next = skipNumber(bytes, at, end);
    // So long a number, or one with an exponent, may be none that is finite.
    if (next === invalid || next - at > 300) return refuse();
    for (let place = at; place < next; place++) {
      if (((bytes[place] as number) | 0x20) === 0x65) return refuse();
    }
    at = next === more ? end : next;
    return next >= 0 || stop();
  };
  const readFlag = (): boolean => {
    const first = peek();
    if (first < 0) return stop();
    if (first !== 0x74 && first !== 0x66) return refuse();
    const next = skipValue(bytes, at, end);
    if (next === invalid) return refuse();
    at = next === more ? end : next;
    return next >= 0 || stop();
  };

  const cursor: JsonCursor = {
    bytes,
    from: 0,
    to: 0,
    hash: 0,
    seen: 0,
    begin(given, from, last) {
      bytes = given;
      cursor.bytes = given;
      at = from;
      end = last;
    },
    place: () => at,
    outcome: () => outcome,
    refuse,
    readPlain,
    readWords,
    readWord,
    readText,
    readFlag,
    readNumber,
    readObject,
    readList,
    overlookUnknown() {
      overlooks = true;
    },
  };
  return cursor;
}
