import { floor, ours, subjects, yardstick } from './catalog.mjs';
import { divide, ratiosOf } from './ratios.mjs';
import { findRow } from './rows.mjs';

/**
 * What Parley is to reach, each as a ratio within one run, and what it reached. The limits were set before the code was
 * written; they move only with a reason in docs/performance.md.
 *
 * @typedef {import('./rows.mjs').Row} Row
 *
 * @typedef {object} Target
 * @property {string} what
 * @property {number} n events
 * @property {number} limit at most
 * @property {'ratio' | 'share'} unit a share is told in percent
 * @property {number | undefined} reached absent: not measured in this run
 */

/**
 * @typedef {object} Line
 * @property {string} what
 * @property {'ratio' | 'share'} [unit]
 * @property {readonly (readonly [n: number, limit: number])[]} limits
 * @property {(rows: readonly Row[], row: Row) => number | undefined} read
 */

/** @type {readonly Line[]} */
const lines = [
  {
    what: 'load to ready / R',
    limits: [
      [1000, 2],
      [10_000, 2],
      [100_000, 2.5],
      [1_000_000, 6],
      [5_000_000, 10],
    ],
    read: (rows, row) => ratiosOf(row, rows).load,
  },
  {
    what: 'load to ready / best rival',
    limits: [
      [1000, 2],
      [10_000, 0.7],
      [100_000, 0.2],
      [1_000_000, 0.1],
    ],
    read: (rows, row) => divide(row.loadReadyMs, bestLoadOfRivals(rows, row.n)),
  },
  {
    what: 'zoom step above R’s, in U',
    limits: [
      [1000, 1.6],
      [10_000, 1.6],
      [100_000, 1.6],
      [1_000_000, 1.6],
      [5_000_000, 2],
    ],
    read: (rows, row) => ratiosOf(row, rows).zoom,
  },
  {
    what: 'zoom step / uPlot’s at that size',
    limits: [
      [1000, 1.6],
      [10_000, 0.5],
      [100_000, 0.08],
    ],
    read: (rows, row) => divide(row.zoomCpuPerStepMs, findRow(rows, yardstick, row.n)?.zoomCpuPerStepMs),
  },
  {
    what: 'zoom step / ECharts’ at that size',
    limits: [[1_000_000, 0.03]],
    read: (rows, row) => divide(row.zoomCpuPerStepMs, findRow(rows, 'echarts', row.n)?.zoomCpuPerStepMs),
  },
  {
    what: 'dropped frames above R’s',
    unit: 'share',
    limits: [
      [1000, 0.02],
      [10_000, 0.02],
      [100_000, 0.02],
      [1_000_000, 0.02],
      [5_000_000, 0.03],
    ],
    read: (rows, row) => ratiosOf(row, rows).dropped,
  },
  {
    what: 'input to paint, 95th percentile / R',
    limits: [
      [1000, 1.5],
      [10_000, 1.5],
      [100_000, 1.5],
      [1_000_000, 1.5],
      [5_000_000, 1.6],
    ],
    read: (rows, row) => ratiosOf(row, rows).inputToPaint,
  },
  {
    what: 'zoom step / its own at 1,000',
    limits: [[1_000_000, 1.6]],
    read: (rows, row) => divide(row.zoomCpuPerStepMs, findRow(rows, ours, 1000)?.zoomCpuPerStepMs),
  },
];

/**
 * @param {readonly Row[]} rows
 * @returns {Target[]} of the sizes that were measured
 */
export function judgeRows(rows) {
  return lines.flatMap(({ what, unit = 'ratio', limits, read }) =>
    limits.flatMap(([n, limit]) => {
      const row = findRow(rows, ours, n);
      return row === undefined ? [] : [{ what, n, limit, unit, reached: read(rows, row) }];
    }),
  );
}

/** @param {readonly Row[]} rows @param {number} n */
function bestLoadOfRivals(rows, n) {
  const times = subjects
    .filter(({ name }) => name !== ours && name !== floor)
    .flatMap(({ name }) => findRow(rows, name, n)?.loadReadyMs ?? []);
  return times.length === 0 ? undefined : Math.min(...times);
}

/**
 * @param {import('./measure-paint.mjs').PaintFigures} paint
 * @returns {Target[]}
 */
export function judgePaint({ oursMs, floorMs }) {
  return [
    {
      what: 'first contentful paint of the prerendered page / R',
      n: 12,
      limit: 0.7,
      unit: 'ratio',
      reached: divide(oursMs, floorMs),
    },
  ];
}

/**
 * @param {import('./measure-files.mjs').FileFigures} files
 * @returns {Target[]}
 */
export function judgeFiles({ records, bareMs, ndjson, json }) {
  /** @param {string} what @param {number} limit @param {number | undefined} ms @returns {Target} */
  const target = (what, limit, ms) => ({
    what,
    n: records,
    limit,
    unit: 'ratio',
    reached: divide(ms, bareMs),
  });
  return [
    target('NDJSON: all of it indexed / fetch and JSON.parse alone', 1.3, ndjson.doneMs),
    target('NDJSON: first events painted / fetch and JSON.parse alone', 0.1, ndjson.firstMs),
    target('one JSON text: all of it indexed / fetch and JSON.parse alone', 1.8, json.doneMs),
  ];
}

/** @param {Target} target */
export const isReached = ({ reached, limit }) => reached !== undefined && reached <= limit;
