import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, normalize } from 'node:path';
import { headersFor, types } from '../../scripts/headers.mjs';
import { dist } from '../../scripts/paths.mjs';
import { builtDir, dataDir, pageDir } from './paths.mjs';

/**
 * One origin for everything that is measured: our build at the top, with the headers it is deployed with, and beside it
 * the subjects, the data files and the page's side of the benchmark. It compresses nothing while it is asked; what has
 * a `.br` beside it is sent as that.
 *
 * @typedef {object} Request
 * @property {string} path
 * @property {number} at when it arrived, in milliseconds since 1970
 *
 * @typedef {object} Site
 * @property {string} origin
 * @property {() => Request[]} takeRequests what was asked for since the last time
 * @property {() => Promise<void>} close
 */

const folders = [
  { prefix: '/bench-subjects/', folder: builtDir },
  { prefix: '/bench-data/', folder: dataDir },
  { prefix: '/bench-page/', folder: pageDir },
];

/** @type {Readonly<Record<string, string>>} */
const contentTypes = {
  ...types,
  mjs: types.js,
  ndjson: 'application/x-ndjson',
  woff: 'font/woff',
};

/** @returns {Promise<Site>} */
export async function serve() {
  /** @type {Request[]} */
  let requests = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://bench').pathname);
    requests.push({ path, at: performance.timeOrigin + performance.now() });
    const found = findFile(path, /\bbr\b/.test(String(request.headers['accept-encoding'])));
    if (found === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, found.headers);
    createReadStream(found.file, { highWaterMark: 1 << 18 }).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('Bug: the server has no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    takeRequests() {
      const taken = requests;
      requests = [];
      return taken;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/**
 * @param {string} path
 * @param {boolean} takesBrotli
 */
function findFile(path, takesBrotli) {
  const asked = normalize(path.endsWith('/') ? `${path}index.html` : path);
  const mount = folders.find(({ prefix }) => asked.startsWith(prefix));
  const file = mount === undefined ? join(dist, asked) : join(mount.folder, asked.slice(mount.prefix.length));
  const stats = statOf(file);
  if (stats === undefined) return undefined;
  const small = takesBrotli ? statOf(`${file}.br`) : undefined;
  /** @type {Record<string, string | number>} */
  const headers = {
    ...(mount === undefined ? headersFor(asked) : { 'Cache-Control': 'no-store' }),
    'Content-Type': contentTypes[/\.(\w+)$/.exec(file)?.[1] ?? ''] ?? 'application/octet-stream',
    'Content-Length': (small ?? stats).size,
  };
  if (small !== undefined) headers['Content-Encoding'] = 'br';
  return { file: small === undefined ? file : `${file}.br`, headers };
}

/** @param {string} file */
function statOf(file) {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats?.isFile() === true ? stats : undefined;
}

/**
 * What the scripts among some requests weigh as they are sent, compressed with brotli as strongly as it goes.
 * @param {readonly Request[]} requests
 */
export function weighScripts(requests) {
  const paths = new Set(requests.map(({ path }) => path).filter((path) => /\.m?js$/.test(path)));
  return [...paths]
    .filter((path) => !path.startsWith('/bench-page/'))
    .reduce((sum, path) => sum + Number(findFile(path, true)?.headers['Content-Length'] ?? 0), 0);
}
