import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Script } from 'node:vm';
import type { FontFace } from '../app/freeze/font-faces.ts';
import { joinTemplate, markOf, type TemplateSettings } from '../app/freeze/frozen-template.ts';
import { escapeJsonBlock } from '../app/freeze/json-block.ts';
import { escapeHtml } from '../base/escape-html.ts';

export interface FrozenTemplateOptions {
  /** The client build, which has the early script and the fonts. */
  readonly outDir: string;
  /** The `frozen` build: one script, one style sheet. */
  readonly frozenDir: string;
  /** Version of this project. */
  readonly app: string;
  /** Where the build will be deployed, without a slash at the end. */
  readonly origin: string | undefined;
  /** The timelines that are published there. */
  readonly ids: readonly string[];
}

/**
 * `frozen/template.html`: what every frozen file of a build has in common (see app/freeze/frozen-template.ts). Its policy
 * allows the very scripts and the very style sheet that stand in it, and no request at all. Throws, naming it, where
 * a script or a style sheet holds what could not stand inside HTML, or refers to a file.
 */
export async function makeFrozenTemplate(options: FrozenTemplateOptions): Promise<string> {
  const { outDir, frozenDir, app, origin, ids } = options;
  const early = inlineScript(await readOnly(join(outDir, 'assets'), /^early-[\w-]+\.js$/));
  const script = inlineScript(await readOnly(frozenDir, /\.js$/));
  const { style, faces } = splitStyle(
    await readOnly(frozenDir, /\.css$/),
    await placeFonts(frozenDir, outDir),
  );
  const icon = await readFile(join(outDir, 'favicon.svg'), 'utf8').catch(() => undefined);
  const page = layOut({ app, early, script, style, icon });
  const build = createHash('sha256')
    .update(JSON.stringify([page, faces]))
    .digest('hex');
  const settings: TemplateSettings = {
    app,
    build,
    faces,
    ...(origin === undefined ? {} : { live: { base: `${origin}/`, ids } }),
  };
  return joinTemplate(escapeJsonBlock(JSON.stringify(settings)), page);
}

interface TemplateText {
  readonly app: string;
  readonly early: string;
  readonly script: string;
  readonly style: string;
  readonly icon: string | undefined;
}

