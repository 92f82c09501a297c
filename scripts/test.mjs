import { ensureInstalled } from './install.mjs';
import { run, runBin, runStages } from './run.mjs';

/**
 * `npm test`: everything that must hold, browser included, from a fresh clone. What stands after `--` goes to
 * Playwright: `npm test -- --grep address`.
 */

await ensureInstalled();
const { ensureChromium, settleFirefox } = await import('./browsers.mjs');
const { describeWebKit, runWebKitTests } = await import('./webkit.mjs');
const { lintStages, typeStage, unitStage } = await import('./stages.mjs');

const forPlaywright = process.argv.slice(2);

await runStages([
  {
    name: 'browsers',
    run: async () => {
      console.log(`Chromium: ${await ensureChromium()}`);
      console.log(`Firefox: ${await settleFirefox()}`);
      console.log(`WebKit: ${describeWebKit()}`);
      return 0;
    },
  },
  typeStage,
  ...lintStages,
  unitStage,
  { name: 'build', run: () => run(process.execPath, ['scripts/build.mjs', '--if-changed']) },
  { name: 'browser tests', run: () => runBin('playwright', ['test', ...forPlaywright]) },
  // What was chosen for Playwright chooses nothing here.
  ...(forPlaywright.length === 0 ? [{ name: 'browser tests in WebKit', run: runWebKitTests }] : []),
]);
