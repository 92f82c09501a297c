import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDataset } from './parse-dataset.ts';
import { makeClaim, makeEvent, makeFile, printProblems } from './testing/make-file.ts';

/** The problems of a file, and the ids of the events that are kept. */
function parse(file: unknown): { problems: string[]; events: string[] | undefined; leftOut: number } {
  const { dataset, problems, leftOut } = parseDataset(file);
  return { problems: printProblems(problems), events: dataset?.events.map((event) => event.id), leftOut };
}

const both = ['call', 'words'];
const withCall = (change: Record<string, unknown>) =>
  makeFile({ events: [makeEvent(change), makeEvent({ id: 'words' })] });

describe('a sound file', () => {
  it('has no problems', () => {
    expect(parse(makeFile())).toEqual({ problems: [], events: both, leftOut: 0 });
  });

  it('may name its schema', () => {
    expect(parse(makeFile({ $schema: 'schema/parley-1.schema.json' })).problems).toEqual([]);
  });
});

describe('a file that cannot be read at all', () => {
  it.each([
    ['text', 'error not-a-file $ "text"'],
    [null, 'error not-a-file $ null'],
    [[], 'error not-a-file $ []'],
    [{}, 'error no-format $ version=1'],
    [{ format: 'parley/2' }, 'error version $.format "parley/2" version=1'],
    [{ format: 'parley/01' }, 'error version $.format "parley/01" version=1'],
    [{ format: 1 }, 'error version $.format 1 version=1'],
  ])('%j', (file, problem) => {
    expect(parse(file)).toEqual({ problems: [problem], events: undefined, leftOut: 0 });
  });
});

describe('one bad record', () => {
  it.each([
    [
      'an impossible date',
      { time: { edtf: '2022-02-30', basis: 'stated' } },
      'bad-edtf $.events[0].time.edtf "2022-02-30"',
    ],
    [
      'a time that is a text',
      { time: '2022-02-25' },
      'wrong-type $.events[0].time "2022-02-25" expected=time',
    ],
    [
      'a date that is a number',
      { time: { edtf: 2022, basis: 'stated' } },
      'wrong-type $.events[0].time.edtf 2022',
    ],
    ['no basis', { time: { edtf: '2022' } }, 'missing-field $.events[0].time field=basis'],
    [
      'an end before the start',
      { time: { edtf: '2022-02-26/2022-02-25', basis: 'stated' } },
      'bad-edtf $.events[0].time.edtf',
    ],
    [
      'a span that ends before it begins',
      {
        time: {
          start: { edtf: '2022-02-26', basis: 'stated' },
          end: { edtf: '2022-02-25', basis: 'stated' },
        },
      },
      'bad-time $.events[0].time.end.edtf "2022-02-25"',
    ],
    [
      'a span without an end',
      { time: { start: { basis: 'stated' } } },
      'missing-field $.events[0].time field=end',
    ],
    [
      'an unknown zone',
      { time: { basis: 'stated', timeZone: 'Mars/Crater' } },
      'bad-zone $.events[0].time.timeZone',
    ],
    ['an unknown status', { status: 'hapened' }, 'not-a-choice $.events[0].status "hapened" choices='],
    ['no title', { title: undefined }, 'wrong-type $.events[0].title'],
    ['an empty title', { title: ' ' }, 'empty-text $.events[0].title " "'],
    ['an unknown kind', { kind: 'cal' }, 'not-a-choice $.events[0].kind "cal"'],
    ['an id with a space', { id: 'a b' }, 'bad-id $.events[0].id "a b"'],
    ['an id that means something else', { id: 'asOf' }, 'reserved-id $.events[0].id "asOf"'],
    [
      'claims without a source',
      { claims: [makeClaim({ source: undefined })] },
      'wrong-type $.events[0].claims[0].source',
    ],
    [
      'claims with an unknown source',
      { claims: [makeClaim({ source: 'reprot' })] },
      'unknown-id $.events[0].claims[0].source "reprot" type=source nearest=report',
    ],
  ])('with %s is left out, the other stays', (_, change, problem) => {
    const { problems, events, leftOut } = parse(withCall(change));
    expect(events).toEqual(['words']);
    expect(leftOut).toBe(1);
    expect(problems[0]).toContain(`error ${problem}`);
  });

  it('with an id that is taken is left out', () => {
    const { problems, events } = parse(makeFile({ events: [makeEvent(), makeEvent()] }));
    expect(events).toEqual(['call']);
    expect(problems).toEqual(['error duplicate-id $.events[1].id "call" type=event']);
  });

  it('with an id that an unsound record has is shown, and the pair is reported', () => {
    const { problems, events } = parse(makeFile({ events: [makeEvent({ kind: 'cal' }), makeEvent()] }));
    expect(events).toEqual(['call']);
    expect(problems).toContain('error duplicate-id $.events[1].id "call" type=event');
  });

  it('that is no object is left out', () => {
    expect(parse(makeFile({ events: [7, makeEvent(), null] }))).toEqual({
      problems: [
        'error wrong-type $.events[0] 7 expected=object',
        'error wrong-type $.events[2] null expected=object',
      ],
      events: ['call'],
      leftOut: 2,
    });
  });
});

