import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { queryCodec } from './query-codec.ts';

describe('a search', () => {
  it.each([
    ['putin', 'putin'],
    ['  kyiv   call ', 'kyiv call'],
    ['Зеленський', 'Зеленський'],
    ['', ''],
    ['a\nb\u0000c', 'a b c'],
    ['<script>', '<script>'],
  ])('%j is read as %j', (text, value) => {
    expect(queryCodec.parse(text)).toEqual({ ok: true, value });
  });

  it('longer than anybody types is refused', () => {
    expect(queryCodec.parse('a'.repeat(501))).toEqual({ ok: false, error: 'too-long' });
  });

  it('of nothing needs no parameter', () => {
    expect(queryCodec.serialize('   ')).toBeUndefined();
  });

  it('once written is written the same again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) => {
        const written = queryCodec.serialize(text);
        if (written === undefined) return;
        const read = queryCodec.parse(written);
        expect(read.ok && queryCodec.serialize(read.value)).toBe(written);
      }),
    );
  });
});
