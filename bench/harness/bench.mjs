import { writeFileSync } from 'node:fs';
import { openBrowser } from './browser.mjs';
import { findSubject } from './catalog.mjs';
import { measureFiles } from './measure-files.mjs';
import { measurePaint } from './measure-paint.mjs';
import { measureRun } from './measure-run.mjs';
import { planMeasurements, rotateWithinSizes } from './plan.mjs';
import { writeSummary } from './report.mjs';
import { describeMachine, readVersions, resultsFile, writeResults } from './results.mjs';
import { serve } from './serve.mjs';
import { formatSize } from './tables.mjs';

/** @typedef {import('./options.mjs').Options} Options */
/** @typedef {import('./results.mjs').Results} Results */
/** @typedef {import('./measure-run.mjs').Run} Run */

/** A quick run that a busy machine makes slow ends after fewer repetitions: with its builds it stays under three minutes. */
const quickBudget = 150_000;

/**
 * Measures what the options ask for. Everything must have been prepared (prepare.mjs). Results are written after every
 * repetition, so that a run that is broken off leaves what it has.
 * @param {Options} options
 * @returns {Promise<{ results: Results, file: string }>}
 */
export async function bench(options) {
  const plan = planMeasurements(options);
  const date = new Date().toISOString();
  const file = options.out ?? resultsFile(date, kindOf(options));
  const measured = [...new Set(plan.map(({ subject }) => subject.name))].map(findSubject);
  /** @type {Results} */
  const results = {
    date,
    machine: describeMachine(),
    versions: readVersions(measured, await readChromiumVersion()),
    runs: [],
  };
  const save = () => {
    writeResults(file, results);
    writeFileSync(
      file.replace(/\.json$/, '.md'),
      `# The benchmark of ${date.slice(0, 10)}\n\n${writeSummary(results)}`,
    );
  };
  const site = await serve();
  try {
    if (options.parts.includes('picture')) await measurePictures(plan, options, site, results.runs, save);
    if (options.parts.includes('paint')) {
      console.log('First paint');
      results.paint = await measurePaint(site);
      save();
    }
    if (options.parts.includes('files')) {
      console.log(`Files of ${formatSize(options.records)} records`);
      results.files = await measureFiles(site, options.records, options.reps);
    }
    save();
  } finally {
    await site.close();
  }
  return { results, file };
}

/**
 * Interleaved: each repetition goes through all sizes and, within a size, through all subjects, so that a machine that
 * grows slower or faster does so for everyone.
 * @param {readonly import('./plan.mjs').Measurement[]} plan
 * @param {Options} options
 * @param {import('./serve.mjs').Site} site
 * @param {Run[]} runs gets every run as it is done
 * @param {() => void} save
 */
async function measurePictures(plan, options, site, runs, save) {
  /** From which size on a subject is not asked again, since it did not answer. @type {Map<string, number>} */
  const given = new Map();
  const began = performance.now();
  for (let repetition = 0; repetition < options.reps; repetition += 1) {
    const elapsed = performance.now() - began;
    if (options.quick && elapsed + elapsed / Math.max(repetition, 1) > quickBudget) {
      console.log(
        `  no time for more than ${repetition} of ${options.reps} repetitions: this machine is busy`,
      );
      return;
    }
    for (const measurement of rotateWithinSizes(plan, repetition)) {
      const { subject, size } = measurement;
      const failedAt = given.get(subject.name);
      if (failedAt !== undefined && size >= failedAt) {
        if (size > failedAt && repetition === 0) runs.push(notTried(subject.name, size, failedAt));
        continue;
      }
      const started = performance.now();
      const run = await measureRun(measurement, repetition, {
        site,
        withPan: !options.quick,
        shots: options.shots,
      });
      runs.push(run);
      if (run.failure !== undefined || run.stuck !== undefined) given.set(subject.name, size);
      console.log(`  ${repetition + 1}/${options.reps} ${describeRun(run)} [${seconds(started)} s]`);
    }
    save();
  }
}

/** @param {string} subject @param {number} n @param {number} failedAt @returns {Run} */
const notTried = (subject, n, failedAt) => ({
  subject,
  n,
  repetition: 0,
  failure: `not tried: it did not answer at ${formatSize(failedAt)}`,
});

/** @param {Run} run */
function describeRun({ subject, n, failure, stuck, loadReadyMs, longestTaskMs, zoom, pan, errors }) {
  const name = `${subject.padEnd(24)}${formatSize(n).padStart(9)}`;
  if (failure !== undefined) return `${name}  ${failure}`;
  const parts = [`load ${loadReadyMs} ms (longest task ${longestTaskMs})`];
  for (const [what, figures] of /** @type {const} */ ([
    ['zoom', zoom],
    ['pan', pan],
  ])) {
    if (figures === undefined) continue;
    const { cpuPerStep, droppedShare, inputToPaintP95, steps } = figures;
    const cut = steps < 60 ? `, ${steps} steps` : '';
    parts.push(
      `${what} ${cpuPerStep} ms a step, dropped ${((droppedShare ?? 0) * 100).toFixed(1)} %, input to paint ${inputToPaintP95 ?? '–'} ms${cut}`,
    );
  }
  if (stuck !== undefined) parts.push(stuck);
  if (errors !== undefined) parts.push(`errors: ${errors[0]}`);
  return `${name}  ${parts.join('; ')}`;
}

/** @param {number} started */
const seconds = (started) => ((performance.now() - started) / 1000).toFixed(1);

/** @param {Options} options */
function kindOf({ quick, subjects: chosen, sizes, parts, reps }) {
  const isWhole = chosen === undefined && sizes === undefined && parts.length === 3 && reps >= 3;
  return quick ? 'quick' : isWhole ? 'whole' : 'part';
}

async function readChromiumVersion() {
  const { browser, close } = await openBrowser();
  const version = browser.version();
  await close();
  return version;
}