function layOut({ app, early, script, style, icon }: TemplateText): string {
  const policy = [
    "default-src 'none'",
    `script-src ${hashSource(early)} ${hashSource(script)}`,
    `style-src ${markOf('style-source')}`,
    'img-src data: blob:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  // Without one a browser asks the file's server for /favicon.ico.
  const iconData = icon === undefined ? '' : `image/svg+xml;base64,${Buffer.from(icon).toString('base64')}`;
  return `<!doctype html>
<html lang="${markOf('lang')}" dir="${markOf('dir')}">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="generator" content="Parley ${escapeHtml(app)}" />
    ${markOf('head')}
    <link rel="icon" href="data:${iconData || ','}" />
    <script>${early}</script>
    <style>${style}</style>
  </head>
  <body>
    <div class="parley parley-embed parley-frozen">
      ${markOf('notice')}
      <main class="parley-page">
        <div id="parley-head">${markOf('head-root')}</div>
        <div id="parley-timeline">${markOf('timeline')}</div>
        <div id="parley-body">${markOf('body-root')}</div>
      </main>
      ${markOf('stamp')}
    </div>
    ${markOf('data')}
    <script>${script}</script>
  </body>
</html>
`;
}

function hashSource(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** The one file of a folder with such a name. */
async function readOnly(folder: string, name: RegExp): Promise<string> {
  const found = (await readdir(folder)).filter((each) => name.test(each));
  const [file, ...more] = found;
  if (file === undefined || more.length > 0) {
    throw new Error(`A frozen file needs one ${name.source} in ${folder}, not ${found.length}.`);
  }
  return readFile(join(folder, file), 'utf8');
}

/**
 * A script as it may stand in HTML. In strings, patterns and templates the escape means the same sign; anywhere else
 * it would not be a program, which is tried.
 */
function inlineScript(code: string): string {
  const safe = code
    .replace(/\n?\/\/# sourceMappingURL=.*\s*$/, '')
    .replace(/<(?=\/script|!--)/gi, '\\x3c')
    .trim();
  if (/\bimport\s*\(|\bimport\.meta\b/.test(safe))
    throw new Error('The script of frozen files would load others.');
  // Compiles it and does not run it.
  new Script(safe, { filename: 'frozen.js' });
  return safe;
}

/** Where the client build keeps each font of the `frozen` one: the same file under a name of its own. */
async function placeFonts(frozenDir: string, outDir: string): Promise<ReadonlyMap<string, string>> {
  const assets = await readdir(join(outDir, 'assets'));
  const places = new Map<string, string>();
  for (const name of (await readdir(frozenDir)).filter((each) => each.endsWith('.woff2'))) {
    const bytes = await readFile(join(frozenDir, name));
    for (const asset of assets.filter((each) => each.startsWith(name.slice(0, -'.woff2'.length)))) {
      if (bytes.equals(await readFile(join(outDir, 'assets', asset)))) places.set(name, `assets/${asset}`);
    }
    if (!places.has(name)) throw new Error(`The client build lacks the font ${name}.`);
  }
  return places;
}

/** The style sheet with a mark in the place of the rules that name font files, and those rules. */
function splitStyle(
  css: string,
  places: ReadonlyMap<string, string>,
): { readonly style: string; readonly faces: readonly FontFace[] } {
  const faces: FontFace[] = [];
  const rest = css.trim().replace(/@font-face\s*\{[^}]*\}/g, (rule) => {
    const face = readFace(rule, places);
    if (face === undefined) return rule;
    faces.push(face);
    return '';
  });
  const bad = /url\(|@import|<\/style|<!--/i.exec(rest)?.[0];
  if (bad !== undefined) throw new Error(`The style sheet of frozen files holds ${bad}.`);
  if (faces.length === 0)
    throw new Error('The style sheet of frozen files names no font: it is not the whole one.');
  return { style: markOf('fonts') + rest, faces };
}

/** A rule that names a file; those that name the reader's own fonts have nothing to inline. */
function readFace(rule: string, places: ReadonlyMap<string, string>): FontFace | undefined {
  const [address, name] = /url\(["']?(?:[^"')]*\/)?([^"')/]+)["']?\)/.exec(rule) ?? [];
  if (address === undefined || name === undefined) return undefined;
  const file = places.get(name);
  const family = /font-family:\s*["']?([^"';}]+)/.exec(rule)?.[1];
  const ranges = /unicode-range:\s*([^;}]+)/.exec(rule)?.[1];
  if (file === undefined || family === undefined || ranges === undefined) {
    throw new Error(`A frozen file cannot hold this font: ${rule}`);
  }
  return {
    family,
    file,
    ranges: ranges.split(',').map((range) => readRange(range.trim())),
    // What stands in the file itself is there at once: no reason to do without it on a slow machine.
    rule: rule.replace(address, 'url(%FILE%)').replace(/font-display:\s*optional/, 'font-display:block'),
  };
}

/** `U+26`, `U+0-FF`, `U+4??` (CSS Fonts 4, section 4.5). */
function readRange(range: string): readonly [number, number] {
  const [, first = '', last] = /^U\+([\da-f?]{1,6})(?:-([\da-f]{1,6}))?$/i.exec(range) ?? [];
  const from = Number.parseInt(first.replaceAll('?', '0'), 16);
  const to = Number.parseInt(last ?? first.replaceAll('?', 'F'), 16);
  if (Number.isNaN(from) || Number.isNaN(to)) throw new Error(`${range} is no range of characters.`);
  return [from, to];
}
