import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './browsers.mjs';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { run } from './run.mjs';

/**
 * `npm run lighthouse`: Google's scores for the built page as a phone sees it, and every audit that is not perfect.
 * `npm run lighthouse -- embed.html` asks of another page of the build. Lighthouse is fetched when asked for; it is not a
 * dependency.
 */

await ensureInstalled();
const chromium = await ensureChromium();
await ensureBuilt();

const [page = ''] = process.argv.slice(2);
const { startSite } = await import('./server.mjs');
const site = await startSite({ port: 0 });
const folder = mkdtempSync(join(tmpdir(), 'parley-lighthouse-'));
const report = join(folder, 'report.json');
try {
  const args = [
    '--yes',
    'lighthouse@13.5.0',
    `http://localhost:${site.port}/${page}`,
    '--quiet',
    '--chrome-flags=--headless=new --no-sandbox',
    '--output=json',
    `--output-path=${report}`,
  ];
  const code = await run('npx', args, { CHROME_PATH: chromium });
  if (code !== 0) process.exit(code);
  const { categories, audits } = JSON.parse(readFileSync(report, 'utf8'));
  for (const { title, score, auditRefs } of Object.values(categories)) {
    console.log(`${score?.toFixed(2) ?? ' -- '}  ${title}`);
    for (const { id, weight } of auditRefs) {
      const audit = audits[id];
      if (weight > 0 && audit.score !== null && audit.score < 1) {
        console.log(`      ${audit.score.toFixed(2)} ${id}: ${audit.title} ${audit.displayValue ?? ''}`);
      }
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
  await site.close();
}
