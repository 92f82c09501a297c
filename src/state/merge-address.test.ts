import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serializeAddress } from '../protocol/address.ts';
import { mergeAddress } from './merge-address.ts';
import { smallState } from './testing/small-story.ts';
import { toAddress } from './to-address.ts';

/** A state, what a host asks for, and the address that comes of both. */
const merged = (before: string, query: string): string =>
  serializeAddress(toAddress(mergeAddress(mergeAddress(smallState(), before), query)));

describe('a host that changes parameters', () => {
  it.each([
    ['', 'event=call', 'event=call'],
    ['event=call', 'event=talk', 'event=talk'],
    ['event=call', 'event=', ''],
    ['panel=actor:ana', 'event=', ''],
    ['panel=actor:ana', 'event=call', 'event=call'],
    ['event=call', 'panel=source:wire', 'panel=source:wire'],
    ['event=call', 'panel=', ''],
    ['event=call', 'event=&panel=actor:ben', 'panel=actor:ben'],
    ['event=call&actors=ana', 'actors=ben,cleo&match=all', 'event=call&actors=ben,cleo&match=all'],
    ['actors=ana&match=all', 'actors=', 'match=all'],
    ['actors=ana', 'match=', 'actors=ana'],
    [
      '',
      'parties=north&kinds=call,meeting&status=happened',
      'parties=north&kinds=call,meeting&status=happened',
    ],
    ['q=Ana', 'q=', ''],
    ['q=Ana', 'q=%20%20', ''],
    ['view=list&theme=dark', 'view=&theme=light', 'theme=light'],
    ['lanes=collapsed:north', 'lanes=pinned:ana', 'lanes=pinned:ana'],
    ['lanes=collapsed:north', 'lanes=', ''],
    ['', 'from=2022-02-24&to=2022-02-25', 'from=2022-02-24T00:00&to=2022-02-26T00:00'],
    ['from=2022-02-24&to=2022-02-25', 'to=2022-02-26', 'from=2022-02-24T00:00&to=2022-02-27T00:00'],
    ['from=2022-02-24&to=2022-02-25', 'from=&to=', ''],
  ])('has at %j, asking for %j, %j', (before, query, after) => {
    expect(merged(before, query)).toBe(after);
  });

  it.each([
    ['event=call', 'event=nobody'],
    ['event=call', 'panel=nonsense'],
    ['event=call', 'panel=actor:nobody'],
    ['actors=ana', 'actors=nobody'],
    ['actors=ana', 'actors=%00'],
    ['kinds=call', 'kinds=party'],
    ['actors=ana&match=all', 'match=most'],
    ['q=Ana', `q=${'x'.repeat(501)}`],
    ['view=list', 'view=both'],
    ['theme=dark', 'theme=pink'],
    ['lanes=collapsed:north', 'lanes=collapsed:nowhere'],
    ['lanes=collapsed:north', 'lanes=sideways'],
    ['from=2022-02-24&to=2022-02-25', 'from=soon'],
    ['from=2022-02-24&to=2022-02-25', 'from=2022-02-26&to=2022-02-24'],
    ['event=call', 'src=https://evil.example/data.json&lang=uk&mine=1'],
    ['event=call', ''],
  ])('leaves the state of %j as it is when it asks for %j', (before, query) => {
    const state = mergeAddress(smallState(), before);
    expect(mergeAddress(state, query)).toBe(state);
  });

  it('is not told of what it got wrong: a reader did not write it', () => {
    expect(mergeAddress(smallState(), 'actors=nobody,ana').notices).toEqual([]);
  });

  it('keeps what is known of a list', () => {
    expect(merged('actors=ben', 'actors=nobody,ana')).toBe('actors=ana');
  });

  it('reads a good value beside a bad one', () => {
    expect(merged('from=2022-02-24&to=2022-02-25', 'from=soon&to=2022-02-26&event=call')).toBe(
      'event=call&from=2022-02-24T00:00&to=2022-02-27T00:00',
    );
  });

  it('does not move a span that it does not name, however finely the reader set it', () => {
    const state = mergeAddress(smallState(), 'from=2022-02-24&to=2022-02-25');
    const { viewport } = state;
    expect(mergeAddress(state, 'event=call').viewport).toBe(viewport);
  });

  it('chooses form and theme while the data are still on their way', () => {
    const state = { ...smallState(), loaded: { kind: 'loading' } } as const;
    expect(mergeAddress(state, 'view=list&theme=dark&event=call')).toMatchObject({
      view: 'list',
      theme: 'dark',
      panel: undefined,
    });
  });

  it('comes to the same by asking twice, whatever it asks', () => {
    const value = fc.oneof(
      fc.constantFrom(
        '',
        'call',
        'ana',
        'ana,ben',
        'north',
        'event:call',
        '2022-02-25',
        'all',
        'list',
        'dark',
      ),
      fc.string(),
    );
    const name = fc.constantFrom(
      'event',
      'panel',
      'actors',
      'match',
      'from',
      'to',
      'q',
      'lanes',
      'view',
      'theme',
      'src',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value)), (pairs) => {
        const query = new URLSearchParams(pairs).toString();
        const once = mergeAddress(smallState(), query);
        expect(mergeAddress(once, query)).toBe(once);
      }),
    );
  });
});
