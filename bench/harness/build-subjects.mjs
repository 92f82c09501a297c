import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { compressFiles } from '../../scripts/compress.mjs';
import { dist } from '../../scripts/paths.mjs';
import { benchDir, builtDir, pageDir } from './paths.mjs';

/** Says of what a built subject was made. */
const stampFile = '.made-of';

/** The library as it ships: what a page imports that took it from its package. */
const library = [
  { find: /^parley$/, replacement: join(dist, 'parley.js') },
  { find: /^parley\/parley\.css$/, replacement: join(dist, 'parley.css') },
];

/**
 * Builds what is not built yet, or was made of something else, as a page of production: one bundle by Vite, minified,
 * with a copy beside each file that brotli compressed as strongly as it goes.
 * @param {readonly import('./catalog.mjs').SubjectEntry[]} subjects
 */
export async function buildSubjects(subjects) {
  process.env['NODE_ENV'] = 'production';
  for (const subject of subjects) {
    const outDir = join(builtDir, subject.name);
    const stamp = fingerprint(subject);
    const stampPath = join(outDir, stampFile);
    if (existsSync(stampPath) && readFileSync(stampPath, 'utf8') === stamp) continue;
    const started = performance.now();
    rmSync(outDir, { recursive: true, force: true });
    await buildSubject(subject, outDir);
    await compressFiles(outDir);
    writeFileSync(stampPath, stamp);
    console.log(`Built ${subject.name} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  }
}

/** @param {import('./catalog.mjs').SubjectEntry} subject @param {string} outDir */
async function buildSubject({ name, alias = {}, copies = [], scripts = [], styles = [] }, outDir) {
  const result = await build({
    root: benchDir,
    base: './',
    configFile: false,
    logLevel: 'warn',
    plugins: [react()],
    publicDir: false,
    // Two libraries ask for `global` and `process`, which browsers do not have.
    define: { global: 'window', 'process.env.NODE_ENV': '"production"' },
    resolve: {
      alias: [
        ...library,
        ...Object.entries(alias).map(([find, replacement]) => ({
          find,
          replacement: join(benchDir, 'node_modules', replacement),
        })),
      ],
      // Our library stands outside of this folder; its React is the page's.
      dedupe: ['react', 'react-dom'],
    },
    build: {
      outDir,
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      cssCodeSplit: false,
      chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
      rolldownOptions: {
        input: join(benchDir, 'subjects', name, 'main.jsx'),
        output: { entryFileNames: 'main.js', assetFileNames: '[name][extname]' },
        checks: { bundlerTimings: false },
      },
    },
  });
  const made = (Array.isArray(result) ? result : [result]).flatMap((each) =>
    'output' in each ? each.output.map(({ fileName }) => fileName) : [],
  );
  for (const { from, to } of copies)
    cpSync(join(benchDir, 'node_modules', from), join(outDir, to), { recursive: true });
  const sheets = [...styles, ...made.filter((file) => file.endsWith('.css'))];
  writeFileSync(join(outDir, 'index.html'), writePage(name, scripts, sheets));
}

/** @param {string} title @param {readonly string[]} scripts @param {readonly string[]} styles */
function writePage(title, scripts, styles) {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
${styles.map((file) => `<link rel="stylesheet" href="./${file}">\n`).join('')}<style>
${readFileSync(join(pageDir, 'frame.css'), 'utf8')}</style>
</head>
<body>
<div id="app"></div>
${scripts.map((file) => `<script src="./${file}"></script>\n`).join('')}<script type="module" src="./main.js"></script>
</body>
</html>
`;
}

/** @param {import('./catalog.mjs').SubjectEntry} subject */
function fingerprint(subject) {
  const hash = createHash('sha256').update(JSON.stringify(subject));
  const ownFiles =
    subject.packages.length === 0 ? ['parley.js', 'parley.css'].map((file) => join(dist, file)) : [];
  const files = [
    join(benchDir, 'package-lock.json'),
    import.meta.filename,
    ...listFiles(join(benchDir, 'subjects')),
    ...listFiles(pageDir),
    ...ownFiles,
  ];
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex');
}

/** @param {string} folder */
function listFiles(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
