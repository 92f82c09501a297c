import { openBrowser, screen, within } from './browser.mjs';
import { dataNames, writeDataFiles } from './data-files.mjs';
import { median } from './statistics.mjs';

/**
 * A million records over the loopback network: our built page given an address, beside a page that does nothing but
 * `JSON.parse(await (await fetch(address)).text())`. Everything counts from the moment the server was asked for the
 * file.
 *
 * @typedef {object} FileFigures medians in milliseconds
 * @property {number} records
 * @property {number} repetitions
 * @property {number | undefined} bareMs fetch and JSON.parse of the one JSON text
 * @property {LoadFigures} ndjson
 * @property {LoadFigures} json
 *
 * @typedef {object} LoadFigures
 * @property {number | undefined} firstMs until the first events stand on the screen
 * @property {number | undefined} doneMs until all are read and indexed
 * @property {number | undefined} longestTaskMs of the main thread meanwhile
 * @property {string} [failure]
 *
 * @typedef {import('./serve.mjs').Site} Site
 */

const patience = 180_000;

/**
 * @param {Site} site
 * @param {number} records
 * @param {number} repetitions
 * @returns {Promise<FileFigures>}
 */
export async function measureFiles(site, records, repetitions) {
  await writeDataFiles(records);
  const names = dataNames(records);
  /** @type {number[]} */
  const bare = [];
  /** @type {LoadFigures[]} */
  const ndjson = [];
  /** @type {LoadFigures[]} */
  const json = [];
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    bare.push(await parseBare(site, `/bench-data/${names.json}`));
    for (const [name, figures] of /** @type {const} */ ([
      [names.ndjson, ndjson],
      [names.json, json],
    ])) {
      // One that never ends is not waited for again.
      if (figures.some(({ failure }) => failure !== undefined)) continue;
      figures.push(await loadInApp(site, `/bench-data/${name}`));
    }
    console.log(
      `  files ${repetition + 1}/${repetitions}: bare ${Math.round(bare.at(-1) ?? 0)} ms, ${describe('NDJSON', ndjson)}, ${describe('JSON', json)}`,
    );
  }
  return { records, repetitions, bareMs: median(bare), ndjson: summarize(ndjson), json: summarize(json) };
}

/** @param {Site} site @param {string} path */
async function parseBare(site, path) {
  const { browser, close } = await openBrowser();
  try {
    const page = await (await browser.newContext({ viewport: screen })).newPage();
    await page.goto(`${site.origin}/bench-page/blank.html`);
    site.takeRequests();
    const doneAt = await page.evaluate(async (address) => {
      const parsed = JSON.parse(await (await fetch(address)).text());
      const now = performance.timeOrigin + performance.now();
      // Used, so that no clever compiler leaves it out.
      return parsed.events.length > 0 ? now : Number.NaN;
    }, path);
    return doneAt - arrivalOf(site, path);
  } finally {
    await close();
  }
}

/** @param {Site} site @param {string} path @returns {Promise<LoadFigures>} */
async function loadInApp(site, path) {
  const { browser, close } = await openBrowser();
  try {
    const page = await (await browser.newContext({ viewport: screen })).newPage();
    await page.addInitScript(watchLoading);
    site.takeRequests();
    await page.goto(`${site.origin}/?src=${encodeURIComponent(path.slice(1))}`, { waitUntil: 'commit' });
    const done = page.waitForFunction(() => window.benchLoading.done, undefined, {
      timeout: 0,
      polling: 250,
    });
    await within(done, patience, `data-parley-load="done" for ${path}`);
    const { first, done: doneAt, origin, longTasks } = await page.evaluate(() => window.benchLoading);
    const asked = arrivalOf(site, path) - origin;
    const meanwhile = longTasks.filter(({ start }) => start > asked);
    return {
      firstMs: first === undefined ? undefined : first - asked,
      doneMs: doneAt === undefined ? undefined : doneAt - asked,
      longestTaskMs: Math.max(0, ...meanwhile.map(({ duration }) => duration)),
    };
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    return { firstMs: undefined, doneMs: undefined, longestTaskMs: undefined, failure };
  } finally {
    await close();
  }
}

/**
 * The page's side: when `data-parley-load` says what. Runs in the page, ahead of its scripts.
 */
function watchLoading() {
  /** @type {Window['benchLoading']} */
  const loading = { origin: performance.timeOrigin, first: undefined, done: undefined, longTasks: [] };
  window.benchLoading = loading;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      loading.longTasks.push({ start: startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
  const read = () => {
    const stage = document.documentElement.dataset['parleyLoad'];
    if (stage === 'first') loading.first ??= performance.now();
    if (stage === 'done') loading.done ??= performance.now();
  };
  // The document itself: its element may not be there yet.
  new MutationObserver(read).observe(document, {
    attributes: true,
    attributeFilter: ['data-parley-load'],
    subtree: true,
  });
}

/** When a file was asked for, in milliseconds since 1970. @param {Site} site @param {string} path */
function arrivalOf(site, path) {
  const request = site.takeRequests().find((each) => each.path === path);
  if (request === undefined) throw new Error(`nobody asked for ${path}`);
  return request.at;
}

/** @param {readonly LoadFigures[]} figures @returns {LoadFigures} */
function summarize(figures) {
  const failure = figures.find((each) => each.failure !== undefined)?.failure;
  return {
    firstMs: median(figures.map(({ firstMs }) => firstMs)),
    doneMs: median(figures.map(({ doneMs }) => doneMs)),
    longestTaskMs: median(figures.map(({ longestTaskMs }) => longestTaskMs)),
    ...(failure !== undefined && { failure }),
  };
}

/** @param {string} name @param {readonly LoadFigures[]} figures */
function describe(name, figures) {
  const { firstMs, doneMs, failure } = figures.at(-1) ?? {};
  return failure === undefined
    ? `${name} first ${Math.round(firstMs ?? Number.NaN)} ms, all ${Math.round(doneMs ?? Number.NaN)} ms`
    : `${name} failed: ${failure}`;
}
