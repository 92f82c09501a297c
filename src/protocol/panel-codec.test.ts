import { describe, expect, it } from 'vitest';
import { eventCodec, panelCodec } from './panel-codec.ts';

describe('a panel', () => {
  it.each([
    ['event:bennett-putin-call', { type: 'event', id: 'bennett-putin-call' }],
    ['actor:putin', { type: 'actor', id: 'putin' }],
    ['source:afp-2022-02-27', { type: 'source', id: 'afp-2022-02-27' }],
    ['source:urn:x:1', { type: 'source', id: 'urn:x:1' }],
    [' actor : putin ', { type: 'actor', id: 'putin' }],
  ])('%j is read', (text, value) => {
    expect(panelCodec.parse(text)).toEqual({ ok: true, value });
  });

  it.each(['', 'event', 'event:', ':putin', 'place:kyiv', 'Event:putin', 'actor: ', 'actor:\u0000'])(
    '%j is malformed',
    (text) => {
      expect(panelCodec.parse(text)).toEqual({ ok: false, error: 'malformed' });
    },
  );

  it.each(['event', 'actor', 'source'] as const)('of type %s comes back as it was written', (type) => {
    const panel = { type, id: 'a:b-c' };
    expect(panelCodec.parse(panelCodec.serialize(panel) ?? '')).toEqual({ ok: true, value: panel });
  });
});

describe('the short form of an event', () => {
  it('is the id alone', () => {
    expect(eventCodec.parse('invasion')).toEqual({ ok: true, value: 'invasion' });
    expect(eventCodec.serialize('invasion')).toBe('invasion');
  });

  it('is malformed when empty', () => {
    expect(eventCodec.parse(' ').ok).toBe(false);
  });
});
