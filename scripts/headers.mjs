/**
 * The response headers of a deployment, in one place: the server, the files for other servers (write-headers.mjs), the
 * tests and the documentation read them here. Two kinds of page exist. App pages are ours alone and may be framed by
 * ourselves; embed pages are guests in a stranger's article, so anyone may frame them and their policy names our
 * origin beside 'self' (WebKit lets 'self' match nothing in a sandboxed frame).
 */

/** @typedef {Readonly<Record<string, string>>} Headers */

/**
 * @typedef {object} Place
 * @property {string | undefined} [origin] where the build is deployed, `https://news.example`, without a path
 * @property {readonly string[]} [dataOrigins] from where else it may load data
 */

/** On every response. */
export const everywhere = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
};

/** Assets and data are for everybody: a sandboxed frame has an opaque origin and needs CORS for its own scripts. */
const forEveryOrigin = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

const revalidated = { 'Cache-Control': 'no-cache' };
const immutable = { 'Cache-Control': 'public, max-age=31536000, immutable' };
/** The loader's plain name stands in articles for years: a mend reaches them within the hour, and no page waits for it. */
const brief = { 'Cache-Control': 'public, max-age=3600, stale-while-revalidate=86400' };

/**
 * The policy of a page.
 * @param {string} own how the page's own origin is named: `'self'`, or `'self' https://news.example`
 * @param {readonly string[]} dataOrigins
 * @param {string} framing what follows frame-src and frame-ancestors
 */
function policy(own, dataOrigins, framing) {
  return [
    "default-src 'none'",
    `script-src ${own}`,
    `style-src ${own}`,
    `img-src ${own} data: blob:`,
    `font-src ${own}`,
    `connect-src ${[own, ...dataOrigins].join(' ')}`,
    "worker-src 'self' blob:",
    `manifest-src ${own}`,
    "base-uri 'none'",
    "form-action 'none'",
    framing,
  ].join('; ');
}

/**
 * What a build's files are to a browser, in the order in which they are asked: the first whose pattern fits the file's
 * path counts. The patterns are plain enough to mean the same to nginx. `headers` leaves out what is everywhere.
 * @type {readonly { kind: string, pattern: RegExp, headers: (place: Place) => Headers }[]}
 */
export const kinds = [
  {
    // What frozen files are made from: text for our own script, which no browser should run as a page.
    kind: 'template',
    pattern: /^\/frozen\/.+\.html$/,
    headers: () => ({
      ...revalidated,
      ...forEveryOrigin,
      'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'X-Robots-Tag': 'noindex',
    }),
  },
  {
    kind: 'embed',
    pattern: /^\/embed(\.html|\/.*\.html)$/,
    headers: ({ origin, dataOrigins = [] }) => ({
      ...revalidated,
      ...forEveryOrigin,
      'Content-Security-Policy': policy(
        origin === undefined ? "'self'" : `'self' ${origin}`,
        dataOrigins,
        "frame-src 'none'; frame-ancestors *",
      ),
      // A host under COEP shows no frame without it. No opener policy: a guest has no say in that.
      'Cross-Origin-Embedder-Policy': 'require-corp',
    }),
  },
  {
    kind: 'app',
    pattern: /\.html$/,
    headers: ({ dataOrigins = [] }) => ({
      ...revalidated,
      // The share panel shows our own embed page in a frame.
      'Content-Security-Policy': policy("'self'", dataOrigins, "frame-src 'self'; frame-ancestors 'self'"),
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
    }),
  },
  {
    // A hash of the content stands in these names (Vite's, and build.mjs's for the loader), so it never changes.
    kind: 'hashed',
    pattern: /^\/(assets\/.+-[\w-]{8}\.[a-z0-9]+(\.map)?|embed-[0-9a-f]{8}\.js)$/,
    headers: () => ({ ...immutable, ...forEveryOrigin }),
  },
  {
    kind: 'loader',
    pattern: /^\/embed\.js$/,
    headers: () => ({ ...brief, ...forEveryOrigin }),
  },
  {
    kind: 'file',
    pattern: /^/,
    headers: () => ({ ...revalidated, ...forEveryOrigin }),
  },
];

/**
 * The headers for one file of the build.
 * @param {string} path the file's path in the build, with a leading slash: `/t/ID/index.html`
 * @param {Place} [place]
 * @returns {Headers}
 */
export function headersFor(path, place = {}) {
  const found = kinds.find(({ pattern }) => pattern.test(path));
  return { ...everywhere, ...found?.headers(place) };
}

/**
 * As which file the page for what is missing is sent: in an article's frame it has to show as any embed does, else its
 * readers see a browser's complaint about our policy.
 * @param {string} path what was asked for
 */
export function missingPage(path) {
  return path.startsWith('/embed/') ? '/embed/404.html' : '/404.html';
}

/** What a file's ending says of its content, where text is meant with its encoding. */
export const types = /** @type {const} */ ({
  html: 'text/html;charset=utf-8',
  js: 'text/javascript;charset=utf-8',
  css: 'text/css;charset=utf-8',
  txt: 'text/plain;charset=utf-8',
  // TypeScript's declarations; elsewhere the ending is a video's.
  ts: 'text/plain;charset=utf-8',
  xml: 'application/xml;charset=utf-8',
  atom: 'application/atom+xml;charset=utf-8',
  ics: 'text/calendar;charset=utf-8',
  json: 'application/json',
  map: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
});

/**
 * @param {string} path
 * @returns {string | undefined}
 */
export function typeFor(path) {
  const ending = /\.([a-z0-9]+)$/.exec(path)?.[1];
  return Object.entries(types).find(([known]) => known === ending)?.[1];
}

/**
 * The origin a request was sent to, or undefined where its Host is not one that may stand in a header.
 * @param {string | undefined} host
 */
export function originOfHost(host) {
  return host !== undefined && /^(?:[a-z0-9.-]+|\[[0-9a-f:]+\])(?::\d{1,5})?$/i.test(host)
    ? `http://${host}`
    : undefined;
}
