import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkText } from './check-text.ts';
import { makeClaim, makeEvent, makeFile, printProblems } from './testing/make-file.ts';

const check = (file: unknown) => printProblems(checkText(JSON.stringify(file)));
const checkCall = (change: Record<string, unknown>) =>
  check(makeFile({ events: [makeEvent(change), makeEvent({ id: 'words' })] }));

describe('a file without faults', () => {
  it('has no problems', () => {
    expect(check(makeFile())).toEqual([]);
  });

  it('is the curated one', () => {
    const file = new URL('../../data/israel-mediation-2022.json', import.meta.url);
    expect(checkText(readFileSync(file, 'utf8'))).toEqual([]);
  });
});

describe('a field that the format does not know', () => {
  it('may be of any depth, and is not read for words', () => {
    const deep = `${'[{"title":'.repeat(50_000)}"Putin admits it"${'}]'.repeat(50_000)}`;
    const text = JSON.stringify(makeFile({ deep: 0 })).replace('"deep":0', `"deep":${deep}`);
    expect(printProblems(checkText(text))).toEqual(['warning unknown-field $.deep […] field=deep']);
  });

  it('is as harmless inside a record, and in place of one', () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    for (const field of ['note', 'time', 'claims', 'title', 'status', 'quantity', 'media', 'id']) {
      const text = JSON.stringify(makeFile({ events: [makeEvent({ [field]: 'DEEP' })] }));
      expect(() => checkText(text.replace('"DEEP"', deep))).not.toThrow();
      const inside = `{"en":${deep},"start":${deep}}`;
      expect(() => checkText(text.replace('"DEEP"', inside))).not.toThrow();
    }
  });
});

describe('weekday words', () => {
  it.each([
    ['Friday', '2022-02-25', []],
    ['Thursday', '2022-02-25', ['weekday=Thursday nearest=2022-02-24']],
    ['on Sunday', '2022-02-25', ['weekday=Sunday nearest=2022-02-27']],
    ['Friday', '[2022-02-24..2022-02-27]', []],
    ['Monday', '[2022-02-24..2022-02-27]', ['weekday=Monday nearest=2022-02-21']],
    ['Monday', '2022-02', []],
    ['late Thursday night', '2022-02-25', []],
    ['this afternoon', '2022-02-25', []],
  ])('%s beside %s', (asWritten, edtf, problems) => {
    const found = checkCall({ time: { edtf, basis: 'stated', asWritten } });
    expect(found).toEqual(
      problems.map((one) => `warning weekday $.events[0].time.asWritten ${JSON.stringify(asWritten)} ${one}`),
    );
  });

  it('are checked in claims and at both ends of a span', () => {
    const time = {
      start: { edtf: '2022-02-24', basis: 'stated', asWritten: 'Friday' },
      end: { edtf: '2022-02-27', basis: 'stated', asWritten: 'Sunday' },
    };
    const said = { edtf: '2022-02-26', basis: 'stated', asWritten: 'Sunday' };
    expect(checkCall({ time, claims: [makeClaim({ said })] }).map((line) => line.split(' ')[2])).toEqual([
      '$.events[0].claims[0].said.asWritten',
      '$.events[0].time.start.asWritten',
    ]);
  });
});

describe('statuses', () => {
  it.each([
    ['happened', 'media-report', 'reported'],
    ['announced', 'on-record', 'happened'],
    ['disputed', 'on-record', 'happened'],
    ['reported', 'narration', 'happened'],
  ])('%s is not carried by %s', (status, standing, carried) => {
    expect(checkCall({ status, claims: [makeClaim({ standing })] })).toEqual([
      `warning status-not-carried $.events[0].status "${status}" carried=${carried}`,
    ]);
  });

  it('need a claim that it took place', () => {
    expect(checkCall({ claims: [makeClaim({ asserts: 'content' })] })).toEqual([
      'warning status-not-carried $.events[0].status "happened" carried=',
    ]);
  });

  it('are missed', () => {
    const event = makeEvent({ id: 'words' });
    delete event['status'];
    expect(check(makeFile({ events: [makeEvent(), event] }))).toEqual([
      'warning no-status $.events[1] "words"',
    ]);
  });
});

