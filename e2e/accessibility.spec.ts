import { findViolations } from './find-violations.ts';
import { expect, test } from './fixtures.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [state, address] of [
    ['the whole story', ''],
    ['a record open', '?event=bennett-putin-call'],
    ['an actor open', '?panel=actor:bennett'],
    ['a source open', '?panel=source:afp-2022-02-27'],
    ['filters chosen', '?actors=bennett&kinds=call'],
    ['nothing found', '?q=zzzz'],
    ['a value that is not there', '?event=nothing'],
    ['the list alone', '?view=list'],
  ] as const) {
    test(`axe finds nothing: ${state}, ${colorScheme}`, async ({ parley, page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(`./${address}`);
      if (!address.includes('view=list')) await parley.ready();
      await expect(parley.events).toBeVisible();
      expect(await findViolations(page)).toEqual([]);
    });
  }
}
