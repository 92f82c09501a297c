import { spawn } from 'node:child_process';
import { readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { tsImport } from 'tsx/esm/api';
import { splitTemplate, withoutLive } from '../app/freeze/frozen-template.ts';
import { parseLiveAddress } from '../app/freeze/live-address.ts';
import { readFrozen } from '../app/freeze/read-frozen.ts';
import { readSound } from '../app/freeze/read-sound.ts';
import { versionOf } from '../app/freeze/stamp.ts';
import type { Problem } from '../base/problem.ts';
import { serializeProblem } from './check.ts';
import { writeAll } from './write-all.ts';

const usage = `Usage: parley freeze FILE --out X.html [--live URL]
       parley freeze --verify X.html

Makes one HTML file of a dataset: everything is in it, it loads nothing and does not change. The same data and the
same version of Parley always give the same bytes.

  --out X.html     where to write it; - for standard output
  --live URL       the page that goes on changing (http or https): the file links to it as the current version
  --verify X.html  checks the stamp of such a file, and the whole file where this very version made it

Builds Parley first where the build is not up to date. Messages go to standard error; a problem of the data is a line
as "parley check" writes it. Exits with 1 when the data have errors, a file cannot be read or written or does not
stand up to verification, 0 when all is well, 2 for wrong usage.
`;

const root = fileURLToPath(new URL('../../', import.meta.url));

/** `parley freeze`; resolves to the exit code. */
export async function runFreeze(args: readonly string[]): Promise<number> {
  const options = parseOptions(args);
  if ('help' in options) {
    process.stdout.write(usage);
    return 0;
  }
  if ('refused' in options) {
    say(`parley freeze: ${options.refused}\n\n${usage}`);
    return 2;
  }
  try {
    return 'verify' in options ? await verifyFile(options.verify) : await freezeFile(options);
  } catch (error) {
    // Of ours are only those without a system's code: they are bugs, and whoever runs the command shows them whole.
    if (!(error instanceof Refused)) throw error;
    say(`parley freeze: ${error.message}\n`);
    return 1;
  }
}

/** A failure that whoever runs the command can mend, in words. */
class Refused extends Error {}

type Options =
  | { readonly help: true }
  | { readonly refused: string }
  | { readonly verify: string }
  | { readonly file: string; readonly out: string; readonly live: string | undefined };

function parseOptions(args: readonly string[]): Options {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    return { refused: error instanceof Error ? error.message : String(error) };
  }
  const { values, positionals } = parsed;
  const { help, verify, out, live } = values;
  if (help === true) return { help };
  if (verify !== undefined) {
    const others = out !== undefined || live !== undefined || positionals.length > 0;
    if (verify === '') return { refused: '--verify needs the name of a file.' };
    return others ? { refused: '--verify stands alone with its file.' } : { verify };
  }
  const [file, ...more] = positionals;
  if (file === undefined || file === '') return { refused: 'No file is named.' };
  if (more.length > 0) return { refused: `One file at a time: "${more.join('", "')}" is one too many.` };
  if (out === undefined || out === '') return { refused: 'Say where to write the file: --out X.html' };
  if (live === undefined) return { file, out, live };
  const address = parseLiveAddress(live);
  if (address === undefined)
    return { refused: `--live "${live}" is no address that begins with http or https.` };
  return { file, out, live: address };
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      help: { type: 'boolean', short: 'h' },
      out: { type: 'string' },
      live: { type: 'string' },
      verify: { type: 'string' },
    },
  });
}

async function freezeFile(options: {
  readonly file: string;
  readonly out: string;
  readonly live: string | undefined;
}): Promise<number> {
  const { file, out, live } = options;
  const text = await readText(file);
  if (await isSame(file, out)) throw new Refused(`--out ${out} is the dataset itself.`);
  if (out !== '-') await checkPlace(out);
  const sound = readSound(text);
  if (!sound.ok) return tellProblems(file, sound.error);
  // What can be refused is refused by now: a build takes its time.
  const { freeze, readFont } = await readyFreezer();
  const template = await readText(join(dist(), 'frozen', 'template.html'));
  const frozen = await freeze({ text, template, live, readFont });
  if (!frozen.ok) return tellProblems(file, frozen.error);
  const { html } = frozen.value;
  if (out === '-') {
    await writeAll(once(html), process.stdout);
    return 0;
  }
  await writeWhole(out, html);
  say(`${out}: ${Math.round(Buffer.byteLength(html) / 1000)} kB, stamp ${readFrozen(html)?.stamp}\n`);
  return 0;
}

