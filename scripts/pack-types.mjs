import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { root } from './paths.mjs';
import { runBin } from './run.mjs';

/** The public types of the library (dist/types), as the compiler writes them from src/app/library/parley.tsx. */

const entry = 'app/library/parley';

/** Relative specifiers of a declaration file, in imports and exports. */
const specifiers = /((?:^|[\s;])(?:import|export)\b[^'"]*?\bfrom\s*|\bimport\(\s*)(['"])(\.[^'"]+)\2/g;

/**
 * Writes the entry's declarations and what they name, and nothing else, into `folder`. A public type that leads inside
 * shows there: what is written is returned.
 * @param {string} folder
 * @returns {Promise<string[]>} the names of the files written
 */
export async function packTypes(folder) {
  const made = await mkdtemp(join(tmpdir(), 'parley-types-'));
  try {
    // Checked it is elsewhere (tsc -b); here the declarations are wanted, also of a checkout that is being worked on.
    const code = await runBin('tsc', [
      join(root, 'src', `${entry}.tsx`),
      ...['--ignoreConfig', '--noCheck', '--declaration', '--emitDeclarationOnly', '--skipLibCheck'],
      ...['--allowImportingTsExtensions', '--jsx', 'react-jsx', '--target', 'es2022', '--module', 'esnext'],
      ...['--moduleResolution', 'bundler', '--strict', '--types', 'vite/client'],
      ...['--rootDir', join(root, 'src'), '--outDir', made],
    ]);
    if (code !== 0) throw new Error('The types of the library were not made.');
    return await copyReached(made, folder);
  } finally {
    await rm(made, { recursive: true, force: true });
  }
}

/**
 * @param {string} from
 * @param {string} to
 */
async function copyReached(from, to) {
  const start = join(from, `${entry}.d.ts`);
  const queue = [start];
  /** @type {Map<string, string>} */
  const reached = new Map();
  for (const file of queue) {
    if (reached.has(file)) continue;
    const text = await readFile(file, 'utf8');
    const there = text.replace(specifiers, (_whole, before, quote, specifier) => {
      queue.push(join(dirname(file), specifier.replace(/\.tsx?$/, '.d.ts')));
      return `${before}${quote}${specifier.replace(/\.tsx?$/, '.js')}${quote}`;
    });
    // Styles are the page's to load.
    reached.set(file, there.replace(/^import ['"][^'"]+['"];\n/gm, ''));
  }
  const names = [];
  for (const [file, text] of reached) {
    const name = relative(dirname(start), file);
    await mkdir(dirname(join(to, name)), { recursive: true });
    await writeFile(join(to, name), text);
    names.push(name);
  }
  // So that a program which insists on types for every import takes the style sheet as well.
  await writeFile(join(to, 'parley.css.d.ts'), 'export {};\n');
  return names;
}
