import { everywhere, kinds, types } from './headers.mjs';

/**
 * What headers.mjs says, in the words of other servers: `_headers` for hosts such as Netlify and Cloudflare Pages, and a
 * configuration for nginx. Written by write-headers.mjs; the build puts a `_headers` with its own address into dist.
 */

/** Stands in the checked-in files where a deployment's own address belongs. */
export const placeholder = 'https://YOUR.HOST';

/** @typedef {import('./headers.mjs').Place} Place */
/** @typedef {import('./headers.mjs').Headers} Headers */

/** @param {string} kind @param {Place} place @returns {Headers} */
function headersOf(kind, place) {
  const found = kinds.find((each) => each.kind === kind);
  if (found === undefined) throw new Error(`Bug: there is no kind of file named ${kind}`);
  return found.headers(place);
}

/** @param {Headers} headers */
const lines = (headers) => Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);

/**
 * The paths of each kind as such hosts match them: a `*` at the end, every rule that fits applies, and a header set by
 * two of them is joined to nonsense. So no two rules that fit one path share a header, and none needs more than a
 * single `*`.
 * @type {readonly { paths: readonly string[], kind: string, also?: string, why?: string }[]}
 */
const rules = [
  { paths: ['/', '/index.html', '/404.html'], kind: 'app' },
  {
    paths: ['/t/*'],
    kind: 'app',
    also: 'file',
    why: 'Pages, and beside them their pictures, feeds and calendars, which these hosts cannot tell apart.',
  },
  { paths: ['/embed', '/embed.html', '/embed/*'], kind: 'embed' },
  { paths: ['/embed.js'], kind: 'loader' },
  { paths: ['/embed-*', '/assets/*'], kind: 'hashed' },
  { paths: ['/frozen/*'], kind: 'template' },
  {
    paths: [
      '/embed.json',
      '/parley.js',
      '/parley.css',
      '/data/*',
      '/oembed/*',
      '/favicon.svg',
      '/404.css',
      '/robots.txt',
      '/sitemap.xml',
    ],
    kind: 'file',
  },
];

/**
 * @param {Place} place
 * @param {string} [prefix] the path under which the build stands, `/timelines`; the file itself belongs to the top of the site
 * @returns {string}
 */
export function writeHeadersFile(place, prefix = '') {
  const blocks = [
    '# Made from scripts/headers.mjs by scripts/write-headers.mjs: change it there.',
    '# For hosts that read this file (Netlify, Cloudflare Pages). What is not here is left to the host: Content-Type,',
    '# compression and the status of 404.html.',
    '',
    `${prefix}/*`,
    ...lines(everywhere),
  ];
  for (const { paths, kind, also, why } of rules) {
    const headers = { ...headersOf(kind, place), ...(also === undefined ? {} : headersOf(also, place)) };
    blocks.push('');
    if (why !== undefined) blocks.push(`# ${why}`);
    for (const path of paths) blocks.push(`${prefix}${path}`, ...lines(headers));
  }
  return `${blocks.join('\n')}\n`;
}

/** A string of nginx. Dollar signs stay: they name its variables. @param {string} text */
const quote = (text) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

/** @param {string} name */
const variableOf = (name) => `$parley_${name.toLowerCase().replaceAll('-', '_')}`;

/**
 * A server for nginx. Each header is one variable that depends on the file (`map`), and all of them are sent by the
 * server block: nginx forgets a server's add_header in every location that has one of its own, and sends no header
 * whose value is empty.
 * @param {Place} place
 * @param {string} [prefix] the path under which the build stands, `/timelines`, as addresses write it
 * @returns {string}
 */
export function writeNginxFile(place, prefix = '') {
  // nginx compares paths that are decoded already.
  const folder = decodeURIComponent(prefix);
  const top = folder.replace(/[^\w/-]/g, '\\$&');
  const origin = place.origin ?? placeholder;
  const byKind = kinds.map(({ kind, pattern, headers }) => ({
    pattern,
    headers: headers({ ...place, origin: '$parley_origin' }),
    kind,
  }));
  const names = [...new Set(byKind.flatMap(({ headers }) => Object.keys(headers)))];
  const maps = names.flatMap((name) => [
    '',
    `map $parley_kind ${variableOf(name)} {`,
    '  default "";',
    ...byKind.flatMap(({ kind, headers }) =>
      headers[name] === undefined ? [] : [`  ${kind} ${quote(headers[name])};`],
    ),
    '}',
  ]);
  return `# Made from scripts/headers.mjs by scripts/write-headers.mjs: change it there.
#
# A server for the built folder, to be included inside "http { }" (in /etc/nginx/conf.d or sites-enabled). Yours to fill
# in: the address in the first map, server_name, root${folder === '' ? '' : ` (the build is its folder ${folder.slice(1)})`}, and TLS. \`PARLEY_ORIGIN=https://your.host node
# scripts/write-headers.mjs --nginx\` prints it with your own address.

map "" $parley_origin {
  default ${quote(origin)};
}

# The page for what is missing shows in an article's frame as embeds do.
map $request_uri $parley_missing {
  default app;
  ${quote(`~^${prefix.replace(/[^\w/-]/g, '\\$&')}/embed/`)} embed;
}

# What a file is, by its path in the build; the first that fits counts.
map $uri $parley_kind {
  default file;
  ${quote(`${folder}/404.html`)} $parley_missing;
${byKind
  .filter(({ kind }) => kind !== 'file')
  .map(({ kind, pattern }) => {
    const path = pattern.source.replaceAll('\\/', '/').replace(/^\^/, () => `^${top}`);
    return `  ${quote(`~${path}`)} ${kind};`;
  })
  .join('\n')}
}
${maps.join('\n')}

server {
  listen 80;
  listen [::]:80;
  server_name ${origin.replace(/^https?:\/\//, '').replace(/:\d+$/, '')};
  root /srv/parley;

  # Moves stay on this host, whatever it is called from outside.
  absolute_redirect off;
  server_tokens off;

  # The build has compressed its files already. brotli_static is a module of its own (Debian: libnginx-mod-http-brotli-static);
  # take the line out where it is not installed.
  gzip_static on;
  gzip_vary on;
  brotli_static on;

  types {
${Object.entries(types)
  .map(([ending, type]) => `    ${quote(type)} ${ending};`)
  .join('\n')}
  }
  default_type application/octet-stream;

${Object.entries(everywhere)
  .map(([name, value]) => `  add_header ${name} ${quote(value)} always;`)
  .join('\n')}
${names.map((name) => `  add_header ${name} ${variableOf(name)} always;`).join('\n')}

  location / {
    try_files $uri $uri/ =404;
  }

  # Files that tell of the build or are meant for other hosts, and folders without a page: nothing to see.
  location ~ (^|/)(\\.(?!well-known/)|_headers$) {
    return 404;
  }
  error_page 403 =404 ${quote(`${folder}/404.html`)};
  error_page 404 ${quote(`${folder}/404.html`)};
}
`;
}
