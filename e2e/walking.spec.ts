import type { Page } from '@playwright/test';
import { serveCrowd } from './crowd.ts';
import { expect, test } from './fixtures.ts';
import type { Parley } from './parley.ts';

/** Name of what has the focus, inside the picture. */
const focused = (page: Page) =>
  page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
  );
const elements = ({ picture }: Parley) =>
  picture.getByRole('button', { name: /^(Call|Meeting|Talks|Visit) / });

async function openCrowd(parley: Parley, actors: number, events: number, days: number): Promise<void> {
  await serveCrowd(parley.page, { actors, events, days });
  await parley.open('?src=crowd.json');
  await expect(elements(parley).first()).toBeAttached();
}

test('Up and Down walk the events of one actor, Page Up and Page Down the days', async ({ parley, page }) => {
  await parley.open();
  await parley.mark('bennett-putin-call').focus();
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => focused(page)).toContain('Bennett');
  const walked = new Set<string>();
  for (let press = 0; press < 8; press += 1) {
    walked.add(await focused(page));
    await page.keyboard.press('ArrowUp');
  }
  for (const name of walked) expect(name).toMatch(/Bennett|Putin/);

  await page.keyboard.press('Home');
  await expect(parley.mark('invasion')).toBeFocused();
  const days = new Set<string>();
  for (let press = 0; press < 6; press += 1) {
    days.add(await focused(page));
    await page.keyboard.press('PageDown');
  }
  expect(days.size).toBeGreaterThan(2);
  const last = await focused(page);
  await page.keyboard.press('PageDown');
  expect(await focused(page)).toBe(last);
  await page.keyboard.press('PageUp');
  expect(await focused(page)).not.toBe(last);
});

test('letters find an event by its title, and say so where none begins with them', async ({
  parley,
  page,
}) => {
  await page.clock.install();
  await parley.open();
  await parley.mark('invasion').focus();
  await page.keyboard.type('bennett and p');
  await expect(parley.mark('bennett-putin-call')).toBeFocused();
  // The pause that ends a word.
  await page.clock.fastForward(750);
  await page.keyboard.type('zz');
  await expect(parley.timeline.getByRole('status')).toHaveText(/No event begins with “zz”/);
  await expect(parley.mark('bennett-putin-call')).toBeFocused();
});

test('signs are commands between words, and the help names the keys', async ({ parley, page }) => {
  await parley.open();
  await parley.mark('bennett-putin-call').focus();
  await page.keyboard.press('+');
  await expect.poll(parley.query).toContain('from=');
  await page.keyboard.press('0');
  await expect.poll(parley.query).not.toContain('from=');
  await expect(parley.picture).toHaveAccessibleDescription(/Page Down/);
});

test('of four hundred events at most three hundred have an element, and Right reaches those that have none', async ({
  parley,
  page,
}) => {
  test.slow();
  await openCrowd(parley, 40, 400, 200);
  await expect.poll(() => elements(parley).count()).toBeLessThanOrEqual(300);
  await elements(parley).first().focus();
  await page.keyboard.press('Home');
  await expect.poll(() => focused(page)).toMatch(/^Call 0\b/);
  for (let press = 0; press < 25; press += 1) await page.keyboard.press('ArrowRight');
  await expect.poll(() => focused(page)).toMatch(/^Meeting 25\b/);
  await page.keyboard.press('End');
  await expect.poll(() => focused(page)).toMatch(/^Visit 399\b/);
  expect(await elements(parley).count()).toBeLessThanOrEqual(300);
});

test('an event inside a strip is brought to where it can be told apart, focus on it', async ({
  parley,
  page,
}) => {
  test.slow();
  await openCrowd(parley, 8, 3200, 160);
  await elements(parley).first().focus();
  await page.keyboard.type('visit 1603');
  await expect.poll(() => focused(page)).toMatch(/^Visit 1603\b/);
  await expect.poll(parley.query).toContain('from=');
  await expect
    .poll(() =>
      page.evaluate(() => {
        const box = document.activeElement?.getBoundingClientRect();
        return box !== undefined && box.width > 0 && box.top >= 0 && box.bottom <= innerHeight;
      }),
    )
    .toBe(true);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => focused(page)).toMatch(/^Talks 1602\b/);
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => focused(page)).toMatch(/^\w+ \d+\./);
  expect(await elements(parley).count()).toBeLessThanOrEqual(300);
  await page.keyboard.press('Enter');
  await expect(parley.details.getByRole('heading', { level: 2 })).toBeFocused();
});
