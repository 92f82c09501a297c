import { describe, expect, test } from 'vitest';
import { ratiosOf } from './ratios.mjs';
import { summarizeRuns } from './rows.mjs';
import { droppedShare, median, quantile } from './statistics.mjs';
import { isReached, judgeFiles, judgeRows } from './targets.mjs';

const row = (subject: string, n: number, loadReadyMs: number | null, zoomCpuPerStepMs: number | null) => ({
  subject,
  n,
  loadReadyMs,
  zoomCpuPerStepMs,
  droppedShare: 0,
  inputToPaintP95Ms: 30,
  firstPaintMs: 200,
  scriptBrotliBytes: 1000,
});

const rows = [
  row('react-empty', 1000, 50, 1),
  row('uplot', 1000, 60, 6),
  row('echarts', 1000, 300, 20),
  row('parley', 1000, 90, 8),
  row('react-empty', 100_000, 40, 2),
  row('uplot', 100_000, 800, 102),
  row('vis-timeline', 100_000, null, null),
  row('parley', 100_000, 120, 9),
];

const reached = (what: string, n: number) =>
  judgeRows(rows).find((target) => target.what === what && target.n === n)?.reached;

describe('ratios', () => {
  test('loading is told in loads of the empty page at the same size', () => {
    expect(reached('load to ready / R', 1000)).toBe(90 / 50);
    expect(reached('load to ready / R', 100_000)).toBe(120 / 40);
  });

  test('the best rival is the quickest that loaded, and never the floor', () => {
    expect(reached('load to ready / best rival', 1000)).toBe(90 / 60);
    expect(reached('load to ready / best rival', 100_000)).toBe(120 / 800);
  });

  test('a zoom step is told above the floor, in uPlot’s at 1,000', () => {
    expect(reached('zoom step above R’s, in U', 1000)).toBe((8 - 1) / (6 - 1));
    expect(reached('zoom step above R’s, in U', 100_000)).toBe((9 - 2) / (6 - 1));
  });

  test('what was not measured has no ratio, and reaches nothing', () => {
    const failed = ratiosOf(row('vis-timeline', 100_000, null, null), rows);
    expect(failed.load).toBeUndefined();
    expect(judgeRows([row('parley', 1000, 90, 8)]).some(isReached)).toBe(false);
  });

  test('files are told in fetches and parses of the bare text', () => {
    const load = (firstMs: number, doneMs: number) => ({ firstMs, doneMs, longestTaskMs: 0 });
    const files = {
      records: 1_000_000,
      repetitions: 3,
      bareMs: 5000,
      ndjson: load(400, 6000),
      json: load(400, 9500),
    };
    expect(judgeFiles(files).map(({ reached: ratio }) => ratio)).toEqual([1.2, 0.08, 1.9]);
    expect(judgeFiles(files).map(isReached)).toEqual([true, true, false]);
  });
});

describe('medians', () => {
  test('the middle of what was measured; nothing of nothing', () => {
    expect(median([3, undefined, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2);
    expect(median([undefined])).toBeUndefined();
    expect(quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.95)).toBe(10);
  });

  test('a frame of 50 ms is two missed out of three', () => {
    expect(droppedShare([16.7, 16.6])).toBe(0);
    expect(droppedShare([50])).toBeCloseTo(2 / 3);
    expect(droppedShare([])).toBeUndefined();
  });

  test('a run that failed once leaves the median of the others', () => {
    const run = { subject: 'uplot', n: 12, repetition: 0 };
    expect(
      summarizeRuns([
        { ...run, loadReadyMs: 50 },
        { ...run, failure: 'the tab crashed' },
      ]),
    ).toMatchObject([{ subject: 'uplot', n: 12, loadReadyMs: 50, zoomCpuPerStepMs: null }]);
  });
});
