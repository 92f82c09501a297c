import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout's top folder, wherever the command was started. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Where the production build stands: what is served, tested and deployed. PARLEY_DIST names another place. */
export const dist = process.env['PARLEY_DIST'] ?? join(root, 'dist');
