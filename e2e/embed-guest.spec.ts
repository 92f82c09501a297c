import { expect, test } from './fixtures.ts';
import { rest } from './guest.ts';
import { EMBED, elementCode, frameCode, loaderCode, TIMELINE } from './snippets.ts';

/** A guest that behaves: the page around the timeline stays its owner's. */

test('the page is not scrolled, its focus stays, and its Back is its own', async ({
  guest,
  own,
  page,
  visit,
}) => {
  const newsroom = await visit({
    body: `<a href="/next">Next article</a>${frameCode(own, `${EMBED}?event=jewish-agency-centres`)}${loaderCode(own)}`,
    paragraphs: 10,
  });
  const state = () =>
    page.evaluate(() => ({
      scrolled: window.scrollY,
      focus: document.activeElement?.tagName,
      history: window.history.length,
      address: location.href,
    }));
  await guest.ready();
  await expect(guest.opened('jewish-agency-centres')).toBeVisible();
  await guest.fits();
  await guest.say({ parley: 1, type: 'change', query: 'event=invasion&actors=russian-government' });
  await expect(guest.opened('invasion')).toBeVisible();
  await rest(page);
  const { history, ...others } = await state();
  expect(others).toEqual({ scrolled: 0, focus: 'BODY', address: newsroom.address() });

  await guest.say({ parley: 1, type: 'change', query: 'event=&actors=' });
  await expect(guest.events.getByRole('article')).toHaveCount(12);
  await guest.opener('invasion').click();
  await expect(guest.opened('invasion')).toBeVisible();
  await guest.opener('bennett-putin-call').click();
  await expect(guest.opened('bennett-putin-call')).toBeVisible();
  await rest(page);
  expect((await state()).history, 'no entry of ours').toBe(history);
});

test('Back leaves the article after its timeline was used', async ({ guest, openSite, own, page }) => {
  const newsroom = await openSite({
    articles: {
      '/front': { body: '<a href="/article">Article</a>' },
      '/article': { body: frameCode(own, EMBED) },
    },
  });
  await page.goto(newsroom.address('/front'));
  await page.getByRole('link', { name: 'Article' }).click();
  await guest.ready();
  await guest.opener('invasion').click();
  await expect(guest.opened('invasion')).toBeVisible();
  await guest.say({ parley: 1, type: 'change', query: 'actors=lapid' });
  await expect(guest.events.getByRole('article')).toHaveCount(2);
  await page.goBack();
  await expect(page).toHaveURL(newsroom.address('/front'));
});

test('opening a record by hand does not scroll the page', async ({ guest, own, page, visit }) => {
  await visit({ body: frameCode(own, EMBED) + loaderCode(own), paragraphs: 10 });
  await guest.ready();
  await guest.fits();
  await guest.opener('invasion').scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => window.scrollY);
  const { y = 0 } = (await guest.opener('invasion').boundingBox()) ?? {};
  // Pressed without Playwright's own scrolling.
  const { x = 0 } = (await guest.opener('invasion').boundingBox()) ?? {};
  await page.mouse.click(x + 20, y + 6);
  await expect(guest.opened('invasion')).toBeVisible();
  await guest.fits();
  await rest(page);
  expect(await page.evaluate(() => window.scrollY)).toBe(before);
});

test('the page’s keys are its own while focus is outside', async ({ guest, own, page, visit }) => {
  await visit({
    body: `<label>Search <input id="search"></label>${elementCode(own, { timeline: TIMELINE })}`,
  });
  await guest.ready();
  await page.evaluate(() => {
    const keys: string[] = [];
    Object.assign(window, { keys });
    addEventListener('keydown', ({ key, defaultPrevented }) =>
      keys.push(`${key}${defaultPrevented ? ' taken' : ''}`),
    );
  });
  const heard = (await guest.heard()).length;
  const typed = ['j', '+', '-', '0', 'Escape', 'ArrowRight', 'ArrowDown', '/', 'Enter', 'Home'];
  for (const key of typed) await page.keyboard.press(key);
  expect(await page.evaluate(() => (window as unknown as { keys: string[] }).keys)).toEqual(typed);

  await page.getByLabel('Search').fill('');
  await page.getByLabel('Search').pressSequentially('+0-');
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('Search')).toHaveValue('+0-');
  await rest(page);
  expect((await guest.heard()).length, 'the timeline has not moved').toBe(heard);
  expect(await guest.inside.locator('html').evaluate(() => location.search)).toBe('');
});

