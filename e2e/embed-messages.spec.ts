import { expect, test } from './fixtures.ts';
import { guestIn, rest } from './guest.ts';
import { EMBED, elementCode, frameCode, loaderCode, TIMELINE } from './snippets.ts';

/** Who is believed: the frame by its page, the page by its frame, nobody else by either. */

/** What a stranger's page says to the article that holds it, and to the timeline beside it. */
const forger = `
  const forge = () => {
    for (const type of ['ready', 'height']) parent.postMessage({ parley: 1, type, height: 7777 }, '*');
    parent.postMessage({ parley: 1, type: 'select', event: 'forged' }, '*');
    parent.postMessage({ parley: 1, type: 'error', message: 'forged' }, '*');
    for (let place = 0; place < parent.length; place += 1) {
      parent[place].postMessage({ parley: 1, type: 'change', query: 'event=invasion&actors=lapid&theme=dark' }, '*');
      parent[place].postMessage({ parley: 1, type: 'hello', page: location.href }, '*');
    }
    document.body.dataset.forged = 'true';
  };
  forge();
  setInterval(forge, 100);`;
const forgery = {
  articles: { '/forger': { body: '<script src="/forge.js"></script>' } },
  files: { '/forge.js': { type: 'text/javascript', text: forger } },
};

for (const [how, sandbox] of [
  ['another frame', ''],
  ['another frame without an origin', ' sandbox="allow-scripts"'],
] as const) {
  for (const ours of [undefined, 'allow-scripts']) {
    test(`what ${how} says is not ours${ours === undefined ? '' : ', be ours sandboxed too'}`, async ({
      guest,
      openSite,
      own,
      page,
      visit,
    }) => {
      const stranger = await openSite(forgery);
      await visit({
        body: `<div id="ours">${frameCode(own, EMBED, ours === undefined ? {} : { sandbox: ours })}</div>
          <iframe id="other" title="Other" src="${stranger.address()}"${sandbox}></iframe>${loaderCode(own)}`,
      });
      const frame = guestIn(page, page.locator('#ours iframe'));
      await frame.ready();
      await expect(page.locator('#other').contentFrame().locator('body')).toHaveAttribute(
        'data-forged',
        'true',
      );
      await rest(page);
      await frame.fits();
      expect(await frame.frameHeight()).not.toBe(7777);
      await expect(frame.events.getByRole('article')).toHaveCount(12);
      await expect(frame.opened('invasion')).toHaveCount(0);
      await expect(frame.inside.locator('html')).not.toHaveAttribute('data-theme', 'dark');
      expect(await page.locator('#other').evaluate((element) => element.clientHeight)).toBe(150);
      expect((await guest.heard()).some(({ data }) => JSON.stringify(data).includes('7777'))).toBe(true);
    });
  }
}

test('a frame of ours that was led to a look-alike address is not believed', async ({
  guard,
  openSite,
  own,
  page,
  visit,
}) => {
  const stranger = await openSite(forgery);
  // The same host, so that all but the port is alike.
  const lookAlike = stranger.address().replace('127.0.0.1', 'localhost');
  guard.expectOrigin(new URL(lookAlike).origin);
  await visit({ body: elementCode(own, { timeline: TIMELINE }) + frameCode(own, EMBED) });
  const plain = guestIn(page, page.locator('main > iframe'));
  await plain.ready();
  const before = await plain.fits();
  await page.evaluate((address) => {
    const opened: unknown[] = [];
    Object.assign(window, { opened });
    const element = document.querySelector('parley-timeline');
    for (const type of ['parley-select', 'parley-error', 'parley-ready']) {
      element?.addEventListener(type, (event) => opened.push((event as CustomEvent).detail));
    }
    for (const frame of [document.querySelector('iframe'), element?.shadowRoot?.querySelector('iframe')]) {
      frame?.contentWindow?.location.replace(address);
    }
  }, lookAlike);
  await expect(plain.inside.locator('body')).toHaveAttribute('data-forged', 'true');
  await rest(page);
  expect(await plain.frameHeight()).toBe(before);
  expect(await page.evaluate(() => (window as unknown as { opened: unknown[] }).opened)).toEqual([]);
});

