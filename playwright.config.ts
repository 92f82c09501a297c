import { defineConfig, devices } from '@playwright/test';
import { findChromium, findFirefox } from './scripts/browsers.mjs';
import { findFreePort } from './scripts/ports.mjs';

/** Journeys on the production build, served as `npm start` serves it. `npm test` builds first. */

const chromium = findChromium();
const firefox = findFirefox();
const launchOptions = chromium === undefined ? {} : { executablePath: chromium };
// Chosen once; Playwright's workers, which read this file again, find it in their environment.
process.env['PARLEY_TEST_PORT'] ??= String(await findFreePort());
const port = Number(process.env['PARLEY_TEST_PORT']);

/** Journeys that are about the wide page, or the same at every width. On phones a record unfolds in the list. */
const wideOnly = [
  'panels',
  'keyboard',
  'zoom',
  'time-range',
  'walking',
  'lanes',
  'large-files',
  'address',
  'bad-input',
  'frozen',
  'library',
  'share',
  'embed-*',
].map((name) => `**/${name}.spec.ts`);

/** What Firefox, the second engine, is asked: the main journeys. */
const inFirefox = [
  ...['list', 'panels', 'address', 'filters', 'embed-hosts', 'embed-element', 'embed-link'],
  ...['frozen', 'library', 'large-files'],
].map((name) => `**/${name}.spec.ts`);

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  workers: 2,
  reporter: process.env['CI'] ? [['list']] : [['list'], ['html', { open: 'never' }]],
  expect: { timeout: 10_000, toHaveScreenshot: { maxDiffPixelRatio: 0.002, animations: 'disabled' } },
  use: {
    baseURL: `http://localhost:${port}/`,
    trace: 'retain-on-failure',
    locale: 'en-GB',
    // Neither the newsroom's zone nor UTC: what a page shows must not depend on where its reader sits.
    timezoneId: 'America/St_Johns',
  },
  webServer: {
    command: `node scripts/start.mjs --port ${port}`,
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
    timeout: 180_000,
  },
  projects: [
    {
      name: 'chromium-desktop',
      use: { browserName: 'chromium', viewport: { width: 1400, height: 900 }, launchOptions },
      testIgnore: '**/phone.spec.ts',
    },
    {
      name: 'chromium-phone',
      use: {
        ...devices['Pixel 7'],
        browserName: 'chromium',
        viewport: { width: 360, height: 640 },
        launchOptions,
      },
      testIgnore: wideOnly,
    },
    ...(firefox === undefined
      ? []
      : [
          {
            name: 'firefox',
            use: {
              browserName: 'firefox' as const,
              viewport: { width: 1400, height: 900 },
              ...(firefox.channel === undefined ? {} : { channel: firefox.channel }),
              launchOptions: { executablePath: firefox.executablePath },
            },
            testMatch: inFirefox,
          },
        ]),
  ],
});
