import { expect, test } from './fixtures.ts';
import { rest } from './guest.ts';
import { EMBED, elementCode, frameCode, loaderCode, TIMELINE } from './snippets.ts';

/** `<host page>#parley=EVENT` opens the event where the page uses embed.js. Every other fragment is the page's own. */

for (const [how, code] of [
  ['a plain frame', (own: string) => frameCode(own, EMBED) + loaderCode(own)],
  [
    'a sandboxed frame',
    (own: string) => frameCode(own, EMBED, { sandbox: 'allow-scripts' }) + loaderCode(own),
  ],
  ['the element', (own: string) => elementCode(own, { timeline: TIMELINE })],
] as const) {
  test(`the address of the article opens a record in ${how}`, async ({ guest, openSite, own, page }) => {
    const newsroom = await openSite({
      articles: { '/article': { body: `<h2 id="chapter">Chapter</h2>${code(own)}` } },
    });
    await page.goto(`${newsroom.address()}#parley=invasion`);
    await guest.ready();
    await expect(guest.opened('invasion')).toBeVisible();
    await page.evaluate(() => {
      location.hash = '#parley=aid-shipment';
    });
    await expect(guest.opened('aid-shipment')).toBeVisible();
    await page.evaluate(() => {
      location.hash = '#chapter';
    });
    await rest(page);
    expect(page.url()).toBe(`${newsroom.address()}#chapter`);
    await expect(guest.opened('aid-shipment')).toBeVisible();
    await guest.press(guest.opener('invasion'));
    await expect(guest.opened('invasion')).toBeVisible();
    await rest(page);
    expect(page.url(), 'the fragment is the page’s own').toBe(`${newsroom.address()}#chapter`);
  });
}

test('an opened record offers the address of the article with it', async ({ guest, own, visit }) => {
  const newsroom = await visit({ body: frameCode(own, EMBED) + loaderCode(own) });
  await guest.ready();
  await guest.press(guest.opener('invasion'));
  await expect(guest.opened('invasion')).toBeVisible();
  const link = `${newsroom.address()}#parley=invasion`;
  await expect(
    guest.record('invasion').locator(`a[href="${link}"], input[value="${link}"]`).first(),
  ).toBeVisible();
});

test('a link to the article is not taken from a page of another origin', async ({ guest, own, visit }) => {
  await visit({ body: frameCode(own, `${EMBED}?event=invasion`) });
  await guest.ready();
  for (const at of ['https://evil.example/article', 'javascript:alert(1)', 'data:text/html,x', '']) {
    await guest.say({ parley: 1, type: 'hello', page: at });
  }
  await expect(guest.opened('invasion')).toBeVisible();
  await expect(guest.inside.locator('[href*="#parley="], [value*="#parley="]')).toHaveCount(0);
});

test('a record that is not there is no trouble', async ({ guest, openSite, own, page }) => {
  const newsroom = await openSite({
    articles: { '/article': { body: frameCode(own, EMBED) + loaderCode(own) } },
  });
  await page.goto(`${newsroom.address()}#parley=${encodeURIComponent('<img src=x>')}`);
  await guest.ready();
  await guest.fits();
  await expect(guest.events.getByRole('article')).toHaveCount(12);
  await expect(guest.inside.locator('img[src="x"]')).toHaveCount(0);
});