test('a page in which we are two deep is the host, not its own host', async ({
  openSite,
  own,
  page,
  visit,
}) => {
  const middle = await openSite({
    articles: { '/middle': { body: frameCode(own, EMBED) + loaderCode(own) } },
  });
  await visit({
    body: `<iframe title="Middle" src="${middle.address()}" width="100%" height="900"></iframe>`,
  });
  const inner = page.locator('iframe').contentFrame().locator('iframe').contentFrame();
  await expect(inner.getByRole('article')).toHaveCount(12);
  await page.evaluate(() => {
    window[0]?.[0]?.postMessage({ parley: 1, type: 'change', query: 'actors=lapid' }, '*');
  });
  await rest(page);
  await expect(inner.getByRole('article')).toHaveCount(12);
});

test('unknown messages change nothing and are not answered', async ({ guest, own, page, visit }) => {
  await visit({ body: frameCode(own, EMBED) });
  await guest.ready();
  await rest(page);
  const before = (await guest.heard()).length;
  const html = await guest.inside.locator('body').textContent();
  for (const message of [
    null,
    1,
    'text',
    '[]',
    '{"parley":1,"type":"change","query":"actors=lapid"}',
    [],
    {},
    { parley: 2, type: 'change', query: 'actors=lapid' },
    { parley: '1', type: 'change', query: 'actors=lapid' },
    { parley: 1, type: 'load', data: { title: 'Forged' } },
    { parley: 1, type: 'change', query: { actors: 'lapid' } },
    { parley: 1, type: 'change' },
    { parley: 1, type: 'html', html: '<b>Forged</b>' },
    { type: 'change', query: 'actors=lapid' },
  ]) {
    await guest.say(message);
  }
  await rest(page);
  expect((await guest.heard()).length).toBe(before);
  expect(await guest.inside.locator('body').textContent()).toBe(html);
});

test('a host can choose the view, and neither data nor language nor markup', async ({
  guest,
  own,
  visit,
}) => {
  await visit({ body: frameCode(own, EMBED) });
  await guest.ready();
  const title = await guest.inside.getByRole('heading', { level: 1 }).textContent();
  await guest.say({
    parley: 1,
    type: 'change',
    query: `src=${encodeURIComponent('https://evil.example/x.json')}&lang=he&actors=lapid&q=${encodeURIComponent('<img src=x>')}`,
    title: 'Forged',
    data: { title: 'Forged' },
  });
  await expect(guest.events.getByRole('article')).toHaveCount(0);
  await expect(guest.inside.locator('img[src="x"]')).toHaveCount(0);
  await expect(guest.inside.locator('html')).toHaveAttribute('lang', 'en');
  await guest.say({ parley: 1, type: 'change', query: 'q=' });
  await expect(guest.events.getByRole('article')).toHaveCount(2);
  await expect(guest.inside.getByRole('heading', { level: 1 })).toHaveText(title ?? '');
  expect(await guest.inside.locator('html').evaluate(() => location.search)).not.toMatch(/src=|lang=/);
});

test('the frame says what is opened and filtered, and answers a hello', async ({ guest, own, visit }) => {
  await visit({ body: frameCode(own, EMBED) });
  await guest.ready();
  const last = async (type: string) => (await guest.heardOurs()).findLast((each) => each.type === type);
  await expect.poll(() => last('ready')).toBeDefined();
  await guest.opener('invasion').click();
  await expect.poll(() => last('select')).toEqual({ parley: 1, type: 'select', event: 'invasion' });
  await guest.opener('invasion').click();
  await expect.poll(() => last('select')).toEqual({ parley: 1, type: 'select' });
  const search = guest.inside.getByRole('searchbox').filter({ visible: true });
  await search.fill('lapid');
  await expect.poll(() => last('filter')).toEqual({ parley: 1, type: 'filter', query: 'q=lapid' });
  await search.fill('');
  await expect.poll(() => last('filter')).toEqual({ parley: 1, type: 'filter', query: '' });
  const readies = async () => (await guest.heardOurs()).filter(({ type }) => type === 'ready').length;
  const before = await readies();
  await guest.say({ parley: 1, type: 'hello' });
  await expect.poll(readies).toBe(before + 1);
  expect((await last('ready'))?.height).toBeGreaterThan(300);
});
