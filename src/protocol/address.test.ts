import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Address, parseAddress, serializeAddress } from './address.ts';

const parse = (search: string) => parseAddress(new URLSearchParams(search));

const full: Address = {
  src: '/data/other.json',
  panel: { type: 'actor', id: 'putin' },
  actors: ['bennett', 'putin'],
  match: 'all',
  parties: ['israel'],
  kinds: ['call', 'statement'],
  status: ['reported'],
  from: { year: 2022n, month: 2, day: 24, time: { hour: 14, minute: 30, second: 0 } },
  to: { year: 2022n, month: 2, day: 27 },
  q: 'kyiv & moscow',
  lanes: { collapsed: ['russia'], pinned: [], order: ['lapid'] },
  view: 'list',
  lang: 'en',
  theme: 'dark',
};

describe('an address', () => {
  it('with every choice comes back as it was written, and stays readable', () => {
    const search = serializeAddress(full);
    expect(search).toBe(
      'src=/data/other.json&panel=actor:putin&actors=bennett,putin&match=all&parties=israel&kinds=call,statement' +
        '&status=reported&from=2022-02-24T14:30&to=2022-02-27&q=kyiv+%26+moscow' +
        '&lanes=collapsed:russia;order:lapid&view=list&lang=en&theme=dark',
    );
    expect(parse(search)).toEqual({ address: full, problems: [] });
  });

  it('without a choice is empty', () => {
    expect(serializeAddress({})).toBe('');
    expect(parse('')).toEqual({ address: {}, problems: [] });
    expect(parse('actors=&q=&lanes=&kinds=,')).toEqual({ address: {}, problems: [] });
  });

  it('writes an event in its short form and reads both', () => {
    expect(serializeAddress({ panel: { type: 'event', id: 'invasion' } })).toBe('event=invasion');
    expect(parse('event=invasion').address).toEqual(parse('panel=event:invasion').address);
  });

  it('with two panels opens the event and names the other', () => {
    expect(parse('event=invasion&panel=actor:putin')).toEqual({
      address: { panel: { type: 'event', id: 'invasion' } },
      problems: [{ parameter: 'panel', value: 'actor:putin', reason: 'repeated' }],
    });
    expect(parse('event=invasion&panel=event:invasion').problems).toEqual([]);
  });

  it('keeps all else when one value is bad, and names the bad one', () => {
    expect(parse('actors=bennett&from=yesterday&view=list&theme=pink&match=all')).toEqual({
      address: { actors: ['bennett'], match: 'all', view: 'list' },
      problems: [
        { parameter: 'from', value: 'yesterday', reason: 'malformed' },
        { parameter: 'theme', value: 'pink', reason: 'malformed' },
      ],
    });
  });

  it('joins a list that is given twice', () => {
    expect(parse('actors=bennett&actors=putin,bennett').address).toEqual({ actors: ['bennett', 'putin'] });
  });

  it('takes the first readable value of what is given twice, and names the rest', () => {
    expect(parse('view=x&view=list&view=timeline&view=list')).toEqual({
      address: { view: 'list' },
      problems: [
        { parameter: 'view', value: 'x', reason: 'malformed' },
        { parameter: 'view', value: 'timeline', reason: 'repeated' },
      ],
    });
  });

  it('keeps parameters that are not ours, and none of ours that it no longer holds', () => {
    const keep = new URLSearchParams('utm_source=mail&view=list&utm_source=two&x=');
    expect(serializeAddress({ q: 'a' }, keep)).toBe('q=a&utm_source=mail&utm_source=two&x=');
  });

  it('survives any query string, and reads its own writing back', () => {
    const name = fc.constantFrom(
      'src',
      'event',
      'panel',
      'actors',
      'match',
      'parties',
      'kinds',
      'status',
      'from',
      'to',
      'q',
      'lanes',
      'view',
      'lang',
      'theme',
      'x',
    );
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom(
        'all',
        'list',
        'dark',
        'he',
        'actor:a',
        '2022-02-24',
        '2022-02-24T10:00+02:00',
        'pinned:a',
        'a,b',
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value), { maxLength: 12 }), (pairs) => {
        const { address } = parseAddress(new URLSearchParams(pairs));
        const again = parseAddress(new URLSearchParams(serializeAddress(address)));
        expect(again).toEqual({ address, problems: [] });
      }),
    );
  });
});
