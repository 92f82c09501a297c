import { ensureInstalled } from '../scripts/install.mjs';

/**
 * All that has to stand before anything is measured: packages, a browser, our build, the subjects that are named. A
 * process of its own, so that its output can be led away from the rows and its memory is free again.
 */

await ensureInstalled();
const { installRivals } = await import('./harness/install.mjs');
await installRivals();
const { ensureChromium } = await import('../scripts/browsers.mjs');
await ensureChromium();
const { ensureBuilt } = await import('../scripts/build.mjs');
await ensureBuilt();
const { buildSubjects } = await import('./harness/build-subjects.mjs');
const { findSubject } = await import('./harness/catalog.mjs');
await buildSubjects(process.argv.slice(2).map(findSubject)).catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
