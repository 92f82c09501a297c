import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, platform, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../../scripts/paths.mjs';
import { benchDir, resultsDir } from './paths.mjs';

/**
 * What a run leaves behind: every single measurement, and what it was measured on. Medians and ratios are made of this
 * whenever they are asked for.
 *
 * @typedef {object} Results
 * @property {string} date when it began, ISO 8601
 * @property {Machine} machine
 * @property {Readonly<Record<string, string>>} versions of the subjects, by name, and of `chromium`, `node`, `vite`
 * @property {import('./measure-run.mjs').Run[]} runs
 * @property {import('./measure-paint.mjs').PaintFigures} [paint]
 * @property {import('./measure-files.mjs').FileFigures} [files]
 *
 * @typedef {object} Machine
 * @property {string} platform
 * @property {number} cores
 * @property {number} memoryGb
 * @property {number} load what the machine was busy with when the run began, in cores (mean of a minute)
 */

/** @returns {Machine} */
export function describeMachine() {
  return {
    platform: platform(),
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    load: Number((loadavg()[0] ?? 0).toFixed(2)),
  };
}

/**
 * @param {readonly import('./catalog.mjs').SubjectEntry[]} subjects
 * @param {string} chromium its version
 * @returns {Record<string, string>}
 */
export function readVersions(subjects, chromium) {
  /** @type {Record<string, string>} */
  const versions = { chromium, node: process.versions.node, vite: readPackage(root, 'vite').version };
  for (const { name, packages } of subjects) {
    const [own, ...others] = packages.map((each) => readPackage(benchDir, each));
    versions[name] =
      own === undefined
        ? describeOwnVersion()
        : [own.version, ...others.map((other) => `${other.name} ${other.version}`)].join(', ');
  }
  return versions;
}

function describeOwnVersion() {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  try {
    const git = (/** @type {string[]} */ ...args) =>
      execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    const changed = git('status', '--porcelain', '--', 'src', 'package-lock.json') !== '';
    return `${version} (${git('rev-parse', '--short', 'HEAD')}${changed ? ' and changes' : ''})`;
  } catch {
    // Unpacked rather than cloned.
    return version;
  }
}

/**
 * @param {string} folder
 * @param {string} name as it was installed, which may be another than the package's own
 * @returns {{ name: string, version: string }}
 */
function readPackage(folder, name) {
  return JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8'));
}

/**
 * Where results go unless somebody says otherwise: a whole run's by its date, others' marked as such, so that they are
 * never taken for one.
 * @param {string} date ISO 8601
 * @param {'whole' | 'quick' | 'part'} kind
 */
export function resultsFile(date, kind) {
  return join(resultsDir, `${date.slice(0, 10)}${kind === 'whole' ? '' : `-${kind}`}.json`);
}

/** @param {string} file @param {Results} results */
export function writeResults(file, results) {
  mkdirSync(dirname(file), { recursive: true });
  // One run a line: small, and a run that changed is one line of a diff.
  const { runs, ...rest } = results;
  const head = JSON.stringify(rest, undefined, 2).replace(/\n\}$/, '');
  const lines = runs.map((run) => `    ${JSON.stringify(run)}`).join(',\n');
  writeFileSync(file, `${head},\n  "runs": [\n${lines}\n  ]\n}\n`);
}

/** @param {string} file @returns {Results} */
export const readResults = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** The newest results of a whole run, or undefined. */
export function findNewestResults() {
  if (!existsSync(resultsDir)) return undefined;
  const names = readdirSync(resultsDir)
    .filter((name) => /^\d{4}-\d\d-\d\d\.json$/.test(name))
    .sort();
  const newest = names.at(-1);
  return newest === undefined ? undefined : join(resultsDir, newest);
}
