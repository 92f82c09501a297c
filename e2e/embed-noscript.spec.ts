import { expect, test } from './fixtures.ts';
import { EMBED, elementCode, frameCode, loaderCode, TIMELINE } from './snippets.ts';

/** Without script: the whole chronology with its sources, in the article. */

test.use({ javaScriptEnabled: false });

for (const sandbox of [undefined, '']) {
  test(`the whole story is there${sandbox === undefined ? '' : ', in a sandbox that allows nothing'}`, async ({
    guard,
    guest,
    own,
    visit,
  }) => {
    // What Chromium says of each script that such a sandbox bars.
    if (sandbox !== undefined) guard.expectTrouble(/^console error: Blocked script execution/);
    await visit({ body: frameCode(own, EMBED, sandbox === undefined ? {} : { sandbox }) + loaderCode(own) });
    await expect(guest.inside.getByRole('heading', { level: 1 })).toBeVisible();
    const articles = guest.events.getByRole('article');
    await expect(articles).toHaveCount(12);
    for (const article of await articles.all()) {
      await expect(article).toBeVisible();
      await expect(article).toContainText(/AFP|Times|Kan|Jewish Agency|Source/);
    }
    await expect(guest.events).toContainText('Once, between Thu 24 and Sun 27 Feb');
    await expect(guest.inside.getByRole('img', { name: /^Timeline picture/ })).toHaveCount(1);
    const sources = guest.inside.locator('a[href^="https://"]');
    expect(await sources.count()).toBeGreaterThan(0);
    await expect(guest.inside.getByRole('link', { name: /full page|full timeline/i })).toBeVisible();
    // Styled: the fonts and colours of our style sheet, not the browser's own.
    await expect(guest.inside.locator('body')).toHaveCSS('font-family', /Noto Sans/);
  });
}

test('the element without script is what stands in it', async ({ own, page, visit }) => {
  await visit({ body: elementCode(own, { timeline: TIMELINE }) });
  await expect(page.getByRole('link', { name: 'The timeline' })).toBeVisible();
});
