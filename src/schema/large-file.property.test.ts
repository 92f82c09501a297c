import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Problem } from '../base/problem.ts';
import { buildTable } from '../domain/build-table.ts';
import type { EventTable } from '../domain/event-table.ts';
import { readRows } from '../domain/read-rows.ts';
import type { ResolvedEvent, Timeline } from '../domain/timeline.ts';
import { edtfTexts } from '../testing/edtf-texts.ts';
import { decode, readAsColumns } from '../testing/read-as-columns.ts';
import { loadTimeline } from './load-timeline.ts';
import { makeClaim, makeFile } from './testing/make-file.ts';
import { timelineFromFile } from './timeline-from-file.ts';

// Thousands of files: long on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

type Fields = Readonly<Record<string, unknown>>;

const day = fc.integer({ min: 20, max: 29 }).map((date) => `2022-03-${date}`);
const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '30', '59'))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`);
const instant = fc
  .tuple(day, clock, fc.constantFrom('Z', '+02:00', '-05:30', '', '+14'))
  .map(([date, time, shift]) => `${date}T${time}:07${shift}`);
const edtf = fc.oneof(
  { weight: 4, arbitrary: day },
  { weight: 4, arbitrary: instant },
  fc.tuple(day, day).map((pair) => pair.sort().join('/')),
  fc.tuple(instant, instant).map((pair) => pair.join('/')),
  fc.tuple(day, day).map((pair) => `[${pair.sort().join('..')}]`),
  fc.constantFrom(
    '2022',
    '2022-03',
    '2022-03~',
    '2022-21',
    '2022-03-2X',
    '{2022-03-21,2022-03-24}',
    '../2022-03-25',
  ),
  fc.constantFrom(
    '2022-03-20/..',
    '2022-03-22/',
    'Y170000002',
    'Y-170000002',
    'Y17E11',
    'Y-5E15',
    '-0044-03-15',
  ),
  fc.constantFrom('2022-02-30', '', '2022-3-1', '2022-03-26T02:30:00', '2022-03-25T02:30:00', 'ü'),
  edtfTexts,
);
const basis = fc.constantFrom<Fields>(
  { basis: 'stated' },
  { basis: 'stated', asWritten: 'on "Friday"\n' },
  { basis: 'inferred', note: 'Because.' },
  { basis: 'inferred', note: { en: 'Because.', he: 'ככה' } },
  { basis: 'inferred' },
  {},
);
const mostly = <T>(usual: fc.Arbitrary<T>, odd: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 9, arbitrary: usual }, { weight: 1, arbitrary: odd });
const merged = (...parts: fc.Arbitrary<Fields>[]): fc.Arbitrary<Fields> =>
  fc.tuple(...parts).map((fields) => Object.assign({}, ...fields) as Fields);
const maybe = (key: string, value: fc.Arbitrary<unknown>): fc.Arbitrary<Fields> =>
  fc.option(value, { nil: undefined }).map((one) => (one === undefined ? {} : { [key]: one }));

const point = merged(
  mostly<Fields>(
    edtf.map((text) => ({ edtf: text })),
    fc.constantFrom<Fields>({}, { edtf: 5 }),
  ),
  mostly(fc.constant<Fields>({ basis: 'stated' }), basis),
  fc.oneof(
    { weight: 4, arbitrary: fc.constant<Fields>({}) },
    clock.map((text) => ({ clock: text })),
    fc.tuple(clock, clock).map((pair) => ({ clock: pair.join('/') })),
    fc.constantFrom<Fields>(
      { part: 'morning' },
      { part: 'night' },
      { part: 'evening', clock: '19:00' },
      { part: 'noon' },
    ),
  ),
);
const dayPoint = merged(
  day.map((text) => ({ edtf: text })),
  basis,
  fc.oneof(
    fc.constant<Fields>({}),
    clock.map((text) => ({ clock: text })),
  ),
);
const ids = fc.constantFrom(...Array.from({ length: 14 }, (_, at) => `e${at}`));
const names = fc.oneof(ids, fc.constantFrom('asOf', 'source:report', 'source:nothing', 'nobody'));
const time = fc.oneof(
  { weight: 6, arbitrary: point },
  { weight: 2, arbitrary: fc.record({ start: dayPoint, end: dayPoint }) },
  fc.record({ start: point, end: point }),
  merged(
    point,
    fc.constantFrom<Fields>({ ongoing: true }, { timeZone: 'Europe/Moscow' }, { timeZone: 'Mars' }),
  ),
  merged(
    point,
    fc.record({ after: fc.array(names, { maxLength: 2 }), before: fc.array(names, { maxLength: 1 }) }),
  ),
);
const text = mostly<unknown>(
  fc.constantFrom('Some words', 'Zwei Wörter', 'a\\b"c"', { en: 'One', uk: 'Один' }, 'tab\tbed'),
  fc.constantFrom('', ' ', ' ', '\n', 7, {}, { e: 'x' }, { 'en-GB': 'Colour' }, { en: '' }, 'é', '\ud800'),
);
const participant = merged(
  fc.constantFrom('bennett', 'putin', 'bennett', 'nobody', 'bad').map((actor) => ({ actor })),
  fc.constantFrom('initiator', 'target', 'mentioned', 'target', 'speaker', 'chef').map((role) => ({ role })),
);
const claim = fc.oneof(
  fc.constant<Fields>(makeClaim()),
  merged(
    fc.constant<Fields>(makeClaim()),
    fc.constantFrom<Fields>(
      { by: 'bennett', via: ['putin', 'bennett'] },
      { by: 'nobody' },
      { source: 'nothing' },
      { quote: 'so', said: { edtf: '2022-03-21', basis: 'stated', clock: '10:00' } },
      { reported: { edtf: '2022-03-21T10', basis: 'stated' } },
      { time: { edtf: '2022-03-21', basis: 'stated', after: ['e1'] } },
      { time: { edtf: '2022-03-2X/2022-03-29', basis: 'stated' }, standing: 'media-report' },
      { standing: 'rumour' },
      { text: '' },
    ),
  ),
);
const relation = fc.record({
  event: fc.oneof(ids, fc.constant('nobody')),
  relation: fc.constantFrom('responds-to', 'announces', 'part-of', 'same-matter', 'likes'),
});
const quantity = fc.constantFrom<unknown>(
  { value: 12, unit: 'tonnes', counting: 'cumulative' },
  { value: -1.5e3, unit: { en: 'people' }, counting: 'total', approx: true },
  { value: 3, unit: 'x', counting: 'both' },
  { value: '3', unit: 'x', counting: 'total' },
  { value: 3, counting: 'total' },
);
const event = merged(
  mostly<Fields>(
    ids.map((id) => ({ id })),
    fc.constantFrom<Fields>({ id: 'asOf' }, { id: 'a b' }, { id: 3 }, {}),
  ),
  text.map((title) => ({ title })),
  mostly<Fields>(
    fc.constant({ summary: 'Said.' }),
    text.map((summary) => ({ summary })),
  ),
  mostly<Fields>(
    fc.constantFrom({ kind: 'call' }, { kind: 'context' }, { kind: 'aid' }),
    fc.constantFrom({ kind: 'party' }, {}),
  ),
  fc.oneof(
    { weight: 3, arbitrary: fc.constant<Fields>({}) },
    fc
      .constantFrom('happened', 'reported', 'announced', 'happened', 'retracted', 'gone')
      .map((status) => ({ status })),
  ),
  fc.oneof({ weight: 6, arbitrary: time.map((one) => ({ time: one })) }, fc.constant<Fields>({})),
  maybe('participants', fc.array(participant, { maxLength: 3 })),
  maybe('claims', fc.array(claim, { maxLength: 2 })),
  fc.oneof(
    { weight: 2, arbitrary: fc.constant<Fields>({}) },
    maybe('related', fc.array(relation, { maxLength: 2 })),
  ),
  fc.oneof({ weight: 4, arbitrary: fc.constant<Fields>({}) }, maybe('quantity', quantity)),
  mostly(
    fc.constant<Fields>({}),
    fc.constantFrom<Fields>({ media: [] }, { colour: 1 }, { media: [{ url: 'javascript:', alt: 'x' }] }),
  ),
);
const header = merged(
  fc.constantFrom<Fields>(
    { timeZone: 'Asia/Jerusalem' },
    { timeZone: 'UTC' },
    { timeZone: 'America/St_Johns' },
    { timeZone: 'Nowhere' },
  ),
  fc.constantFrom<Fields>(
    { asOf: { edtf: '2022-03-26', basis: 'stated' } },
    { asOf: { edtf: '2022-03-29', basis: 'stated' } },
    { asOf: { edtf: '2022-03', basis: 'stated' } },
    { asOf: { basis: 'stated' } },
    { asOf: { edtf: '2022-03-27', basis: 'stated', before: ['e3'] } },
    { asOf: { edtf: '2022-03-26', clock: '12:00', basis: 'stated', after: ['e2'] } },
  ),
  fc.constantFrom<Fields>(
    {},
    {},
    {
      corrections: [
        { date: { edtf: '2022', basis: 'stated' }, event: 'e4', was: 'a', now: 'b', reason: 'c' },
      ],
    },
  ),
  fc.constantFrom<Fields>(
    {},
    {},
    {
      actors: [
        { id: 'bennett', name: 'B', kind: 'person' },
        { id: 'bad', name: 'X' },
        { id: 'putin', name: 'P', kind: 'person' },
      ],
    },
  ),
);
const files = fc
  .tuple(header, fc.array(event, { minLength: 1, maxLength: 14 }))
  .map(([fields, events]) => makeFile({ ...fields, events }));
const cuts = fc.array(fc.integer({ min: 1, max: 90 }), { maxLength: 20 });

/** As JSON, with big integers, and keys in one order. */
function big(value: unknown): string {
  return JSON.stringify(value, (_key, one: unknown) => {
    if (typeof one === 'bigint') return `${one}n`;
    if (typeof one !== 'object' || one === null || Array.isArray(one)) return one;
    return Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

function printEvent({ record, index, when, section }: ResolvedEvent): string {
  const { start, end, mode, dated } = when;
  return big({ record, index, section, start, end, mode, dated });
}

function printTable({
  starts,
  ends,
  byEnd,
  traits,
  sets,
  setFrom,
  members,
  positions,
  ...rest
}: EventTable): unknown {
  const who = Array.from(sets, (set) => Array.from(members.subarray(setFrom[set], setFrom[set + 1])));
  return {
    starts: [...starts],
    ends: [...ends],
    byEnd: [...byEnd],
    traits: [...traits],
    who,
    positions: positions && [...positions],
    dated: rest.dated,
    count: rest.count,
    edges: [rest.edgeFrom, rest.edgeTo],
  };
}

function printTimeline(timeline: Timeline, table: EventTable): unknown {
  const all = [...timeline.events];
  return {
    dataset: big({ ...timeline.dataset, events: [] }),
    asOf: big({ start: timeline.asOf.start, end: timeline.asOf.end }),
    events: all.map(printEvent),
    sections: timeline.sections.map(({ id, heading, from, to, unordered }) =>
      big({ id, heading, from, to, unordered }),
    ),
    before: all.map((a) => all.map((b) => (timeline.isBefore(a.record.id, b.record.id) ? 1 : 0)).join('')),
    places: all.map(({ record }) => timeline.byId.get(record.id)?.index),
    table: printTable(table),
  };
}

/** Order and suggestions apart: a large file names what it finds as it comes to it, and compares no id with all others. */
function printFound(problems: readonly Problem[], severity: Problem['severity']): readonly string[] {
  return problems
    .filter((problem) => problem.severity === severity)
    .map(
      ({ code, path, value, params: { nearest: _nearest, ...params } }) =>
        `${code} ${path} ${value} ${JSON.stringify(params)}`,
    )
    .sort();
}

describe('a file read as columns', () => {
  it('is the timeline, and has the errors, that the whole parser finds', async () => {
    await fc.assert(
      fc.asyncProperty(files, cuts, async (file, pieces) => {
        const json = JSON.stringify(file);
        const whole = loadTimeline(json);
        // Of all that must lie within the sources only what reaches furthest is looked at, and not the next where that
        // contradicts what the sources' end is said to come before.
        fc.pre(!whole.problems.some(({ params }) => /asOf </.test(String(params['chain']))));
        const { columns, store } = await readAsColumns(json, pieces);
        if (columns === undefined) throw new Error('not read');
        expect(printFound(columns.problems, 'error')).toEqual(printFound(whole.problems, 'error'));
        expect(columns.leftOut).toBe(whole.leftOut);
        if (whole.timeline === undefined) {
          expect(columns.table.count).toBe(0);
          return;
        }
        const timeline = timelineFromFile(columns, store, decode);
        expect(printTimeline(timeline, columns.table)).toEqual(
          printTimeline(whole.timeline, buildTable(readRows(whole.timeline))),
        );
      }),
      { numRuns: Number(process.env['RUNS'] ?? 400) },
    );
  });
});
