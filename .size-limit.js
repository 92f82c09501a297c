import { readFileSync } from 'node:fs';

/** What the app page may cost at first load: every script that the built page itself names, before any is run. */

const page = readFileSync(new URL('./dist/index.html', import.meta.url), 'utf8');

const scripts = [...page.matchAll(/<(?:script|link)\b[^>]*?(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(
  ([, file]) => `dist/${file}`,
);

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
];