describe('loaded words', () => {
  it.each([
    ['Putin admits that they spoke', 'admits'],
    ['Kyiv claims victory', 'claims'],
    ['Bennett claimed it', 'claimed'],
    ['The so-called republic', 'so-called'],
    ['The regime spoke', 'regime'],
    ['Alleged talks', 'Alleged'],
  ])('%s', (title, word) => {
    const [problem, ...more] = checkCall({ title });
    expect(problem).toContain(`warning loaded-word $.events[0].title "${title}" word=${word}`);
    expect(more).toEqual([]);
  });

  it.each([
    ['He spoke of a “so-called” republic'],
    ['He spoke of "the regime"'],
    ["He spoke of 'the regime' there"],
    ['Two claims of the two sides differ'],
    ['The claims stand beside each other'],
    ["Israel's leaders and Russia's spoke"],
    ['The sanctions regime is discussed'],
  ])('not: %s', (title) => {
    expect(checkCall({ title })).toEqual([]);
  });

  it('are the speaker’s own in quotes and as written', () => {
    expect(
      checkCall({
        time: { edtf: '2022-02-25', basis: 'stated', asWritten: 'the so-called Friday' },
        claims: [makeClaim({ quote: 'the regime' })],
      }),
    ).toEqual([]);
  });

  it('are kept in terms on purpose', () => {
    expect(check(makeFile({ terms: [{ term: 'regime', usedBy: 'x', note: 'y' }] }))).toEqual([]);
  });
});

describe('everything else that deserves a look', () => {
  it.each([
    ['an event without claims', { claims: [] }, ['warning status-not-carried', 'warning no-claims']],
    [
      'an event of nobody',
      { participants: [{ actor: 'putin', role: 'mentioned' }] },
      ['warning no-participants'],
    ],
    [
      'somebody twice',
      {
        participants: [
          { actor: 'putin', role: 'speaker' },
          { actor: 'putin', role: 'speaker' },
        ],
      },
      ['warning duplicate-participant $.events[0].participants "putin"'],
    ],
    [
      'a text without the language',
      { title: { he: 'x' } },
      ['warning no-translation $.events[0].title {…} lang=en'],
    ],
    ['an event that is its own part', { related: [{ event: 'words', relation: 'part-of' }] }, []],
  ])('%s', (_, change, problems) => {
    const found = checkCall(change);
    expect(found).toHaveLength(problems.length);
    for (const problem of problems) expect(found.join('\n')).toContain(problem);
  });

  it('circles of parts, each once', () => {
    const part = (id: string, ...of: string[]) =>
      makeEvent({ id, related: of.map((event) => ({ event, relation: 'part-of' })) });
    const events = [part('a', 'b'), part('b', 'c'), part('c', 'a'), part('d', 'a'), part('e', 'd', 'c')];
    expect(check(makeFile({ events }))).toEqual([
      'error part-of-cycle $.events[0].related "a" chain=a > b > c > a',
    ]);
  });

  it('actors, parties and sources that nothing uses', () => {
    const file = makeFile();
    const sources = file['sources'] as Record<string, unknown>[];
    expect(
      check({
        ...file,
        sources: [...sources, { ...sources[0], id: 'other', url: undefined }],
        parties: [...(file['parties'] as object[]), { id: 'x', name: 'X' }],
        actors: [...(file['actors'] as object[]), { id: 'y', name: 'Y', kind: 'media' }],
      }).map((line) => line.split(' ').slice(1, 3).join(' ')),
    ).toEqual([
      'unused-actor $.actors[2]',
      'unused-party $.parties[1]',
      'unused-source $.sources[1]',
      'no-url $.sources[1]',
    ]);
  });

  it('colours that are hard to see in one of the themes', () => {
    const parties = ['#FFFF00', '#101010', '#777777'].map((color, at) => ({
      id: `p${at}`,
      name: 'P',
      color,
    }));
    const actors = parties.map(({ id }) => ({ id: `a-${id}`, name: 'A', party: id, kind: 'person' }));
    const events = [makeEvent({ participants: actors.map(({ id }) => ({ actor: id, role: 'speaker' })) })];
    expect(
      check(makeFile({ parties, actors, events })).map((line) => line.split(' ').slice(1, 4).join(' ')),
    ).toEqual(['low-contrast $.parties[0].color "#FFFF00"', 'low-contrast $.parties[1].color "#101010"']);
  });
});
