import { describe, expect, it } from 'vitest';
import { sourceCodec } from './source-codec.ts';

describe('the address of a dataset', () => {
  it.each(['data/x.json', '/data/x.json?v=2', 'https://news.example/x.json'])(
    '%j is kept as written',
    (text) => {
      expect(sourceCodec.parse(text)).toEqual({ ok: true, value: text });
      expect(sourceCodec.serialize(text)).toBe(text);
    },
  );

  it('is malformed when empty', () => {
    expect(sourceCodec.parse('  ')).toEqual({ ok: false, error: 'malformed' });
  });

  it('is refused beyond 2000 characters', () => {
    expect(sourceCodec.parse('x'.repeat(2001))).toEqual({ ok: false, error: 'too-long' });
  });
});
