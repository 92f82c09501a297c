import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant } from '../base/brand.ts';
import { eventKinds, statuses } from '../domain/event.ts';
import { wholeStory } from '../layout/story.ts';
import { en } from '../messages/en/en.ts';
import { parseAddress, serializeAddress } from '../protocol/address.ts';
import { applyAddress } from './apply-address.ts';
import { initialState } from './initial-state.ts';
import { smallState, smallStory } from './testing/small-story.ts';
import { toAddress } from './to-address.ts';
import type { ViewState } from './view-state.ts';

const base = smallState();
const follow = (search: string, from: ViewState = base) => {
  const { address, problems } = parseAddress(new URLSearchParams(search));
  return applyAddress(from, address, problems);
};
const write = (state: ViewState) => serializeAddress(toAddress(state));
const named = (state: ViewState) =>
  state.notices.map(({ parameter, value, reason }) => `${parameter} ${value}: ${reason}`);
const span = ({ viewport }: ViewState) =>
  viewport === undefined
    ? 'whole'
    : [viewport.from, viewport.to].map((at) => new Date(at).toISOString()).join(' ');

describe('an address', () => {
  it('without parameters is the state that a page starts with', () => {
    expect(follow('')).toEqual(base);
    expect(write(base)).toBe('');
  });

  it.each([
    'event=call',
    'panel=actor:ana',
    'panel=source:wire',
    'actors=ana,ben&match=all',
    'parties=north&kinds=call,meeting&status=happened',
    'from=2022-02-24T14:30&to=2022-02-25T00:00',
    'q=ana+ben',
    'lanes=collapsed:south,others;pinned:ana;order:cleo,ben',
    'view=list&theme=dark',
    'event=visit&actors=ana&from=2022-02-24T00:00&to=2022-02-27T00:00&q=x&view=list&theme=light',
  ])('%s leads to a state that writes it again', (search) => {
    const state = follow(search);
    expect(named(state)).toEqual([]);
    expect(write(state)).toBe(search);
  });

  it('forgets what the one before it held', () => {
    expect(follow('', follow('event=call&actors=ana&view=list&theme=dark&from=2022-02-25'))).toEqual(base);
  });

  it('keeps the known ids of a list and names the unknown ones', () => {
    const state = follow('actors=ghost,ana,bennett&kinds=call,dance&parties=west&status=happened,done');
    expect(state.choice).toMatchObject({
      actors: ['ana'],
      kinds: ['call'],
      parties: [],
      statuses: ['happened'],
    });
    expect(named(state)).toEqual([
      'actors ghost: unknown-id',
      'actors bennett: unknown-id',
      'parties west: unknown-id',
      'kinds dance: unknown-id',
      'status done: unknown-id',
    ]);
  });

  it('names a panel and a lane that are not there, and everything else counts', () => {
    const state = follow('event=ghost&lanes=pinned:ghost,ana;collapsed:west&view=list');
    expect(state.panel).toBeUndefined();
    expect(state.lanes).toEqual({ collapsed: [], pinned: ['ana'], order: [] });
    expect(state.view).toBe('list');
    expect(named(state)).toEqual([
      'event ghost: unknown-id',
      'lanes west: unknown-id',
      'lanes ghost: unknown-id',
    ]);
    expect(named(follow('panel=actor:call'))).toEqual(['panel call: unknown-id']);
  });

  it.each(['toString', '__proto__', 'constructor'])('does not take %s for an id', (id) => {
    expect(follow(`actors=${id}&event=${id}`).notices).toHaveLength(2);
  });

  it('hands on what could not be read', () => {
    expect(named(follow('from=soon&theme=pink&lang=he'))).toEqual([
      'from soon: malformed',
      'theme pink: malformed',
      'lang he: malformed',
    ]);
  });

  it('applies what needs no data before there are any', () => {
    const loading = initialState({ kind: 'loading' }, en);
    const state = follow('theme=dark&view=list&actors=ana&event=call', loading);
    expect(state).toMatchObject({ theme: 'dark', view: 'list', panel: undefined, notices: [] });
    expect(state.choice.actors).toEqual([]);
  });

  it('keeps the dataset that the page was opened with', () => {
    expect(serializeAddress(toAddress(base, { src: 'data/other.json', lang: 'he' }))).toBe(
      'src=data/other.json&lang=he',
    );
  });
});

