import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { readOptions, usage } from './harness/options.mjs';
import { benchDir } from './harness/paths.mjs';

/** `npm run bench`: Parley beside its rivals. What is measured, and how: README.md in this folder. */

const options = orFail(() => readOptions(process.argv.slice(2)));

if (options.help) {
  console.log(usage);
} else if (options.report) {
  const { remakeReport } = await import('./harness/report.mjs');
  console.log(orFail(() => remakeReport(options.from)));
} else {
  // Standard output is for what was found; how it goes is told on standard error.
  console.log = console.error;
  console.info = console.error;
  await prepare();
  const { bench } = await import('./harness/bench.mjs');
  const { results, file } = await bench(options);
  console.error(`\nResults: ${file}\n`);
  process.stdout.write(await describe(results));
}

/** Installs and builds in a process of its own, whose output is no result either. */
async function prepare() {
  const { planMeasurements } = await import('./harness/plan.mjs');
  const { floor } = await import('./harness/catalog.mjs');
  const names = new Set([...planMeasurements(options).map(({ subject }) => subject.name), floor]);
  const code = await new Promise((resolve) => {
    const child = spawn(process.execPath, [join(benchDir, 'prepare.mjs'), ...names], {
      stdio: ['ignore', process.stderr, process.stderr],
    });
    child.once('close', resolve);
  });
  if (code !== 0) process.exit(1);
}

/** @param {import('./harness/results.mjs').Results} results */
async function describe(results) {
  if (options.json) {
    const { summarizeRuns } = await import('./harness/rows.mjs');
    return `${JSON.stringify(summarizeRuns(results.runs), undefined, 2)}\n`;
  }
  const { describeRun, drawRatios, drawTargets } = await import('./harness/tables.mjs');
  return `${[describeRun(results), drawRatios(results), drawTargets(results)].filter((part) => part !== '').join('\n\n')}\n`;
}

/**
 * @template T
 * @param {() => T} work
 * @returns {T}
 */
function orFail(work) {
  try {
    return work();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error('npm run bench -- --help tells what there is.');
    process.exit(1);
  }
}
