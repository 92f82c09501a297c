import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HostMessage, hostParameters, parseHostMessage } from './host-message.ts';

const query = fc
  .array(fc.tuple(fc.constantFrom(...hostParameters), fc.string()), { maxLength: 6 })
  .map((pairs) => `${new URLSearchParams(pairs)}`);
const message: fc.Arbitrary<HostMessage> = fc.oneof(
  fc.record({ parley: fc.constant(1 as const), type: fc.constant('hello' as const) }),
  fc.record({ parley: fc.constant(1 as const), type: fc.constant('hello' as const), page: fc.webUrl() }),
  fc.record({ parley: fc.constant(1 as const), type: fc.constant('change' as const), query }),
);

describe('a message of a host', () => {
  it('comes back as it was said, without what is not its own', () => {
    fc.assert(
      fc.property(message, (said) => {
        expect(parseHostMessage(structuredClone(said))).toEqual(said);
        expect(parseHostMessage({ data: { events: [] }, html: '<b>', ...said })).toEqual(said);
      }),
    );
  });

  it.each([
    ['actors=a,b&event=', 'actors=a,b&event='],
    ['src=https://evil.example/x.json', ''],
    ['actors=a&src=//evil.example/x.json&lang=he&view=list', 'actors=a&view=list'],
    ['%73rc=x&q=y', 'q=y'],
    ['?src=x', ''],
    ['event=a&?src=x', 'event=a'],
    ['q=a%26src%3Dx', 'q=a%26src%3Dx'],
    ['utm_source=x&__proto__=y', ''],
    ['&&', ''],
    ['', ''],
  ])('may change %j as far as %j', (said, heard) => {
    expect(parseHostMessage({ parley: 1, type: 'change', query: said })).toEqual({
      parley: 1,
      type: 'change',
      query: heard,
    });
  });

  it('never brings in a parameter that a host may not choose', () => {
    const piece = fc.constantFrom('src', 'lang', '=', '&', '?', '%73rc', '#', '+', 'q', 'x', ';', '%26');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const heard = parseHostMessage({ parley: 1, type: 'change', query: pieces.join('') });
        const names = heard?.type === 'change' ? [...new URLSearchParams(heard.query).keys()] : ['nothing'];
        for (const name of names) expect(hostParameters).toContain(name);
      }),
    );
  });

  it.each([
    ['null', null],
    ['nothing', undefined],
    ['text', 'hello'],
    ['another version', { parley: 2, type: 'hello' }],
    ['no type', { parley: 1 }],
    ['an unknown type', { parley: 1, type: 'data', events: [] }],
    ['a frame’s own', { parley: 1, type: 'ready', height: 300 }],
    ['a page that is no text', { parley: 1, type: 'hello', page: { href: 'x' } }],
    ['a change of nothing', { parley: 1, type: 'change' }],
    ['a query that is no text', { parley: 1, type: 'change', query: ['event=a'] }],
  ])('is not %s', (_name, data) => {
    expect(parseHostMessage(data)).toBeUndefined();
  });

  it('is read without ever throwing', () => {
    const trap = (): never => {
      throw new Error('read');
    };
    const hostile: readonly unknown[] = [
      new Proxy({}, { get: trap }),
      Object.defineProperty({ parley: 1, type: 'hello' }, 'page', { get: trap }),
      { parley: 1, type: Symbol('hello') },
    ];
    for (const data of hostile) expect(parseHostMessage(data)).toBeUndefined();
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withNullPrototype: true }), (data) => {
        expect(parseHostMessage(data)).toBeUndefined();
      }),
    );
  });
});
