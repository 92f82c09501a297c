import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { guestIn, rest } from './guest.ts';
import { elementCode, loaderCode, TIMELINE } from './snippets.ts';

/** `<parley-timeline>` in a newsroom's page: attributes, events, methods, and what is left when it goes. */

type Told = readonly { readonly type: string; readonly detail: unknown }[];

/** Keeps what the elements of the page tell; to be called before embed.js has come, so that nothing is missed. */
async function listen(page: Page): Promise<() => Promise<Told>> {
  await page.addInitScript(() => {
    const told: { type: string; detail: unknown }[] = [];
    Object.assign(window, { told });
    for (const type of ['parley-ready', 'parley-select', 'parley-filter', 'parley-error']) {
      document.addEventListener(type, (event) => told.push({ type, detail: (event as CustomEvent).detail }));
    }
  });
  return () => page.evaluate(() => (window as unknown as { told: Told }).told);
}

const element = (page: Page) => page.locator('parley-timeline');

test('it says ready once, what is opened and what is filtered', async ({ guest, own, page, visit }) => {
  const told = await listen(page);
  const last = async (type: string) => (await told()).findLast((each) => each.type === type)?.detail;
  await visit({ body: elementCode(own, { timeline: TIMELINE }) });
  await guest.ready();
  await expect.poll(async () => (await told()).map(({ type }) => type)).toEqual(['parley-ready']);
  await guest.press(guest.opener('invasion'));
  await expect.poll(() => last('parley-select')).toEqual({ event: 'invasion' });
  await guest.press(guest.opener('invasion'));
  await expect.poll(() => last('parley-select')).toEqual({});
  const filters = guest.inside.getByRole('search', { name: 'Filters' });
  await guest.press(filters.getByRole('button', { name: /Bennett/, pressed: false }).first());
  await expect.poll(() => last('parley-filter')).toMatchObject({ query: 'actors=bennett' });
  expect((await told()).filter(({ type }) => type === 'parley-ready')).toHaveLength(1);
});

test('changing an attribute changes the timeline without a new load', async ({ guest, own, page, visit }) => {
  await visit({ body: elementCode(own, { timeline: TIMELINE, event: 'invasion' }) });
  await guest.ready();
  await expect(guest.opened('invasion')).toBeVisible();
  await guest.inside.locator('body').evaluate(() => Object.assign(window, { same: true }));
  const set = (name: string, value: string | null) =>
    element(page).evaluate(
      (timeline, [key, text]) =>
        text === null ? timeline.removeAttribute(key) : timeline.setAttribute(key, text),
      [name, value] as const,
    );
  await set('event', 'aid-shipment');
  await expect(guest.opened('aid-shipment')).toBeVisible();
  await set('event', null);
  await expect(guest.opened('aid-shipment')).toHaveCount(0);
  await set('actors', 'lapid');
  await expect(guest.events.getByRole('article')).toHaveCount(2);
  await set('actors', 'lapid,putin');
  await expect(guest.events.getByRole('article')).toHaveCount(3);
  await set('match', 'all');
  await expect(guest.events.getByRole('article')).toHaveCount(0);
  await set('match', null);
  await set('actors', null);
  await expect(guest.events.getByRole('article')).toHaveCount(12);
  await set('theme', 'dark');
  await expect(guest.inside.locator('html')).toHaveCSS('color-scheme', 'dark');
  await set('view', 'list');
  await expect(guest.timeline).toBeHidden();
  await guest.fits();
  await set('view', null);
  await expect(guest.timeline).toBeVisible();
  await guest.fits();
  expect(await guest.inside.locator('body').evaluate(() => 'same' in window), 'it is the same document').toBe(
    true,
  );
});

