import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idListCodec } from './id-list-codec.ts';

const read = (text: string) => {
  const result = idListCodec.parse(text);
  return result.ok ? result.value.join(' | ') : result.error;
};

describe('a list of ids', () => {
  it.each([
    ['bennett', 'bennett'],
    ['bennett,putin', 'bennett | putin'],
    [' bennett , putin ', 'bennett | putin'],
    ['putin,bennett', 'putin | bennett'],
    ['bennett,bennett', 'bennett'],
    ['', ''],
    [',,bennett,', 'bennett'],
    ['a%2Cb,c', 'a,b | c'],
    ['100%', '100%'],
    ['%E0%A4%A', '%E0%A4%A'],
    ['בנט,נתניהו', 'בנט | נתניהו'],
  ])('%j is read as %j', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each(['a\u0000b', 'a,b%00c', 'bennett\u0007'])('%j is malformed', (text) => {
    expect(read(text)).toBe('malformed');
  });

  it('of more ids than any timeline has is too long', () => {
    expect(read(Array.from({ length: 501 }, (_, index) => `id${index}`).join(','))).toBe('too-long');
  });

  it('without ids needs no parameter', () => {
    expect(idListCodec.serialize([])).toBeUndefined();
  });

  it('comes back as it was written, whatever signs the ids hold', () => {
    const id = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
      .filter((text) => text.trim() === text && !/\p{Cc}/u.test(text));
    fc.assert(
      fc.property(fc.uniqueArray(id, { minLength: 1, maxLength: 8 }), (ids) => {
        expect(idListCodec.parse(idListCodec.serialize(ids) ?? '')).toEqual({ ok: true, value: ids });
      }),
    );
  });
});
