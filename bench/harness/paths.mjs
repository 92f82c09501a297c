import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The benchmark's own folder. */
export const benchDir = dirname(dirname(fileURLToPath(import.meta.url)));

/** What is made rather than written: gone with node_modules, and never in git. */
const made = join(benchDir, 'node_modules', '.cache', 'parley-bench');

/** The built subjects, one folder each. */
export const builtDir = join(made, 'subjects');

/** Large data files. */
export const dataDir = join(made, 'data');

/** What runs leave behind, with their dates. */
export const resultsDir = join(benchDir, 'results');

/** The scripts that run inside the page. */
export const pageDir = join(benchDir, 'page');
