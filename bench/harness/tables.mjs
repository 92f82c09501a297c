import { floor } from './catalog.mjs';
import { measureUnit, ratiosOf, yardstickSize } from './ratios.mjs';
import { findRow, summarizeRuns } from './rows.mjs';
import { isReached, judgeFiles, judgePaint, judgeRows } from './targets.mjs';

/** @typedef {import('./results.mjs').Results} Results */

const number = new Intl.NumberFormat('en');

/** @param {number} n */
export const formatSize = (n) => number.format(n);

/** Two digits that count, none of them false: 0.034, 1.6, 12, 340. @param {number | undefined} ratio */
function formatRatio(ratio) {
  if (ratio === undefined) return '–';
  if (Math.abs(ratio) >= 9.95) return number.format(Math.round(ratio));
  return Math.abs(ratio) < 0.0995 && ratio !== 0 ? ratio.toFixed(3) : ratio.toFixed(2);
}

/** @param {number | undefined} share */
const formatShare = (share) => (share === undefined ? '–' : `${(share * 100).toFixed(1)} %`);

/** @param {number | null | undefined} ms */
const formatMs = (ms) => (ms == null ? '–' : ms >= 99.5 ? number.format(Math.round(ms)) : ms.toFixed(1));

/** Columns of words; those of figures are aligned to the right. */
const wordColumns = new Set(['subject', 'version', 'to reach', 'reached']);

/**
 * A table of Markdown whose columns stand one below the other in a terminal too.
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} body
 * @returns {string} empty where there are no rows
 */
function drawTable(head, body) {
  if (body.length === 0) return '';
  const columns = head.map((title, column) => {
    const width = Math.max(title.length, ...body.map((cells) => (cells[column] ?? '').length));
    return { width, isWords: wordColumns.has(title) };
  });
  const line = (/** @type {readonly string[]} */ cells) =>
    columns.map(({ width, isWords }, column) => {
      const cell = cells[column] ?? '';
      return isWords ? cell.padEnd(width) : cell.padStart(width);
    });
  const rule = columns.map(({ width, isWords }) =>
    isWords ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return [line(head), rule, ...body.map(line)].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/**
 * The one table: every subject at every size, as ratios, with its version.
 * @param {Results} results
 */
export function drawRatios({ runs, versions }) {
  const rows = summarizeRuns(runs);
  const body = rows.map((row) => {
    const ratios = ratiosOf(row, rows);
    return [
      formatSize(row.n),
      row.subject,
      versions[row.subject] ?? '',
      describeLoad(row, runs, ratios.load),
      formatRatio(ratios.zoom),
      formatShare(ratios.dropped),
      formatRatio(ratios.inputToPaint),
      formatRatio(ratios.firstPaint),
      row.scriptBrotliBytes === null ? '–' : (row.scriptBrotliBytes / 1000).toFixed(1),
    ];
  });
  const head = [
    'events',
    'subject',
    'version',
    'load / R',
    'zoom step − R, in U',
    'dropped − R',
    'input to paint / R',
    'first paint / R',
    'script kB',
  ];
  return drawTable(head, body);
}

/** @param {import('./rows.mjs').Row} row @param {Results['runs']} runs @param {number | undefined} load */
function describeLoad(row, runs, load) {
  const own = runs.filter(({ subject, n }) => subject === row.subject && n === row.n);
  const failure = own.find((run) => run.failure !== undefined)?.failure;
  const stuck = own.some((run) => run.stuck !== undefined);
  if (row.loadReadyMs === null) return describeFailure(failure);
  return stuck ? `${formatRatio(load)}, then hung` : formatRatio(load);
}

/** @param {string | undefined} failure */
function describeFailure(failure) {
  if (failure === undefined) return 'not measured';
  if (failure.startsWith('not tried')) return 'not tried';
  return /took longer than/.test(failure) ? 'over 60 s' : 'failed';
}

/**
 * On what it was measured, and what R and U are in milliseconds.
 * @param {Results} results
 */
export function describeRun({ runs, machine, versions, date }) {
  const { cores, load } = machine;
  const where = `${date.slice(0, 10)}, Chromium ${versions['chromium']}, ${cores} cores, drawn by the processor, load at the start ${load}.`;
  if (runs.length === 0) return where;
  const rows = summarizeRuns(runs);
  const empty = findRow(rows, floor, yardstickSize);
  const repetitions = Math.max(...runs.map(({ repetition }) => repetition + 1));
  return `${where} Medians of ${repetitions}.
R at ${formatSize(yardstickSize)} events: load to ready ${formatMs(empty?.loadReadyMs)} ms, zoom step ${formatMs(empty?.zoomCpuPerStepMs)} ms, input to paint ${formatMs(empty?.inputToPaintP95Ms)} ms. U: ${formatMs(measureUnit(rows))} ms.`;
}

/**
 * What was to be reached, and whether it was.
 * @param {Results} results
 * @returns {string} empty where nothing of it was measured
 */
export function drawTargets({ runs, paint, files }) {
  const targets = [
    ...judgeRows(summarizeRuns(runs)),
    ...(paint === undefined ? [] : judgePaint(paint)),
    ...(files === undefined ? [] : judgeFiles(files)),
  ];
  const body = targets.map((target) => {
    const format = target.unit === 'share' ? formatShare : formatRatio;
    const verdict = target.reached === undefined ? 'not measured' : isReached(target) ? 'yes' : 'no';
    return [target.what, formatSize(target.n), format(target.limit), format(target.reached), verdict];
  });
  return drawTable(['to reach', 'events', 'at most', 'measured', 'reached'], body);
}

/** The medians in milliseconds, for who wants to see what the ratios are made of. @param {Results} results */
export function drawMilliseconds({ runs }) {
  const body = summarizeRuns(runs).map((row) => [
    formatSize(row.n),
    row.subject,
    formatMs(row.loadReadyMs),
    formatMs(row.zoomCpuPerStepMs),
    row.droppedShare === null ? '–' : formatShare(row.droppedShare),
    formatMs(row.inputToPaintP95Ms),
    formatMs(row.firstPaintMs),
  ]);
  return drawTable(
    ['events', 'subject', 'load ms', 'zoom step ms', 'dropped', 'input to paint ms', 'first paint ms'],
    body,
  );
}
