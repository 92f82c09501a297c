import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { splitTemplate } from '../app/freeze/frozen-template.ts';
import { makeFrozenTemplate } from './frozen-template.ts';

const fontRule = (family: string, file: string, range: string): string =>
  `@font-face{font-family:${family};font-display:optional;src:url(./${file})format("woff2");unicode-range:${range}}`;
const latin = fontRule('Noto Sans', 'latin.woff2', 'U+??,U+131,U+2000-206F');
const fallback = '@font-face{font-family:Fallback;src:local("Arial")}';

let folder: string;
let outDir: string;
let frozenDir: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-frozen-'));
  outDir = join(folder, 'out');
  frozenDir = join(folder, 'frozen');
  await mkdir(join(outDir, 'assets'), { recursive: true });
  await mkdir(frozenDir);
  await saveAll({
    'out/assets/early-a1.js': '(()=>{})();\n',
    'out/assets/latin-h4.woff2': 'other bytes',
    'out/assets/latin-h5.woff2': 'the font',
    'out/favicon.svg': '<svg/>',
    'frozen/frozen.js': 'console.log(1);\n//# sourceMappingURL=frozen.js.map\n',
    'frozen/style.css': `${latin}${fallback}p{color:red}\n`,
    'frozen/latin.woff2': 'the font',
  });
});
afterEach(() => rm(folder, { recursive: true }));

const saveAll = (files: Readonly<Record<string, string>>) =>
  Promise.all(Object.entries(files).map(([path, text]) => writeFile(join(folder, path), text)));
const make = (origin?: string) =>
  makeFrozenTemplate({ outDir, frozenDir, app: '0.1.0', origin, ids: ['a', 'b'] });
const makeSplit = async (origin?: string) => {
  const template = splitTemplate(await make(origin));
  if (template === undefined) throw new Error('no template');
  return template;
};
const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const scriptsOf = (page: string): readonly string[] =>
  [...page.matchAll(/<script>(.*?)<\/script>/gs)].map(([, code = '']) => code);

describe('the template of frozen files', () => {
  it('allows its two scripts by their hashes, and no request', async () => {
    const { page } = await makeSplit();
    const scripts = scriptsOf(page);
    expect(scripts).toEqual(['(()=>{})();', 'console.log(1);']);
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1];
    expect(policy).toBe(
      `default-src 'none'; script-src ${scripts.map(hashOf).join(' ')}; style-src <!--parley:style-source-->; ` +
        "img-src data: blob:; font-src data:; base-uri 'none'; form-action 'none'",
    );
    expect(page).not.toMatch(/\b(?:src|href)="(?!data:)|sourceMapping/);
  });

  it('lists its fonts by where the build keeps the very same file', async () => {
    const { settings, page } = await makeSplit();
    expect(settings.faces).toEqual([
      {
        family: 'Noto Sans',
        file: 'assets/latin-h5.woff2',
        ranges: [
          [0, 0xff],
          [0x131, 0x131],
          [0x2000, 0x206f],
        ],
        rule: latin.replace('url(./latin.woff2)', 'url(%FILE%)').replace('optional', 'block'),
      },
    ]);
    expect(page).toContain(`<style><!--parley:fonts-->${fallback}p{color:red}</style>`);
  });

  it('knows where the timelines are published, if that is known', async () => {
    expect((await makeSplit()).settings.live).toBeUndefined();
    expect((await makeSplit('https://news.example/x')).settings.live).toEqual({
      base: 'https://news.example/x/',
      ids: ['a', 'b'],
    });
  });

  it('is named by what goes into a file and by nothing else', async () => {
    const first = (await makeSplit()).settings.build;
    expect((await makeSplit('https://news.example')).settings.build).toBe(first);
    await saveAll({ 'frozen/style.css': `${latin}p{color:blue}` });
    expect((await makeSplit()).settings.build).not.toBe(first);
  });

  it('keeps code from ending its element or opening a comment, and the code means the same', async () => {
    await saveAll({
      'frozen/frozen.js': 'globalThis.found=["</script>","<!--",/<!--|<\\/SCRIPT/u.source,`</Script >`];',
    });
    const [, code = ''] = scriptsOf((await makeSplit()).page);
    expect(code).not.toMatch(/<\/script|<!--/i);
    const found = runInNewContext(`${code};found`) as string[];
    expect(found.map((text) => text.replaceAll('\\x3c', '<'))).toEqual([
      '</script>',
      '<!--',
      '<!--|<\\/SCRIPT',
      '</Script >',
    ]);
  });

  it.each([
    ['a script that would load others', { 'frozen/frozen.js': 'import("./more.js")' }, 'would load others'],
    ['a script that cannot be escaped', { 'frozen/frozen.js': 'a<!--b' }, 'Invalid'],
    ['two scripts', { 'frozen/more.js': '1' }, 'not 2'],
    ['a picture in the style sheet', { 'frozen/style.css': `${latin}p{background:url(x.png)}` }, 'url('],
    ['a style sheet without fonts', { 'frozen/style.css': 'p{color:red}' }, 'names no font'],
    ['a font that the build lacks', { 'frozen/hebrew.woff2': 'x' }, 'hebrew.woff2'],
    ['a range that is none', { 'frozen/style.css': latin.replace('U+??', 'U+xyz') }, 'no range'],
  ])('is not made of %s', async (_title, files, message) => {
    await saveAll(files as Readonly<Record<string, string>>);
    await expect(make()).rejects.toThrow(message);
  });
});
