import { pause, within } from './browser.mjs';
import { droppedShare, quantile, round } from './statistics.mjs';

/**
 * @typedef {object} GestureFigures times in milliseconds
 * @property {number} steps that were taken within the time there was
 * @property {number} cpuPerStep of the page's main thread
 * @property {number} scriptPerStep of which in scripts
 * @property {number} layoutPerStep of which in styles and layout
 * @property {number | undefined} frameP50
 * @property {number | undefined} frameP95
 * @property {number | undefined} frameMax
 * @property {number | undefined} droppedShare 0 to 1
 * @property {number | undefined} inputToPaintP50 absent where there was no input
 * @property {number | undefined} inputToPaintP95
 * @property {number} longestTask 0 where none took longer than 50
 */

const frameTime = 1000 / 60;
/** A gesture that takes longer is cut off; `steps` says where. */
const longest = 12_000;
const patience = 30_000;

/**
 * Records a gesture, at most one step a frame.
 * @param {import('./gestures.mjs').Hand} hand
 * @param {import('./gestures.mjs').Gesture} gesture
 * @param {string} name for messages
 * @returns {Promise<GestureFigures>}
 */
export async function measureGesture({ page, session }, { steps, act }, name) {
  await page.evaluate(() => window.bench.begin());
  const before = await readMetrics(session);
  const started = performance.now();
  let next = started;
  let step = 0;
  for (; step < steps && performance.now() - started < longest; step += 1) {
    await within(act(step), patience, `a step of ${name}`);
    next = Math.max(performance.now(), next + frameTime);
    await pause(Math.max(0, next - performance.now()));
  }
  await pause(100);
  const after = await within(readMetrics(session), patience, `the end of ${name}`);
  const { frames, latencies, longestTask } = await page.evaluate(() => window.bench.end());
  const perStep = (/** @type {number} */ from, /** @type {number} */ to) =>
    Number(((to - from) / step).toFixed(2));
  return {
    steps: step,
    cpuPerStep: perStep(before.task, after.task),
    scriptPerStep: perStep(before.script, after.script),
    layoutPerStep: perStep(before.layout, after.layout),
    frameP50: round(quantile(frames, 0.5), 1),
    frameP95: round(quantile(frames, 0.95), 1),
    frameMax: round(quantile(frames, 1), 1),
    droppedShare: round(droppedShare(frames), 4),
    inputToPaintP50: round(quantile(latencies, 0.5), 1),
    inputToPaintP95: round(quantile(latencies, 0.95), 1),
    longestTask: Math.round(longestTask),
  };
}

/**
 * Time that the page's main thread has spent so far, in milliseconds (Chrome DevTools Protocol, Performance): free of
 * what waiting for the screen rounds up, and so the steadiest of all figures.
 * @param {import('playwright').CDPSession} session
 */
async function readMetrics(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  const seconds = new Map(metrics.map(({ name, value }) => [name, value]));
  const ms = (/** @type {string} */ name) => 1000 * (seconds.get(name) ?? 0);
  return {
    task: ms('TaskDuration'),
    script: ms('ScriptDuration'),
    layout: ms('LayoutDuration') + ms('RecalcStyleDuration'),
  };
}
