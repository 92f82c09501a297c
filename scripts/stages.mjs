import { runBin } from './run.mjs';

/** Stages that `npm test` and `npm run check` share. */

/** @typedef {import('./run.mjs').Stage} Stage */

/** @type {Stage} */
export const typeStage = { name: 'types', run: () => runBin('tsc', ['-b']) };

/** @type {readonly Stage[]} */
export const lintStages = [
  { name: 'format and lint', run: () => runBin('biome', ['ci', '--error-on-warnings', '.']) },
  {
    name: 'lint with types',
    run: () => runBin('oxlint', ['--type-aware', '--deny-warnings', 'src', 'scripts', 'e2e', 'bench']),
  },
];

/** @type {Stage} */
export const unitStage = { name: 'unit and property tests', run: () => runBin('vitest', ['run']) };
