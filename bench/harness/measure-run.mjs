import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { installRecorder } from '../page/recorder.mjs';
import { openBrowser, pause, screen, within } from './browser.mjs';
import { approach, makeHand, panGesture, zoomGesture } from './gestures.mjs';
import { measureGesture } from './measure-gesture.mjs';
import { timesOnlyFrom } from './plan.mjs';
import { weighScripts } from './serve.mjs';

/**
 * One subject, loaded once with one number of events in a browser of its own, then zoomed and dragged.
 *
 * @typedef {object} Run times in milliseconds; what could not be measured is absent
 * @property {string} subject
 * @property {number} n
 * @property {number} repetition
 * @property {string} [failure] why it drew nothing
 * @property {string} [stuck] where it stopped answering while it was zoomed or dragged
 * @property {number} [bootMs] from the navigation until the subject's scripts have run
 * @property {number} [loadReadyMs] from the call of `load` until two frames after it is done
 * @property {number} [firstPaintMs] first contentful paint, without the time that making the data took
 * @property {number} [blockingMs] what the long tasks up to readiness took beyond 50 ms each, summed up
 * @property {number} [longestTaskMs] the longest task from the call of `load` until readiness
 * @property {import('./measure-gesture.mjs').GestureFigures} [zoom]
 * @property {import('./measure-gesture.mjs').GestureFigures} [pan]
 * @property {number} [scriptBrotliBytes]
 * @property {number} [nodes] elements in the page
 * @property {number} [heapMb] after everything, garbage collected
 * @property {number} [bufferMb] typed arrays and the like, beside the heap
 * @property {number} [dataMb] the heap before loading, with nothing but the data in it
 * @property {string[]} [errors] what the page threw, the first three
 *
 * @typedef {object} RunSettings
 * @property {import('./serve.mjs').Site} site
 * @property {boolean} withPan also drag, and read the heap
 * @property {string | undefined} shots folder for a screenshot
 */

/** Time for scripts and for making the data. */
const bootPatience = 60_000;
/** Who takes longer to load has failed. */
export const loadPatience = 60_000;

/**
 * @param {import('./plan.mjs').Measurement} measurement
 * @param {number} repetition
 * @param {RunSettings} settings
 * @returns {Promise<Run>}
 */
export async function measureRun({ subject, size }, repetition, { site, withPan, shots }) {
  /** @type {Run} */
  const run = { subject: subject.name, n: size, repetition };
  site.takeRequests();
  const { browser, close } = await openBrowser({ webgl: subject.webgl });
  try {
    const context = await browser.newContext({ viewport: screen });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable');
    const arrival = await watchStages(page);
    await page.addInitScript(installRecorder, {
      size,
      columns: size >= timesOnlyFrom,
      generator: `${site.origin}/bench-page/generate.mjs`,
    });
    page.goto(`${site.origin}/bench-subjects/${subject.name}/`).catch(() => {});
    await within(arrival.loading, bootPatience, 'booting and making the data');
    await within(arrival.ready, loadPatience, 'loading');
    await pause(300);
    Object.assign(run, await readLoad(page));
    run.scriptBrotliBytes = weighScripts(site.takeRequests());
    await takeShot(page, shots, `${subject.name}-${size}-loaded`);
    await interact(run, page, session, withPan);
    // Some pages are told of their first paint only when they have time again.
    if (run.stuck === undefined) Object.assign(run, await readFirstPaint(page));
    await takeShot(page, shots, `${subject.name}-${size}-used`);
  } catch (error) {
    run.failure = describe(error);
  } finally {
    await close();
  }
  return run;
}

/**
 * What the recorder tells as it happens, so that nobody has to ask the page while it works.
 * @param {import('playwright').Page} page
 */
async function watchStages(page) {
  /** @type {PromiseWithResolvers<void>} */
  const loading = withResolvers();
  /** @type {PromiseWithResolvers<void>} */
  const ready = withResolvers();
  /** @param {Error} error */
  const fail = (error) => {
    loading.reject(error);
    ready.reject(error);
  };
  page.on('crash', () => fail(new Error('the tab crashed')));
  await page.exposeFunction(
    'benchTell',
    async (/** @type {import('../page/recorder.mjs').Stage} */ stage) => {
      if (stage === 'failed') fail(new Error(await page.evaluate(() => window.bench.failure)));
      else if (stage === 'loading') loading.resolve();
      else ready.resolve();
    },
  );
  // A page that fails while nobody waits for it yet is no unhandled rejection.
  for (const { promise } of [loading, ready]) promise.catch(() => {});
  return { loading: loading.promise, ready: ready.promise };
}