describe('the visible span', () => {
  it.each([
    ['from=2022-02-24&to=2022-02-25', '2022-02-23T22:00:00.000Z 2022-02-25T22:00:00.000Z'],
    ['from=2022-02-24T14:30&to=2022-02-24T15:00', '2022-02-24T12:30:00.000Z 2022-02-24T13:00:00.000Z'],
    ['from=2022-02-24T14:30Z&to=2022-02-24T15:00-03:30', '2022-02-24T14:30:00.000Z 2022-02-24T18:30:00.000Z'],
    ['from=2022-02&to=2022-02', '2022-01-31T22:00:00.000Z 2022-02-28T22:00:00.000Z'],
    ['from=2022&to=2022', '2021-12-31T22:00:00.000Z 2022-12-31T22:00:00.000Z'],
    ['from=2022-12&to=2022-12-31', '2022-11-30T22:00:00.000Z 2022-12-31T22:00:00.000Z'],
  ])('%s is read in the timeline’s zone, to the end of what is written', (search, expected) => {
    expect(span(follow(search))).toBe(expected);
  });

  it('with one edge reaches to the end of the story on the other side', () => {
    const whole = wholeStory(smallStory());
    expect(follow('from=2022-02-25').viewport?.to).toBe(whole.to);
    expect(follow('to=2022-02-25').viewport?.from).toBe(whole.from);
  });

  it('that ends before it begins is named and not followed', () => {
    const state = follow('from=2022-02-25T10:00&to=2022-02-25T10:00&q=ana');
    expect(span(state)).toBe('whole');
    expect(named(state)).toEqual(['to 2022-02-25T10:00: malformed']);
    expect(state.choice.query).toBe('ana');
    expect(named(follow('from=2050-01-01'))).toEqual(['from 2050-01-01: malformed']);
  });

  it('is written to the minute, outward', () => {
    const viewport = {
      from: instant(Date.parse('2022-02-24T12:30:59.999Z')),
      to: instant(Date.parse('2022-02-24T13:00:00.001Z')),
    };
    expect(write({ ...base, viewport })).toBe('from=2022-02-24T14:30&to=2022-02-24T15:01');
  });

  it('is written to the second where it has few minutes, and in years where it has thousands', () => {
    const moment = (iso: string) => instant(Date.parse(iso));
    const short = { from: moment('2022-02-24T12:30:05.2Z'), to: moment('2022-02-24T12:30:15.1Z') };
    expect(write({ ...base, viewport: short })).toBe('from=2022-02-24T14:30:05&to=2022-02-24T14:30:16');
    const year = 365.2425 * 86_400_000;
    const long = { from: instant(-13.8e9 * year), to: instant(1e6 * year) };
    expect(write({ ...base, viewport: long })).toBe('from=-13799998030&to=%2B1001970');
  });

  it('comes back at both ends of time, from ten seconds up', () => {
    const year = 365.2425 * 86_400_000;
    const magnitude = (least: number, most: number) =>
      fc.double({ min: Math.log10(least), max: Math.log10(most), noNaN: true }).map((power) => 10 ** power);
    const place = fc.oneof(
      magnitude(1, 13.8e9).map((years) => -years * year),
      magnitude(1, 10e9).map((years) => years * year),
      fc.double({ min: -1e13, max: 1e13, noNaN: true }),
    );
    fc.assert(
      fc.property(place, magnitude(10_000, 20e9 * year), (from, span) => {
        const length = Math.max(span, Math.abs(from) * 2 ** -38);
        const viewport = { from: instant(from), to: instant(from + length) };
        const search = write({ ...base, viewport });
        const again = follow(search);
        expect(named(again)).toEqual([]);
        expect(write(again)).toBe(search);
        const slack = Math.max(Math.abs(viewport.from), Math.abs(viewport.to)) * 2 ** -50;
        expect(again.viewport?.from).toBeLessThanOrEqual(viewport.from + slack);
        expect(again.viewport?.to).toBeGreaterThanOrEqual(viewport.to - slack);
        const grown = ((again.viewport?.to ?? 0) - (again.viewport?.from ?? 0)) / length;
        expect(grown).toBeLessThan(1.21);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is written in UTC where a clock set back shows the same time twice', () => {
    // In Jerusalem 01:30 on 30 October 2022 comes twice, an hour apart.
    const viewport = {
      from: instant(Date.parse('2022-10-29T23:30:00Z')),
      to: instant(Date.parse('2022-10-30T06:00:00Z')),
    };
    const search = write({ ...base, viewport });
    expect(search).toBe('from=2022-10-29T23:30Z&to=2022-10-30T08:00');
    expect(follow(search).viewport).toEqual(viewport);
  });

  it('once written stays the same, in any year', () => {
    const minute = 60_000;
    const at = fc.oneof(
      fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }).map((value) => value * minute),
      fc.integer({ min: -9e12, max: 9e12 }).map((value) => value * 1000 + 517),
    );
    fc.assert(
      fc.property(at, fc.integer({ min: 1, max: 1e12 }), (from, length) => {
        const viewport = { from: instant(from), to: instant(from + length) };
        const search = write({ ...base, viewport });
        const again = follow(search);
        expect(named(again)).toEqual([]);
        expect(write(again)).toBe(search);
        expect(again.viewport?.from).toBeLessThanOrEqual(viewport.from);
        expect(again.viewport?.to).toBeGreaterThanOrEqual(viewport.to);
      }),
    );
  });
});

describe('every state', () => {
  it('comes back from its address', () => {
    const ids = (...values: string[]) => fc.uniqueArray(fc.constantFrom(...values));
    const choice = fc.record({
      actors: ids('ana', 'ben', 'cleo'),
      match: fc.constantFrom('any', 'all'),
      parties: ids('north', 'south'),
      kinds: fc.uniqueArray(fc.constantFrom(...eventKinds)),
      statuses: fc.uniqueArray(fc.constantFrom(...statuses)),
      query: fc
        .string({ unit: 'grapheme', maxLength: 12 })
        .map((text) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim()),
    });
    const panel = fc.constantFrom(
      undefined,
      { type: 'event', id: 'visit' },
      { type: 'actor', id: 'cleo' },
      { type: 'source', id: 'wire' },
    );
    const lanes = fc.record({
      collapsed: ids('north', 'south', 'others'),
      pinned: ids('ana', 'ben'),
      order: ids('cleo', 'ana'),
    });
    const view = fc.constantFrom('timeline', 'list');
    const theme = fc.constantFrom('auto', 'light', 'dark');
    fc.assert(
      fc.property(fc.record({ choice, panel, lanes, view, theme }), (part) => {
        const state = { ...base, ...part } as unknown as ViewState;
        expect(follow(write(state))).toEqual(state);
      }),
    );
  });
});
