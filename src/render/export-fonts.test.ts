import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chooseFonts, exportFonts } from './export-fonts.ts';

const css = readFileSync(new URL('../app/fonts.css', import.meta.url), 'utf8');

function filesFor(text: string): string[] {
  return chooseFonts(text).map(({ address }) => /noto-sans-([^/]+)-wght[^/]*$/.exec(address)?.[1] ?? address);
}

describe('fonts of an exported picture', () => {
  it('are the files of the pages, with the same ranges', () => {
    const faces = [...css.matchAll(/url\("([^"]+\.woff2)"\)\s*format\("woff2"\);\s*unicode-range:([^;]+);/g)];
    expect(exportFonts.map(({ address }) => address.split('/').at(-1))).toEqual(
      faces.map(([, file]) => file?.split('/').at(-1)),
    );
    expect(exportFonts.map(({ range }) => range.split(', '))).toEqual(
      faces.map(([, , range]) => range?.trim().split(/,\s*/)),
    );
  });

  it.each([
    ['Bennett', ['latin']],
    ['Київ', ['cyrillic']],
    ['Bennett, בנט', ['latin', 'hebrew-hebrew']],
    ['بينيت', ['arabic-arabic']],
    ['Łódź – Kyiv', ['latin', 'latin-ext']],
    ['Việt', ['latin', 'vietnamese']],
    ['日本', []],
    ['', []],
  ])('for %j are %j', (text, files) => {
    expect(filesFor(text)).toEqual(files);
  });
});
