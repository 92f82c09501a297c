import { describe, expect, it } from 'vitest';
import { lanesCodec } from './lanes-codec.ts';

const none = { collapsed: [], pinned: [], order: [] };

describe('lanes', () => {
  it.each([
    [
      'collapsed:russia,others;pinned:bennett;order:putin,lapid',
      { collapsed: ['russia', 'others'], pinned: ['bennett'], order: ['putin', 'lapid'] },
    ],
    ['pinned:bennett', { ...none, pinned: ['bennett'] }],
    ['order:putin;collapsed:russia', { ...none, order: ['putin'], collapsed: ['russia'] }],
    ['', none],
    ['collapsed:;', none],
    ['pinned:a%3Bb%2Cc', { ...none, pinned: ['a;b,c'] }],
  ])('%j is read', (text, value) => {
    expect(lanesCodec.parse(text)).toEqual({ ok: true, value });
  });

  it.each(['russia', 'hidden:russia', 'pinned:a;pinned:b', ':a', 'pinned:a\u0000'])(
    '%j is malformed',
    (text) => {
      expect(lanesCodec.parse(text)).toEqual({ ok: false, error: 'malformed' });
    },
  );

  it('come back as they were written', () => {
    const lanes = { collapsed: ['a:b'], pinned: ['c;d', 'e'], order: ['100%'] };
    expect(lanesCodec.parse(lanesCodec.serialize(lanes) ?? '')).toEqual({ ok: true, value: lanes });
  });

  it('without a wish need no parameter', () => {
    expect(lanesCodec.serialize(none)).toBeUndefined();
  });
});
