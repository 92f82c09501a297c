import { describe, expect, it } from 'vitest';
import { en } from '../messages/en/en.ts';
import { makeClaim, makeEvent, makeFile } from '../schema/testing/make-file.ts';
import { describeTimeline } from './json-ld.ts';
import { makeEdition } from './testing/make-words.ts';

type Node = { readonly [key: string]: unknown };

const describeFile = (file: object, base: string | undefined = 'https://news.example/'): Node =>
  JSON.parse(JSON.stringify(describeTimeline(makeEdition(file).timeline, en, base)));

function* nodesIn(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const each of value) yield* nodesIn(each);
  else if (typeof value === 'object' && value !== null) {
    yield value as Node;
    for (const each of Object.values(value)) yield* nodesIn(each);
  }
}
const ofType = (root: Node, type: string): Node[] =>
  [...nodesIn(root)].filter((node) => node['@type'] === type);
const onlyEvent = (event: object): Node =>
  ofType(describeFile(makeFile({ events: [event] })), 'Event')[0] ?? {};
const timed = (time: object) => {
  const { startDate, endDate } = onlyEvent(makeEvent({ time }));
  return [startDate, endDate];
};

describe('the description for search engines', () => {
  it('names the work, its edit, its sources and where its data are', () => {
    expect(
      describeFile(makeFile({ license: 'https://license.example/', compiledBy: 'The Desk' })),
    ).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'CreativeWork',
      '@id': 'https://news.example/t/small/',
      url: 'https://news.example/t/small/',
      dateModified: '2026-11-22',
      license: 'https://license.example/',
      creditText: 'The Desk',
      image: { url: 'https://news.example/t/small.png', width: '1200', height: '630' },
      encoding: { contentUrl: 'https://news.example/data/small.json' },
      citation: [
        {
          '@id': 'https://news.example/t/small/#source-report',
          url: 'https://example.org/report',
          datePublished: '2022-02-27',
        },
      ],
      isBasedOn: [{ '@id': 'https://news.example/t/small/#source-report' }],
      mainEntity: { '@type': 'ItemList', numberOfItems: 2 },
    });
  });

  it('dates an issue only where the source states one day', () => {
    const issued = (published: object) => {
      const sources = [
        {
          id: 'report',
          publisher: 'A',
          title: 'B',
          url: 'https://example.org/',
          published: { basis: 'stated', ...published },
        },
      ];
      const [source] = ofType(describeFile(makeFile({ sources })), 'CreativeWork').slice(1);
      return source?.['datePublished'];
    };
    expect(issued({ edtf: '2022-02-25' })).toBe('2022-02-25');
    for (const published of [
      { edtf: '2022-02-25?' },
      { edtf: '2022-02~-25' },
      { edtf: '2022-02-25', basis: 'inferred', note: 'From the file name.' },
      { edtf: '2022-02' },
      { edtf: '-0044-03-15' },
    ]) {
      expect([published, issued(published)]).toEqual([published, undefined]);
    }
  });

  it('describes each actor once, and events name them', () => {
    const actors = [
      { id: 'bennett', name: 'Naftali Bennett', aliases: ['Bennet'], kind: 'person', role: 'Prime Minister' },
      { id: 'putin', name: 'Vladimir Putin', kind: 'person' },
      { id: 'cabinet', name: 'The cabinet', kind: 'government' },
      { id: 'agency', name: 'The agency', kind: 'media' },
      { id: 'office', name: 'The office', kind: 'organisation' },
    ];
    const participants = [
      { actor: 'bennett', role: 'initiator' },
      { actor: 'cabinet', role: 'target' },
      { actor: 'office', role: 'mentioned' },
    ];
    const described = describeFile(makeFile({ actors, parties: [], events: [makeEvent({ participants })] }));
    expect(described['mentions']).toMatchObject([
      {
        '@type': 'Person',
        name: 'Naftali Bennett',
        alternateName: ['Bennet'],
        description: 'Prime Minister',
      },
      { '@type': 'Person' },
      { '@type': 'GovernmentOrganization' },
      { '@type': 'NewsMediaOrganization' },
      { '@type': 'Organization' },
    ]);
    const [event] = ofType(described, 'Event');
    const id = (actor: string) => ({ '@id': `https://news.example/t/small/?panel=actor:${actor}` });
    expect(event?.['contributor']).toEqual([id('bennett')]);
    // Whom an attack was aimed at is no contributor to it.
    expect(event?.['about']).toEqual([id('cabinet'), id('office')]);
  });

  it('tells claims as claims: who said it, in whose words, read where', () => {
    const claim = makeClaim({
      by: 'putin',
      relayedBy: 'bennett',
      attribution: 'Putin, as relayed by Bennett',
    });
    const event = onlyEvent(makeEvent({ claims: [claim] }));
    expect(event['subjectOf']).toEqual([
      {
        '@type': 'Claim',
        text: 'The two spoke.',
        about: { '@id': 'https://news.example/t/small/?event=call' },
        author: { '@id': 'https://news.example/t/small/?panel=actor:putin' },
        contributor: [{ '@id': 'https://news.example/t/small/?panel=actor:bennett' }],
        creditText: 'Putin, as relayed by Bennett',
        appearance: { '@id': 'https://news.example/t/small/#source-report' },
        citation: { '@id': 'https://news.example/t/small/#source-report' },
      },
    ]);
  });

  it('a claim without a speaker has no author', () => {
    const [claim] = ofType(describeFile(makeFile()), 'Claim');
    expect(claim).not.toHaveProperty('author');
    expect(claim?.['creditText']).toBe('The agency');
  });

  it('carries the corrections', () => {
    const corrections = [
      {
        date: { edtf: '2022-03-05', basis: 'stated' },
        event: 'call',
        was: 'Monday',
        now: 'Friday',
        reason: 'Misread.',
      },
    ];
    expect(describeFile(makeFile({ corrections }))['correction']).toEqual([
      {
        '@type': 'CorrectionComment',
        text: 'was “Monday”, now “Friday” Misread.',
        datePublished: '2022-03-05',
        about: { '@id': 'https://news.example/t/small/?event=call' },
      },
    ]);
  });

  it('every reference leads to something in it, and nothing is empty', () => {
    for (const base of ['https://news.example/', undefined]) {
      const root = JSON.parse(JSON.stringify(describeTimeline(makeEdition(makeFile()).timeline, en, base)));
      const nodes = [...nodesIn(root)];
      const defined = new Set(nodes.filter((node) => '@type' in node).map((node) => node['@id']));
      for (const node of nodes) {
        if (!('@type' in node)) expect(defined).toContain(node['@id']);
        for (const value of Object.values(node)) {
          expect(value === null || value === '' || (Array.isArray(value) && value.length === 0)).toBe(false);
        }
      }
    }
  });

  it('of a build that does not know its address has names that hold inside it, and no address', () => {
    const { timeline } = makeEdition(makeFile());
    const text = JSON.stringify(describeTimeline(timeline, en, undefined));
    expect(text).toContain('"@id":"_:event-call"');
    expect(text).not.toMatch(/"(?:url|contentUrl)":"(?!https:\/\/example\.org)/);
  });
});

