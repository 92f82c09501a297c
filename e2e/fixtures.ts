import { test as base, expect } from '@playwright/test';
import { type Parley, parleyOn } from './parley.ts';

export { expect };

interface Guard {
  /** Says that this trouble is what the test is about: a message, or part of one, that may occur. */
  expectTrouble(pattern: RegExp): void;
}

interface Fixtures {
  readonly guard: Guard;
  readonly parley: Parley;
}

/**
 * Every test watches the page that it drives: a console error, an uncaught one, a warning about hydration, a
 * violation of the policy or a request to another origin fails it, whatever else it tests.
 */
export const test = base.extend<Fixtures>({
  guard: [
    async ({ page, baseURL }, use) => {
      const own = new URL(baseURL ?? '').origin;
      const troubles: string[] = [];
      // Firefox's font sanitiser finds fault with a table of the packages' fonts, drops it and goes on.
      const expected: RegExp[] = [/^uncaught: downloadable font: /];

      page.on('console', (message) => {
        const text = message.text();
        if (message.type() === 'error' || /hydrat|Content Security Policy/i.test(text)) {
          troubles.push(`console ${message.type()}: ${text} (${message.location().url})`);
        }
      });
      page.on('pageerror', (error) => troubles.push(`uncaught: ${error.stack ?? error.message}`));
      page.on('request', (request) => {
        const url = new URL(request.url());
        if (['http:', 'https:', 'ws:', 'wss:'].includes(url.protocol) && url.origin !== own) {
          troubles.push(`request to another origin: ${request.url()}`);
        }
      });
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          console.error(
            `policy violated: ${event.violatedDirective} by ${event.blockedURI} at ${event.sourceFile}`,
          );
        });
      });

      await use({ expectTrouble: (pattern) => expected.push(pattern) });

      expect(troubles.filter((trouble) => !expected.some((pattern) => pattern.test(trouble)))).toEqual([]);
    },
    { auto: true },
  ],
  parley: async ({ page }, use) => {
    await use(parleyOn(page));
  },
});
