import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { readDeployment } from './deployment.mjs';
import { dist, root } from './paths.mjs';

/**
 * Whether dist was built from what stands in the checkout now. The build leaves a fingerprint of everything that it
 * was made from, as the last thing it does, so an interrupted build never passes for a whole one.
 */

const INPUTS = [
  'package.json',
  'package-lock.json',
  'vite.config.ts',
  'index.html',
  'embed.html',
  'src',
  'data',
  'public',
  'scripts/build.mjs',
  'scripts/compress.mjs',
  'scripts/headers.mjs',
  'scripts/pack-types.mjs',
  'scripts/server-files.mjs',
];

const STAMP = '.parley-build';

/**
 * @param {string} path
 * @returns {string[]}
 */
function listFiles(path) {
  const entries = existsSync(path) ? readdirSync(path, { withFileTypes: true, recursive: true }) : [];
  return entries
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

/** @param {NodeJS.ProcessEnv} env */
function fingerprint(env) {
  const files = INPUTS.map((input) => join(root, input)).flatMap((path) =>
    /\.\w+$/.test(path) ? (existsSync(path) ? [path] : []) : listFiles(path),
  );
  const hash = createHash('sha256').update(JSON.stringify(readDeployment(env)));
  for (const file of files.sort()) {
    hash.update(`${relative(root, file).split(sep).join('/')}\n`);
    hash.update(createHash('sha256').update(readFileSync(file)).digest());
  }
  return hash.digest('hex');
}

/** Whether the build in dist is whole and up to date. */
export function isBuilt(env = process.env) {
  const stamp = join(dist, STAMP);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(env);
}

/**
 * Says that a build is whole.
 * @param {string} outDir
 * @param {string} sources what `readSources` gave before the build began
 */
export function markBuilt(outDir, sources) {
  writeFileSync(join(outDir, STAMP), sources);
}

/** The fingerprint of what a build that starts now is made from. */
export const readSources = (env = process.env) => fingerprint(env);
