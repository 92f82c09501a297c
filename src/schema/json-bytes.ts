/** Outcomes of looking at bytes that may be no JSON, or not have come yet. */
export const invalid = -1;
export const more = -2;

const quote = 0x22;
const backslash = 0x5c;

/** Past white space, by JSON's own rule of what that is. */
export function skipSpace(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end) {
    const byte = bytes[at] as number;
    if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) break;
    at += 1;
  }
  return at;
}

/**
 * Past the string that begins at `from` with its quotation mark, as JSON has it. UTF-8 is not looked at: what is wrong
 * there is replaced when it is decoded.
 */
export function skipString(bytes: Uint8Array, from: number, end: number): number {
  for (let at = from + 1; at < end; at++) {
    const byte = bytes[at] as number;
    if (byte === quote) return at + 1;
    if (byte < 0x20) return invalid;
    if (byte !== backslash) continue;
    const to = skipEscape(bytes, at, end);
    if (to < 0) return to;
    at = to - 1;
  }
  return more;
}

/** Past the escape that begins at `from` with its backslash. */
export function skipEscape(bytes: Uint8Array, from: number, end: number): number {
  if (from + 1 >= end) return more;
  switch (bytes[from + 1]) {
    case 0x22:
    case 0x2f:
    case 0x5c:
    case 0x62:
    case 0x66:
    case 0x6e:
    case 0x72:
    case 0x74:
      return from + 2;
    case 0x75:
      for (let at = from + 2; at < from + 6; at++) {
        if (at >= end) return more;
        if (!isHex(bytes[at] as number)) return invalid;
      }
      return from + 6;
    default:
      return invalid;
  }
}

function isHex(byte: number): boolean {
  return isDigit(byte) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x66);
}

export function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

/** Past a number. One that goes up to `end` may go on. */
export function skipNumber(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  const digits = (): boolean => {
    const first = at;
    while (at < end && isDigit(bytes[at])) at += 1;
    return at > first;
  };
  if (bytes[at] === 0x2d) at += 1;
  if (bytes[at] === 0x30 && at < end) at += 1;
  else if (!digits()) return at < end ? invalid : more;
  if (bytes[at] === 0x2e && at < end) {
    at += 1;
    if (!digits()) return at < end ? invalid : more;
  }
  if (at < end && ((bytes[at] as number) | 0x20) === 0x65) {
    at += 1;
    if (at < end && (bytes[at] === 0x2b || bytes[at] === 0x2d)) at += 1;
    if (!digits()) return at < end ? invalid : more;
  }
  return at < end ? at : more;
}

const literals = ['true', 'false', 'null'].map((word) => Uint8Array.from(word, (one) => one.charCodeAt(0)));

function skipLiteral(bytes: Uint8Array, from: number, end: number): number {
  const word = literals.find((one) => one[0] === bytes[from]);
  if (word === undefined) return invalid;
  for (let at = 0; at < word.length; at++) {
    if (from + at >= end) return more;
    if (bytes[from + at] !== word[at]) return invalid;
  }
  return from + word.length;
}

/** Deeper than any record; what is deeper is for a parser that says so. */
const deepest = 64;

/** Past any value, checked to the letter: exactly what `JSON.parse` takes, but for what is nested very deeply. */
export function skipValue(bytes: Uint8Array, from: number, end: number, depth = 0): number {
  if (from >= end) return more;
  const first = bytes[from] as number;
  if (first === quote) return skipString(bytes, from, end);
  if (first === 0x2d || isDigit(first)) return skipNumber(bytes, from, end);
  if (first !== 0x7b && first !== 0x5b) return skipLiteral(bytes, from, end);
  if (depth >= deepest) return invalid;

  const close = first + 2;
  let at = skipSpace(bytes, from + 1, end);
  if (at < end && bytes[at] === close) return at + 1;
  for (;;) {
    if (first === 0x7b) {
      if (at >= end) return more;
      if (bytes[at] !== quote) return invalid;
      const key = skipString(bytes, at, end);
      if (key < 0) return key;
      at = skipSpace(bytes, key, end);
      if (at >= end) return more;
      if (bytes[at] !== 0x3a) return invalid;
      at = skipSpace(bytes, at + 1, end);
    }
    const value = skipValue(bytes, at, end, depth + 1);
    if (value < 0) return value;
    at = skipSpace(bytes, value, end);
    if (at >= end) return more;
    const byte = bytes[at] as number;
    if (byte === close) return at + 1;
    if (byte !== 0x2c) return invalid;
    at = skipSpace(bytes, at + 1, end);
  }
}
