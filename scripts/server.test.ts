import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compressFiles } from './compress.mjs';
import { readDeployment } from './deployment.mjs';
import { headersFor } from './headers.mjs';
import { startSite } from './server.mjs';

/** A build in small, served for real. Asked with node:http, since fetch tidies addresses before it sends them. */

const LONG = 'const lane = 48;\n'.repeat(100);

const FILES: Record<string, string> = {
  'index.html': '<!doctype html><title>App</title>',
  'embed.html': '<!doctype html><title>Embed</title>',
  't/one/index.html': '<!doctype html><title>One</title>',
  'embed/one/index.html': '<!doctype html><title>One, embedded</title>',
  '404.html': '<!doctype html><title>Nothing</title>',
  'data/one.json': '{"id":"one"}',
  'assets/main-AbCd_123.js': LONG,
  'embed.js': 'void 0;',
  'embed-0123abcd.js': 'void 0;',
  'embed.json': '{}',
  'parley.js': 'export {};',
  'parley.d.ts': 'export {};',
  't/one.png': 'picture',
  't/one/feed.atom': '<feed/>',
  't/one/calendar.ics': 'BEGIN:VCALENDAR',
  'oembed/one.json': '{}',
  'frozen/template.html': '<!doctype html><title>Template</title>',
  'robots.txt': 'User-agent: *\n',
  '.parley-build': 'secret',
};

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

let dir: string;
let site: Awaited<ReturnType<typeof startSite>>;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'parley-site-'));
  for (const [path, content] of Object.entries(FILES)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), content);
  }
  await compressFiles(dir);
  site = await startSite({ port: 0, dir });
});

afterAll(async () => {
  await site.close();
  rmSync(dir, { recursive: true });
});

function ask(
  path: string,
  headers: Record<string, string> = {},
  { method = 'GET', host = '127.0.0.1' } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host, port: site.port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts).toString('utf8'),
        }),
      );
    });
    sent.on('error', reject);
    sent.end();
  });
}

describe('pages', () => {
  it('app pages carry a policy without any unsafe source and may be framed by ourselves only', async () => {
    for (const path of ['/', '/index.html', '/t/one/', '/?panel=event:x']) {
      const { status, headers } = await ask(path);
      expect(status).toBe(200);
      expect(headers['content-type']).toBe('text/html;charset=utf-8');
      expect(headers['content-security-policy']).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
          "connect-src 'self'; worker-src 'self' blob:; manifest-src 'self'; base-uri 'none'; form-action 'none'; " +
          "frame-src 'self'; frame-ancestors 'self'",
      );
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
      expect(headers['cross-origin-opener-policy']).toBe('same-origin');
      expect(headers['cache-control']).toBe('no-cache');
    }
  });

  it('embed pages may be framed by anyone, under COEP too, and name their origin', async () => {
    for (const path of ['/embed.html', '/embed/one/']) {
      const { headers } = await ask(path, { host: 'localhost:4173' });
      expect(headers['content-security-policy']).toContain("script-src 'self' http://localhost:4173;");
      expect(headers['content-security-policy']).toContain('frame-ancestors *');
      expect(headers['cross-origin-embedder-policy']).toBe('require-corp');
      expect(headers['cross-origin-resource-policy']).toBe('cross-origin');
      expect(headers['access-control-allow-origin']).toBe('*');
      expect(headers).not.toHaveProperty('x-frame-options');
    }
  });

  it('embed pages leave their opener alone: a guest has no say in that', async () => {
    expect((await ask('/embed/one/')).headers).not.toHaveProperty('cross-origin-opener-policy');
  });

  it('the template of frozen files is no page to visit: nothing in it runs, and no search shows it', async () => {
    const { headers } = await ask('/frozen/template.html');
    expect(headers['content-security-policy']).toBe("default-src 'none'; frame-ancestors 'none'; sandbox");
    expect(headers['x-robots-tag']).toBe('noindex');
    expect(headers['access-control-allow-origin']).toBe('*');
  });

  it('a Host that could end the policy is left out of it', async () => {
    const { headers } = await ask('/embed.html', { host: "x; script-src 'unsafe-inline'" });
    expect(headers['content-security-policy']).toContain("script-src 'self';");
    expect(headers['content-security-policy']).not.toContain('unsafe');
  });

  it('a folder without its slash moves to the one with it, the query kept', async () => {
    const { status, headers } = await ask('/t/one?event=a');
    expect(status).toBe(301);
    expect(headers['location']).toBe('/t/one/?event=a');
  });

  it('a redirect never leads to another host', async () => {
    expect((await ask('//t/one')).headers['location']).toBe('/t/one/');
    expect((await ask('///t//one')).headers['location']).toBe('/t/one/');
  });

  it('what is not there is the page that says so, with status 404', async () => {
    for (const path of [
      '/nothing',
      '/t/',
      '/t/one/index.html/',
      '/assets/',
      '/.parley-build',
      '/..%2f..%2fetc/passwd',
      `/${'x'.repeat(5000)}`,
    ]) {
      const { status, headers, body } = await ask(path);
      expect([path, status]).toEqual([path, 404]);
      expect(headers['content-type']).toBe('text/html;charset=utf-8');
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(body).toContain('Nothing');
    }
  });

  it('what is not there shows in the frame of an article as well', async () => {
    const { status, headers, body } = await ask('/embed/two/');
    expect([status, body]).toEqual([404, FILES['404.html']]);
    expect(headers['content-security-policy']).toContain("frame-src 'none'; frame-ancestors *");
    expect(headers['cross-origin-embedder-policy']).toBe('require-corp');
    expect(headers['cross-origin-resource-policy']).toBe('cross-origin');
  });

  it('an address that is no text is refused', async () => {
    expect((await ask('/%E0%A4%A')).status).toBe(400);
  });
});

