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
    ['more:others*50,russia*100', { ...none, more: { others: 50, russia: 100 } }],
    ['more:;pinned:a', { ...none, pinned: ['a'] }],
    ['more:a%3Ab*7', { ...none, more: { 'a:b': 7 } }],
  ])('%j is read', (text, value) => {
    expect(lanesCodec.parse(text)).toEqual({ ok: true, value });
  });

  it.each([
    'russia',
    'hidden:russia',
    'pinned:a;pinned:b',
    ':a',
    'pinned:a\u0000',
    'more:russia',
    'more:russia*-5',
    'more:russia*0',
    'more:russia*1e9',
    'more:a*1;more:b*1',
  ])('%j is malformed', (text) => {
    expect(lanesCodec.parse(text)).toEqual({ ok: false, error: 'malformed' });
  });

  it('come back as they were written', () => {
    const lanes = {
      collapsed: ['a:b'],
      pinned: ['c;d', 'e'],
      order: ['100%'],
      more: { 'f:g': 50, 'h*2': 100 },
    };
    expect(lanesCodec.parse(lanesCodec.serialize(lanes) ?? '')).toEqual({ ok: true, value: lanes });
  });

  it('without a wish need no parameter', () => {
    expect(lanesCodec.serialize(none)).toBeUndefined();
  });
});
