import { expect, test } from './fixtures.ts';

test('a tap unfolds the record in place with its claims and steps', async ({ parley }) => {
  await parley.open();
  await expect(parley.details).toHaveCount(0);
  const record = parley.record('bennett-putin-call');
  const title = record.getByRole('heading').first().getByRole('button');
  await title.tap();
  await expect(title).toHaveAttribute('aria-expanded', 'true');
  await expect(record).toContainText('On record');
  await expect(record).toContainText('The Moscow Times');
  await expect(record.getByRole('button', { name: 'Next in list' })).toBeVisible();
  await record.getByRole('button', { name: 'Close' }).tap();
  await expect(title).toHaveAttribute('aria-expanded', 'false');
});

test('every record can be opened by touch', async ({ parley }) => {
  await parley.open();
  const showAll = parley.events.getByRole('button', { name: /Show all/ });
  if (await showAll.isVisible()) await showAll.tap();
  for (const article of await parley.events.getByRole('article').all()) {
    const title = article.getByRole('heading').first().getByRole('button');
    await title.tap();
    await expect(title).toHaveAttribute('aria-expanded', 'true');
  }
});

test('a swipe with one finger over the strip scrolls the page', async ({ parley, page }) => {
  await parley.open();
  const box = await parley.timeline.locator('canvas').first().boundingBox();
  if (box === null) throw new Error('the strip has no box');
  const client = await page.context().newCDPSession(page);
  await client.send('Input.synthesizeScrollGesture', {
    x: box.x + box.width / 2,
    y: box.y + box.height / 2,
    yDistance: -200,
    gestureSourceType: 'touch',
    speed: 1200,
  });
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(100);
  expect(parley.query()).toBe('');
});

test('what is tapped is at least 24 px, and 48 px where it stands alone', async ({ parley, page }) => {
  await parley.open();
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('button, a[href], input, select, summary')]
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && box.height > 1 && (box.width < 24 || box.height < 24))
      .filter(
        ({ element }) => getComputedStyle(element).display !== 'inline' && element.closest('p') === null,
      )
      .map(({ element, box }) => `${element.outerHTML.slice(0, 120)} ${box.width}x${box.height}`),
  );
  expect(small).toEqual([]);
});
