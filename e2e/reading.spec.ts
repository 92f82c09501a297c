import { expect, test } from './fixtures.ts';

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const address of ['', 't/israel-mediation-2022/', 'embed/israel-mediation-2022/', 'embed.html']) {
    test(`/${address} can be read whole`, async ({ parley, page }) => {
      await page.goto(`./${address}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(parley.events.getByRole('article')).toHaveCount(12);
      for (const article of await parley.events.getByRole('article').all())
        await expect(article).toBeVisible();
      await expect(parley.events).toContainText('Once, between Thu 24 and Sun 27 Feb');
      await expect(page.getByRole('img', { name: /^Timeline picture/ })).toHaveCount(1);
    });
  }
});

test('in print the list stands and controls do not', async ({ parley, page }) => {
  await parley.open();
  await page.emulateMedia({ media: 'print' });
  await expect(parley.events.getByRole('article')).toHaveCount(12);
  for (const article of await parley.events.getByRole('article').all()) await expect(article).toBeVisible();
  await expect(parley.filters).toBeHidden();
});

test('built pages hold no inline style and no script that runs', async ({ request }) => {
  for (const address of [
    '',
    't/israel-mediation-2022/',
    'embed/israel-mediation-2022/',
    'embed.html',
    '404.html',
  ]) {
    const html = await (await request.get(`./${address}`)).text();
    expect(html, address).not.toMatch(/<style[\s>]/i);
    expect(html, address).not.toMatch(/\sstyle\s*=/i);
    expect(html, address).not.toMatch(/\son[a-z]+\s*=\s*["']/i);
    for (const [tag] of html.matchAll(/<script\b[^>]*>/gi)) {
      expect(tag, address).toMatch(/\ssrc=|type="application\/(?:ld\+)?json"/);
    }
  }
});
