import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkText } from './check-text.ts';
import { loadTimeline } from './load-timeline.ts';
import { subsetDataset } from './subset-dataset.ts';

const curated = readFileSync(new URL('../../data/israel-mediation-2022.json', import.meta.url), 'utf8');
const ids: string[] = JSON.parse(curated).events.map(({ id }: { id: string }) => id);

function cut(text: string, events: readonly string[]) {
  const result = subsetDataset(text, new Set(events));
  if (!result.ok) throw new Error(result.error);
  return { text: result.value, file: JSON.parse(result.value) };
}

function errorsOf(text: string) {
  return checkText(text).filter(({ severity }) => severity === 'error');
}

function idsOf(records: readonly { readonly id: string }[]): string[] {
  return records.map(({ id }) => id);
}

describe('a subset of a dataset', () => {
  it('passes the check, whichever events it has', () => {
    fc.assert(
      fc.property(fc.subarray(ids), (events) => {
        const { text, file } = cut(curated, events);
        expect(errorsOf(text)).toEqual([]);
        expect(idsOf(file.events)).toEqual(events);
      }),
    );
  });

  it('has no record that nothing in it names', () => {
    fc.assert(
      fc.property(fc.subarray(ids, { minLength: 1 }), (events) => {
        const unused = checkText(cut(curated, events).text).filter(({ code }) => code.startsWith('unused'));
        expect(unused).toEqual([]);
      }),
    );
  });

  it('cut again to the same events is the same to the letter', () => {
    fc.assert(
      fc.property(fc.subarray(ids), (events) => {
        const { text } = cut(curated, events);
        expect(cut(text, events).text).toBe(text);
      }),
    );
  });

  it('of all events says the same as the whole', () => {
    expect(cut(curated, ids).file).toEqual(JSON.parse(curated));
  });

  it('keeps the file’s order of events and of fields, two blanks deep, and ends in a line break', () => {
    const { text, file } = cut(curated, [...ids].reverse());
    expect(idsOf(file.events)).toEqual(ids);
    expect(Object.keys(file)).toEqual(Object.keys(JSON.parse(curated)));
    expect(text).toMatch(/^\{\n {2}"\$schema"/);
    expect(text.endsWith('}\n')).toBe(true);
  });

  it('lists each event of the timeline that it was cut from, read in the same words', () => {
    const { timeline } = loadTimeline(cut(curated, ['invasion']).text);
    expect([...(timeline?.events ?? [])].map(({ record }) => record.title)).toEqual([
      'Russia launches its invasion of Ukraine',
    ]);
  });
});

const small = {
  format: 'parley/1',
  id: 'small',
  title: 'Small',
  summary: 'Small.',
  lang: 'en',
  timeZone: 'UTC',
  asOf: { edtf: '2022-03-01', basis: 'stated', after: ['first', 'second', 'source:limit'] },
  updated: '2022-03-02',
  desk: { name: 'Foreign', rank: 1 },
  sources: [source('wire'), source('limit'), source('bound'), source('other')],
  parties: [
    { id: 'north', name: 'North' },
    { id: 'south', name: 'South' },
  ],
  actors: ['ana', 'bob', 'cem', 'dag', 'eve', 'fay'].map((id) => ({
    id,
    name: id,
    kind: 'person',
    party: id < 'e' ? 'north' : 'south',
  })),
  events: [
    event('first', {
      mood: 'odd',
      time: { edtf: '2022-02-24', basis: 'stated', before: ['second', 'source:bound'] },
    }),
    event('second', {
      time: { edtf: '2022-02-25', basis: 'stated', after: ['first'] },
      related: [{ event: 'first', relation: 'follows' }],
      participants: [{ actor: 'eve', role: 'speaker' }],
    }),
  ],
  terms: [{ term: 'offensive', usedBy: 'a wire', note: 'Not ours.' }],
  corrections: [correction('first'), correction('second'), correction(undefined)],
};

function source(id: string): object {
  const published = { edtf: '2022-02-28', basis: 'stated' };
  return { id, publisher: 'A paper', title: 'A report', url: `https://news.example/${id}`, published };
}

function event(id: string, extra: object): object {
  return {
    id,
    title: id,
    summary: 'What was said.',
    kind: 'statement',
    status: 'happened',
    participants: [{ actor: 'ana', role: 'speaker' }],
    claims: [
      {
        text: 'It was said.',
        asserts: 'occurrence',
        by: id === 'first' ? 'bob' : 'fay',
        relayedBy: 'cem',
        via: ['dag'],
        attribution: 'a wire',
        standing: 'on-record',
        source: 'wire',
      },
    ],
    ...extra,
  };
}

function correction(about: string | undefined): object {
  const date = { edtf: '2022-03-02', basis: 'stated' };
  return { date, ...(about !== undefined && { event: about }), was: 'a', now: 'b', reason: 'c' };
}

describe('what goes with an event', () => {
  const text = JSON.stringify(small);
  const { file } = cut(text, ['first']);

  it('is whoever takes part, speaks, relays or publishes, and their sides', () => {
    expect(idsOf(file.actors)).toEqual(['ana', 'bob', 'cem', 'dag']);
    expect(idsOf(file.parties)).toEqual(['north']);
  });

  it('is every source that a claim cites or a time is limited by', () => {
    expect(idsOf(file.sources)).toEqual(['wire', 'limit', 'bound']);
  });

  it('is no tie to an event that stays behind', () => {
    expect(file.events[0].time.before).toEqual(['source:bound']);
    expect(file.asOf.after).toEqual(['first', 'source:limit']);
    const { file: second } = cut(text, ['second']);
    expect(second.events[0]).not.toHaveProperty('related');
    expect(second.events[0].time).not.toHaveProperty('after');
    expect(errorsOf(JSON.stringify(second))).toEqual([]);
  });

  it('is its corrections, those of the whole, and the terms', () => {
    expect(file.corrections).toEqual([correction('first'), correction(undefined)]);
    expect(file.terms).toEqual(small.terms);
  });

  it('is every field that the format does not know', () => {
    expect(file.desk).toEqual(small.desk);
    expect(file.events[0].mood).toBe('odd');
  });

  it('is nothing for ids that the file lacks', () => {
    expect(cut(text, ['nobody', '__proto__', 'constructor']).file.events).toEqual([]);
  });
});

describe('a text that is no dataset', () => {
  it.each([
    ['no JSON', '{', 'not-json'],
    ['nothing', '', 'not-json'],
    ['a list', '[]', 'not-a-dataset'],
    ['null', 'null', 'not-a-dataset'],
    ['a version of the future', '{"format":"parley/9","events":[]}', 'not-a-dataset'],
    ['another format', '{"events":[]}', 'not-a-dataset'],
    ['no events', '{"format":"parley/1"}', 'not-a-dataset'],
  ])('%s is refused', (_name, text, error) => {
    expect(subsetDataset(text, new Set())).toEqual({ ok: false, error });
  });

  it('a byte order mark is none of it', () => {
    expect(subsetDataset(`\uFEFF${curated}`, new Set(ids)).ok).toBe(true);
  });

  it('broken records are kept as they are, and nothing throws', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.jsonValue(), (events, other) => {
        const text = JSON.stringify({
          format: 'parley/1',
          events,
          actors: other,
          asOf: other,
          corrections: [other],
        });
        expect(subsetDataset(text, new Set(['a'])).ok).toBe(true);
      }),
    );
  });
});
