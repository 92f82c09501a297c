import { createHash } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isBuilt, markBuilt, readSources } from './build-state.mjs';
import { readDeployment } from './deployment.mjs';
import { packTypes } from './pack-types.mjs';
import { dist, root } from './paths.mjs';
import { writeHeadersFile } from './server-files.mjs';

/**
 * The production build: bundles (Vite), pages (src/publish, bundled for Node and run here), compressed copies, and
 * last the stamp that says it is whole. Where it will be deployed: deployment.mjs. It is made in a folder of its own
 * and then takes dist's place at once, so that a build that fails leaves the last one standing, a server never serves
 * half of one, and two builds at a time do not meet.
 */
export async function build() {
  // Else a NODE_ENV of the shell would put React's development build into the pages.
  process.env['NODE_ENV'] = 'production';
  const sources = readSources();
  const { address, origin, dataOrigins } = readDeployment();
  const outDir = join(root, 'node_modules', '.cache', 'parley', `build-${process.pid}`);
  process.env['PARLEY_OUT_DIR'] = outDir;
  try {
    const { createBuilder } = await import('vite');
    const { compressFiles } = await import('./compress.mjs');
    const builder = await createBuilder({
      root,
      configFile: join(root, 'vite.config.ts'),
      logLevel: 'warn',
    });
    await builder.buildApp();

    const { publish } = await import(pathToFileURL(join(`${outDir}-ssr`, 'publish.js')).href);
    await publish({
      outDir,
      frozenDir: `${outDir}-frozen`,
      version: await readVersion(),
      dataDir: join(root, 'data'),
      origin: address,
      allowedOrigins: dataOrigins,
    });
    await nameLoader(outDir);
    await packTypes(join(outDir, 'types'));
    const path = address === undefined ? '' : new URL(address).pathname.replace(/\/$/, '');
    await writeFile(join(outDir, '_headers'), writeHeadersFile({ origin, dataOrigins }, path));
    const missing = join(outDir, '404.html');
    await writeFile(missing, putUnder(path, await readFile(missing, 'utf8')));

    const compressed = await compressFiles(outDir);
    markBuilt(outDir, sources);
    await replaceFolder(dist, outDir);
    console.log(`Built dist (${compressed} files compressed).`);
  } finally {
    for (const folder of [outDir, `${outDir}-frozen`, `${outDir}-ssr`])
      await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Gives the loader a second name that holds its content's hash, for pages that pin what they run, and writes down both
 * with what `integrity` should say (Subresource Integrity). Which version of Parley it is of is for people.
 * @param {string} outDir
 */
export async function nameLoader(outDir) {
  const content = await readFile(join(outDir, 'embed.js'));
  const file = `embed-${createHash('sha256').update(content).digest('hex').slice(0, 8)}.js`;
  const version = await readVersion();
  const integrity = `sha384-${createHash('sha384').update(content).digest('base64')}`;
  await writeFile(join(outDir, file), content);
  await writeFile(
    join(outDir, 'embed.json'),
    `${JSON.stringify({ version, file, integrity }, undefined, 2)}\n`,
  );
}

/**
 * A page with its addresses from the top of the site put under a path. The page for what is missing stands at any depth,
 * so that it can name nothing relative to itself.
 * @param {string} path without a slash at the end: `/timelines`, or nothing
 * @param {string} html
 */
export function putUnder(path, html) {
  return html.replaceAll(/(\s(?:href|src)=")(?=\/(?!\/))/g, (start) => start + path);
}

/** @returns {Promise<string>} */
async function readVersion() {
  return JSON.parse(await readFile(join(root, 'package.json'), 'utf8')).version;
}

/**
 * Puts a folder in the place of another, which is away for no longer than it takes to rename it.
 * @param {string} place
 * @param {string} folder
 */
async function replaceFolder(place, folder) {
  const old = `${folder}-old`;
  await rename(place, old).catch(ignoreMissing);
  await rename(folder, place).catch(async (error) => {
    // Another build was quicker to put its own there.
    if (!['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(error.code)) throw error;
    await rm(place, { recursive: true, force: true });
    await rename(folder, place);
  });
  await rm(old, { recursive: true, force: true });
}

/** @param {NodeJS.ErrnoException} error */
function ignoreMissing(error) {
  if (error.code !== 'ENOENT') throw error;
}

/** Builds unless dist is up to date. */
export async function ensureBuilt() {
  if (isBuilt()) {
    console.log('The build is up to date.');
    return;
  }
  await build();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await (process.argv.includes('--if-changed') ? ensureBuilt() : build()).catch((error) => {
    console.error(error instanceof Error ? (error.stack ?? error.message) : error);
    process.exit(1);
  });
}
