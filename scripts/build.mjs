import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isBuilt, markBuilt, readSources } from './build-state.mjs';
import { readDeployment } from './deployment.mjs';
import { dist, root } from './paths.mjs';

/**
 * The production build: bundles (Vite), pages (src/publish, bundled for Node and run here), compressed copies, and
 * last the stamp that says it is whole. Where it will be deployed: deployment.mjs.
 */
export async function build() {
  // Else a NODE_ENV of the shell would put React's development build into the pages.
  process.env['NODE_ENV'] = 'production';
  const sources = readSources();
  const { address, dataOrigins } = readDeployment();
  const publisher = join(root, 'dist-ssr');

  const { createBuilder } = await import('vite');
  const { compressFiles } = await import('./compress.mjs');
  const builder = await createBuilder({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
  await builder.buildApp();

  const { publish } = await import(pathToFileURL(join(publisher, 'publish.js')).href);
  await publish({
    outDir: dist,
    dataDir: join(root, 'data'),
    origin: address,
    allowedOrigins: dataOrigins,
  });
  await rm(publisher, { recursive: true, force: true });

  const compressed = await compressFiles(dist);
  markBuilt(sources);
  console.log(`Built dist (${compressed} files compressed).`);
}

/** Builds unless dist is up to date. */
export async function ensureBuilt() {
  if (isBuilt()) {
    console.log('The build is up to date.');
    return;
  }
  await build();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await (process.argv.includes('--if-changed') ? ensureBuilt() : build()).catch((error) => {
    console.error(error instanceof Error ? (error.stack ?? error.message) : error);
    process.exit(1);
  });
}
