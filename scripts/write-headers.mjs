import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readDeployment } from './deployment.mjs';
import { root } from './paths.mjs';
import { placeholder, writeHeadersFile, writeNginxFile } from './server-files.mjs';

/**
 * Writes public/_headers and deploy/nginx.conf from headers.mjs, with a placeholder for the deployment's address.
 * `--check` only says whether they are up to date; `--nginx` and `--headers` print one of them for the deployment that
 * the environment names (deployment.mjs).
 */

const files = {
  'public/_headers': writeHeadersFile({ origin: placeholder }),
  'deploy/nginx.conf': writeNginxFile({ origin: placeholder }),
};

if (process.argv.includes('--nginx') || process.argv.includes('--headers')) {
  const { address, origin, dataOrigins } = readDeployment();
  const place = { origin, dataOrigins };
  const path = address === undefined ? '' : new URL(address).pathname.replace(/\/$/, '');
  process.stdout.write(
    process.argv.includes('--nginx') ? writeNginxFile(place, path) : writeHeadersFile(place, path),
  );
} else {
  const stale = Object.entries(files).filter(([name, content]) => {
    const file = join(root, name);
    return !existsSync(file) || readFileSync(file, 'utf8') !== content;
  });
  if (process.argv.includes('--check')) {
    for (const [name] of stale) {
      console.error(
        `${name} does not say what scripts/headers.mjs says: run node scripts/write-headers.mjs.`,
      );
    }
    if (stale.length > 0) process.exit(1);
    console.log('public/_headers and deploy/nginx.conf say what scripts/headers.mjs says.');
  } else {
    for (const [name, content] of stale) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), content);
      console.log(`Wrote ${name}.`);
    }
  }
}
