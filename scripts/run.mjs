import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './paths.mjs';

const onWindows = process.platform === 'win32';

/**
 * Runs a command in the checkout, its output passed through, without standard input.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env] added to this process's own
 * @returns {Promise<number>} its exit code; 127 where it could not be started, 128 + n where signal n ended it
 */
export function run(command, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: onWindows && command !== process.execPath,
    });
    child.once('error', (error) => {
      console.error(`${command} could not be started: ${error.message}`);
      resolve(127);
    });
    child.once('close', (code, signal) => {
      resolve(code ?? (signal === 'SIGINT' ? 130 : signal === 'SIGTERM' ? 143 : 1));
    });
  });
}

/**
 * Runs a command that a package of ours brings.
 * @param {string} name
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
export const runBin = (name, args, env) =>
  run(join(root, 'node_modules', '.bin', onWindows ? `${name}.cmd` : name), args, env);

/**
 * Runs npm itself: the one that started us, where one did.
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
export function runNpm(args, env) {
  const cli = process.env['npm_execpath'];
  return cli?.endsWith('npm-cli.js') ? run(process.execPath, [cli, ...args], env) : run('npm', args, env);
}

/** @typedef {{ name: string, run: () => Promise<number> }} Stage */

/**
 * Runs stages one after another and ends the process with the code of the first that fails.
 * @param {readonly Stage[]} stages
 */
export async function runStages(stages) {
  for (const stage of stages) {
    console.log(`\n== ${stage.name}`);
    const started = performance.now();
    const code = await stage.run();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    if (code !== 0) {
      console.error(`\n== ${stage.name}: failed after ${seconds} s (exit code ${code})`);
      process.exit(code);
    }
    console.log(`== ${stage.name}: passed in ${seconds} s`);
  }
}
