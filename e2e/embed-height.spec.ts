import { expect, test } from './fixtures.ts';
import { rest } from './guest.ts';
import { EMBED, frameCode, loaderCode } from './snippets.ts';

/** The height of the frame follows its content, in silence when nothing changes, and never in circles. */

test('at load, after a record opens and closes, and after filtering', async ({ guest, own, visit }) => {
  await visit({ body: frameCode(own, EMBED) + loaderCode(own) });
  await guest.ready();
  const whole = await guest.fits();
  await guest.opener('invasion').click();
  await expect.poll(guest.frameHeight).toBeGreaterThan(whole);
  await guest.fits();
  await guest.opener('invasion').click();
  await expect.poll(async () => Math.abs((await guest.frameHeight()) - whole)).toBeLessThanOrEqual(2);
  await guest.say({ parley: 1, type: 'change', query: 'actors=lapid' });
  await expect(guest.events.getByRole('article')).toHaveCount(2);
  await expect.poll(guest.frameHeight).toBeLessThan(whole);
  await guest.fits();
});

test('from 320 px to 1600 px and back', async ({ guest, own, page, visit }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await visit({ body: frameCode(own, EMBED) + loaderCode(own) });
  await guest.ready();
  const narrow = await guest.fits();
  await page.setViewportSize({ width: 1600, height: 800 });
  await expect.poll(async () => Math.abs((await guest.frameHeight()) - narrow)).toBeGreaterThan(2);
  await guest.fits();
  await page.setViewportSize({ width: 320, height: 800 });
  await expect.poll(async () => Math.abs((await guest.frameHeight()) - narrow)).toBeLessThanOrEqual(2);
  await guest.fits();
});

test('nothing is said while nothing changes', async ({ guest, own, page, visit }) => {
  await visit({ body: frameCode(own, EMBED) + loaderCode(own) });
  await guest.ready();
  await guest.fits();
  await rest(page);
  const before = (await guest.heard()).length;
  expect(before, 'the height was said').toBeGreaterThan(0);
  await rest(page);
  expect((await guest.heard()).length).toBe(before);
});

test('a host that adds ten pixels each time does not make it grow', async ({ guest, own, page, visit }) => {
  await visit({ body: frameCode(own, EMBED) });
  await page.evaluate(() => {
    addEventListener('message', ({ data }) => {
      const frame = document.querySelector('iframe');
      if (frame && data?.parley === 1 && data.height) frame.style.height = `${data.height + 10}px`;
    });
  });
  await guest.ready();
  await guest.say({ parley: 1, type: 'hello' });
  await expect.poll(async () => (await guest.frameHeight()) - (await guest.contentHeight())).toBe(10);
  const said = async () => (await guest.heardOurs()).filter((each) => each.height !== undefined).length;
  const before = await said();
  await rest(page);
  expect(await said()).toBe(before);
});

test('a frame made higher or lower by its page says nothing of it', async ({ guest, own, page, visit }) => {
  await visit({ body: frameCode(own, EMBED) });
  await guest.ready();
  await rest(page);
  const content = await guest.contentHeight();
  const before = (await guest.heard()).length;
  for (const height of ['3000', '300', '640']) {
    await guest.frame.evaluate((element, value) => element.setAttribute('height', value), height);
    await rest(page);
    expect(await guest.contentHeight()).toBeCloseTo(content, 0);
  }
  expect((await guest.heard()).length).toBe(before);
});

for (const [how, hide, show] of [
  [
    'a closed tab',
    '<div id="tab" hidden>BODY</div>',
    () => document.getElementById('tab')?.removeAttribute('hidden'),
  ],
  [
    'a closed accordion',
    '<details id="tab"><summary>More</summary>BODY</details>',
    () => document.getElementById('tab')?.setAttribute('open', ''),
  ],
] as const) {
  test(`${how}: the height is there when it opens`, async ({ guest, own, page, visit }) => {
    await visit({ body: hide.replace('BODY', frameCode(own, EMBED)) + loaderCode(own) });
    await expect(guest.inside.locator('#parley-timeline')).toHaveCount(1);
    await rest(page);
    await page.evaluate(show);
    await guest.ready();
    expect(await guest.fits()).toBeGreaterThan(300);
    const canvas = await guest.inside.locator('canvas').first().boundingBox();
    expect(canvas?.width, 'the picture has the frame’s width').toBeGreaterThan(300);
  });
}

test('a bare snippet scrolls inside and hands the rest to the page', async ({ guest, own, page, visit }) => {
  await visit({ body: frameCode(own, EMBED), paragraphs: 12 });
  await guest.ready();
  await guest.frame.scrollIntoViewIfNeeded();
  const box = await guest.frame.boundingBox();
  if (box === null) throw new Error('the frame has no box');
  await page.mouse.move(box.x + box.width / 2, box.y + 120);
  const inside = () => guest.inside.locator('html').evaluate(() => window.scrollY);
  const outside = () => page.evaluate(() => window.scrollY);
  const before = await outside();
  await page.mouse.wheel(0, 200);
  await expect.poll(inside).toBeGreaterThan(100);
  expect(await outside()).toBe(before);
  // To the end, and on: a browser keeps one turn of the wheel with whoever it began with, for a moment.
  await guest.inside.locator('html').evaluate((element) => window.scrollTo(0, element.scrollHeight));
  await expect(async () => {
    await page.mouse.wheel(0, 200);
    expect(await outside()).toBeGreaterThan(before);
  }).toPass();
});

test('zoomed to 400% nothing is cut and nothing scrolls sideways', async ({ guest, own, page, visit }) => {
  // A window of 1280 px at 400% is one of 320 px with text four times as large to the eye: WCAG 1.4.10.
  await page.setViewportSize({ width: 320, height: 256 });
  await visit({ body: frameCode(own, EMBED) + loaderCode(own) });
  await guest.ready();
  await guest.fits();
  const sideways = () =>
    guest.inside.locator('html').evaluate((element) => element.scrollWidth - element.clientWidth);
  expect(await sideways()).toBe(0);
  await guest.press(guest.opener('invasion'));
  await expect(guest.opened('invasion')).toBeVisible();
  await guest.fits();
  expect(await sideways()).toBe(0);
});

test('the full height is said before the page is printed', async ({ guest, own, page, visit }) => {
  await visit({ body: frameCode(own, EMBED) });
  await guest.ready();
  await rest(page);
  const before = (await guest.heardOurs()).length;
  await page.emulateMedia({ media: 'print' });
  await guest.inside.locator('html').evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const last = async () => (await guest.heardOurs()).at(-1)?.height ?? 0;
  await expect.poll(async () => (await guest.heardOurs()).length).toBeGreaterThan(before);
  await expect
    .poll(async () => Math.abs((await last()) - (await guest.contentHeight())))
    .toBeLessThanOrEqual(2);
  for (const article of await guest.events.getByRole('article').all()) await expect(article).toBeVisible();
});
