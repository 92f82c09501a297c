import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { readDeployment } from './deployment.mjs';
import { dist, root } from './paths.mjs';

/**
 * Whether dist was built from what stands in the checkout now. The build leaves a fingerprint of everything that it
 * was made from; since emptying dist removes it, an interrupted build never passes for a whole one.
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
];

const stamp = join(dist, '.parley-build');

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
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(env);
}

/** Says that dist is whole. `sources` is what `readSources` gave before the build began. @param {string} sources */
export function markBuilt(sources) {
  writeFileSync(stamp, sources);
}

/** The fingerprint of what a build that starts now is made from. */
export const readSources = (env = process.env) => fingerprint(env);
