import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dist } from '../../scripts/paths.mjs';
import { type RunningSite, startSite } from '../../scripts/server.mjs';

/** The built site, with one script more in each embed page: WebDriver has no eye for what a page's console says. */
export interface WatchedSite {
  readonly origin: string;
  close(): Promise<void>;
}

/** Named as the build names what never changes. */
const recorder = 'assets/record-00000000.js';

/**
 * Serves a copy of dist on a free port. Its embed pages load `hosts/record.js` first, from their own origin and under
 * their own policy, which has to let it in as it lets in ours.
 */
export async function serveWatched(): Promise<WatchedSite> {
  const dir = await mkdtemp(join(tmpdir(), 'parley-webkit-'));
  await cp(dist, dir, { recursive: true });
  await cp(new URL('../hosts/record.js', import.meta.url), join(dir, recorder));
  for (const name of await readdir(dir, { recursive: true })) {
    if (!/^(?:embed[\\/].*\.html|embed\.html)(?:\.br|\.gz)?$/.test(name)) continue;
    const file = join(dir, name);
    if (!name.endsWith('.html')) await rm(file);
    else {
      const html = await readFile(file, 'utf8');
      await writeFile(
        file,
        html.replace(/<head>/i, (tag) => `${tag}<script src="/${recorder}"></script>`),
      );
    }
  }
  const site: RunningSite = await startSite({ port: 0, dir });
  return {
    origin: `http://localhost:${site.port}`,
    async close() {
      await site.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}
