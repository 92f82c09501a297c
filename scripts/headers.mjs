/**
 * The response headers of a deployment, in one place: the server, the tests and the documentation read them here.
 * Two kinds of page exist. App pages are ours alone and may be framed by ourselves; embed pages are guests in a
 * stranger's article, so anyone may frame them and their policy names our origin beside 'self' (WebKit lets 'self'
 * match nothing in a sandboxed frame).
 */

/** @typedef {Readonly<Record<string, string>>} Headers */

const everywhere = {
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

/** @typedef {{ origin?: string | undefined, dataOrigins?: readonly string[] }} Place */

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
 * @param {Place} place
 * @returns {Headers}
 */
const appPage = ({ dataOrigins = [] }) => ({
  ...everywhere,
  ...revalidated,
  'Content-Security-Policy': policy("'self'", dataOrigins, "frame-src 'self'; frame-ancestors 'self'"),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
});

/**
 * @param {Place} place
 * @returns {Headers}
 */
const embedPage = ({ origin, dataOrigins = [] }) => ({
  ...everywhere,
  ...revalidated,
  ...forEveryOrigin,
  'Content-Security-Policy': policy(
    origin === undefined ? "'self'" : `'self' ${origin}`,
    dataOrigins,
    "frame-src 'none'; frame-ancestors *",
  ),
  'Cross-Origin-Embedder-Policy': 'require-corp',
});

/** @param {string} path */
const isEmbedPage = (path) => path === '/embed.html' || path.startsWith('/embed/');

/** Vite writes a hash of the content into these names, so their content never changes. @param {string} path */
const isHashed = (path) => /^\/assets\/.+-[\w-]{8}\.[a-z0-9]+(\.map)?$/.test(path);

/**
 * The headers for one file of the build.
 * @param {string} path the file's path in the build, with a leading slash: `/t/ID/index.html`
 * @param {Place} [place] `origin`: where the build is deployed, `https://news.example`; `dataOrigins`: from where else
 *   it may load data
 * @returns {Headers}
 */
export function headersFor(path, place = {}) {
  if (path.endsWith('.html')) return (isEmbedPage(path) ? embedPage : appPage)(place);
  return { ...everywhere, ...forEveryOrigin, ...(isHashed(path) ? immutable : revalidated) };
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
