import { expect, test } from './fixtures.ts';
import type { Parley } from './parley.ts';

/** Points at the head of the picture, which is on the screen and holds no record. */
async function hoverPicture({ page, picture }: Parley): Promise<void> {
  const box = await picture.boundingBox();
  if (box === null) throw new Error('the picture has no box');
  await page.mouse.move(box.x + box.width / 2, box.y + 40);
}

/** The visible span as the address says it, in milliseconds. */
function spanOf(query: string): { from: number; to: number; length: number } {
  const params = new URLSearchParams(query);
  const read = (name: string) => Date.parse((params.get(name) ?? '').replace(' ', '+'));
  const [from, to] = [read('from'), read('to')];
  return { from, to, length: to - from };
}

test('buttons zoom in, out and back to the whole story', async ({ parley }) => {
  await parley.open();
  const { timeline } = parley;
  await timeline.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(parley.query).toMatch(/from=.*to=/);
  const once = spanOf(parley.query()).length;
  await timeline.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(() => spanOf(parley.query()).length).toBeLessThan(once);
  await timeline.getByRole('button', { name: 'Whole story' }).click();
  await expect.poll(parley.query).toBe('');
});

test('a plain wheel scrolls the page and leaves the picture alone', async ({ parley, page }) => {
  await parley.open();
  await hoverPicture(parley);
  await page.mouse.wheel(0, 240);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(100);
  expect(parley.query()).toBe('');
});

test('wheel with Ctrl zooms and does not scroll', async ({ parley, page }) => {
  await parley.open();
  await hoverPicture(parley);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -240);
  await page.keyboard.up('Control');
  await expect.poll(parley.query).toMatch(/from=.*to=/);
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
});

test('dragging moves the picture in time', async ({ parley, page }) => {
  await parley.open();
  await parley.timeline.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(parley.query).toMatch(/from=.*to=/);
  const before = spanOf(parley.query());
  const box = await parley.picture.boundingBox();
  if (box === null) throw new Error('the picture has no box');
  const y = box.y + 40;
  await page.mouse.move(box.x + box.width * 0.7, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.5, y, { steps: 5 });
  await page.mouse.up();
  await expect.poll(() => spanOf(parley.query()).from).toBeGreaterThan(before.from);
});

test('keys zoom while the picture has focus', async ({ parley, page }) => {
  await parley.open();
  await parley.mark('bennett-putin-call').focus();
  await page.keyboard.press('+');
  await expect.poll(parley.query).toMatch(/from=.*to=/);
  await page.keyboard.press('0');
  await expect.poll(parley.query).toBe('');
});

test('the overview’s window moves by key', async ({ parley, page }) => {
  await parley.open();
  const start = parley.overview.getByRole('slider', { name: 'Start of visible span' });
  await start.focus();
  for (let press = 0; press < 4; press += 1) await page.keyboard.press('ArrowRight');
  await expect.poll(parley.query).toMatch(/from=/);
});

test('under reduced motion a zoom is done at once', async ({ parley, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await parley.open();
  await parley.timeline.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(parley.query).toMatch(/from=.*to=/);
});
