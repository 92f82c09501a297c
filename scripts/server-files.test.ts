import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { headersFor } from './headers.mjs';
import { root } from './paths.mjs';
import { placeholder, writeHeadersFile, writeNginxFile } from './server-files.mjs';

/** What a host that reads `_headers` sends: every rule that fits, the same header twice joined by a comma. */
function readHeadersFile(text: string): (path: string) => Record<string, string> {
  const rules: { path: string; headers: [string, string][] }[] = [];
  for (const line of text.split('\n')) {
    if (line.startsWith('/')) rules.push({ path: line, headers: [] });
    const [, name, value] = /^ {2}([\w-]+): (.*)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) rules.at(-1)?.headers.push([name, value]);
  }
  return (path) => {
    const sent: Record<string, string> = {};
    for (const rule of rules) {
      const fits = rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path;
      if (!fits) continue;
      for (const [name, value] of rule.headers)
        sent[name] = sent[name] === undefined ? value : `${sent[name]}, ${value}`;
    }
    return sent;
  };
}

const place = { origin: 'https://news.example', dataOrigins: ['https://data.example'] };
const sentFor = readHeadersFile(writeHeadersFile(place));

/** The address that a browser asks for, and the file that it gets. */
const asked = (file: string) => file.replace(/(^|\/)index\.html$/, '$1');

describe('a host that reads _headers', () => {
  it('sends what our own server sends', () => {
    for (const file of [
      '/index.html',
      '/404.html',
      '/embed.html',
      '/embed/one/index.html',
      '/embed.js',
      '/embed-0123abcd.js',
      '/embed.json',
      '/assets/main-AbCd_123.js',
      '/assets/noto-sans-latin-AbCd_123.woff2',
      '/data/one.json',
      '/oembed/one.json',
      '/parley.js',
      '/parley.css',
      '/frozen/template.html',
      '/favicon.svg',
      '/404.css',
      '/robots.txt',
      '/sitemap.xml',
    ]) {
      expect([file, sentFor(asked(file))]).toEqual([file, headersFor(file, place)]);
    }
  });

  it('gives pages and what lies beside them one set of headers that is good for both', () => {
    const page = headersFor('/t/one/index.html', place);
    const file = headersFor('/t/one/feed.atom', place);
    for (const path of ['/t/one/', '/t/one.png', '/t/one/feed.atom', '/t/one/calendar.ics']) {
      expect(sentFor(path)).toEqual({ ...page, ...file });
    }
  });

  it('sends no header twice, and no rule needs more than one star, at its end', () => {
    const text = writeHeadersFile(place);
    const paths = text.split('\n').filter((line) => line.startsWith('/'));
    expect(new Set(paths).size).toBe(paths.length);
    for (const path of paths) expect(path).toMatch(/^[^*:]*\*?$/);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(2000);
  });

  it('under a path has its rules under that path', () => {
    const sent = readHeadersFile(writeHeadersFile(place, '/timelines'));
    expect(sent('/timelines/embed/one/')).toEqual(headersFor('/embed/one/index.html', place));
    expect(sent('/embed/one/')).toEqual({});
  });
});

describe('the checked-in files', () => {
  it('say what headers.mjs says', () => {
    const read = (name: string) => readFileSync(join(root, name), 'utf8');
    const remedy = 'run: node scripts/write-headers.mjs';
    expect(read('public/_headers'), remedy).toBe(writeHeadersFile({ origin: placeholder }));
    expect(read('deploy/nginx.conf'), remedy).toBe(writeNginxFile({ origin: placeholder }));
  });
});
