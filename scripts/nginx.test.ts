import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compressFiles } from './compress.mjs';
import { headersFor, typeFor } from './headers.mjs';
import { findFreePort } from './ports.mjs';
import { writeNginxFile } from './server-files.mjs';

/**
 * The configuration in a real nginx, where there is one (`PARLEY_NGINX`, or in the usual places), beside what our own
 * server promises. `PARLEY_NGINX_BROTLI` names ngx_http_brotli_static_module.so where it is not in Debian's place.
 */

const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
const nginx = [process.env['PARLEY_NGINX'] ?? '', ...folders.map((folder) => join(folder, 'nginx'))].find(
  (file) => file !== '' && existsSync(file),
);
const brotli = [
  process.env['PARLEY_NGINX_BROTLI'] ?? '',
  '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so',
].find((file) => file !== '' && existsSync(file));

const LONG = 'const lane = 48;\n'.repeat(100);
const FILES: Record<string, string> = {
  'index.html': '<!doctype html><title>App</title>',
  'embed.html': '<!doctype html><title>Embed</title>',
  '404.html': '<!doctype html><title>Nothing</title>',
  't/one/index.html': '<!doctype html><title>One</title>',
  't/one/feed.atom': '<feed/>',
  't/one/calendar.ics': 'BEGIN:VCALENDAR',
  't/one.png': 'picture',
  'embed/one/index.html': '<!doctype html><title>One, embedded</title>',
  'embed.js': 'void 0;',
  'embed-0123abcd.js': 'void 0;',
  'embed.json': '{}',
  'data/one.json': '{"id":"one"}',
  'oembed/one.json': '{}',
  'assets/main-AbCd_123.js': LONG,
  'assets/main-AbCd_123.js.map': '{}',
  'assets/noto-AbCd_123.woff2': 'font',
  'assets/main.css': 'a{}',
  'frozen/template.html': '<!doctype html><title>Template</title>',
  'robots.txt': 'User-agent: *\n',
  'sitemap.xml': '<urlset/>',
  'favicon.svg': '<svg/>',
  _headers: '/*\n',
  '.parley-build': 'secret',
  '.well-known/acme-challenge/one': 'answer',
};

describe.skipIf(nginx === undefined).each(['', '/timelines'])('nginx, of a build at "%s/"', (prefix) => {
  const place = { origin: 'https://news.example', dataOrigins: ['https://data.example'] };
  let folder: string;
  let port: number;
  let server: ChildProcess;

  const ask = (path: string, headers: Record<string, string> = {}) =>
    new Promise<{ status: number; headers: IncomingHttpHeaders; body: string }>((resolve, reject) => {
      get({ host: '127.0.0.1', port, path: prefix + path, headers }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts).toString('utf8'),
          }),
        );
      }).on('error', reject);
    });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'parley-nginx-'));
    // Started by root it serves as nobody.
    chmodSync(folder, 0o755);
    for (const [path, content] of Object.entries(FILES)) {
      const file = join(folder, 'site', prefix, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    await compressFiles(join(folder, 'site'));
    port = await findFreePort();
    const text = writeNginxFile(place, prefix)
      .replace('listen 80;', `listen 127.0.0.1:${port};`)
      .replace('  listen [::]:80;\n', '')
      .replace('root /srv/parley;', `root ${join(folder, 'site')};`);
    writeFileSync(
      join(folder, 'parley.conf'),
      brotli === undefined ? text.replace('  brotli_static on;\n', '') : text,
    );
    writeFileSync(
      join(folder, 'nginx.conf'),
      [
        ...(brotli === undefined ? [] : [`load_module ${brotli};`]),
        `daemon off; worker_processes 1; pid ${join(folder, 'pid')}; error_log ${join(folder, 'error.log')};`,
        'events {}',
        'http {',
        'access_log off;',
        ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
          (name) => `${name}_temp_path ${join(folder, name)};`,
        ),
        `include ${join(folder, 'parley.conf')};`,
        '}',
      ].join('\n'),
    );
    server = spawn(nginx ?? '', ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'ignore' });
    for (let tries = 0; tries < 100; tries += 1) {
      const isUp = await ask('/').then(
        () => true,
        () => false,
      );
      if (isUp) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('nginx did not start');
  });

  afterAll(async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true });
  });

  it('accepts the configuration', () => {
    const { status, stderr } = spawnSync(nginx ?? '', ['-t', '-p', folder, '-c', join(folder, 'nginx.conf')]);
    expect(stderr.toString()).toContain('syntax is ok');
    expect(status).toBe(0);
  });

  it('sends for every file what our own server sends', async () => {
    for (const path of Object.keys(FILES).filter((name) => !/^[._]/.test(name))) {
      const file = `/${path}`;
      const { status, headers } = await ask(file.replace(/\/index\.html$/, '/'));
      expect([file, status]).toEqual([file, 200]);
      const expected = headersFor(file, place);
      for (const [name, value] of Object.entries(expected)) {
        expect([file, name, headers[name.toLowerCase()]]).toEqual([file, name, value]);
      }
      expect([file, headers['content-type']]).toEqual([file, typeFor(file)]);
      // And no more of the kind: no opener policy on embeds, no policy on data.
      const others = Object.keys(headers).filter((name) =>
        /^(content-security|cross-origin|access-|x-)/.test(name),
      );
      expect(others.sort()).toEqual(
        Object.keys(expected)
          .map((name) => name.toLowerCase())
          .filter((name) => /^(content-security|cross-origin|access-|x-)/.test(name))
          .sort(),
      );
    }
  });

  it('says that nothing is there, with the page that says so and its policy', async () => {
    for (const path of ['/nothing', '/assets/', '/t/', '/.parley-build', '/_headers', '/t/two/']) {
      const { status, headers, body } = await ask(path);
      expect([path, status]).toEqual([path, 404]);
      expect(body).toContain('Nothing');
      expect(headers['content-security-policy']).toBe(
        headersFor('/404.html', place)['Content-Security-Policy'],
      );
    }
  });

  it('says so in the frame of an article too', async () => {
    const { status, headers } = await ask('/embed/two/?lang=en');
    expect(status).toBe(404);
    for (const [name, value] of Object.entries(headersFor('/embed/404.html', place))) {
      expect([name, headers[name.toLowerCase()]]).toEqual([name, value]);
    }
    expect(headers['cross-origin-opener-policy']).toBeUndefined();
  });

  it('answers whoever makes out certificates', async () => {
    expect(await ask('/.well-known/acme-challenge/one')).toMatchObject({ status: 200, body: 'answer' });
  });

  it('moves a folder without its slash on this host only', async () => {
    expect((await ask('/t/one?event=a')).headers.location).toBe(`${prefix}/t/one/?event=a`);
    expect((await ask('//t//one')).headers.location ?? '').toMatch(/^\/(?!\/)/);
  });

  it('hands out what the build compressed', async () => {
    const accepted = brotli === undefined ? 'gzip' : 'br';
    const { headers } = await ask('/assets/main-AbCd_123.js', { 'accept-encoding': `${accepted}, gzip` });
    expect(headers['content-encoding']).toBe(accepted);
    expect(headers['content-type']).toBe('text/javascript;charset=utf-8');
    expect(headers.vary).toContain('Accept-Encoding');
  });
});
