import { findViolations } from './find-violations.ts';
import { expect, test } from './fixtures.ts';
import type { Article } from './newsroom.ts';
import { EMBED, elementCode, frameCode, loaderCode, TIMELINE } from './snippets.ts';

/**
 * The embed in the pages of others: each a real page of a second origin, with the real scripts of those who publish
 * theirs. In each the whole story is there, a record opens, and axe finds nothing on either side of the frame.
 */

interface Host {
  readonly name: string;
  readonly article: (own: string) => Article;
  /** How the frame's height comes about: as the snippet says, as the content needs, or that within 200 and 1000 px. */
  readonly height: 'fixed' | 'content' | 'clamped';
  /** How many records stand there at first: all, or in a narrow frame the first ones. */
  readonly records?: number;
}

/** A policy that lets in what the snippet needs and nothing else: no inline style, no inline script. */
const strictPolicy = (own: string, script = '') => ({
  'Content-Security-Policy': `default-src 'none'; style-src 'self'; img-src data:; frame-src ${own}${script}`,
});

const hosts: readonly Host[] = [
  {
    name: 'a plain frame',
    article: (own) => ({ body: frameCode(own, EMBED) }),
    height: 'fixed',
  },
  {
    name: 'a frame and embed.js',
    article: (own) => ({ body: frameCode(own, EMBED) + loaderCode(own) }),
    height: 'content',
  },
  {
    name: 'the element',
    article: (own) => ({ body: elementCode(own, { timeline: TIMELINE }) }),
    height: 'content',
  },
  {
    name: 'a sandboxed frame',
    article: (own) => ({ body: frameCode(own, EMBED, { sandbox: 'allow-scripts' }) }),
    height: 'fixed',
  },
  {
    name: 'a sandboxed frame and embed.js',
    article: (own) => ({ body: frameCode(own, EMBED, { sandbox: 'allow-scripts' }) + loaderCode(own) }),
    height: 'content',
  },
  {
    name: 'a frame under a strict policy',
    article: (own) => ({ body: frameCode(own, EMBED), headers: strictPolicy(own) }),
    height: 'fixed',
  },
  {
    name: 'a frame and embed.js under a strict policy',
    article: (own) => ({
      body: frameCode(own, EMBED) + loaderCode(own),
      headers: strictPolicy(own, `; script-src ${own}`),
    }),
    height: 'content',
  },
  {
    name: 'the element under a strict policy',
    article: (own) => ({
      body: elementCode(own, { timeline: TIMELINE }),
      headers: strictPolicy(own, `; script-src ${own}`),
    }),
    height: 'content',
  },
  {
    name: 'a page that embeds only what consents (COEP)',
    article: (own) => ({
      body: frameCode(own, EMBED) + loaderCode(own),
      headers: { 'Cross-Origin-Embedder-Policy': 'require-corp' },
    }),
    height: 'content',
  },
  {
    name: 'an article from right to left',
    article: (own) => ({ body: frameCode(own, EMBED) + loaderCode(own), lang: 'he', dir: 'rtl' }),
    height: 'content',
  },
  {
    name: 'pym.js',
    article: (own) => ({
      body: `<div data-pym-src="${own}/${EMBED}" data-pym-title="Timeline"></div><script src="/vendor/pym.js"></script>`,
    }),
    height: 'content',
  },
  {
    name: '@newswire/frames',
    article: (own) => ({
      body: `<div data-frame-src="${own}/${EMBED}" data-frame-attribute-title="Timeline"></div>
        <script src="/vendor/frames.js"></script><script src="/hosts/frames.js"></script>`,
    }),
    height: 'content',
  },
  {
    name: 'iframe-resizer',
    article: (own) => ({
      body: `${frameCode(own, EMBED)}<script src="/vendor/iframe-resizer.js"></script><script src="/hosts/iframe-resizer.js"></script>`,
    }),
    height: 'content',
  },
  {
    name: 'Datawrapper’s snippet',
    article: (own) => ({ body: `${frameCode(own, EMBED)}<script src="/hosts/datawrapper.js"></script>` }),
    height: 'content',
  },
  {
    name: 'amp-iframe',
    article: (own) => ({
      body: `${frameCode(own, `${EMBED}#amp=1`, { sandbox: 'allow-scripts allow-same-origin' })}
        <script src="/hosts/amp.js"></script>`,
    }),
    height: 'content',
  },
  {
    name: 'WordPress',
    article: (own) => ({
      body: `<blockquote data-fallback-of="frame"><a href="${own}/t/${TIMELINE}/">Timeline</a></blockquote>
        <iframe id="frame" class="wp-embedded-content waiting" sandbox="allow-scripts" security="restricted"
          data-address="${own}/${EMBED}" title="Timeline" width="600" height="338" scrolling="no"></iframe>
        <script src="/hosts/wordpress.js"></script>`,
    }),
    height: 'clamped',
    records: 5,
  },
];

for (const { name, article, height, records = 12 } of hosts) {
  test(`${name} shows the whole story`, async ({ browserName, guest, own, page, visit }) => {
    await visit(article(own));
    await guest.ready();
    await expect(guest.events.getByRole('article')).toHaveCount(records);

    const fits = async () => {
      if (height === 'content') return guest.fits();
      const expected = async () =>
        height === 'fixed' ? 640 : Math.min(1000, Math.max(200, await guest.contentHeight()));
      const gap = async () => Math.abs((await guest.frameHeight()) - (await expected()));
      await expect.poll(gap).toBeLessThanOrEqual(2);
      return guest.frameHeight();
    };
    const before = await fits();
    await expect(guest.frame).toBeVisible();

    await guest.press(guest.opener('invasion'));
    await expect(guest.opened('invasion')).toBeVisible();
    // An opened record needs room.
    if (height === 'content') await expect.poll(guest.frameHeight).toBeGreaterThan(before);
    await fits();
    // The same markup in every engine: one of them is asked.
    if (browserName === 'chromium') expect(await findViolations(page)).toEqual([]);
  });
}

test('a page of our own does not load in a stranger’s frame', async ({ guard, guest, own, visit }) => {
  guard.expectTrouble(/frame-ancestors/);
  await visit({ body: frameCode(own, '') });
  // Firefox’s own page about it holds an article as well.
  await expect(guest.events).toHaveCount(0);
  await expect(guest.inside.locator('#parley-timeline')).toHaveCount(0);
});
