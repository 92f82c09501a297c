import dataset from '../data/israel-mediation-2022.json' with { type: 'json' };
import { expect, test } from './fixtures.ts';
import { titleOf } from './parley.ts';

test('Tab and arrows reach every record in the picture; Enter opens, Escape returns', async ({
  parley,
  page,
}) => {
  await parley.open();
  const focused = () =>
    page.evaluate(() => {
      const element = document.activeElement;
      return element?.closest('[aria-label="Timeline"]') === null
        ? ''
        : (element?.getAttribute('aria-label') ?? '');
    });
  const ids = dataset.events.map(({ id }) => id);
  const recordOf = (name: string) => ids.find((id) => name.startsWith(`${titleOf(id)}.`));
  const seen = new Set<string>();
  const note = async () => {
    const id = recordOf(await focused());
    if (id === undefined || seen.has(id)) return false;
    seen.add(id);
    return true;
  };

  for (let press = 0; press < 40 && seen.size < 12; press += 1) {
    await page.keyboard.press('Tab');
    if (!(await note())) continue;
    await page.keyboard.press('Home');
    await note();
    do await page.keyboard.press('ArrowRight');
    while (await note());
  }
  expect([...seen].sort()).toEqual([...ids].sort());

  await parley.mark('bennett-putin-call').focus();
  await page.keyboard.press('Enter');
  const heading = parley.details.getByRole('heading', {
    name: titleOf('bennett-putin-call'),
    exact: true,
    level: 2,
  });
  await expect(heading).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(heading).toHaveCount(0);
  await expect(parley.mark('bennett-putin-call')).toBeFocused();
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
