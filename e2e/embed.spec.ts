import { expect, test } from './fixtures.ts';
import { type Newsroom, openNewsroom } from './newsroom.ts';

let newsroom: Newsroom | undefined;
test.afterEach(async () => {
  await newsroom?.close();
  newsroom = undefined;
});

const frame = (src: string, sandbox?: string) =>
  `<iframe src="${src}" title="Timeline" width="100%" height="640" frameborder="0"${
    sandbox === undefined ? '' : ` sandbox="${sandbox}"`
  }></iframe>`;

for (const [how, sandbox] of [
  ['a plain frame', undefined],
  ['a sandbox without an origin', 'allow-scripts'],
] as const) {
  test(`the embed works in ${how} under a newsroom’s strict policy`, async ({ guard, page, baseURL }) => {
    const own = new URL(baseURL ?? '').origin;
    newsroom = await openNewsroom(
      frame(`${own}/embed/israel-mediation-2022/`, sandbox),
      `default-src 'none'; img-src data:; frame-src ${own}`,
    );
    guard.expectTrouble(new RegExp(`request to another origin: ${newsroom.origin}`));
    await page.goto(newsroom.article);
    const embed = page.frameLocator('iframe');
    const events = embed.getByRole('region', { name: 'Events', exact: true });
    await expect(events.getByRole('article')).toHaveCount(12);
    await expect(embed.locator('#parley-timeline canvas').first()).toBeVisible();
    const before = await page.evaluate(() => history.length);
    await events.getByRole('article').first().getByRole('heading').getByRole('button').first().click();
    await expect(embed.getByText('Stated by AFP, no source named').first()).toBeVisible();
    expect(await page.evaluate(() => history.length), 'the host’s Back is not ours').toBe(before);
  });
}

test('a page of our own does not load in a stranger’s frame', async ({ guard, page, baseURL }) => {
  const own = new URL(baseURL ?? '').origin;
  newsroom = await openNewsroom(frame(`${own}/`));
  guard.expectTrouble(new RegExp(`request to another origin: ${newsroom.origin}|frame-ancestors`));
  await page.goto(newsroom.article);
  await expect(page.frameLocator('iframe').getByRole('article')).toHaveCount(0);
});
