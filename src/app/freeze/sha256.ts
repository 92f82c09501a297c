/**
 * SHA-256 (FIPS 180-4) of a text in UTF-8, at once and everywhere: the browser's own is missing on plain http, where
 * newsrooms try things out, and the build and the browser must come to the same file.
 */
export function sha256(text: string): Uint8Array {
  const message = new TextEncoder().encode(text);
  const length = message.length;
  // A one, zeros, and the length in bits as 64 bits, up to whole blocks of 64 bytes.
  const padded = new Uint8Array((length + 72) & ~63);
  padded.set(message);
  padded[length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(length / 2 ** 29));
  view.setUint32(padded.length - 4, (length << 3) >>> 0);

  const hash = Uint32Array.from(start);
  const words = new Uint32Array(64);
  for (let block = 0; block < padded.length; block += 64) {
    for (let at = 0; at < 16; at += 1) words[at] = view.getUint32(block + at * 4);
    mix(hash, words);
  }
  const digest = new DataView(new ArrayBuffer(32));
  hash.forEach((word, at) => {
    digest.setUint32(at * 4, word);
  });
  return new Uint8Array(digest.buffer);
}

/** Sixty-four small letters and digits. */
export function sha256Hex(text: string): string {
  return [...sha256(text)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** As a Content-Security-Policy names what it allows. */
export function sha256Source(text: string): string {
  return `'sha256-${encodeBase64(sha256(text))}'`;
}

/** RFC 4648, with padding. */
export function encodeBase64(bytes: Uint8Array): string {
  let binary = '';
  // In pieces: a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 0x2000) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x2000));
  }
  return btoa(binary);
}

/** The first 32 bits of the fractions of the roots of the first primes: square roots to start, cube roots to mix. */
const [start, constants] = rootsOfPrimes();

function rootsOfPrimes(): readonly [Uint32Array, Uint32Array] {
  const primes: number[] = [];
  for (let n = 2; primes.length < 64; n += 1) if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  return [
    Uint32Array.from(primes.slice(0, 8), (prime) => Number(root(BigInt(prime) << 64n, 2n) & 0xffffffffn)),
    Uint32Array.from(primes, (prime) => Number(root(BigInt(prime) << 96n, 3n) & 0xffffffffn)),
  ];
}

/** The largest whole number whose power is not above `value`: exact, where floating point differs between engines. */
function root(value: bigint, power: bigint): bigint {
  let found = 0n;
  for (let bit = 1n << 40n; bit > 0n; bit >>= 1n) if ((found + bit) ** power <= value) found += bit;
  return found;
}

const at = (words: Uint32Array, index: number): number => words[index] ?? 0;
const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** One block into the hash. `words` holds the block's sixteen words and gets the other forty-eight. */
function mix(hash: Uint32Array, words: Uint32Array): void {
  for (let t = 16; t < 64; t += 1) {
    const early = at(words, t - 15);
    const late = at(words, t - 2);
    const s0 = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
    const s1 = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
    words[t] = at(words, t - 16) + s0 + at(words, t - 7) + s1;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash;
  for (let t = 0; t < 64; t += 1) {
    const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const one = (h + s1 + ((e & f) ^ (~e & g)) + at(constants, t) + at(words, t)) | 0;
    const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => {
    hash[index] = at(hash, index) + word;
  });
}
