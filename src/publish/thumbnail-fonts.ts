import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { GlobalFonts } from '@napi-rs/canvas';

/** The font files, each a family of its own: this canvas knows no `unicode-range`, but asks one family after the other. */
const files = [
  'noto-sans/files/noto-sans-latin',
  'noto-sans/files/noto-sans-latin-ext',
  'noto-sans/files/noto-sans-cyrillic',
  'noto-sans/files/noto-sans-cyrillic-ext',
  'noto-sans/files/noto-sans-greek',
  'noto-sans/files/noto-sans-greek-ext',
  'noto-sans/files/noto-sans-vietnamese',
  'noto-sans/files/noto-sans-devanagari',
  'noto-sans-hebrew/files/noto-sans-hebrew-hebrew',
  'noto-sans-arabic/files/noto-sans-arabic-arabic',
] as const;

const families = files.map((_, at) => `Parley Still ${at}`);
let registered: Promise<string> | undefined;

/** Reads the fonts, once a process, and gives their names as a canvas wants them. */
export function registerFonts(folder: string): Promise<string> {
  registered ??= readFonts(folder);
  return registered;
}

async function readFonts(folder: string): Promise<string> {
  for (const [at, file] of files.entries()) {
    const bytes = await readFile(join(folder, `${file}-wght-normal.woff2`));
    if (GlobalFonts.register(bytes, families[at]) === null) throw new Error(`${file} is no font.`);
  }
  return [...families.map((family) => `'${family}'`), 'sans-serif'].join(', ');
}

/** Where the font packages stand, seen from this file: the bundle that a build runs lies inside node_modules too. */
export function findFontFolder(): string {
  const require = createRequire(import.meta.url);
  return dirname(dirname(require.resolve('@fontsource-variable/noto-sans/package.json')));
}
