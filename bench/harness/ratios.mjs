import { floor, yardstick } from './catalog.mjs';
import { findRow } from './rows.mjs';

/**
 * Milliseconds of one machine mean nothing on another; these do. R is the empty React page at the same number of events,
 * U what a zoom step costs uPlot at 1,000 events, above R's.
 *
 * @typedef {import('./rows.mjs').Row} Row
 *
 * @typedef {object} Ratios absent where one of both figures is
 * @property {number | undefined} load load to ready, over R's
 * @property {number | undefined} zoom main-thread time of a zoom step above R's, in U
 * @property {number | undefined} dropped share of dropped frames above R's, 0 to 1
 * @property {number | undefined} inputToPaint 95th percentile, over R's
 * @property {number | undefined} firstPaint over R's
 */

/** The size at which U is taken. */
export const yardstickSize = 1000;

/**
 * @param {Row} row
 * @param {readonly Row[]} rows of the same run
 * @returns {Ratios}
 */
export function ratiosOf(row, rows) {
  const empty = findRow(rows, floor, row.n);
  return {
    load: divide(row.loadReadyMs, empty?.loadReadyMs),
    zoom: divide(subtract(row.zoomCpuPerStepMs, empty?.zoomCpuPerStepMs), measureUnit(rows)),
    dropped: subtract(row.droppedShare, empty?.droppedShare),
    inputToPaint: divide(row.inputToPaintP95Ms, empty?.inputToPaintP95Ms),
    firstPaint: divide(row.firstPaintMs, empty?.firstPaintMs),
  };
}

/** U, in milliseconds. @param {readonly Row[]} rows */
export function measureUnit(rows) {
  const unit = findRow(rows, yardstick, yardstickSize);
  const empty = findRow(rows, floor, yardstickSize);
  return subtract(unit?.zoomCpuPerStepMs, empty?.zoomCpuPerStepMs);
}

/** @typedef {number | null | undefined} Measured */

/** @param {Measured} figure @param {Measured} by */
export const divide = (figure, by) => (figure == null || by == null || by <= 0 ? undefined : figure / by);

/** @param {Measured} figure @param {Measured} less */
export const subtract = (figure, less) => (figure == null || less == null ? undefined : figure - less);
