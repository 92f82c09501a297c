import { describe, expect, it } from 'vitest';
import { type FontFace, selectFaces } from './font-faces.ts';

const face = (family: string, file: string, ...ranges: FontFace['ranges'][number][]): FontFace => ({
  family,
  file,
  ranges,
  rule: '',
});
const faces = [
  face('Sans', 'latin', [0, 0xff], [0x2000, 0x206f]),
  face('Sans', 'latin-ext', [0x100, 0x2ba], [0x2020, 0x2020]),
  face('Sans', 'vietnamese', [0x102, 0x103], [0x1a0, 0x1a1]),
  face('Hebrew', 'hebrew', [0x590, 0x5ff], [0x200c, 0x2010]),
  face('Arabic', 'arabic', [0x600, 0x6ff], [0x1ee00, 0x1ee03]),
];

describe('font files', () => {
  it.each([
    ['Latin is always there', '', 'latin'],
    ['a text in Latin letters needs no more', 'Kyiv – “x”', 'latin'],
    ['a letter of another file needs that one', 'Ł', 'latin latin-ext'],
    ['of two files of a family that have it the later one is used', 'ă', 'latin vietnamese'],
    ['so for a sign that the first has as well', '†', 'latin latin-ext'],
    ['families come in their order', '\u200f', 'latin'],
    ['another script needs its own', 'שלום', 'latin hebrew'],
    ['signs beyond the basic plane are found', '\u{1ee01}', 'latin arabic'],
    ['what no file has is left to the reader', '漢', 'latin'],
    ['files keep their order', 'ءשăŁ', 'latin latin-ext vietnamese hebrew arabic'],
  ])('%s', (_title, text, expected) => {
    expect(
      selectFaces(faces, text)
        .map(({ file }) => file)
        .join(' '),
    ).toBe(expected);
  });
});
