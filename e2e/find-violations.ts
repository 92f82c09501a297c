import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * What axe finds on a page and in its frames, other people's origins included: one text a finding. A frame that axe
 * could not look into is a finding as well.
 *
 * @param without a selector of what is left out
 */
export async function findViolations(page: Page, without?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations, passes } = await (without === undefined ? axe : axe.exclude(without)).analyze();
  const looked = [...violations, ...passes].flatMap(({ nodes }) => nodes.map(({ target }) => target.length));
  const isFramed = without === undefined && page.frames().length > 1;
  return [
    ...(isFramed && !looked.some((depth) => depth > 1) ? ['axe has not looked into the frame'] : []),
    ...violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ html, target, failureSummary }) => `${id}: ${target.join(' ')}: ${html}\n${failureSummary}`,
      ),
    ),
  ];
}
