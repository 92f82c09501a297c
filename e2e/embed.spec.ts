import { expect, test } from './fixtures.ts';
import { parleyOn } from './parley.ts';

test.skip(({ viewport }) => (viewport?.width ?? 0) < 700, 'the frame brings its own width');

/** A newsroom's article: another origin than ours, and in one case a sandbox without same-origin. */
for (const sandbox of [undefined, 'allow-scripts']) {
  test(`the embed works in a stranger's page${sandbox ? ' under sandbox' : ''}`, async ({
    guard,
    page,
    baseURL,
  }) => {
    const own = new URL(baseURL ?? '');
    const host = `http://127.0.0.1:${own.port}`;
    // The article stands on 127.0.0.1, the embed on localhost: two origins, one server.
    guard.expectTrouble(/request to another origin: http:\/\/127\.0\.0\.1/);
    await page.route(`${host}/article`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><html lang="en"><title>Article</title><link rel="icon" href="data:,">
          <iframe src="${own.origin}/embed/israel-mediation-2022/" title="Timeline" width="100%" height="640" frameborder="0"
          ${sandbox === undefined ? '' : `sandbox="${sandbox}"`}></iframe>`,
      }),
    );
    await page.goto(`${host}/article`);
    const frame = page.frameLocator('iframe');
    await expect(frame.getByRole('region', { name: 'Events', exact: true }).getByRole('article')).toHaveCount(
      12,
    );
    await expect(frame.locator('#parley-timeline canvas').first()).toBeVisible();
    const before = await page.evaluate(() => history.length);
    await frame.getByRole('article').first().getByRole('heading').getByRole('button').click();
    await expect(frame.getByText('The Moscow Times').first()).toBeVisible();
    expect(await page.evaluate(() => history.length), "the host's Back is not ours").toBe(before);
  });
}

test('an app page does not load in a stranger’s frame', async ({ guard, page, baseURL }) => {
  const own = new URL(baseURL ?? '');
  const host = `http://127.0.0.1:${own.port}`;
  guard.expectTrouble(/request to another origin: http:\/\/127\.0\.0\.1|frame-ancestors/);
  await page.route(`${host}/article`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><title>Article</title><link rel="icon" href="data:,"><iframe src="${own.origin}/"></iframe>`,
    }),
  );
  await page.goto(`${host}/article`);
  await expect(parleyOn(page).page.frameLocator('iframe').getByRole('article')).toHaveCount(0);
});