describe('one bad part of a record', () => {
  it.each([
    [
      'a part of day beside a month',
      { time: { edtf: '2022-02', part: 'night', basis: 'stated' } },
      'error not-one-day $.events[0].time.part "night" field=part',
    ],
    [
      'a clock time that is none',
      { time: { edtf: '2022-02-25', clock: '24:61', basis: 'stated' } },
      'error bad-clock $.events[0].time.clock "24:61"',
    ],
    [
      'an unknown part of day',
      { time: { edtf: '2022-02-25', part: 'noon', basis: 'stated' } },
      'error not-a-choice $.events[0].time.part "noon"',
    ],
    [
      'an inferred time without a note',
      { time: { edtf: '2022-02-25', basis: 'inferred' } },
      'error no-note $.events[0].time',
    ],
    [
      'a limit that leads nowhere',
      { time: { basis: 'stated', after: ['wrods'] } },
      'error unknown-id $.events[0].time.after[0] "wrods" type=event nearest=words',
    ],
    [
      'a limit by itself',
      { time: { basis: 'stated', before: ['call'] } },
      'error self-reference $.events[0].time.before[0] "call"',
    ],
    [
      'a limit by an unknown source',
      { time: { basis: 'stated', before: ['source:x'] } },
      'error unknown-id $.events[0].time.before[0] "x" type=source',
    ],
    [
      'an unknown participant',
      { participants: [{ actor: 'benett', role: 'speaker' }] },
      'error unknown-id $.events[0].participants[0].actor "benett" type=actor nearest=bennett',
    ],
    [
      'an unknown role',
      { participants: [{ actor: 'bennett', role: 'boss' }] },
      'error not-a-choice $.events[0].participants[0].role "boss"',
    ],
    [
      'an unknown speaker',
      { claims: [makeClaim({ by: 'lapid' })] },
      'error unknown-id $.events[0].claims[0].by "lapid" type=actor',
    ],
    [
      'one bad claim of two',
      { claims: [makeClaim({ standing: 'rumour' }), makeClaim()] },
      'error not-a-choice $.events[0].claims[0].standing "rumour"',
    ],
    [
      'an unknown relation',
      { related: [{ event: 'words', relation: 'after' }] },
      'error not-a-choice $.events[0].related[0].relation "after"',
    ],
    [
      'a relation to itself',
      { related: [{ event: 'call', relation: 'follows' }] },
      'error self-reference $.events[0].related[0].event "call"',
    ],
    [
      'a quantity without a unit',
      { quantity: { value: 2, counting: 'total' } },
      'error missing-field $.events[0].quantity field=unit',
    ],
    [
      'a picture from nowhere',
      { media: [{ url: 'data:image/png;base64,x', alt: 'x' }] },
      'error bad-url $.events[0].media[0].url "data:image/png;base64,x"',
    ],
    ['context with a status', { kind: 'context' }, 'error context-status $.events[0].status "happened"'],
    [
      'a field nobody knows',
      { sumary: 'x' },
      'warning unknown-field $.events[0].sumary "x" field=sumary nearest=summary',
    ],
    ['a list that is none', { claims: makeClaim() }, 'error wrong-type $.events[0].claims {…} expected=list'],
  ])('%s is lost alone', (_, change, problem) => {
    const { problems, events } = parse(withCall(change));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(problem);
    expect(events).toEqual(both);
  });
});

describe('a reference to a record that was left out', () => {
  it('is dropped with a warning, for the error stands at that record', () => {
    const file = makeFile({
      actors: [
        { id: 'bennett', name: 'B', kind: 'person' },
        { id: 'putin', name: 'P', kind: 'king' },
      ],
      events: [
        makeEvent({ id: 'bad', status: 'no' }),
        makeEvent({
          related: [{ event: 'bad', relation: 'follows' }],
          time: { basis: 'stated', after: ['bad'] },
        }),
      ],
    });
    const { dataset, problems } = parseDataset(file);
    expect(printProblems(problems).slice(2)).toEqual([
      'warning left-out-id $.events[1].participants[1].actor "putin" type=actor',
      'warning left-out-id $.events[1].time.after[0] "bad" type=event',
      'warning left-out-id $.events[1].related[0].event "bad" type=event',
    ]);
    const [event] = dataset?.events ?? [];
    expect(event?.participants.map((one) => one.actor)).toEqual(['bennett']);
    expect(event?.time?.after).toEqual([]);
    expect(event?.related).toEqual([]);
  });
});

