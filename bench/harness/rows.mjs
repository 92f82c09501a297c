import { median, round } from './statistics.mjs';

/**
 * What `--json` prints: medians over the runs of a subject at a size. `null`: not measured, since it failed, came too
 * late, or cannot be zoomed.
 *
 * @typedef {object} Row
 * @property {string} subject
 * @property {number} n events
 * @property {number | null} loadReadyMs
 * @property {number | null} zoomCpuPerStepMs
 * @property {number | null} droppedShare of frames while zooming, 0 to 1
 * @property {number | null} inputToPaintP95Ms while zooming
 * @property {number | null} firstPaintMs
 * @property {number | null} scriptBrotliBytes
 *
 * @typedef {import('./measure-run.mjs').Run} Run
 */

/**
 * @param {readonly Run[]} runs
 * @returns {Row[]} by size, in the order in which subjects were first measured
 */
export function summarizeRuns(runs) {
  /** @type {Map<string, Run[]>} */
  const groups = new Map();
  for (const run of runs) {
    const key = `${run.subject} ${run.n}`;
    groups.set(key, [...(groups.get(key) ?? []), run]);
  }
  return [...groups.values()].map(summarizeGroup).sort((one, other) => one.n - other.n);
}

/** @param {Run[]} group @returns {Row} */
function summarizeGroup(group) {
  const { subject = '', n = 0 } = group[0] ?? {};
  /** @param {(run: Run) => number | undefined} read @param {number} digits */
  const middle = (read, digits) => round(median(group.map(read)), digits) ?? null;
  return {
    subject,
    n,
    loadReadyMs: middle(({ loadReadyMs }) => loadReadyMs, 1),
    zoomCpuPerStepMs: middle(({ zoom }) => zoom?.cpuPerStep, 2),
    droppedShare: middle(({ zoom }) => zoom?.droppedShare, 4),
    inputToPaintP95Ms: middle(({ zoom }) => zoom?.inputToPaintP95, 1),
    firstPaintMs: middle(({ firstPaintMs }) => firstPaintMs, 1),
    scriptBrotliBytes: middle(({ scriptBrotliBytes }) => scriptBrotliBytes, 0),
  };
}

/** @param {readonly Row[]} rows @param {string} subject @param {number} n */
export const findRow = (rows, subject, n) => rows.find((row) => row.subject === subject && row.n === n);