/** @returns {PromiseWithResolvers<void>} Node 20 has none of its own */
function withResolvers() {
  /** @type {Partial<PromiseWithResolvers<void>>} */
  const made = {};
  const promise = new Promise((/** @type {(value: void) => void} */ resolve, reject) => {
    Object.assign(made, { resolve, reject });
  });
  return /** @type {PromiseWithResolvers<void>} */ (Object.assign(made, { promise }));
}

/**
 * @param {import('playwright').Page} page
 * @returns {Promise<Partial<Run>>}
 */
async function readLoad(page) {
  const { bootedAt, loadAt, readyAt, longTasks, errors, dataBytes, nodes } = await page.evaluate(() => ({
    bootedAt: window.bench.bootedAt ?? 0,
    loadAt: window.bench.loadAt ?? 0,
    readyAt: window.bench.readyAt ?? 0,
    longTasks: window.bench.longTasks,
    errors: window.bench.errors,
    dataBytes: window.bench.dataBytes,
    nodes: document.querySelectorAll('*').length,
  }));
  const ofBooting = longTasks.filter(({ start }) => start < bootedAt);
  const ofLoading = longTasks.filter(({ start, duration }) => start + duration > loadAt && start < readyAt);
  const blocking = [...ofBooting, ...ofLoading].map(({ duration }) => Math.max(0, duration - 50));
  return {
    bootMs: roundTenth(bootedAt),
    loadReadyMs: roundTenth(readyAt - loadAt),
    blockingMs: Math.round(blocking.reduce((sum, excess) => sum + excess, 0)),
    longestTaskMs: Math.round(Math.max(0, ...ofLoading.map(({ duration }) => duration))),
    nodes,
    dataMb: roundTenth(dataBytes / 1e6),
    ...(errors.length > 0 && { errors: errors.slice(0, 3) }),
  };
}

/**
 * @param {import('playwright').Page} page
 * @returns {Promise<Partial<Run>>}
 */
async function readFirstPaint(page) {
  const { bootedAt, loadAt, paintedAt } = await page.evaluate(() => ({
    bootedAt: window.bench.bootedAt ?? 0,
    loadAt: window.bench.loadAt ?? 0,
    paintedAt: window.bench.firstPaintAt,
  }));
  if (paintedAt === undefined) return {};
  const makingData = paintedAt < loadAt ? 0 : loadAt - bootedAt;
  return { firstPaintMs: roundTenth(paintedAt - makingData) };
}

/**
 * @param {Run} run gets its figures one by one, so that those before a page stops answering stay
 * @param {import('playwright').Page} page
 * @param {import('playwright').CDPSession} session
 * @param {boolean} withPan
 */
async function interact(run, page, session, withPan) {
  try {
    const interaction = await page.evaluate(() => window.bench.subject?.interaction ?? {});
    const hand = await makeHand(page, session, interaction);
    const zoom = await zoomGesture(hand);
    if (zoom !== undefined) {
      await pause(50);
      run.zoom = await measureGesture(hand, zoom, 'zoom');
      await pause(200);
    }
    if (!withPan) return;
    await approach(hand);
    await pause(300);
    const pan = panGesture(hand);
    await within(pan.begin(), loadPatience, 'pressing the button');
    run.pan = await measureGesture(hand, pan, 'panning');
    await within(pan.end(), loadPatience, 'releasing the button');
    await within(session.send('HeapProfiler.collectGarbage'), loadPatience, 'collecting garbage');
    const heap = /** @type {{ usedSize: number, backingStorageSize?: number }} */ (
      await session.send('Runtime.getHeapUsage')
    );
    Object.assign(run, {
      heapMb: roundTenth(heap.usedSize / 1e6),
      bufferMb: roundTenth((heap.backingStorageSize ?? 0) / 1e6),
    });
  } catch (error) {
    run.stuck = describe(error);
  }
}

/** @param {import('playwright').Page} page @param {string | undefined} folder @param {string} name */
async function takeShot(page, folder, name) {
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), timeout: 30_000 }).catch(() => {});
}

/** @param {unknown} error */
const describe = (error) =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0]?.slice(0, 300) ?? '';

/** @param {number} figure */
const roundTenth = (figure) => Number(figure.toFixed(1));
