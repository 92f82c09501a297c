import { fileURLToPath } from 'node:url';
import { test as base, expect, type Request } from '@playwright/test';
import { type Guest, guestIn } from './guest.ts';
import { type Article, type Newsroom, type NewsroomSite, openNewsroom } from './newsroom.ts';
import { type Parley, parleyOn } from './parley.ts';

export { expect };

interface Guard {
  /** Says that this trouble is what the test is about: a message, or part of one, that may occur. */
  expectTrouble(pattern: RegExp): void;
  /** Says that pages of this origin are opened, and ask for what is theirs. */
  expectOrigin(origin: string): void;
}

interface Fixtures {
  readonly guard: Guard;
  readonly parley: Parley;
  /** The origin of the deployment under test. */
  readonly own: string;
  /** Opens newsrooms on origins of their own, which close with the test. Several, where several are asked for. */
  readonly openSite: (site: NewsroomSite) => Promise<Newsroom>;
  /** Opens a newsroom's article, one that this test's page is then on. */
  readonly visit: (article: Article, files?: NewsroomSite['files']) => Promise<Newsroom>;
  /** The timeline in the article's frame, with its article around it. */
  readonly guest: Guest;
}

const recorder = fileURLToPath(new URL('./hosts/record.js', import.meta.url));

/** The origin whose page asked, or undefined where a frame is only just being opened. */
function findAsker(request: Request): string | undefined {
  try {
    if (request.isNavigationRequest()) return undefined;
    const url = request.frame().url();
    return URL.canParse(url) ? new URL(url).origin : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Every test watches the page that it drives, frames included: a console error, an uncaught one, a warning about
 * hydration, a violation of the policy or a request to another origin fails it, whatever else it tests. A newsroom
 * that the test opens is no stranger; but a page of ours that asks it for anything is caught.
 */
export const test = base.extend<Fixtures>({
  own: async ({ baseURL }, use) => {
    await use(new URL(baseURL ?? '').origin);
  },
  guard: [
    async ({ page, own }, use) => {
      const origins = new Set([own]);
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
        if (!['http:', 'https:', 'ws:', 'wss:'].includes(url.protocol)) return;
        const asker = findAsker(request);
        if (!origins.has(url.origin) || (asker === own && url.origin !== own)) {
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
      await page.addInitScript({ path: recorder });

      await use({
        expectTrouble: (pattern) => expected.push(pattern),
        expectOrigin: (origin) => origins.add(origin),
      });

      expect(troubles.filter((trouble) => !expected.some((pattern) => pattern.test(trouble)))).toEqual([]);
    },
    { auto: true },
  ],
  parley: async ({ page }, use) => {
    await use(parleyOn(page));
  },
  openSite: async ({ guard }, use) => {
    const newsrooms: Newsroom[] = [];
    await use(async (site) => {
      const newsroom = await openNewsroom(site);
      newsrooms.push(newsroom);
      guard.expectOrigin(newsroom.origin);
      return newsroom;
    });
    for (const newsroom of newsrooms) await newsroom.close();
  },
  visit: async ({ openSite, page }, use) => {
    await use(async (article, files = {}) => {
      const newsroom = await openSite({ articles: { '/article': article }, files });
      await page.goto(newsroom.address());
      return newsroom;
    });
  },
  guest: async ({ page }, use) => {
    await use(guestIn(page));
  },
});