function tellProblems(file: string, problems: readonly Problem[]): number {
  say(problems.map((problem) => `${serializeProblem(file, problem)}\n`).join(''));
  say(`${file} has errors, so it is not frozen.\n`);
  return 1;
}

async function verifyFile(file: string): Promise<number> {
  const html = await readText(file);
  const found = readFrozen(html);
  if (found === undefined)
    throw new Refused(`${file} is no frozen file of this form, or its data are damaged.`);
  if (!found.isRight)
    throw new Refused(`${file}: the stamp is not that of its data. One of them was changed.`);
  const template = await readFile(join(dist(), 'frozen', 'template.html'), 'utf8').catch(() => '');
  const settings = splitTemplate(template)?.settings;
  if (settings === undefined || versionOf(settings) !== found.version) {
    say(
      `${file}: the stamp is that of its data, ${found.stamp}\n` +
        `What the page shows was not compared: another version made it (${found.version}).\n`,
    );
    return 0;
  }
  const { freeze, readFont } = await loadFreezer();
  const again = await freeze({
    text: found.canonical,
    // Where a build is deployed is no part of its version: a file without a link may be of a build that did not know.
    template: found.live === undefined ? withoutLive(template) : template,
    live: found.live,
    readFont,
  });
  if (!again.ok || again.value.html !== html) {
    throw new Refused(
      `${file}: the stamp is right, but the file is not what this version makes of its data.`,
    );
  }
  say(`${file}: byte for byte what this version makes of its data, stamp ${found.stamp}\n`);
  return 0;
}

/** Where the build stands (scripts/paths.mjs). */
function dist(): string {
  return process.env['PARLEY_DIST'] ?? join(root, 'dist');
}

type Freezer = Pick<typeof import('../app/freeze/freeze.tsx'), 'freeze'> & {
  readFont(file: string): Promise<Uint8Array>;
};

async function readyFreezer(): Promise<Freezer> {
  await ensureBuilt();
  return loadFreezer();
}

/** The page's own code, from source. Its JSX needs the settings of its projects, which tsx does not look for by itself. */
async function loadFreezer(): Promise<Freezer> {
  // React would warn and check at every step, and a page is made with the other one.
  process.env['NODE_ENV'] = 'production';
  const { freeze } = (await tsImport('../app/freeze/freeze.tsx', {
    parentURL: import.meta.url,
    tsconfig: join(root, 'tsconfig.base.json'),
  })) as typeof import('../app/freeze/freeze.tsx');
  return { freeze, readFont: (file) => readFile(join(dist(), file)) };
}

/** Long enough for a look at whether the build is up to date. */
const patienceMs = 1500;

/** Builds where that is needed, in a process of its own, whose words all go to standard error. */
async function ensureBuilt(): Promise<void> {
  const child = spawn(process.execPath, [join(root, 'scripts', 'build.mjs'), '--if-changed'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  const timer = setTimeout(() => say('The build is not up to date: building first.\n'), patienceMs);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  clearTimeout(timer);
  if (code === 0) return;
  say(printed);
  throw new Refused('The build failed: see its message above.');
}

async function readText(file: string): Promise<string> {
  try {
    return new TextDecoder().decode(await readFile(file));
  } catch (cause) {
    throw new Refused(`${file} cannot be read (${codeOf(cause)}).`);
  }
}

async function checkPlace(out: string): Promise<void> {
  const [there, folder] = await Promise.all(
    [out, dirname(out)].map((path) => stat(path).catch(() => undefined)),
  );
  if (there?.isDirectory()) throw new Refused(`--out ${out} is a folder. Name a file in it.`);
  if (folder?.isDirectory() !== true) throw new Refused(`--out ${out}: there is no folder ${dirname(out)}.`);
}

/** The whole file or none: it is written beside its place and then takes it at once. */
async function writeWhole(out: string, text: string): Promise<void> {
  const there = await stat(out).catch(() => undefined);
  // What is neither file nor folder (a pipe, a device) is written to, not replaced.
  const isReplaced = there === undefined || there.isFile();
  const target = isReplaced ? await realpath(out).catch(() => out) : out;
  const written = isReplaced ? `${target}.${process.pid}.tmp` : target;
  try {
    await writeFile(written, text);
    if (isReplaced) await rename(written, target);
  } catch (cause) {
    if (isReplaced) await rm(written, { force: true }).catch(() => undefined);
    throw new Refused(`${out} cannot be written (${codeOf(cause)}).`);
  }
}

async function isSame(file: string, out: string): Promise<boolean> {
  const places = await Promise.all([file, out].map((each) => realpath(each).catch(() => undefined)));
  return places[0] !== undefined && places[0] === places[1];
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}

function say(words: string): void {
  process.stderr.write(words);
}
