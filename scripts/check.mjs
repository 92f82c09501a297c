import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from './install.mjs';
import { dist, root } from './paths.mjs';
import { run, runBin, runStages } from './run.mjs';

/** `npm run check`: the gate before a commit, everything but the browser. */

await ensureInstalled();
const { lintStages, typeStage, unitStage } = await import('./stages.mjs');

/** @param {...string} args */
const parley = (...args) => runBin('tsx', ['src/cli/main.ts', ...args]);

const datasets = readdirSync(join(root, 'data'))
  .filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))
  .map((name) => join('data', name));

/** Zones at the edges: the earliest day on Earth, and one half an hour off with summer time. */
const zones = ['Pacific/Kiritimati', 'America/St_Johns'];

const pages = () =>
  readdirSync(dist, { recursive: true, encoding: 'utf8' })
    // The template of frozen files is no page yet.
    .filter((name) => name.endsWith('.html') && name !== join('frozen', 'template.html'))
    .map((name) => join('dist', name));

await runStages([
  typeStage,
  ...lintStages,
  { name: 'unused code', run: () => runBin('knip', []) },
  { name: 'schema', run: () => parley('schema', '--check') },
  { name: 'data', run: () => parley('check', ...datasets) },
  unitStage,
  ...zones.map((zone) => ({
    name: `time under ${zone}`,
    run: () => runBin('vitest', ['run', 'src/time', 'src/domain'], { TZ: zone }),
  })),
  { name: 'build', run: () => run(process.execPath, ['scripts/build.mjs', '--if-changed']) },
  { name: 'sizes', run: () => runBin('size-limit', []) },
  { name: 'markup', run: () => runBin('html-validate', pages()) },
  { name: 'header files', run: () => run(process.execPath, ['scripts/write-headers.mjs', '--check']) },
  { name: 'package', run: () => run(process.execPath, ['scripts/pack-check.mjs']) },
]);
