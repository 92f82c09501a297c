import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { benchDir } from './paths.mjs';

/**
 * Installs what bench/package-lock.json names where node_modules is missing or holds something else. Apart from the
 * product's own packages, so that nobody who only wants those waits for a dozen rivals.
 */
export async function installRivals() {
  if (isInstalled()) return;
  console.log('Installing what the benchmark measures (bench/package-lock.json)…');
  const cli = process.env['npm_execpath'];
  // The npm that started us, where one did.
  const [command, first] = cli?.endsWith('npm-cli.js') ? [process.execPath, [cli]] : ['npm', []];
  const code = await new Promise((resolve, reject) => {
    const child = spawn(command, [...first, 'ci', '--omit=dev', '--loglevel=error'], {
      cwd: benchDir,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32' && command === 'npm',
    });
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`npm ci in bench/ failed (exit code ${code}): see its message above.`);
}

/** npm notes in node_modules/.package-lock.json what it has installed. */
function isInstalled() {
  const wanted = readPackages('package-lock.json');
  const installed = readPackages('node_modules/.package-lock.json');
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' ||
      (installed[path] === undefined ? optional === true : installed[path].version === version),
  );
}

/** @param {string} file @returns {Record<string, { version?: string, optional?: boolean }>} */
function readPackages(file) {
  const path = join(benchDir, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {};
}
