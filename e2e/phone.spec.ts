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
  const box = await parley.picture.boundingBox();
  if (box === null) throw new Error('the strip has no box');
  const client = await page.context().newCDPSession(page);
  const touch = async (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) => {
    const touchPoints = y === undefined ? [] : [{ x: box.x + box.width / 2, y }];
    await client.send('Input.dispatchTouchEvent', { type, touchPoints });
    await page.evaluate(() => new Promise(requestAnimationFrame));
  };
  const y = box.y + box.height / 2;
  await touch('touchStart', y);
  for (let move = 1; move <= 10; move += 1) await touch('touchMove', y - move * 20);
  await touch('touchEnd');
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(100);
  expect(parley.query()).toBe('');
});

test('Search shows its field alone, and the first result in the same screen', async ({ parley }) => {
  await parley.open();
  const search = parley.filters.getByRole('button', { name: 'Search', exact: true });
  await search.tap();
  await expect(search).toHaveAttribute('aria-expanded', 'true');
  await expect(parley.filters.getByRole('checkbox')).toHaveCount(0);
  const field = parley.filters.getByRole('searchbox');
  await expect(field).toBeFocused();
  await field.fill('lapid');
  await expect(parley.filters.getByRole('status')).toContainText('Showing 2 of 12. Filtered to:');
  await expect(parley.events.getByRole('article').first()).toBeInViewport();
  await field.press('Enter');
  await expect(field).not.toBeFocused();
  await expect(parley.events.getByRole('article').first()).toBeInViewport({ ratio: 1 });
  await search.tap();
  await expect(field).toBeHidden();
});

test('what is tapped is at least 24 px high and wide', async ({ parley, page }) => {
  await parley.open();
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('button, a[href], input, select, summary')]
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        return width > 1 && height > 1 && (width < 24 || height < 24);
      })
      // A title in the list is pressed on its whole row; the picture’s records stand in the list as well, one a row.
      .filter((element) => element.closest('article, [data-pl-event], p') === null)
      .map((element) => element.outerHTML.slice(0, 160)),
  );
  expect(small).toEqual([]);
});
