import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { runNpm } from './run.mjs';

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean }} LockedPackage */

/**
 * @param {string} file
 * @returns {Record<string, LockedPackage> | undefined}
 */
function readLock(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/**
 * The first package that is not installed as package-lock.json says, or undefined when all are. npm notes what it
 * installed in node_modules/.package-lock.json; packages for other platforms are optional and may be missing.
 */
function findMissingPackage() {
  const wanted = readLock('package-lock.json');
  const installed = readLock('node_modules/.package-lock.json');
  if (wanted === undefined) return undefined;
  if (installed === undefined) return 'node_modules';
  return Object.keys(wanted).find((path) => {
    const want = wanted[path];
    const have = installed[path];
    if (path === '' || want === undefined || want.link === true) return false;
    if (have === undefined) return want.optional !== true;
    return (
      have.version !== want.version ||
      (want.integrity !== undefined && have.integrity !== want.integrity) ||
      !(want.optional === true || existsSync(join(root, path, 'package.json')))
    );
  });
}

/** Node versions this project runs on, from package.json's `engines`: `>=20.19`. */
function assertNodeVersion() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(
    `Parley needs Node 20.19 or later; this is ${process.versions.node}. See https://nodejs.org/`,
  );
  process.exit(1);
}

/** Installs what package-lock.json names and node_modules lacks. Ends the process where npm fails. */
export async function ensureInstalled() {
  assertNodeVersion();
  const missing = findMissingPackage();
  if (missing === undefined) return;
  console.log(`Installing packages (${missing} is missing or another version)…`);
  // Development packages build the product, whatever NODE_ENV says.
  const code = await runNpm(['ci', '--include=dev', '--no-audit', '--no-fund']);
  if (code !== 0) {
    console.error('npm ci failed: see its message above. Nothing was started.');
    process.exit(code);
  }
}
