import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readDeployment } from './deployment.mjs';
import { ensureInstalled } from './install.mjs';
import { root } from './paths.mjs';
import { probePort } from './ports.mjs';
import { run, runBin } from './run.mjs';

/** `npm start`: from a fresh clone to a served production build, with nothing else done. */

const USAGE = 'npm start -- [--port N] [--host ADDRESS]      (or the environment variable PORT)';

/** @param {string} message @returns {never} */
function fail(message) {
  console.error(message);
  process.exit(1);
}

/**
 * @template T
 * @param {() => T} read
 * @returns {T}
 */
function orFail(read) {
  try {
    return read();
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

function readOptions() {
  try {
    const { values } = parseArgs({ options: { port: { type: 'string' }, host: { type: 'string' } } });
    const text = values.port ?? (process.env['PORT'] || '4173');
    const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
    if (!(port <= 65_535))
      fail(`"${text}" is not a port: give a whole number from 1 to 65535, or 0 for any free one.`);
    return { port, host: values.host };
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

/**
 * @param {number} port
 * @param {string} code
 */
function describeListenError(port, code) {
  if (code === 'EADDRINUSE') {
    return `Port ${port} is taken by another program. Stop that one, or choose another port: npm start -- --port ${port === 65_535 ? port - 1 : port + 1}`;
  }
  if (code === 'EACCES')
    return `Port ${port} may not be used by this user. Choose one above 1023: npm start -- --port 4173`;
  return `Port ${port} cannot be used (${code}).`;
}

/** @param {unknown} error */
const codeOf = (error) => (error instanceof Error && 'code' in error ? String(error.code) : String(error));

const parent = process.ppid;
const { port, host } = readOptions();
const { origin, dataOrigins } = orFail(readDeployment);
// Asked before the build, so that nobody waits for one only to learn that the port is taken.
await probePort(port, host ?? '127.0.0.1').catch((error) => fail(describeListenError(port, codeOf(error))));

await ensureInstalled();

const datasets = readdirSync(join(root, 'data'))
  .filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))
  .map((name) => join('data', name));
const checked = await runBin('tsx', ['src/cli/main.ts', 'check', ...datasets]);
if (checked !== 0) fail('The data has errors, named above. Mend them and start again.');

const built = await run(process.execPath, ['scripts/build.mjs', '--if-changed']);
if (built !== 0) fail('The build failed: see its message above.');

const { startSite } = await import('./server.mjs');
const site = await startSite({ port, host, origin, dataOrigins }).catch((error) =>
  fail(describeListenError(port, codeOf(error))),
);
console.log(`\nParley is at http://localhost:${site.port}/   (Ctrl+C stops it)`);

let isStopping = false;
const stop = () => {
  if (isStopping) return;
  isStopping = true;
  void site.close().then(() => process.exit(0));
};
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
// npm hands a SIGTERM to its shell, and the shell dies without handing it on: nobody would ever stop us.
if (process.env['npm_lifecycle_event'] === 'start') {
  setInterval(() => {
    if (process.ppid !== parent) stop();
  }, 500).unref();
}
