import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/paths.mjs';
import { findNewestResults, readResults } from './results.mjs';
import { describeRun, drawMilliseconds, drawRatios, drawTargets, formatSize } from './tables.mjs';

/** @typedef {import('./results.mjs').Results} Results */

const page = join(root, 'docs', 'performance.md');
const begin = '<!-- Made by `npm run bench -- --report`: change nothing up to the end mark. -->';
const end = '<!-- The end mark. -->';

/**
 * Remakes the tables of docs/performance.md.
 * @param {string | undefined} from a file of results; absent: the newest of a whole run
 * @returns {string} what was done, in words
 */
export function remakeReport(from) {
  const file = from ?? findNewestResults();
  if (file === undefined)
    throw new Error('There are no results of a whole run yet: npm run bench makes them.');
  if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
  const text = readFileSync(page, 'utf8');
  const [before, rest] = splitAt(text, begin);
  const [, after] = splitAt(rest, end);
  writeFileSync(page, `${before}${begin}\n\n${writeSummary(readResults(file))}\n${end}${after}`);
  return `docs/performance.md tells of ${file}.`;
}

/** @param {string} text @param {string} mark @returns {[before: string, after: string]} */
function splitAt(text, mark) {
  const at = text.indexOf(mark);
  if (at < 0) throw new Error(`docs/performance.md has lost its mark ${mark}`);
  return [text.slice(0, at), text.slice(at + mark.length)];
}

/**
 * What a run found, in Markdown.
 * @param {Results} results
 */
export function writeSummary(results) {
  const parts = [
    describeRun(results),
    drawTargets(results),
    describePaint(results.paint),
    describeFiles(results.files),
    drawRatios(results),
    drawMilliseconds(results),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** @param {Results['paint']} paint */
function describePaint(paint) {
  if (paint === undefined) return '';
  return `First contentful paint, medians of ${paint.repetitions}: the prerendered page ${ms(paint.oursMs)}, R ${ms(paint.floorMs)}; with a slow phone's network and processor ${ms(paint.oursSlowMs)}, R ${ms(paint.floorSlowMs)}.`;
}

/** @param {Results['files']} files */
function describeFiles(files) {
  if (files === undefined) return '';
  const { records, repetitions, bareMs, ndjson, json } = files;
  return `${formatSize(records)} records over the loopback network, medians of ${repetitions}: fetch and \`JSON.parse\` alone ${ms(bareMs)}. ${describeLoad('NDJSON', ndjson)} ${describeLoad('One JSON text', json)}`;
}

/** @param {string} name @param {import('./measure-files.mjs').LoadFigures} figures */
function describeLoad(name, { firstMs, doneMs, longestTaskMs, failure }) {
  if (failure !== undefined) return `${name}: ${failure}.`;
  return `${name}: first events after ${ms(firstMs)}, all after ${ms(doneMs)}, longest task of the main thread ${ms(longestTaskMs)}.`;
}

/** @param {number | undefined} figure */
const ms = (figure) => (figure === undefined ? 'not measured' : `${formatSize(Math.round(figure))} ms`);