test('methods open, filter and show the whole, called before it is ready or after', async ({
  guest,
  own,
  page,
  visit,
}) => {
  await visit({ body: elementCode(own, { timeline: TIMELINE }) });
  await page.evaluate(async () => {
    await customElements.whenDefined('parley-timeline');
    const timeline = document.querySelector('parley-timeline') as unknown as {
      select(id?: string): void;
      filter(choice: object): void;
    };
    timeline.select('bennett-putin-call');
    timeline.filter({ actors: ['bennett'] });
  });
  await guest.ready();
  await expect(guest.opened('bennett-putin-call')).toBeVisible();
  await expect(guest.record('lapid-condemnation')).toHaveCount(0);
  await page.evaluate(() => {
    const timeline = document.querySelector('parley-timeline') as unknown as {
      select(id?: string): void;
      filter(choice: object): void;
    };
    timeline.select();
    timeline.filter({ actors: [] });
  });
  await expect(guest.events.getByRole('article')).toHaveCount(12);
  await expect(guest.opened('bennett-putin-call')).toHaveCount(0);
  await guest.press(guest.timeline.getByRole('button', { name: 'Zoom in' }));
  const query = () => guest.inside.locator('html').evaluate(() => location.search);
  await expect.poll(query).toMatch(/from=/);
  await page.evaluate(() => (document.querySelector('parley-timeline') as unknown as { fit(): void }).fit());
  await expect.poll(query).toBe('');
});

test('a height of its own is kept, and the content scrolls inside', async ({ guest, own, page, visit }) => {
  await visit({ body: elementCode(own, { timeline: TIMELINE, height: '420' }) });
  await guest.ready();
  await rest(page);
  expect(await guest.frameHeight()).toBe(420);
  await element(page).evaluate((timeline) => timeline.removeAttribute('height'));
  await guest.fits();
});

test('its fallback stands until it is ready', async ({ guest, openSite, own, page }) => {
  let letIn = () => {};
  const held = new Promise<void>((resolve) => {
    letIn = resolve;
  });
  await page.route('**/assets/embed-*.js', async (route) => {
    await held;
    await route.continue();
  });
  const newsroom = await openSite({
    articles: { '/article': { body: elementCode(own, { timeline: TIMELINE }) } },
  });
  // The article has not loaded before its frame has.
  await page.goto(newsroom.address(), { waitUntil: 'commit' });
  const fallback = page.getByRole('link', { name: 'The timeline' });
  await expect(page.locator('iframe')).toHaveCount(1);
  await expect(fallback).toBeVisible();
  letIn();
  await guest.ready();
  await expect(fallback).toBeHidden();
  await expect(guest.frame).toBeVisible();
});

test('its fallback stays where the script does not come', async ({ guard, own, page, visit }) => {
  guard.expectTrouble(/ERR_FAILED|Failed to load|NetworkError|NS_ERROR/);
  await page.route('**/embed.js', (route) => route.abort());
  await visit({ body: elementCode(own, { timeline: TIMELINE }) });
  await expect(page.getByRole('link', { name: 'The timeline' })).toBeVisible();
});

test('a timeline that is not there leaves the fallback and says so', async ({ guard, own, page, visit }) => {
  guard.expectTrouble(/404|frame-ancestors|refused to connect|Framing/i);
  const told = await listen(page);
  await page.clock.install();
  await visit({ body: elementCode(own, { timeline: 'not-there' }) });
  await expect(page.locator('iframe')).toHaveCount(1);
  // Its patience begins when the frame has loaded, which nobody tells.
  await expect(async () => {
    await page.clock.fastForward(20_000);
    expect((await told()).map(({ type }) => type)).toEqual(['parley-error']);
  }).toPass();
  await expect(page.getByRole('link', { name: 'The timeline' })).toBeVisible();
});

test('data that are refused are told as an error', async ({ own, page, visit }) => {
  const told = await listen(page);
  await visit({ body: elementCode(own, { src: 'https://evil.example/data.json' }) });
  await expect
    .poll(async () => (await told()).find(({ type }) => type === 'parley-error')?.detail)
    .toMatchObject({ message: expect.stringContaining('https://evil.example') });
});

