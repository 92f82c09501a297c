import { chromium } from 'playwright';
import { findChromium } from '../../scripts/browsers.mjs';

/**
 * @typedef {object} OpenBrowser
 * @property {import('playwright').Browser} browser
 * @property {() => Promise<void>} close ends it, also where a page of it hangs
 */

const quiet = [
  '--no-sandbox',
  '--no-first-run',
  '--mute-audio',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-extensions',
  '--disable-sync',
  '--disable-features=Translate,OptimizationHints,MediaRouter',
  // So that garbage of making the data is gone before anything is measured, and heaps are told to the byte.
  '--js-flags=--expose-gc',
  '--enable-precise-memory-info',
];

/** The processor draws everything: graphics cards differ more than timelines do. */
const withoutCard = ['--disable-gpu'];
const webglWithoutCard = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'];

/** What all pages are measured at. */
export const screen = { width: 1280, height: 800 };

/**
 * A browser of its own, without anything of an earlier one.
 * @param {{ webgl?: boolean | undefined }} [options]
 * @returns {Promise<OpenBrowser>}
 */
export async function openBrowser({ webgl = false } = {}) {
  // As a server, since a browser that Playwright launched waits for its pages to end, and some of ours never do.
  const server = await chromium.launchServer({
    executablePath: findChromium(),
    args: [...quiet, ...(webgl ? webglWithoutCard : withoutCard)],
  });
  const browser = await chromium.connect(server.wsEndpoint());
  return {
    browser,
    async close() {
      await Promise.race([browser.close().catch(() => {}), pause(3000)]);
      await Promise.race([server.kill().catch(() => {}), pause(2000)]);
    },
  };
}

/** @param {number} ms */
export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * @template T
 * @param {Promise<T>} promise
 * @param {number} ms
 * @param {string} what is late then
 * @returns {Promise<T>}
 */
export async function within(promise, ms, what) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} took longer than ${ms / 1000} s`)), ms);
  });
  try {
    return await /** @type {Promise<T>} */ (Promise.race([promise, late]));
  } finally {
    clearTimeout(timer);
  }
}