describe('the dates of an event for machines', () => {
  it.each([
    ['a stated day', { edtf: '2022-02-25', basis: 'stated' }, '2022-02-25', undefined],
    [
      'a stated minute',
      { edtf: '2022-02-25', clock: '14:30', basis: 'stated' },
      '2022-02-25T12:30:00Z',
      undefined,
    ],
    [
      'stated hours',
      { edtf: '2022-02-25', clock: '14:00/15:30', basis: 'stated' },
      '2022-02-25T12:00:00Z',
      '2022-02-25T13:30:00Z',
    ],
    [
      'an afternoon: only the day',
      { edtf: '2022-02-25', part: 'afternoon', basis: 'stated' },
      '2022-02-25',
      undefined,
    ],
    ['an instant', { edtf: '2022-02-25T14:30:00Z', basis: 'stated' }, '2022-02-25T14:30:00Z', undefined],
    ['what lasted', { edtf: '2022-02-24/2022-02-26', basis: 'stated' }, '2022-02-24', '2022-02-26'],
    [
      'an end that the editor set is none',
      {
        start: { edtf: '2022-02-24', basis: 'stated' },
        end: { edtf: '2022-02-26', basis: 'inferred', note: 'By then.' },
      },
      '2022-02-24',
      undefined,
    ],
    ['what goes on', { edtf: '2022-02-24', basis: 'stated', ongoing: true }, '2022-02-24', undefined],
    ['a window', { edtf: '[2022-02-24..2022-02-25]', basis: 'stated' }, undefined, undefined],
    ['a month', { edtf: '2022-01', basis: 'stated' }, undefined, undefined],
    ['a day of which the source is not sure', { edtf: '2022-02-25?', basis: 'stated' }, undefined, undefined],
    [
      'the editor’s day',
      { edtf: '2022-02-25', basis: 'inferred', note: 'So it seems.' },
      undefined,
      undefined,
    ],
    ['each of two days', { edtf: '{2022-02-24,2022-02-25}', basis: 'stated' }, undefined, undefined],
    [
      'its own zone’s day',
      { edtf: '2022-02-25', basis: 'stated', timeZone: 'America/New_York' },
      '2022-02-25',
      undefined,
    ],
    ['a year before the era', { edtf: '-0044-03-15', basis: 'stated' }, undefined, undefined],
  ])('%s', (_title, time, start, end) => {
    expect(timed(time)).toEqual([start, end]);
  });

  it('a window that other records narrow to one day is still no stated date', () => {
    const events = [
      makeEvent({ time: { edtf: '[2022-02-24..2022-02-25]', basis: 'stated', after: ['words'] } }),
      makeEvent({ id: 'words', time: { edtf: '2022-02-24', basis: 'stated' } }),
    ];
    const described = ofType(describeFile(makeFile({ events })), 'Event');
    expect(described.map(({ startDate }) => startDate)).toEqual(['2022-02-24', undefined]);
  });
});
