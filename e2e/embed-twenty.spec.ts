import { expect, test } from './fixtures.ts';
import { EMBED, frameCode, loaderCode, TIMELINE } from './snippets.ts';

test('twenty in one article do not disturb each other', async ({ own, page, visit }) => {
  test.setTimeout(90_000);
  const ids = ['invasion', 'bennett-putin-call', 'lapid-condemnation', 'aid-shipment'];
  const nth = (place: number) => ids[place % ids.length] ?? '';
  const one = (_: unknown, place: number) =>
    place % 2 === 0
      ? frameCode(own, `${EMBED}?event=${nth(place)}`, place % 4 === 0 ? { sandbox: 'allow-scripts' } : {})
      : `<parley-timeline timeline="${TIMELINE}" event="${nth(place)}"></parley-timeline>`;
  await visit({ body: Array.from({ length: 20 }, one).join('') + loaderCode(own) });
  const frames = page.locator('iframe');
  await expect(frames).toHaveCount(20);
  for (let place = 0; place < 20; place += 1) {
    const frame = frames.nth(place);
    const inside = frame.contentFrame();
    await frame.scrollIntoViewIfNeeded();
    await expect(inside.getByRole('article').getByRole('button', { expanded: true })).toHaveCount(1);
    const gap = async () => {
      const content = await inside
        .locator('html')
        .evaluate((element) => element.getBoundingClientRect().height);
      return Math.abs(content - (await frame.evaluate((element) => element.clientHeight)));
    };
    await expect.poll(gap, { message: `frame ${place} fits` }).toBeLessThanOrEqual(2);
  }
});
