import { readdir } from 'node:fs/promises';
import { dist } from '../scripts/paths.mjs';
import { expect, test } from './fixtures.ts';
import { EMBED } from './snippets.ts';

/** What the deployment says with its files, as hosts of every kind need it. */

for (const path of [EMBED, 'embed.html']) {
  test(`/${path} may be framed by anyone, and may do little`, async ({ own, request }) => {
    const headers = (await request.get(`./${path}`)).headers();
    const policy = headers['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain('frame-ancestors *');
    expect(policy, '‘self’ means nothing in a sandboxed WebKit frame').toContain(`script-src 'self' ${own};`);
    expect(policy).not.toContain('unsafe-');
    expect(headers).toMatchObject({
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-resource-policy': 'cross-origin',
      'access-control-allow-origin': '*',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
    });
    expect(headers['x-frame-options']).toBeUndefined();
    expect(headers['set-cookie']).toBeUndefined();
  });
}

test('everything that an embed loads is for every origin', async ({ page, own }) => {
  const answers = new Map<string, Record<string, string>>();
  page.on('response', (response) => answers.set(response.url(), response.headers()));
  await page.goto(`./${EMBED}`);
  await expect(page.locator('#parley-timeline canvas').first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(answers.size).toBeGreaterThan(3);
  for (const [url, headers] of answers) {
    expect(new URL(url).origin).toBe(own);
    expect(headers['access-control-allow-origin'], url).toBe('*');
    expect(headers['cross-origin-resource-policy'], url).toBe('cross-origin');
  }
});

test('what is asked for again and has not changed carries the same headers', async ({ request }) => {
  for (const path of ['embed.js', EMBED, 'data/israel-mediation-2022.json']) {
    const first = (await request.get(`./${path}`)).headers();
    const again = await request.get(`./${path}`, { headers: { 'If-None-Match': first['etag'] ?? '' } });
    expect(again.status(), path).toBe(304);
    // WebKit judges by this answer, not by the one that it keeps: without them a second visit finds a blank frame.
    for (const name of ['cross-origin-resource-policy', 'access-control-allow-origin', 'cache-control']) {
      expect(again.headers()[name], `${name} of ${path}`).toBe(first[name]);
    }
  }
});

test('embed.js is kept briefly under its plain name and for ever under its hash', async ({ request }) => {
  const plain = await request.get('./embed.js');
  expect(plain.ok()).toBe(true);
  expect(plain.headers()['content-type']).toMatch(/^text\/javascript/);
  expect(plain.headers()['cross-origin-resource-policy']).toBe('cross-origin');
  expect(plain.headers()['cache-control']).not.toContain('immutable');
  const text = await plain.text();
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(4000);
  const [versioned] = (await readdir(dist)).filter((name) => /^embed-[\w-]{8}\.js$/.test(name));
  const lasting = await request.get(`./${versioned}`);
  expect(lasting.headers()['cache-control']).toContain('immutable');
  expect(await lasting.text()).toBe(text);
});

test('each timeline has its oEmbed answer, picture and feeds', async ({ request }) => {
  const page = await (await request.get('./t/israel-mediation-2022/')).text();
  const picture = await request.get('./t/israel-mediation-2022.png');
  expect(picture.headers()['content-type']).toBe('image/png');
  const bytes = await picture.body();
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], 'width and height').toEqual([1200, 630]);
  for (const [path, type] of [
    ['t/israel-mediation-2022/feed.atom', /atom|xml/],
    ['t/israel-mediation-2022/calendar.ics', /calendar/],
  ] as const) {
    const answer = await request.get(`./${path}`);
    expect(answer.status(), path).toBe(200);
    expect(answer.headers()['content-type'], path).toMatch(type);
  }
  expect(page).toMatch(/<script type="application\/ld\+json">/);
});
