import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dist, root } from './paths.mjs';

/**
 * The library as a newsroom gets it: packs what stands in the build and looks at the package from outside. What is in
 * it, what it imports, how far its styles reach, whether two published checkers find fault, and whether a small project
 * of somebody else's compiles and runs with it.
 */

const findings = /** @type {string[]} */ ([]);

/**
 * @param {boolean} isGood
 * @param {string} otherwise
 */
function expect(isGood, otherwise) {
  if (!isGood) findings.push(otherwise);
}

/**
 * @param {string} name
 * @param {readonly string[]} args
 * @param {string} cwd
 * @returns {Promise<{ code: number, output: string }>}
 */
function call(name, args, cwd) {
  const isOurs = ![process.execPath, 'npm', 'tar'].includes(name);
  return new Promise((resolve) => {
    const child = spawn(isOurs ? join(root, 'node_modules', '.bin', name) : name, args, {
      cwd,
      shell: process.platform === 'win32' && name !== process.execPath,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += part));
    child.once('error', (error) => resolve({ code: 127, output: error.message }));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Nothing but this: no page, no font, no compressed copy, no source. */
const wanted = [
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'data/schema/parley-1.schema.json',
  'dist/parley.LICENSES.md',
  'dist/parley.css',
  'dist/parley.js',
  'dist/parley.js.map',
  'dist/types/api.d.ts',
  'dist/types/dataset-format.d.ts',
  'dist/types/diplomatic-timeline.d.ts',
  'dist/types/mount-columns.d.ts',
  'dist/types/mount-timeline.d.ts',
  'dist/types/parley-data-error.d.ts',
  'dist/types/parley.css.d.ts',
  'dist/types/parley.d.ts',
  'docs/library.md',
  'package.json',
];

const peers = ['react', 'react-dom', 'react/jsx-runtime'];

const work = await mkdtemp(join(await realpath(tmpdir()), 'parley-pack-'));
try {
  const copy = await copyCheckout(join(work, 'checkout'));
  const packed = await call('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', work], copy);
  const tarball = (await readdir(work)).find((name) => name.endsWith('.tgz'));
  if (packed.code !== 0 || tarball === undefined) throw new Error(`npm pack failed.\n${packed.output}`);
  const archive = join(work, tarball);
  const unpacked = await call('tar', ['-xzf', archive], work).then(async ({ code, output }) =>
    code === 0 ? join(work, 'package') : Promise.reject(new Error(output)),
  );

  await checkFiles(unpacked);
  await checkScript(join(unpacked, 'dist', 'parley.js'));
  checkStyles(await readFile(join(unpacked, 'dist', 'parley.css'), 'utf8'));
  await checkWith('publint', [archive, '--strict'], work);
  await checkWith('attw', [archive, '--profile', 'esm-only', '--no-color', '--no-emoji'], work);
  await checkConsumer(unpacked, join(work, 'newsroom'));
} finally {
  await rm(work, { recursive: true, force: true });
}

if (findings.length > 0) {
  console.error(findings.map((finding) => `- ${finding}`).join('\n'));
  process.exit(1);
}
console.log(`The package holds ${wanted.length} files, and nothing is wrong with it.`);

/**
 * What npm packs stands in `dist`, wherever this build stands.
 * @param {string} to
 */
async function copyCheckout(to) {
  await mkdir(to);
  for (const name of ['package.json', 'README.md', 'LICENSE', 'CHANGELOG.md', 'docs', 'data']) {
    await cp(join(root, name), join(to, name), { recursive: true });
  }
  await cp(dist, join(to, 'dist'), { recursive: true });
  return to;
}

/** @param {string} folder */
async function checkFiles(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1))
    .map((name) => name.replaceAll('\\', '/'));
  for (const name of files) expect(wanted.includes(name), `${name} is packed and should not be.`);
  for (const name of wanted) expect(files.includes(name), `${name} is missing from the package.`);
}

