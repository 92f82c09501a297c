import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { type Newsroom, openNewsroom } from '../newsroom.ts';
import { elementCode, frameCode, loaderCode } from '../snippets.ts';
import { serveWatched, type WatchedSite } from './site.ts';
import { type Browser, startBrowser, until } from './webdriver.ts';

/** The main journeys of an embedded timeline in WebKit. */

let site: WatchedSite;
let browser: Browser;
let newsroom: Newsroom | undefined;

before(async () => {
  site = await serveWatched();
  browser = await startBrowser();
});
afterEach(async () => {
  await browser.enter('top');
  assert.deepEqual(await findTroubles(), [], 'troubles of the article');
  await newsroom?.close();
  newsroom = undefined;
});
after(async () => {
  await browser?.close();
  await site?.close();
});

const EMBED = 'embed/israel-mediation-2022/';

async function visit(body: string, policy?: string): Promise<void> {
  newsroom = await openNewsroom({
    articles: {
      '/article': {
        head: '<script src="/hosts/record.js"></script>',
        body,
        paragraphs: 3,
        ...(policy === undefined ? {} : { headers: { 'Content-Security-Policy': policy } }),
      },
    },
  });
  await browser.open(newsroom.address());
}

/** What went wrong in the current frame; a page that did not even let the recorder in says so. */
const findTroubles = () =>
  browser.evaluate(
    () =>
      (window as unknown as { newsroomTroubles?: string[] }).newsroomTroubles ?? ['the recorder did not run'],
  );

/** The height of the frame, and of what it holds, each as it is seen from its own side. */
async function findHeights(): Promise<{ frame: number; content: number }> {
  await browser.enter('frame');
  const content = await browser.evaluate(() => document.documentElement.getBoundingClientRect().height);
  await browser.enter('top');
  const frame = await browser.evaluate(() => {
    const holder = document.querySelector('parley-timeline')?.shadowRoot ?? document;
    return holder.querySelector('iframe')?.clientHeight ?? 0;
  });
  return { frame, content };
}

const untilFits = () =>
  until(
    'the frame is as high as its content',
    findHeights,
    ({ frame, content }) => content > 300 && Math.abs(frame - content) <= 2,
  );

/** Goes into the frame and waits until the timeline answers there. */
async function enterLiveFrame(): Promise<void> {
  await browser.enter('frame');
  const isLive = () =>
    browser.evaluate(
      () =>
        document.querySelectorAll('article').length === 12 &&
        document.querySelector('#parley-timeline canvas') !== null &&
        document.documentElement.getBoundingClientRect().height > 0,
    );
  await until('the timeline is live', isLive, Boolean);
}

async function openFirstEvent(): Promise<void> {
  const isOpen = () =>
    browser.evaluate(
      () => document.querySelector('article :is(h3, h4) button[aria-expanded="true"]') !== null,
    );
  await until(
    'the first event opens',
    async () => {
      if (!(await isOpen())) await browser.press('article :is(h3, h4) button');
      return isOpen();
    },
    Boolean,
  );
}

void test('a plain frame shows the timeline, and an event opens in it', async () => {
  await visit(frameCode(site.origin, EMBED));
  await enterLiveFrame();
  await openFirstEvent();
  assert.deepEqual(await findTroubles(), []);
});

void test('a sandbox without an origin gets its scripts, though ‘self’ means nothing there', async () => {
  await visit(
    frameCode(site.origin, EMBED, { sandbox: 'allow-scripts' }),
    `default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; frame-src ${site.origin}`,
  );
  await enterLiveFrame();
  assert.equal(await browser.evaluate(() => origin), 'null');
  await openFirstEvent();
  assert.deepEqual(await findTroubles(), []);
});

for (const [how, sandbox] of [
  ['a plain frame', undefined],
  ['a sandboxed frame', 'allow-scripts'],
] as const) {
  void test(`embed.js fits ${how} to its content, and again when that grows`, async () => {
    const options = sandbox === undefined ? {} : { sandbox };
    await visit(frameCode(site.origin, EMBED, options) + loaderCode(site.origin));
    await enterLiveFrame();
    const { frame } = await untilFits();
    await enterLiveFrame();
    await openFirstEvent();
    assert.deepEqual(await findTroubles(), []);
    const opened = await until('the frame grows', findHeights, (now) => now.frame > frame + 50);
    assert.ok(Math.abs(opened.frame - opened.content) <= 2, JSON.stringify(opened));
  });
}

void test('the element shows the timeline and says what is opened', async () => {
  await visit(elementCode(site.origin, { timeline: 'israel-mediation-2022' }));
  const isReady = () =>
    browser.evaluate(
      () => document.querySelector('parley-timeline')?.shadowRoot?.querySelector('iframe') != null,
    );
  await until('the element has its frame', isReady, Boolean);
  await browser.evaluate(() => {
    const element = document.querySelector('parley-timeline');
    element?.addEventListener('parley-select', (event) => {
      document.body.dataset['opened'] = (event as CustomEvent<{ event?: string }>).detail.event ?? '';
    });
  });
  await untilFits();
  await browser.evaluate(() =>
    (document.querySelector('parley-timeline') as unknown as { select(id: string): void }).select('invasion'),
  );
  const opened = () => browser.evaluate(() => document.body.dataset['opened'] ?? '');
  await until('the element says what is opened', opened, (id) => id === 'invasion');
});

void test('WordPress’s host shows the frame at its height', async () => {
  await visit(
    `<blockquote data-fallback-of="frame"><a href="${site.origin}/t/israel-mediation-2022/">Timeline</a></blockquote>
    <iframe id="frame" class="wp-embedded-content waiting" sandbox="allow-scripts" security="restricted"
      data-address="${site.origin}/${EMBED}" title="Timeline" width="100%" height="338" scrolling="no"></iframe>
    <script src="/hosts/wordpress.js"></script>`,
  );
  const shown = () =>
    browser.evaluate(() => {
      const frame = document.querySelector('iframe');
      return frame?.className.includes('waiting') === false ? frame.clientHeight : 0;
    });
  await until('the frame is shown', shown, (height) => height >= 600 && height <= 1000);
});
