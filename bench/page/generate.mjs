/**
 * The events that every subject draws: two years, eight lanes, a mild skew between them, 70 % spread evenly and 30 % in
 * bursts around forty days, three in ten of them with a duration. Seeded, so that every subject on every machine gets
 * the same. Runs in the page and in Node.
 */

/**
 * @typedef {object} BenchEvent
 * @property {number} id its place in the order of starts
 * @property {number} start milliseconds since 1970
 * @property {number | undefined} end absent: a point in time
 * @property {number} lane 0 to 7
 * @property {string} title about forty characters
 * @property {string} body about two hundred
 */

/**
 * The same without text, for sizes at which objects would not fit.
 * @typedef {object} BenchColumns
 * @property {number} length
 * @property {Float64Array} start milliseconds since 1970, sorted
 * @property {Float64Array} end NaN: a point in time
 * @property {Uint8Array} lane
 */

export const laneCount = 8;
const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** The story begins here and ends there, in milliseconds since 1970. */
export const storyStart = Date.UTC(2023, 0, 1);
export const storyEnd = Date.UTC(2025, 0, 1);
const story = storyEnd - storyStart;

const seed = 42;
const burstDays = 40;
const vocabulary =
  'the talks agent shipped harbor signal council review north budget alpha retry node leak patch market audit letter court release vote bridge convoy memo trial outage rollback treaty canal grid frost loan ballot relay'.split(
    ' ',
  );

/**
 * Random numbers from 0 to 1 (mulberry32, by Tommy Ettinger, public domain): small, and the same everywhere.
 * @param {number} start
 */
function makeRandom(start) {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** @param {number} time */
const toSecond = (time) => Math.floor(time / second) * second;

/**
 * @param {number} count
 * @returns {BenchColumns}
 */
export function generateColumns(count) {
  const random = makeRandom(seed);
  const start = drawStarts(count, random);
  const end = new Float64Array(count);
  const lane = new Uint8Array(count);
  for (let index = 0; index < count; index += 1) {
    lane[index] = drawLane(random);
    end[index] = drawEnd(Number(start[index]), random);
  }
  return { length: count, start, end, lane };
}

/**
 * @param {number} count
 * @returns {BenchEvent[]}
 */
export function generateEvents(count) {
  const { start, end, lane } = generateColumns(count);
  const random = makeRandom(seed + 1);
  const text = drawText(random);
  return Array.from({ length: count }, (_, index) => {
    const at = Math.floor(random() * (text.length - 300));
    const until = Number(end[index]);
    return {
      id: index,
      start: Number(start[index]),
      end: Number.isNaN(until) ? undefined : until,
      lane: Number(lane[index]),
      title: `${text.slice(at, at + 33)} #${index}`,
      body: text.slice(at, at + 180 + Math.floor(random() * 40)),
    };
  });
}

/** @param {number} count @param {() => number} random */
function drawStarts(count, random) {
  const bursts = Array.from({ length: burstDays }, () => random() * story);
  const starts = new Float64Array(count);
  for (let index = 0; index < count; index += 1) {
    const offset = random() < 0.7 ? random() * story : drawInBurst(bursts, random);
    // What a burst throws over an edge of the story comes back from it.
    const inside = offset < 0 ? -offset : offset >= story ? 2 * story - offset - second : offset;
    starts[index] = storyStart + toSecond(inside);
  }
  return starts.sort();
}

/** Three dice instead of one: most of a burst lies in its middle two days. @param {number[]} bursts @param {() => number} random */
function drawInBurst(bursts, random) {
  const middle = Number(bursts[Math.floor(random() * bursts.length)]);
  return middle + (random() + random() + random() - 1.5) * 4 * day;
}

/** @param {() => number} random */
function drawLane(random) {
  const even = random();
  return Math.min(laneCount - 1, Math.floor((even * even * 0.5 + even * 0.5) * laneCount));
}

/** An hour to sixty days, most of them short; seven in ten have none. @param {number} start @param {() => number} random */
function drawEnd(start, random) {
  if (random() >= 0.3) return Number.NaN;
  const duration = hour * Math.exp(random() * random() * Math.log(60 * 24));
  return Math.min(storyEnd, start + Math.max(minute, toSecond(duration)));
}

/** One long text that titles and bodies are cut from. @param {() => number} random */
function drawText(random) {
  const words = Array.from({ length: 12_000 }, () => vocabulary[Math.floor(random() * vocabulary.length)]);
  return words.join(' ');
}
