import { installRecorder } from '../page/recorder.mjs';
import { openBrowser, screen, within } from './browser.mjs';
import { floor } from './catalog.mjs';
import { median, round } from './statistics.mjs';

/**
 * First contentful paint of our prerendered page beside the empty React page's: in one warm browser, in a new context
 * each time, so that nothing but the browser itself is cached.
 *
 * @typedef {object} PaintFigures medians in milliseconds
 * @property {number} repetitions
 * @property {number | undefined} oursMs
 * @property {number | undefined} floorMs R
 * @property {number | undefined} oursSlowMs with a slow phone's network and processor
 * @property {number | undefined} floorSlowMs
 */

const prerendered = '/t/israel-mediation-2022/';
const empty = `/bench-subjects/${floor}/`;

/** 1.6 Mbit/s down, 150 ms there and back (Lighthouse's "slow 4G"), and a processor four times as slow. */
const slowNetwork = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};
const slowProcessor = { rate: 4 };

/** One visit is over in a second, and varies more than a load of a thousand events. */
const repetitions = 9;
const slowRepetitions = 5;

/**
 * @param {import('./serve.mjs').Site} site
 * @returns {Promise<PaintFigures>}
 */
export async function measurePaint(site) {
  const { browser, close } = await openBrowser();
  /** @type {Record<'ours' | 'floor' | 'oursSlow' | 'floorSlow', number[]>} */
  const times = { ours: [], floor: [], oursSlow: [], floorSlow: [] };
  try {
    // What the first pages of a browser pay for is nobody's.
    for (const path of [prerendered, empty]) await visit(browser, site, path, false);
    for (let repetition = 0; repetition < repetitions; repetition += 1) {
      times.ours.push(await visit(browser, site, prerendered, false));
      times.floor.push(await visit(browser, site, empty, false));
      if (repetition >= slowRepetitions) continue;
      times.oursSlow.push(await visit(browser, site, prerendered, true));
      times.floorSlow.push(await visit(browser, site, empty, true));
    }
  } finally {
    await close();
  }
  const middle = (/** @type {number[]} */ all) => round(median(all), 1);
  return {
    repetitions,
    oursMs: middle(times.ours),
    floorMs: middle(times.floor),
    oursSlowMs: middle(times.oursSlow),
    floorSlowMs: middle(times.floorSlow),
  };
}

/**
 * @param {import('playwright').Browser} browser
 * @param {import('./serve.mjs').Site} site
 * @param {string} path
 * @param {boolean} isSlow
 * @returns {Promise<number>} first contentful paint, in milliseconds since the navigation began
 */
async function visit(browser, site, path, isSlow) {
  const context = await browser.newContext({ viewport: screen });
  try {
    const page = await context.newPage();
    // No events: a subject is asked to load as soon as it is there.
    await page.addInitScript(installRecorder, { size: 0, columns: false, generator: '' });
    if (isSlow) {
      const session = await context.newCDPSession(page);
      await session.send('Network.enable');
      await session.send('Network.emulateNetworkConditions', slowNetwork);
      await session.send('Emulation.setCPUThrottlingRate', slowProcessor);
    }
    await page.goto(site.origin + path, { waitUntil: 'load' });
    const painted = page.waitForFunction(() => window.bench.firstPaintAt, undefined, { polling: 100 });
    return Number(await (await within(painted, 20_000, `the first paint of ${path}`)).jsonValue());
  } finally {
    await context.close();
  }
}
