import { readdirSync, readFileSync } from 'node:fs';

/** What pages may cost: every file that the built page itself names, and what it sends for without being asked. */

const read = (path) => readFileSync(new URL(`./dist/${path}`, import.meta.url), 'utf8');

/** The files of a build that a page names and that match, as paths in dist. */
const filesOf = (page, pattern) => [
  ...new Set(
    [...read(page).matchAll(/<(?:script|link)\b[^>]*?(?:src|href)="(?:\.\/|(?:\.\.\/)+)(assets\/[^"]+)"/g)]
      .map(([, file]) => file)
      .filter((file) => pattern.test(file))
      .map((file) => `dist/${file}`),
  ),
];

const scripts = filesOf('index.html', /\.js$/);

// HTML with its data, styles, scripts, one font: with these the embedded timeline is there and answers.
const embed = 'embed/israel-mediation-2022/index.html';
const usable = [`dist/${embed}`, ...filesOf(embed, /\.(?:js|css|woff2)$/)];

/** The scripts that those import as soon as the picture stands, and what these import. */
const late = () => {
  const names = readdirSync(new URL('./dist/assets/', import.meta.url));
  const found = new Set(names.filter((name) => /^(?:embed-roots|react-roots)-[\w-]{8}\.js$/.test(name)));
  for (const name of found) {
    for (const [, imported] of read(`assets/${name}`).matchAll(
      /(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g,
    ))
      found.add(imported);
  }
  return [...found].map((name) => `dist/assets/${name}`);
};

export default [
  {
    name: 'All script at first load of the app page',
    path: scripts,
    limit: '110 kB',
    brotli: true,
  },
  {
    name: 'of which the timeline, without React',
    path: scripts.filter((file) => file.startsWith('dist/assets/timeline-')),
    limit: '50 kB',
    brotli: true,
  },
  {
    name: 'Everything until an embedded timeline can be used',
    path: usable,
    limit: '130 kB',
    brotli: true,
  },
  {
    name: 'Everything that an embed loads by itself',
    path: [...new Set([...usable, ...late()])],
    limit: '190 kB',
    brotli: true,
  },
  {
    name: 'embed.js, as it is written',
    path: 'dist/embed.js',
    limit: '4000 B',
    brotli: false,
    gzip: false,
  },
];
