import { expect, test } from './fixtures.ts';

declare global {
  interface Window {
    shifts: string[];
  }
}

test('nothing on the page shifts while it loads', async ({ parley, page }) => {
  await page.addInitScript(() => {
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, hadRecentInput, sources } = entry as PerformanceEntry & {
          value: number;
          hadRecentInput: boolean;
          sources: { node: Node | null }[];
        };
        if (hadRecentInput) continue;
        const nodes = sources.map(({ node }) =>
          node instanceof Element ? node.outerHTML.slice(0, 100) : (node?.textContent ?? 'nothing'),
        );
        window.shifts.push(`${value}: ${nodes.join(' | ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await parley.open();
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
  expect(await page.evaluate(() => window.shifts)).toEqual([]);
});

for (const width of [320, 360, 700, 768, 1000, 1400]) {
  test(`at ${width} px nothing sticks out sideways`, async ({ parley, page }) => {
    await page.setViewportSize({ width, height: 800 });
    await parley.open('?event=bennett-putin-call');
    const wide = await page.evaluate(() => ({
      page: document.documentElement.scrollWidth,
      window: document.documentElement.clientWidth,
    }));
    expect(wide.page).toBeLessThanOrEqual(wide.window);
    await expect(parley.events.getByRole('article')).toHaveCount(12);
  });
}

test('at 200% text nothing sticks out sideways', async ({ parley, page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await parley.open();
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  await expect
    .poll(() =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    )
    .toBeLessThanOrEqual(0);
});
