import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * What axe finds on a page and in its frames, other people's origins included: one text a finding. A frame that axe
 * could not look into is a finding as well.
 *
 * @param without a selector of what is left out
 */
export async function findViolations(page: Page, without?: string): Promise<string[]> {
  const isFramed = without === undefined && page.frames().length > 1;
  let { found, hasLooked } = await analyze(page, without);
  // A frame that is busy at that moment is passed over without a word: it is asked once more.
  if (isFramed && !hasLooked) ({ found, hasLooked } = await analyze(page, without));
  return [
    ...(isFramed && !hasLooked ? ['axe has not looked into the frame'] : []),
    ...found.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ html, target, failureSummary }) => `${id}: ${target.join(' ')}: ${html}\n${failureSummary}`,
      ),
    ),
  ];
}

async function analyze(page: Page, without: string | undefined) {
  const axe = new AxeBuilder({ page });
  const { violations, passes } = await (without === undefined ? axe : axe.exclude(without)).analyze();
  const looked = [...violations, ...passes].flatMap(({ nodes }) => nodes.map(({ target }) => target.length));
  return { found: violations, hasLooked: looked.some((depth) => depth > 1) };
}
