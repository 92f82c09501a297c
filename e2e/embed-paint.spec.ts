import { expect, test } from './fixtures.ts';
import { rest } from './guest.ts';
import { EMBED, frameCode } from './snippets.ts';

/** What is painted, and in which order: something true first, nothing that moves, panels last. */

for (const width of [320, 768, 1400]) {
  test(`at ${width} px nothing shifts while script takes over`, async ({ guest, own, page, visit }) => {
    await page.setViewportSize({ width: width + 32, height: 900 });
    await page.addInitScript(() => {
      const shifts: { value: number; nodes: string[] }[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const { value, sources } = entry as PerformanceEntry & {
            value: number;
            sources: readonly { node: Node | null }[];
          };
          shifts.push({
            value,
            nodes: sources.map(({ node }) =>
              node instanceof Element ? node.outerHTML.slice(0, 120) : (node?.nodeName ?? 'gone'),
            ),
          });
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const countShifts = async () => {
      // Into an article that stands already: one whose own style sheet arrives changes the frame's width, and that is no
      // doing of ours.
      await visit({ body: '<div id="place"></div>' });
      await page
        .locator('#place')
        .evaluate((place, code) => place.insertAdjacentHTML('beforeend', code), frameCode(own, EMBED));
      await guest.ready();
      await rest(page);
      return guest.inside
        .locator('html')
        .evaluate(() => (window as unknown as { shifts: readonly object[] }).shifts);
    };
    // On a busy machine the parser rests half-way and what it has is painted. What our script moves, it moves each time.
    let shifts = await countShifts();
    for (let again = 0; shifts.length > 0 && again < 2; again += 1) shifts = await countShifts();
    expect(shifts).toEqual([]);
  });
}

test('the picture is live before React has come', async ({ guest, own, page, visit }) => {
  let letIn = () => {};
  const held = new Promise<void>((resolve) => {
    letIn = resolve;
  });
  await page.route(/\/assets\/react-[\w-]+\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await visit({ body: frameCode(own, EMBED) });
  await expect(guest.inside.locator('#parley-timeline canvas').first()).toBeVisible();
  await expect(guest.events.getByRole('article')).toHaveCount(12);
  letIn();
  await guest.opener('invasion').click();
  await expect(guest.opened('invasion')).toBeVisible();
});

test('React is asked for once the picture stands', async ({ guest, own, page, visit }) => {
  await page.addInitScript(() => {
    const observer = new MutationObserver(() => {
      if (document.querySelector('#parley-timeline canvas') === null) return;
      performance.mark('picture');
      observer.disconnect();
    });
    observer.observe(document, { childList: true, subtree: true });
  });
  await visit({ body: frameCode(own, EMBED) });
  await guest.ready();
  const times = await guest.inside.locator('html').evaluate(() => {
    const react = performance
      .getEntriesByType('resource')
      .filter(({ name }) => /\/react-(?:roots-)?[\w-]+\.js$/.test(name))
      .map(({ startTime }) => startTime);
    return {
      react: Math.min(...react),
      picture: performance.getEntriesByName('picture')[0]?.startTime ?? Number.NaN,
    };
  });
  expect(times.react).toBeGreaterThan(times.picture);
});
