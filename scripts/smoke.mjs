import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { root } from './paths.mjs';

/**
 * `npm start`, asked for its pages as a browser would, then stopped: the last step of CI. It takes a free port, and
 * ends only the process that it started.
 */

const server = spawn(process.execPath, ['scripts/start.mjs', '--port', '0'], {
  cwd: root,
  stdio: ['ignore', 'pipe', 'inherit'],
});

/** @type {Promise<string>} the address that the server prints once it answers */
const address = new Promise((resolve, reject) => {
  let printed = '';
  server.stdout.setEncoding('utf8').on('data', (text) => {
    process.stdout.write(text);
    printed += text;
    const found = /http:\/\/localhost:\d+/.exec(printed);
    if (found) resolve(found[0]);
  });
  server.once('exit', (code) => reject(new Error(`npm start ended with ${code} before it served anything.`)));
});

/** @type {readonly { path: string, status: number, type: RegExp, holds?: RegExp, headers: Record<string, RegExp> }[]} */
const expectations = [
  {
    path: '/',
    status: 200,
    type: /^text\/html/,
    holds: /Bennett and Putin speak by phone/,
    headers: {
      'content-security-policy': /script-src 'self';.*frame-ancestors 'self'/,
      'x-content-type-options': /nosniff/,
    },
  },
  {
    path: '/t/israel-mediation-2022/',
    status: 200,
    type: /^text\/html/,
    holds: /Bennett and Putin speak by phone/,
    headers: { 'content-security-policy': /default-src 'none'/, 'cache-control': /no-cache/ },
  },
  {
    path: '/embed/israel-mediation-2022/',
    status: 200,
    type: /^text\/html/,
    headers: {
      'content-security-policy': /script-src 'self' http:\/\/localhost:\d+;.*frame-ancestors \*/,
      'cross-origin-embedder-policy': /require-corp/,
      'access-control-allow-origin': /^\*$/,
    },
  },
  {
    path: '/data/israel-mediation-2022.json',
    status: 200,
    type: /^application\/json/,
    headers: { 'access-control-allow-origin': /^\*$/, 'cross-origin-resource-policy': /cross-origin/ },
  },
  {
    path: '/embed.js',
    status: 200,
    type: /^text\/javascript/,
    headers: { 'cache-control': /max-age=3600/, 'cross-origin-resource-policy': /cross-origin/ },
  },
  {
    path: '/embed.json',
    status: 200,
    type: /^application\/json/,
    holds: /"integrity": "sha384-/,
    headers: {},
  },
  { path: '/t/israel-mediation-2022.png', status: 200, type: /^image\/png/, headers: {} },
  {
    path: '/t/israel-mediation-2022/feed.atom',
    status: 200,
    type: /^application\/atom\+xml/,
    holds: /<entry>/,
    headers: {},
  },
  {
    path: '/t/israel-mediation-2022/calendar.ics',
    status: 200,
    type: /^text\/calendar/,
    holds: /BEGIN:VEVENT/,
    headers: {},
  },
  {
    path: '/frozen/template.html',
    status: 200,
    type: /^text\/html/,
    headers: { 'content-security-policy': /sandbox/, 'x-robots-tag': /noindex/ },
  },
  { path: '/favicon.svg', status: 200, type: /^image\/svg/, headers: {} },
  { path: '/robots.txt', status: 200, type: /^text\/plain/, headers: {} },
  { path: '/nothing-here', status: 404, type: /^text\/html/, holds: /no page at this address/, headers: {} },
];

try {
  const base = await address;
  for (const { path, status, type, holds, headers } of expectations) {
    const response = await fetch(base + path);
    const text = await response.text();
    assert.equal(response.status, status, `status of ${path}`);
    assert.match(response.headers.get('content-type') ?? '', type, `type of ${path}`);
    if (holds) assert.match(text, holds, `text of ${path}`);
    for (const [name, value] of Object.entries(headers)) {
      assert.match(response.headers.get(name) ?? '', value, `${name} of ${path}`);
    }
    assert.doesNotMatch(
      response.headers.get('content-security-policy') ?? '',
      /unsafe-/,
      `policy of ${path}`,
    );
    console.log(`${response.status} ${path}`);
  }
  const page = await (await fetch(`${base}/`)).text();
  const script = /src="\.\/(assets\/[^"]+\.js)"/.exec(page)?.[1];
  assert.ok(script, 'the page names a script');
  const asset = await fetch(`${base}/${script}`, { headers: { 'Accept-Encoding': 'br' } });
  assert.equal(asset.headers.get('cache-control'), 'public, max-age=31536000, immutable');
  assert.equal(asset.headers.get('content-type'), 'text/javascript;charset=utf-8');
  await asset.arrayBuffer();
  console.log(`${asset.status} /${script}`);

  /** @type {{ file: string, integrity: string }} */
  const { file, integrity } = JSON.parse(await (await fetch(`${base}/embed.json`)).text());
  const pinned = await fetch(`${base}/${file}`);
  assert.equal(pinned.headers.get('cache-control'), 'public, max-age=31536000, immutable');
  const loader = Buffer.from(await pinned.arrayBuffer());
  assert.equal(
    `sha384-${createHash('sha384').update(loader).digest('base64')}`,
    integrity,
    'integrity of the loader',
  );
  assert.ok(loader.length <= 4096, `the loader is ${loader.length} bytes`);
  console.log(`${pinned.status} /${file}`);
} finally {
  const ended = new Promise((resolve) => {
    server.once('exit', resolve);
  });
  server.kill('SIGTERM');
  if (server.exitCode === null) await ended;
}
assert.equal(server.exitCode, 0, 'the server stops cleanly when told to');
console.log('npm start serves its pages and stops when told to.');