test('data of an address of ours can be named', async ({ guest, own, visit }) => {
  await visit({ body: elementCode(own, { src: `${own}/data/${TIMELINE}.json`, actors: 'lapid' }) });
  await guest.ready();
  await expect(guest.events.getByRole('article')).toHaveCount(2);
});

test('a removed one leaves nothing behind, and comes back when it is put back', async ({
  guest,
  own,
  page,
  visit,
}) => {
  const told = await listen(page);
  await visit({
    body: `${elementCode(own, { timeline: TIMELINE })}<div id="other">${elementCode(own, { timeline: TIMELINE, actors: 'lapid' })}</div>`,
  });
  const first = guestIn(page, page.locator('main > parley-timeline iframe'));
  const other = guestIn(page, page.locator('#other iframe'));
  await first.ready();
  await other.ready();
  await expect.poll(async () => (await told()).length).toBe(2);
  await page.evaluate(() => {
    const removed = document.querySelector('main > parley-timeline');
    Object.assign(window, { removed });
    removed?.remove();
  });
  await expect(page.locator('iframe')).toHaveCount(1);
  const framesLeft = await page.evaluate(
    () => (window as unknown as { removed: Element }).removed.shadowRoot?.querySelectorAll('iframe').length,
  );
  expect(framesLeft).toBe(0);
  // Whoever speaks now, in whatever name: nothing hears it.
  await page.evaluate(() => {
    window.postMessage({ parley: 1, type: 'height', height: 4000 }, '*');
    window.dispatchEvent(new MessageEvent('message', { data: { parley: 1, type: 'ready', height: 9 } }));
    (window as unknown as { removed: { select(id: string): void } }).removed.select('invasion');
  });
  await rest(page);
  expect(await told()).toHaveLength(2);
  await expect(other.events.getByRole('article')).toHaveCount(2);
  await expect(other.events.getByRole('button', { expanded: true })).toHaveCount(0);

  await page.evaluate(() =>
    document.querySelector('main')?.append((window as unknown as { removed: Element }).removed),
  );
  // It stands at the end now, and loads when a reader comes near.
  await page.locator('main > parley-timeline').scrollIntoViewIfNeeded();
  await first.ready();
  await first.fits();
  await expect(first.events.getByRole('article')).toHaveCount(12);
  await expect(guest.frame).toHaveCount(2);
});

test('moved to another place it works on', async ({ guest, own, page, visit }) => {
  await visit({ body: `<div id="there"></div>${elementCode(own, { timeline: TIMELINE })}` });
  await guest.ready();
  await page.evaluate(() =>
    document.getElementById('there')?.append(document.querySelector('parley-timeline') ?? ''),
  );
  await guest.ready();
  await guest.fits();
  await guest.press(guest.opener('invasion'));
  await expect(guest.opened('invasion')).toBeVisible();
});

test('the script twice is the script once', async ({ guest, own, page, visit }) => {
  const told = await listen(page);
  await visit({ body: elementCode(own, { timeline: TIMELINE }) + loaderCode(own) + loaderCode(own) });
  await guest.ready();
  await guest.fits();
  await rest(page);
  expect((await told()).map(({ type }) => type)).toEqual(['parley-ready']);
});

test('it takes no name in the page but one that holds its own address', async ({ own, page, visit }) => {
  await visit({ body: '' });
  const names = () => page.evaluate(() => Object.getOwnPropertyNames(window));
  const before = await names();
  await page.evaluate((src) => {
    const script = document.createElement('script');
    script.src = src;
    document.head.append(script);
  }, `${own}/embed.js`);
  await page.waitForFunction(() => customElements.get('parley-timeline') !== undefined);
  const added = (await names()).filter((name) => !before.includes(name));
  expect(added.filter((name) => !name.includes(own))).toEqual([]);
});