/** @param {string} file */
async function checkScript(file) {
  const script = await readFile(file, 'utf8');
  const { parseAst } = await import('vite');
  for (const node of parseAst(script).body) {
    if (node.type !== 'ImportDeclaration') continue;
    const { value } = node.source;
    expect(peers.includes(value), `parley.js imports ${value}: only React may be left to the page.`);
  }
  expect(!/\bimport\s*\(/.test(script), 'parley.js loads something later.');
  for (const banned of [
    'innerHTML',
    'insertAdjacentHTML',
    'localStorage',
    'sessionStorage',
    'new Function(',
  ]) {
    expect(!script.includes(banned), `parley.js holds ${banned}.`);
  }
  expect(!script.includes('process.env'), 'parley.js asks for process.env.');
  expect(!/\b(?:pushState|replaceState)\b/.test(script), 'parley.js may write to the address bar.');
}

/**
 * Every selector begins at our root class, so that nothing outside of it can match.
 * @param {string} css
 */
function checkStyles(css) {
  let prelude = '';
  for (const [part] of css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/"(?:\\.|[^"\\])*"|[{};]|[^{};"]+/g)) {
    if (part === '{') {
      const text = prelude.trim();
      prelude = '';
      if (text.startsWith('@')) {
        expect(
          /^@(?:media|container|supports|layer)\b/.test(text),
          `parley.css has ${text}, which reaches the whole page.`,
        );
        continue;
      }
      for (const selector of splitSelectors(text)) {
        expect(/^\.parley(?![\w-])/.test(selector), `parley.css has the selector ${selector}.`);
      }
    } else if (part === ';' || part === '}') {
      const text = prelude.trim();
      expect(!text.startsWith('@'), `parley.css has ${text}.`);
      expect(!/url\(/.test(text), `parley.css asks for a file: ${text}.`);
      expect(
        !/(?<![\w-])-?\d*\.?\d+rem\b/.test(text) || text.startsWith('--parley-'),
        `parley.css has ${text}.`,
      );
      prelude = '';
    } else prelude += part;
  }
}

/**
 * Commas inside brackets part no selectors.
 * @param {string} text
 */
function splitSelectors(text) {
  const selectors = [''];
  let depth = 0;
  for (const character of text) {
    if (character === '(' || character === '[') depth += 1;
    if (character === ')' || character === ']') depth -= 1;
    if (character === ',' && depth === 0) selectors.push('');
    else selectors[selectors.length - 1] += character;
  }
  return selectors.map((selector) => selector.trim());
}

/**
 * @param {string} name
 * @param {readonly string[]} args
 * @param {string} cwd
 */
async function checkWith(name, args, cwd) {
  const { code, output } = await call(name, args, cwd);
  expect(code === 0, `${name} finds fault:\n${output}`);
  expect(!/\b(?:warnings?|suggestions?):/i.test(output), `${name} warns:\n${output}`);
}

/**
 * A strict TypeScript project with a React of its own, and a server that renders with it.
 * @param {string} unpacked
 * @param {string} project
 */
async function checkConsumer(unpacked, project) {
  const modules = join(project, 'node_modules');
  await mkdir(join(modules, '@types'), { recursive: true });
  await cp(unpacked, join(modules, 'parley'), { recursive: true });
  for (const name of ['react', 'react-dom', 'scheduler', 'csstype', '@types/react', '@types/react-dom']) {
    await symlink(join(root, 'node_modules', name), join(modules, name), 'junction').catch(() => {});
  }
  await writeFile(join(project, 'package.json'), JSON.stringify({ name: 'newsroom', type: 'module' }));
  await cp(join(root, 'scripts', 'pack-consumer'), project, { recursive: true });
  for (const resolution of ['bundler', 'nodenext']) {
    const { code, output } = await call(
      'tsc',
      [
        ...['--ignoreConfig', '--noEmit', '--strict', '--exactOptionalPropertyTypes', '--jsx', 'react-jsx'],
        ...['--target', 'es2022', '--lib', 'es2023,dom,dom.iterable', '--types', ''],
        ...['--module', resolution === 'bundler' ? 'esnext' : 'nodenext', '--moduleResolution', resolution],
        join(project, 'newsroom.tsx'),
      ],
      project,
    );
    expect(code === 0, `A project with moduleResolution ${resolution} does not compile:\n${output}`);
  }
  await cp(join(root, 'data', 'israel-mediation-2022.json'), join(project, 'dataset.json'));
  const { code, output } = await call(process.execPath, [join(project, 'server.js')], project);
  expect(code === 0, `A server cannot render with it:\n${output}`);
}