test('a wheel over the timeline scrolls the article', async ({ guest, own, page, visit }) => {
  await visit({ body: frameCode(own, EMBED) + loaderCode(own), paragraphs: 4 });
  await guest.ready();
  await guest.fits();
  const box = await guest.timeline.boundingBox();
  if (box === null) throw new Error('the timeline has no box');
  await page.mouse.move(box.x + box.width / 2, Math.max(box.y, 0) + 60);
  await page.mouse.wheel(0, 240);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(100);
  expect(await guest.inside.locator('html').evaluate(() => location.search)).toBe('');
});

test('a wheel with Ctrl zooms the timeline, and a plain one says so', async ({ guest, own, page, visit }) => {
  await visit({ body: frameCode(own, EMBED) + loaderCode(own), paragraphs: 2 });
  await guest.ready();
  await guest.fits();
  const box = await guest.timeline.boundingBox();
  if (box === null) throw new Error('the timeline has no box');
  await page.mouse.move(box.x + box.width / 2, Math.max(box.y, 0) + 60);
  await page.mouse.wheel(0, 1);
  await expect(guest.inside.getByText('Use Ctrl + scroll to zoom')).toBeVisible();
  const before = await page.evaluate(() => window.scrollY);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -240);
  await page.keyboard.up('Control');
  await expect.poll(() => guest.inside.locator('html').evaluate(() => location.search)).toMatch(/from=.*to=/);
  expect(await page.evaluate(() => window.scrollY)).toBe(before);
});

for (const sandbox of [undefined, 'allow-scripts']) {
  test(`${sandbox === undefined ? 'a frame' : 'a sandboxed frame'} keeps nothing on the reader’s machine and asks nobody else`, async ({
    context,
    guest,
    own,
    page,
    visit,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await visit({ body: frameCode(own, EMBED, sandbox === undefined ? {} : { sandbox }) + loaderCode(own) });
    await guest.ready();
    await guest.opener('invasion').click();
    await expect(guest.opened('invasion')).toBeVisible();
    await rest(page);
    expect(
      asked
        .filter((url) => url.startsWith('http') && !url.startsWith(own))
        .map((url) => new URL(url).pathname),
    ).toEqual(['/article', '/hosts/article.css']);
    expect(await context.cookies()).toEqual([]);
    expect((await context.storageState()).origins).toEqual([]);
    if (sandbox !== undefined) return;
    const kept = await guest.inside.locator('html').evaluate(async () => {
      // A browser that bars a stranger's frame from storage throws: then nothing is kept either.
      const count = async (read: () => number | Promise<number>) => {
        try {
          return await read();
        } catch {
          return 0;
        }
      };
      return {
        cookie: document.cookie,
        local: await count(() => localStorage.length),
        session: await count(() => sessionStorage.length),
        databases: await count(async () => (await indexedDB.databases()).length),
        caches: await count(async () => (await caches.keys()).length),
        workers: await count(async () => (await navigator.serviceWorker.getRegistrations()).length),
      };
    });
    expect(kept).toEqual({ cookie: '', local: 0, session: 0, databases: 0, caches: 0, workers: 0 });
  });
}

test('links lead out of the frame, to windows of their own', async ({ guest, own, visit }) => {
  await visit({ body: frameCode(own, `${EMBED}?event=invasion`) });
  await guest.ready();
  const links = guest.inside.locator('a[href]:not([href^="#"], [download])');
  expect(await links.count()).toBeGreaterThan(1);
  for (const link of await links.all()) {
    await expect(link).toHaveAttribute('target', /_blank|_top/);
    await expect(link).toHaveAttribute('href', /^(?:https?:|\.\.?\/|\/)/);
  }
});

test('sources, as-of date and the full page stand in the embed', async ({ guest, own, visit }) => {
  await visit({ body: frameCode(own, EMBED) });
  await guest.ready();
  const body = guest.inside.locator('body');
  await expect(body).toContainText(/Sources/);
  await expect(body).toContainText(/27 Feb/);
  const full = guest.inside.getByRole('link', { name: /full page|full timeline/i });
  await expect(full).toHaveCount(1);
  expect(await full.evaluate((link) => (link as HTMLAnchorElement).href)).toBe(`${own}/t/${TIMELINE}/`);
});
