/** Bits looked at in one pass; three cover a word of 32, six a double. */
const digit = 11;
const places = 6;
const buckets = 1 << digit;
const mask = buckets - 1;

/**
 * The numbers 0 to `keys.length - 1` by ascending key; equal keys keep the order of `given`, or of their numbers. Keys are
 * any doubles but NaN. Least significant digit first over the doubles' own bits (Knuth, The Art of Computer Programming 3,
 * 5.2.5, algorithm R): a million of them cost a few passes and no comparison, and a digit that all share costs none.
 */
export function radixOrder(keys: Float64Array, given?: Uint32Array): Uint32Array {
  const count = keys.length;
  let order: Uint32Array = given ?? numbersTo(count);
  if (given === undefined && isAscending(keys)) return order;
  const words = wordsOf(keys);
  const counts = countDigits(words);
  let spare: Uint32Array = new Uint32Array(count);
  for (let place = 0; place < places; place++) {
    const own = counts.subarray(place * buckets, (place + 1) * buckets);
    const offset = place < places / 2 ? 0 : 1;
    const shift = (place % (places / 2)) * digit;
    if (own[((words[offset] as number) >>> shift) & mask] === count) continue;
    let before = 0;
    for (let bucket = 0; bucket < buckets; bucket++) {
      const size = own[bucket] as number;
      own[bucket] = before;
      before += size;
    }
    for (let at = 0; at < count; at++) {
      const item = order[at] as number;
      const bucket = ((words[2 * item + offset] as number) >>> shift) & mask;
      const to = own[bucket] as number;
      own[bucket] = to + 1;
      spare[to] = item;
    }
    // What was given stays as it was.
    const free: Uint32Array = order === given ? new Uint32Array(count) : order;
    order = spare;
    spare = free;
  }
  return order;
}

/** How often each digit has each value. */
function countDigits(words: Uint32Array): Uint32Array {
  const counts = new Uint32Array(places * buckets);
  for (let place = 0; place < places; place++) {
    const own = counts.subarray(place * buckets, (place + 1) * buckets);
    const shift = (place % (places / 2)) * digit;
    for (let at = place < places / 2 ? 0 : 1; at < words.length; at += 2) {
      const bucket = ((words[at] as number) >>> shift) & mask;
      own[bucket] = (own[bucket] as number) + 1;
    }
  }
  return counts;
}

/** Two words of each key, the lower first (every engine keeps them so), that ascend as unsigned numbers as the key does. */
function wordsOf(keys: Float64Array): Uint32Array {
  const values = keys.slice();
  // A zero has no sign here: both are one number.
  for (let at = 0; at < values.length; at++) values[at] = (values[at] as number) + 0;
  const words = new Uint32Array(values.buffer);
  for (let at = 1; at < words.length; at += 2) {
    const high = words[at] as number;
    if (high >>> 31 === 0) {
      words[at] = high ^ 0x8000_0000;
    } else {
      words[at] = ~high;
      words[at - 1] = ~(words[at - 1] as number);
    }
  }
  return words;
}

function isAscending(keys: Float64Array): boolean {
  for (let at = 1; at < keys.length; at++) if ((keys[at] as number) < (keys[at - 1] as number)) return false;
  return true;
}

function numbersTo(count: number): Uint32Array {
  const numbers = new Uint32Array(count);
  for (let at = 0; at < count; at++) numbers[at] = at;
  return numbers;
}