describe('assets and data', () => {
  it('are for every origin', async () => {
    for (const path of ['/assets/main-AbCd_123.js', '/data/one.json', '/embed.js']) {
      const { headers } = await ask(path);
      expect(headers['access-control-allow-origin']).toBe('*');
      expect(headers['cross-origin-resource-policy']).toBe('cross-origin');
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
  });

  it('only names with a hash are kept for a year', async () => {
    expect((await ask('/assets/main-AbCd_123.js')).headers['cache-control']).toBe(
      'public, max-age=31536000, immutable',
    );
    expect((await ask('/embed-0123abcd.js')).headers['cache-control']).toBe(
      'public, max-age=31536000, immutable',
    );
    for (const path of ['/data/one.json', '/embed.json', '/parley.js', '/t/one.png', '/t/one/feed.atom']) {
      expect([path, (await ask(path)).headers['cache-control']]).toEqual([path, 'no-cache']);
    }
  });

  it('the loader is kept for an hour under its plain name, and a day more while a new one is fetched', async () => {
    expect((await ask('/embed.js')).headers['cache-control']).toBe(
      'public, max-age=3600, stale-while-revalidate=86400',
    );
  });

  it('are of the type that feed readers, calendars and content systems ask for', async () => {
    for (const [path, type] of [
      ['/t/one/feed.atom', 'application/atom+xml;charset=utf-8'],
      ['/t/one/calendar.ics', 'text/calendar;charset=utf-8'],
      ['/t/one.png', 'image/png'],
      ['/oembed/one.json', 'application/json'],
      ['/parley.d.ts', 'text/plain;charset=utf-8'],
    ] as const) {
      const { headers } = await ask(path);
      expect([path, headers['content-type']]).toEqual([path, type]);
      expect(headers['access-control-allow-origin']).toBe('*');
      expect(headers['cross-origin-resource-policy']).toBe('cross-origin');
    }
  });

  it('keep their type when compressed', async () => {
    const { headers } = await ask('/assets/main-AbCd_123.js', { 'accept-encoding': 'gzip, br' });
    expect(headers['content-encoding']).toBe('br');
    expect(headers['content-type']).toBe('text/javascript;charset=utf-8');
    expect(headers['vary']).toBe('Accept-Encoding');
    const zipped = await ask('/assets/main-AbCd_123.js', { 'accept-encoding': 'gzip' });
    expect(zipped.headers['content-encoding']).toBe('gzip');
    const plain = await ask('/assets/main-AbCd_123.js');
    expect(plain.headers).not.toHaveProperty('content-encoding');
    expect(plain.body).toBe(LONG);
  });

  it('are not sent again while their ETag holds', async () => {
    const { headers } = await ask('/data/one.json');
    const again = await ask('/data/one.json', { 'if-none-match': String(headers['etag']) });
    expect(again.status).toBe(304);
    expect(again.body).toBe('');
  });
});

describe('requests', () => {
  it('HEAD answers as GET does, without the body', async () => {
    const { status, headers, body } = await ask('/robots.txt', {}, { method: 'HEAD' });
    expect(status).toBe(200);
    expect(headers['content-length']).toBe('14');
    expect(body).toBe('');
  });

  it('other methods are refused', async () => {
    const { status, headers } = await ask('/', {}, { method: 'POST' });
    expect(status).toBe(405);
    expect(headers['allow']).toBe('GET, HEAD');
  });

  it('a plain range is cut from the file itself', async () => {
    const answer = await ask('/assets/main-AbCd_123.js', { range: 'bytes=6-9', 'accept-encoding': 'br' });
    expect(answer.status).toBe(206);
    expect(answer.body).toBe('lane');
    expect(answer.headers['content-range']).toBe(`bytes 6-9/${LONG.length}`);
  });

  it('a range that makes no sense here is answered in full, and the server lives on', async () => {
    for (const range of ['bytes=9-6', 'bytes=-4', 'bytes=0-1,3-4', 'lines=1-2', 'bytes=a-b']) {
      const answer = await ask('/assets/main-AbCd_123.js', { range });
      expect([range, answer.status, answer.body.length]).toEqual([range, 200, LONG.length]);
    }
    expect((await ask('/robots.txt', { range: 'bytes=99-' })).status).toBe(416);
    expect((await ask('/')).status).toBe(200);
  });
});

describe('the port', () => {
  it('a taken one is refused with the system’s own error', async () => {
    await expect(startSite({ port: site.port, dir })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it('answers at localhost as at 127.0.0.1', async () => {
    expect((await ask('/', {}, { host: 'localhost' })).status).toBe(200);
  });
});

describe('a deployment', () => {
  it('is named in the policy of embeds, and lists where else data may come from', () => {
    const { origin, dataOrigins } = readDeployment({
      PARLEY_ORIGIN: 'https://news.example/timelines/',
      PARLEY_DATA_ORIGINS: 'https://data.example  https://other.example/',
    });
    const place = { origin, dataOrigins };
    expect(headersFor('/embed/one/index.html', place)['Content-Security-Policy']).toContain(
      "connect-src 'self' https://news.example https://data.example https://other.example;",
    );
    expect(headersFor('/index.html', place)['Content-Security-Policy']).toContain(
      "connect-src 'self' https://data.example https://other.example;",
    );
  });

  it('keeps the path of its address', () => {
    expect(readDeployment({ PARLEY_ORIGIN: 'https://news.example/timelines/' }).address).toBe(
      'https://news.example/timelines',
    );
  });

  it('is nothing in particular unless it says so', () => {
    expect(readDeployment({})).toEqual({ address: undefined, origin: undefined, dataOrigins: [] });
  });

  it('is refused where its address is none', () => {
    for (const text of [
      'news.example',
      'ftp://news.example',
      'https://news.example/?a',
      'https://news.example/?',
      'https://desk:word@news.example',
    ]) {
      expect(() => readDeployment({ PARLEY_ORIGIN: text })).toThrow(text);
    }
  });

  it('is written as browsers write it, whatever its spelling', () => {
    expect(readDeployment({ PARLEY_ORIGIN: ' HTTPS://News.Example:443/täglich "neu"// ' }).address).toBe(
      'https://news.example/t%C3%A4glich%20%22neu%22',
    );
  });

  it('lets in no whole host where a folder of it is meant', () => {
    expect(() => readDeployment({ PARLEY_DATA_ORIGINS: 'https://data.example/desk/' })).toThrow(
      'all of https://data.example is let in',
    );
  });
});
