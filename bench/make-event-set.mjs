/**
 * Writes an event set with the shape of the coded-event tables that researchers use (ICEWS, ACLED, GDELT): thousands of
 * actors of whom a few do most, two to an event, bursts, gaps, piles within one minute, and a part known to the day only.
 *
 *     node bench/make-event-set.mjs [--events 60000] [--actors 2400] [--seed 7] > events.ndjson
 *
 * NDJSON of format parley/1 (docs/large-data.md). Everything in it is made up and named so that nobody takes it for news.
 */

const options = readOptions(process.argv.slice(2));
const random = makeRandom(options.seed);
const day = 86_400_000;
const first = Date.UTC(2015, 0, 1);
const days = 3 * 365;
const sides = ['North', 'South', 'East', 'West', 'Coast', 'Islands'];
const bodies = ['Government', 'Army', 'Police', 'Parliament', 'Party', 'Union', 'Court', 'Press', 'Citizens'];
const acts = [
  ['statement', 'criticises'],
  ['statement', 'praises'],
  ['call', 'consults'],
  ['meeting', 'meets'],
  ['aid', 'sends aid to'],
  ['military', 'fires upon'],
  ['movement', 'moves troops towards'],
  ['announcement', 'announces talks with'],
];

const parties = sides.map((name, at) => ({ id: `side-${at}`, name: `${name} (made up)` }));
const actors = Array.from({ length: options.actors }, (_, at) => ({
  id: `actor-${at}`,
  name: `${sides[at % sides.length]} ${bodies[Math.floor(at / sides.length) % bodies.length]} ${Math.floor(at / 54) + 1}`,
  kind: at % 9 === 0 ? 'government' : 'organisation',
  // Every seventh belongs to no side.
  ...(at % 7 === 6 ? {} : { party: `side-${at % sides.length}` }),
}));

const write = (value) => process.stdout.write(`${JSON.stringify(value)}\n`);
write({
  format: 'parley/1',
  id: 'made-up-events',
  title: 'Made-up events of three years',
  summary: 'A set with the shape of coded event tables, made by a program.',
  lang: 'en',
  timeZone: 'UTC',
  asOf: { edtf: '2017-12-31', basis: 'stated' },
  updated: '2018-01-02',
  sources: [
    {
      id: 'coder',
      publisher: 'A program',
      title: 'Made-up events',
      url: 'https://example.org/made-up',
      published: { edtf: '2018-01-01', basis: 'stated' },
    },
  ],
  parties,
  actors,
});
for (const [at, start] of makeStarts().entries()) write(makeEvent(at, start));

/** Instants in ms, ascending: a base rate with three quiet stretches, thirty bursts, and piles within one minute. */
function makeStarts() {
  const quiet = Array.from({ length: 3 }, () => random() * (days - 40));
  const hot = Array.from({ length: 30 }, () => ({ at: random() * days, width: 0.3 + random() * 6 }));
  const starts = [];
  while (starts.length < options.events) {
    const kind = random();
    if (kind < 0.002) {
      const minute = Math.floor(random() * days * 1440);
      for (let pile = 20 + Math.floor(random() * 60); pile > 0 && starts.length < options.events; pile--)
        starts.push(first + minute * 60_000);
      continue;
    }
    const burst = hot[Math.floor(random() ** 2 * hot.length)];
    const spread = (random() + random() + random() - 1.5) * burst.width;
    const at = kind < 0.55 ? random() * days : burst.at + spread;
    if (at < 0 || at >= days || quiet.some((from) => at >= from && at < from + 35)) continue;
    starts.push(first + Math.floor(at * 1440) * 60_000);
  }
  return starts.sort((a, b) => a - b);
}

function makeEvent(at, start) {
  const one = pickActor();
  let other = pickActor();
  while (other === one) other = Math.floor(random() * options.actors);
  const [kind, verb] = acts[Math.floor(random() ** 1.5 * acts.length)];
  const date = new Date(start).toISOString();
  const time = timeOf(date, start);
  const roll = random();
  const status =
    kind === 'announcement' || roll > 0.93
      ? 'announced'
      : roll > 0.7
        ? 'reported'
        : roll > 0.67
          ? 'disputed'
          : 'happened';
  const violent = kind === 'military' || kind === 'aid';
  return {
    id: `e${at}`,
    title: `${actors[one].name} ${verb} ${actors[other].name}`,
    summary: `Coded as "${verb}".`,
    kind,
    status,
    time,
    participants: [
      { actor: `actor-${one}`, role: 'initiator' },
      { actor: `actor-${other}`, role: violent ? 'target' : 'counterpart' },
    ],
    claims: [
      {
        text: `${actors[one].name} ${verb} ${actors[other].name}.`,
        asserts: 'occurrence',
        attribution: 'coded by a program',
        standing: 'media-report',
        source: 'coder',
      },
    ],
    related: [],
  };
}

/** Most are known to the minute, a third to the day, a few to the month, and some lasted. */
function timeOf(date, start) {
  const roll = random();
  if (roll < 0.3) return { edtf: date.slice(0, 10), basis: 'stated' };
  if (roll < 0.32) return { edtf: date.slice(0, 7), basis: 'stated' };
  if (roll < 0.37) {
    const last = Math.max(start, Math.min(start + (1 + random() * 20) * day, first + (days - 1) * day));
    const to = new Date(last).toISOString().slice(0, 10);
    return { edtf: `${date.slice(0, 10)}/${to}`, basis: 'stated' };
  }
  return { edtf: date.slice(0, 10), clock: date.slice(11, 16), basis: 'stated' };
}

/** A few actors do most: rank by a power law. */
function pickActor() {
  return Math.min(options.actors - 1, Math.floor(options.actors ** random() - 1));
}

function makeRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function readOptions(words) {
  const read = (name, otherwise) => {
    const at = words.indexOf(`--${name}`);
    if (at < 0) return otherwise;
    const value = Number(words[at + 1]);
    if (!Number.isSafeInteger(value) || value < 1)
      throw new Error(`--${name} wants a whole number above 0, not ${JSON.stringify(words[at + 1] ?? '')}`);
    return value;
  };
  return { events: read('events', 60_000), actors: read('actors', 2_400), seed: read('seed', 7) };
}
