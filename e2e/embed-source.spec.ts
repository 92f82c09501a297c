import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures.ts';
import { frameCode } from './snippets.ts';

/** `src` in an embed: anyone can craft a link, and nobody may put words under a newsroom's name. */

const data = readFileSync(new URL('../data/israel-mediation-2022.json', import.meta.url), 'utf8');
const forged = JSON.stringify({ ...JSON.parse(data), title: 'Forged title' });

const tricks: readonly [string, (stranger: string) => string][] = [
  ['another origin', (stranger) => `${stranger}/data.json`],
  ['an address without a scheme', (stranger) => `//${new URL(stranger).host}/data.json`],
  ['backslashes for slashes', (stranger) => `\\\\${new URL(stranger).host}\\data.json`],
  ['a slash and a backslash', (stranger) => `/\\${new URL(stranger).host}/data.json`],
  ['a tab within the slashes', (stranger) => `/\t/${new URL(stranger).host}/data.json`],
  ['https without slashes', () => 'https:evil.example/data.json'],
  ['data in the address', () => `data:application/json,${encodeURIComponent('{"format":"parley/1"}')}`],
  ['a blob', (stranger) => `blob:${stranger}/0b1c7e9e-0000-4000-8000-000000000000`],
  ['a script', () => 'javascript:alert(1)'],
  ['a file', () => 'file:///etc/hosts'],
];

for (const [place, [how, makeSrc]] of tricks.entries()) {
  // An opaque origin is nobody's own: what is compared is the page's address. A few of them tell.
  for (const sandbox of place < 3 ? [undefined, 'allow-scripts'] : [undefined]) {
    test(`${how} is refused in words${sandbox === undefined ? '' : ', sandboxed too'}, and nothing is asked of it`, async ({
      guest,
      openSite,
      own,
      page,
      visit,
    }) => {
      const stranger = await openSite({
        articles: {},
        files: { '/data.json': { type: 'application/json', text: forged } },
      });
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      const src = encodeURIComponent(makeSrc(stranger.origin));
      await visit({
        body: frameCode(own, `embed.html?src=${src}`, sandbox === undefined ? {} : { sandbox }),
      });
      await expect(guest.inside.locator('body')).toContainText(/not allowed here/);
      await expect(guest.inside.locator('body')).not.toContainText('Forged title');
      await expect(guest.events.getByRole('article')).toHaveCount(0);
      expect(asked.filter((url) => new URL(url).origin === stranger.origin)).toEqual([]);
    });
  }
}

for (const address of ['http://user:secret@HOST/data.json', 'http://HOST@evil.example/data.json']) {
  test(`a name and password in the address are refused: ${address}`, async ({ guest, own, page, visit }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const src = encodeURIComponent(address.replace('HOST', new URL(own).host));
    await visit({ body: frameCode(own, `embed.html?src=${src}`) });
    await expect(guest.inside.locator('body')).toContainText(/not allowed here/);
    expect(asked.filter((url) => new URL(url).pathname.endsWith('/data.json'))).toEqual([]);
  });
}

for (const sandbox of [undefined, 'allow-scripts']) {
  test(`an address of ours that leads to another origin is refused${sandbox === undefined ? '' : ', sandboxed too'}`, async ({
    guard,
    guest,
    openSite,
    own,
    page,
    visit,
  }) => {
    // What a browser says of it, be it the policy that stops it or we.
    guard.expectTrouble(
      /Content Security Policy|policy violated: connect-src|request to another origin|Failed to load|CORS|ERR_FAILED|fetch/i,
    );
    const stranger = await openSite({
      articles: {},
      files: { '/data.json': { type: 'application/json', text: forged } },
    });
    await page.route('**/moved.json', (route) =>
      route.fulfill({
        status: 302,
        headers: { Location: stranger.address('/data.json'), 'Access-Control-Allow-Origin': '*' },
      }),
    );
    await visit({
      body: frameCode(own, 'embed.html?src=moved.json', sandbox === undefined ? {} : { sandbox }),
    });
    await expect(guest.inside.getByText(/could not be loaded|not allowed here/).first()).toBeVisible();
    await expect(guest.inside.locator('body')).not.toContainText('Forged title');
    await expect(guest.events.getByRole('article')).toHaveCount(0);
  });
}

for (const sandbox of [undefined, 'allow-scripts']) {
  test(`a dataset of ours is shown${sandbox === undefined ? '' : ', sandboxed too'}`, async ({
    guest,
    own,
    visit,
  }) => {
    const src = encodeURIComponent('data/israel-mediation-2022.json');
    await visit({ body: frameCode(own, `embed.html?src=${src}`, sandbox === undefined ? {} : { sandbox }) });
    await guest.ready();
    await expect(guest.events.getByRole('article')).toHaveCount(12);
  });
}

test('markup in data is shown as text', async ({ guest, own, page, visit }) => {
  const title = '<img src=x onerror=alert(1)>';
  await page.route('**/test-data.json', (route) =>
    route.fulfill({ contentType: 'application/json', body: JSON.stringify({ ...JSON.parse(data), title }) }),
  );
  await visit({ body: frameCode(own, 'embed.html?src=test-data.json') });
  await expect(guest.inside.getByRole('heading', { level: 1 })).toContainText(title);
  await expect(guest.inside.locator('img[src="x"]')).toHaveCount(0);
});