describe('addresses', () => {
  it.each([
    ['javascript:alert(1)'],
    ['JaVaScRiPt:alert(1)'],
    [' javascript:alert(1)'],
    ['java\nscript:alert(1)'],
    ['data:text/html,x'],
    ['vbscript:x'],
    ['//example.org'],
    ['https:/example.org'],
    ['https://'],
    ['https://exa mple.org'],
    ['https:\\\\example.org'],
    ['www.example.org'],
  ])('%j is refused, and its source stays without it', (url) => {
    const [source] = makeFile()['sources'] as Record<string, unknown>[];
    const { dataset, problems } = parseDataset(makeFile({ sources: [{ ...source, url }] }));
    expect(problems.map((one) => one.code)).toEqual(['bad-url']);
    expect(dataset?.sources[0]?.url).toBeUndefined();
    expect(dataset?.events).toHaveLength(2);
  });

  it('of the web are let through', () => {
    const [source] = makeFile()['sources'] as Record<string, unknown>[];
    for (const url of ['http://example.org', 'HTTPS://example.org/a?b#c', 'https://דוגמה.example/מאמר']) {
      expect(parse(makeFile({ sources: [{ ...source, url }] })).problems).toEqual([]);
    }
  });
});

describe('the head of a file', () => {
  it('goes on with stand-ins where it is broken, and tells', () => {
    const { dataset, problems } = parseDataset(
      makeFile({ timeZone: 'Asia/Jerusalm', updated: '2026-02-30', title: '', lang: 'english language' }),
    );
    expect(printProblems(problems)).toEqual([
      'error empty-text $.title ""',
      'error bad-lang $.lang "english language"',
      'error bad-day $.updated "2026-02-30"',
      'error bad-zone $.timeZone "Asia/Jerusalm"',
    ]);
    expect(dataset).toMatchObject({ title: 'small', timeZone: 'UTC', lang: 'en' });
    expect(dataset?.updated).toBeUndefined();
    expect(dataset?.events).toHaveLength(2);
  });

  it('may be all there is', () => {
    expect(parse(makeFile({ events: [] }))).toEqual({ problems: [], events: [], leftOut: 0 });
  });
});

describe('whatever a file holds', () => {
  it('parsing never throws', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => void parseDataset(value)));
  });

  const spots = ['format', 'title', 'asOf', 'sources', 'parties', 'actors', 'events', 'terms', 'corrections'];
  it('parsing never throws where a part is anything', () => {
    fc.assert(
      fc.property(fc.constantFrom(...spots), fc.jsonValue({ maxDepth: 4 }), (key, value) => {
        parseDataset(makeFile({ [key]: value }));
        parseDataset(makeFile({ [key]: [value, value] }));
      }),
      { numRuns: 500 },
    );
  });

  it('a part of an event that is anything leaves the other events', () => {
    const keys = [...Object.keys(makeEvent()), 'related', 'quantity', 'media', '__proto__', 'constructor'];
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.jsonValue({ maxDepth: 4 }), (key, value) => {
        const event = JSON.parse(JSON.stringify({ ...makeEvent(), [key]: value }));
        const { dataset } = parseDataset(makeFile({ events: [event, makeEvent({ id: 'words' })] }));
        expect(dataset?.events.at(-1)?.id).toBe('words');
      }),
      { numRuns: 500 },
    );
  });

  it('every reference in what is kept leads somewhere', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd');
    const events = fc.array(
      fc.record({
        id,
        status: fc.constantFrom('happened', 'broken'),
        to: id,
        actor: id,
        source: id,
        limit: fc.oneof(
          id,
          id.map((name) => `source:${name}`),
          fc.constant('asOf'),
        ),
      }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(events, fc.array(id), fc.array(id), (rows, actors, sources) => {
        const { dataset } = parseDataset(
          makeFile({
            actors: actors.map((one) => ({ id: one, name: one, kind: one === 'c' ? 'broken' : 'person' })),
            sources: sources.map((one) => ({ ...(makeFile()['sources'] as object[])[0], id: one })),
            events: rows.map((row) =>
              makeEvent({
                id: row.id,
                status: row.status,
                time: { basis: 'stated', after: [row.limit] },
                participants: [{ actor: row.actor, role: 'speaker' }],
                claims: [makeClaim({ source: row.source, by: row.actor })],
                related: [{ event: row.to, relation: 'follows' }],
              }),
            ),
          }),
        );
        const ids = (list: readonly { id: string }[] = []) => new Set(list.map((one) => one.id));
        const known = {
          events: ids(dataset?.events),
          actors: ids(dataset?.actors),
          sources: ids(dataset?.sources),
        };
        expect(known.events.size).toBe(dataset?.events.length ?? 0);
        for (const event of dataset?.events ?? []) {
          for (const { actor } of event.participants) expect(known.actors).toContain(actor);
          for (const claim of event.claims) {
            expect(known.sources).toContain(claim.source);
            if (claim.by) expect(known.actors).toContain(claim.by);
          }
          for (const { event: other } of event.related) expect(known.events).toContain(other);
          for (const name of event.time?.after ?? []) {
            if (name.startsWith('source:')) expect(known.sources).toContain(name.slice(7));
            else if (name !== 'asOf') expect(known.events).toContain(name);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
