import { expect, test } from './fixtures.ts';
import { titleOf } from './parley.ts';

test.skip(
  ({ viewport }) => (viewport?.width ?? 0) < 700,
  'phones have no keys; the list’s own test covers them',
);

test('Tab reaches the picture, arrows walk every record once, Enter opens it, Escape returns', async ({
  parley,
  page,
}) => {
  await parley.open();
  await page.locator('body').press('Tab');
  const inPicture = () =>
    page.evaluate(() => {
      const element = document.activeElement;
      return element?.closest('[aria-label="Timeline"]') && element.getAttribute('data-event') !== null;
    });
  for (let press = 0; press < 60 && !(await inPicture()); press += 1) await page.keyboard.press('Tab');
  expect(await inPicture(), 'Tab reaches the records in the picture').toBe(true);

  await page.keyboard.press('Home');
  const nameOf = () => page.evaluate(() => document.activeElement?.getAttribute('data-event') ?? '');
  const seen = [await nameOf()];
  for (let press = 0; press < 11; press += 1) {
    await page.keyboard.press('ArrowRight');
    seen.push(await nameOf());
  }
  expect(new Set(seen).size).toBe(12);

  const last = seen.at(-1) ?? '';
  await page.keyboard.press('Enter');
  const heading = parley.details.getByRole('heading', { name: titleOf(last), exact: true, level: 2 });
  await expect(heading).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(heading).toHaveCount(0);
  await expect.poll(nameOf).toBe(last);
});

test('a record opened from the list by key gives focus back to its title', async ({ parley, page }) => {
  await parley.open();
  const button = parley.opener('bennett-zelenskyy-call');
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(
    parley.details.getByRole('heading', { name: titleOf('bennett-zelenskyy-call'), exact: true, level: 2 }),
  ).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
});

test('keys do nothing while nothing of ours has focus', async ({ parley, page }) => {
  await parley.open();
  const before = parley.query();
  for (const key of ['ArrowRight', '+', '-', '0', 'Enter', 'Escape']) await page.keyboard.press(key);
  expect(parley.query()).toBe(before);
});

test('every stop that Tab makes can be seen', async ({ parley, page }) => {
  await parley.open('?event=bennett-putin-call');
  await page.evaluate(() => window.scrollTo(0, 0));
  for (let press = 0; press < 40; press += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return undefined;
      const box = element.getBoundingClientRect();
      const ring = getComputedStyle(element);
      return {
        what: element.getAttribute('aria-label') ?? element.textContent?.slice(0, 60),
        inside: box.bottom > 0 && box.top < innerHeight && box.width > 0 && box.height > 0,
        ring: ring.outlineStyle !== 'none' || ring.boxShadow !== 'none',
      };
    });
    if (stop === undefined) break;
    expect(stop, stop.what).toMatchObject({ inside: true });
  }
});
