import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { freeze } from '../app/freeze/freeze.tsx';
import { smallSettings, smallTemplate } from '../app/freeze/testing/small-template.ts';
import { makeEvent, makeFile } from '../schema/testing/make-file.ts';
import { runFreeze } from './freeze.ts';

let folder: string;
let said: string;
let printed: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-freeze-'));
  said = '';
  printed = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  // Nothing is built for what is refused, and a test that asks for a build fails.
  vi.stubEnv('PARLEY_DIST', join(folder, 'dist'));
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

const at = (name: string): string => join(folder, name);
async function save(name: string, value: unknown): Promise<string> {
  await writeFile(at(name), typeof value === 'string' ? value : JSON.stringify(value));
  return at(name);
}

describe('parley freeze, used wrongly', () => {
  it.each([
    ['no file', [], 'No file is named'],
    ['two files', ['a.json', 'b.json', '--out', 'x.html'], '"b.json" is one too many'],
    ['nowhere to write', ['a.json'], '--out X.html'],
    ['an empty name', ['a.json', '--out='], '--out X.html'],
    ['an option that is none', ['a.json', '--output', 'x.html'], '--output'],
    ['an option without its value', ['a.json', '--out'], '--out'],
    [
      'an address of another kind',
      ['a.json', '--out', 'x', '--live', 'javascript:x'],
      '--live "javascript:x"',
    ],
    ['verification of two things', ['--verify', 'x.html', 'a.json'], '--verify'],
  ])('says so and exits with 2: %s', async (_title, args, words) => {
    expect(await runFreeze(args)).toBe(2);
    expect(said).toContain(words);
    expect(said).toContain('Usage: parley freeze');
    expect(printed).toBe('');
  });

  it('explains itself when asked', async () => {
    expect(await runFreeze(['--help'])).toBe(0);
    expect(printed).toMatch(/^Usage: parley freeze FILE --out X\.html/);
  });
});

describe('parley freeze, before anything is built', () => {
  it('names every error of the data as parley check does, and writes nothing', async () => {
    const file = await save('a.json', makeFile({ events: [makeEvent(), makeEvent({ kind: 'chat' })] }));
    expect(await runFreeze([file, '--out', at('x.html')])).toBe(1);
    expect(said).toMatch(/a\.json: error: \$\.events\[1\]\.kind: "chat": /);
    expect(said).toContain('so it is not frozen');
    expect(printed).toBe('');
    expect(await readdir(folder)).toEqual(['a.json']);
  });

  it.each([
    ['a file that is not there', 'none.json', 'x.html', 'none.json cannot be read (ENOENT)'],
    ['a folder to read', '.', 'x.html', 'cannot be read (EISDIR)'],
    ['a folder to write', 'a.json', '.', 'is a folder'],
    ['a place in no folder', 'a.json', 'no/x.html', 'there is no folder'],
    ['the dataset itself', 'a.json', 'a.json', 'is the dataset itself'],
  ])('refuses %s', async (_title, file, out, words) => {
    const data = await save('a.json', makeFile());
    expect(await runFreeze([at(file), '--out', at(out)])).toBe(1);
    expect(said).toContain(words);
    expect(JSON.parse(await readFile(data, 'utf8'))).toEqual(makeFile());
  });
});

describe('parley freeze --verify', () => {
  const makeFrozen = async (
    template: string,
    { live }: { readonly live?: string } = { live: 'https://news.example/?a=1&b=2' },
  ): Promise<string> => {
    const frozen = await freeze({
      text: JSON.stringify(makeFile()),
      template,
      live,
      readFont: async () => new Uint8Array([1, 2, 3]),
    });
    return frozen.ok ? frozen.value.html : '';
  };

  it('takes a file whose stamp is right, and says what it could not compare', async () => {
    const file = await save('x.html', await makeFrozen(smallTemplate()));
    expect(await runFreeze(['--verify', file])).toBe(0);
    expect(said).toMatch(/stamp is that of its data, [\da-f]{64}\n.*another version/);
  });

  it('refuses a file whose data were changed', async () => {
    const html = await makeFrozen(smallTemplate());
    const file = await save('x.html', html.replaceAll('They spoke.', 'They met.'));
    expect(await runFreeze(['--verify', file])).toBe(1);
    expect(said).toContain('stamp is not that of its data');
  });

  it('refuses what is no frozen file', async () => {
    expect(await runFreeze(['--verify', await save('x.html', '<p>x</p>')])).toBe(1);
    expect(said).toContain('no frozen file');
    expect(await runFreeze(['--verify', at('none.html')])).toBe(1);
    expect(said).toContain('cannot be read');
  });

  it('compares the whole file with what the same version makes', async () => {
    await mkdir(at('dist/frozen'), { recursive: true });
    await mkdir(at('dist/assets'));
    await writeFile(at('dist/frozen/template.html'), smallTemplate());
    await writeFile(at('dist/assets/latin.woff2'), new Uint8Array([1, 2, 3]));
    const html = await makeFrozen(smallTemplate());
    expect(await runFreeze(['--verify', await save('x.html', html)])).toBe(0);
    expect(said).toContain('byte for byte');
    const changed = html.replace('Frozen on', 'Frozen near');
    expect(await runFreeze(['--verify', await save('y.html', changed)])).toBe(1);
    expect(said).toContain('not what this version makes');
  });

  it('takes a file of the same version from a build that knew no address', async () => {
    await mkdir(at('dist/frozen'), { recursive: true });
    await mkdir(at('dist/assets'));
    await writeFile(at('dist/assets/latin.woff2'), new Uint8Array([1, 2, 3]));
    const { live: _, ...elsewhere } = smallSettings;
    await writeFile(at('dist/frozen/template.html'), smallTemplate());
    const file = await save('x.html', await makeFrozen(smallTemplate(elsewhere), {}));
    expect(await runFreeze(['--verify', file])).toBe(0);
    expect(said).toContain('byte for byte');
  });
});
