import { expect, test } from './fixtures.ts';

const LIGHT = 'rgb(255, 255, 255)';
const DARK = 'rgb(18, 22, 27)';

const ground = () => getComputedStyle(document.documentElement).backgroundColor;

test('the page follows the system', async ({ parley, page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await parley.open();
  expect(await page.evaluate(ground)).toBe(LIGHT);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => page.evaluate(ground)).toBe(DARK);
});

test('the address overrules the system', async ({ parley, page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await parley.open('?theme=dark');
  expect(await page.evaluate(ground)).toBe(DARK);
  await page.emulateMedia({ colorScheme: 'dark' });
  await parley.open('?theme=light');
  expect(await page.evaluate(ground)).toBe(LIGHT);
});
