import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { headersFor, missingPage, originOfHost, typeFor, types } from './headers.mjs';
import { dist } from './paths.mjs';

/**
 * The production build over HTTP, with the headers of a deployment. Used by `npm start` and by the browser tests, so
 * what is tested is what is served.
 */

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */
/** @typedef {{ dir?: string } & import('./headers.mjs').Place} SiteOptions */
/** @typedef {{ port: number, close: () => Promise<void> }} RunningSite */

/** @param {string} path */
function statOf(path) {
  try {
    return statSync(path);
  } catch {
    // Not there; or a file's name used as a folder's, a name too long, …: for a reader all the same.
    return undefined;
  }
}

/**
 * What a request's path means in the build: a file, a folder asked for without its slash, or nothing.
 * @param {string} dir
 * @param {string} path decoded, one leading slash
 * @returns {{ file: string } | { moved: string } | undefined}
 */
function resolvePath(dir, path) {
  if (/[\\\0]|\/\./.test(path)) return undefined;
  const wanted = path.endsWith('/') ? `${path}index.html` : path;
  const stats = statOf(join(dir, wanted));
  if (stats?.isFile()) return { file: wanted };
  if (stats?.isDirectory() && statOf(join(dir, wanted, 'index.html'))?.isFile()) return { moved: `${path}/` };
  return undefined;
}

/**
 * The path of a request, decoded, with runs of slashes made one (else a redirect could lead to another host).
 * @param {string} target
 */
function readPath(target) {
  const [path = '/', ...query] = target.split('?');
  try {
    return {
      path: decodeURIComponent(path).replace(/^\/*|\/{2,}/g, '/'),
      query: query.length === 0 ? '' : `?${query.join('?')}`,
    };
  } catch {
    return undefined;
  }
}

/**
 * Only a plain `bytes=10-` or `bytes=10-20` is passed on; any other range is answered in full, which HTTP allows. A
 * range is cut from the file itself, never from its compressed form.
 * @param {Request} request
 */
function settleRange(request) {
  const { range } = request.headers;
  if (range === undefined) return;
  const [, from, to] = /^bytes=(\d{1,15})-(\d{1,15})?$/.exec(range) ?? [];
  if (from === undefined || request.headers['if-range'] !== undefined || (to !== undefined && +to < +from)) {
    delete request.headers.range;
  } else {
    delete request.headers['accept-encoding'];
  }
}

/**
 * @param {SiteOptions} [options] `origin`: the deployment's, for the policy of embed pages; else the request's Host
 * @returns {(request: Request, response: Response) => void}
 */
export function createSite({ dir = dist, origin, dataOrigins = [] } = {}) {
  /** @type {(request: Request) => import('./headers.mjs').Place} */
  const placeOf = (request) => ({ origin: origin ?? originOfHost(request.headers.host), dataOrigins });

  /** @type {(request: Request, response: Response, status: number, message: string, path?: string) => void} */
  const refuse = (request, response, status, message, path = '') => {
    const page = join(dir, '404.html');
    const isPage = status === 404 && existsSync(page);
    const body = isPage ? readFileSync(page) : Buffer.from(`${message}\n`);
    response.writeHead(status, {
      ...headersFor(missingPage(path), placeOf(request)),
      // A frame without an origin of its own has to be able to tell "not there" from "no connection".
      'Access-Control-Allow-Origin': '*',
      'Content-Type': isPage ? types.html : types.txt,
      'Content-Length': body.length,
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  };

  // Looked up at each request, so that a new build is served at once and no file list goes stale.
  const files = sirv(dir, {
    dev: true,
    etag: true,
    brotli: true,
    gzip: true,
    extensions: [],
  });

  /**
   * Set ahead of sirv, whose own way leaves them off a 304: WebKit then refuses the very script that it holds already.
   * @type {(request: Request, response: Response, path: string) => void}
   */
  const setHeaders = (request, response, path) => {
    for (const [name, value] of Object.entries(headersFor(path, placeOf(request)))) {
      response.setHeader(name, value);
    }
    const type = typeFor(path);
    if (type !== undefined) response.setHeader('Content-Type', type);
  };

  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      refuse(request, response, 405, 'Only GET and HEAD are answered here.');
      return;
    }
    const asked = readPath(request.url ?? '/');
    if (asked === undefined) {
      refuse(request, response, 400, 'The address cannot be read.');
      return;
    }
    const found = resolvePath(dir, asked.path);
    if (found === undefined) {
      refuse(request, response, 404, 'There is nothing at this address.', asked.path);
    } else if ('moved' in found) {
      response.writeHead(301, {
        ...headersFor(`${found.moved}index.html`, placeOf(request)),
        Location: `${encodeURI(found.moved)}${asked.query}`,
        'Content-Length': 0,
      });
      response.end();
    } else {
      settleRange(request);
      setHeaders(request, response, found.file);
      request.url = encodeURI(found.file);
      files(request, response, () =>
        refuse(request, response, 404, 'There is nothing at this address.', asked.path),
      );
    }
  };
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {string} host
 * @returns {Promise<number>} the port it listens on
 */
function listen(server, port, host) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

/** @param {unknown} error @param {...string} codes */
const hasCode = (error, ...codes) =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code));

/**
 * Starts the site on this machine's own addresses, 127.0.0.1 and (where there is one) ::1, so that `localhost` works
 * whichever of them it means. Rejects with the system's error when the port cannot be had.
 * @param {{ port: number, host?: string | undefined } & SiteOptions} options `port` 0: any free one. `host`: listen
 *   there instead, `0.0.0.0` for the whole network
 * @returns {Promise<RunningSite>}
 */
export async function startSite({ port, host, ...options }) {
  const site = createSite(options);
  const first = createServer(site);
  const servers = [first];
  const actual = await listen(first, port, host ?? '127.0.0.1');
  if (host === undefined) {
    const second = createServer(site);
    try {
      await listen(second, actual, '::1');
      servers.push(second);
    } catch (error) {
      if (!hasCode(error, 'EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EINVAL')) {
        first.close();
        if (port !== 0) throw error;
        return startSite({ port, host, ...options });
      }
    }
  }
  return {
    port: actual,
    async close() {
      await Promise.all(
        servers.map(
          (server) =>
            new Promise((resolve) => {
              server.close(() => resolve(undefined));
              server.closeAllConnections();
            }),
        ),
      );
    },
  };
}
