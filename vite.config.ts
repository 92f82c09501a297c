import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { minify } from 'terser';
import { defineConfig, type Plugin } from 'vite';
import { scopeStyles, scopeTokens } from './src/app/library/scope-styles.ts';

// scripts/build.mjs builds beside dist and puts the whole in its place at once.
const outDir = process.env['PARLEY_OUT_DIR'] ?? 'dist';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The one script of a page that must run before it is painted, by the environment that makes it. */
const earlyScripts = { early: 'src/app/early.ts', embedEarly: 'src/app/embed/early.ts' };

/**
 * The pages name the source of their early script; the build makes it a classic, hashed file of its own, and the dev
 * server, where nothing is prerendered, a module.
 */
function earlyScript(): Plugin {
  const tag = /<script src="\.\/(src\/app\/(?:embed\/)?early\.ts)"><\/script>/;
  const files = new Map<string, string>();
  return {
    name: 'parley:early-script',
    sharedDuringBuild: true,
    generateBundle(_options, bundle) {
      for (const [environment, source] of Object.entries(earlyScripts)) {
        const made = Object.keys(bundle).find((name) => name.endsWith('.js'));
        if (this.environment.name === environment && made !== undefined) files.set(source, made);
      }
    },
    transformIndexHtml: {
      order: 'pre',
      handler(html, context) {
        return html.replace(tag, (_tag, source: string) => {
          if (context.server) return `<script type="module" src="./${source}"></script>`;
          const file = files.get(source);
          if (file === undefined) throw new Error('The early script was not built before the pages.');
          return `<script vite-ignore src="./${file}"></script>`;
        });
      },
    },
  };
}

/**
 * d3's interpolators make their colour variants as they load, by calls that do nothing but return a function. Marked
 * so, what is not used is left out, and all of d3-color with it.
 */
function pureInterpolators(): Plugin {
  return {
    name: 'parley:pure-interpolators',
    transform: {
      filter: { id: /d3-interpolate[\\/].+\.m?js$/ },
      handler: (code) => ({
        code: code.replace(/^var [\w$]+ = (?=\(?function|[\w$]+\()/gm, '$&/* @__PURE__ */ '),
        map: null,
      }),
    },
  };
}

/**
 * Of d3 we use its zoom alone, from d3-interpolate. A build of one file keeps whole whatever it imports later, which would be
 * all of d3, so the name leads to the one part.
 */
function leanD3(): Plugin {
  return {
    name: 'parley:lean-d3',
    enforce: 'pre',
    resolveId: {
      filter: { id: /^d3$/ },
      handler(_id, importer) {
        return this.resolve('d3-interpolate', importer);
      },
    },
  };
}

/**
 * What cannot work in a file that makes no request is not in it, nor in the library, which knows no address of its own:
 * nobody can ask for it there (`Loaded.file` is '').
 */
function withoutRequests(): Plugin {
  const left = /[\\/]src[\\/](?:app[\\/](?:make-frozen|follow-load)|ui[\\/]share[\\/]share-panel)\.tsx?$/;
  return {
    name: 'parley:without-requests',
    applyToEnvironment: ({ name }) => name === 'frozen' || name === 'library',
    load: {
      filter: { id: left },
      handler: () => 'export const makeFrozen = undefined, followLoad = undefined, SharePanel = undefined;',
    },
  };
}

/**
 * Vite wraps each `import()` into code that sends for its style sheets first. Ours bring none that the page did not name
 * itself, so they stay as they are written: 0.8 kB brotli less. A part that comes with a sheet fails the build.
 */
function plainImports(): Plugin {
  const wrapping = 'native:import-analysis-build';
  return {
    name: 'parley:plain-imports',
    apply: 'build',
    configResolved({ plugins }) {
      const index = plugins.findIndex(({ name }) => name === wrapping);
      if (index < 0) throw new Error(`Vite has no ${wrapping} any more.`);
      (plugins as Plugin[]).splice(index, 1);
    },
    generateBundle(_options, bundle) {
      if (this.environment.name !== 'client') return;
      const chunks = Object.values(bundle).filter((each) => each.type === 'chunk');
      const named = new Set<string>();
      const visit = (file: string): void => {
        if (named.has(file)) return;
        named.add(file);
        for (const each of chunks.find(({ fileName }) => fileName === file)?.imports ?? []) visit(each);
      };
      for (const { isEntry, fileName } of chunks) if (isEntry) visit(fileName);
      for (const { fileName, viteMetadata } of chunks)
        if (!named.has(fileName) && (viteMetadata?.importedCss.size ?? 0) > 0)
          throw new Error(`Nothing sends for the styles of ${fileName}.`);
    },
  };
}

/** The library's styles are those of the pages, put below its root element. */
function scopedStyles(): Plugin {
  return {
    name: 'parley:scoped-styles',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'library',
    transform: {
      filter: { id: /\.css$/ },
      handler: (code, id) => ({
        code: /\btokens\.css$/.test(id) ? scopeTokens(code) : scopeStyles(code),
        map: null,
      }),
    },
  };
}

/** What terser writes, terser writes 0.3 kB brotli smaller still; its own `passes` come to an end before that. */
function minifiedTwice(): Plugin {
  return {
    name: 'parley:minified-twice',
    applyToEnvironment: ({ name }) => name === 'client',
    renderChunk: {
      order: 'post',
      async handler(code) {
        const { code: again = code, map } = await minify(code, { ecma: 2020, module: true, sourceMap: true });
        return { code: again, map: typeof map === 'string' ? map : null };
      },
    },
  };
}

type ImportsOf = (id: string) => readonly string[];

/** Whether one of these files imports a module before it runs, itself or through others; the rest comes later. */
function reachedFrom(...files: readonly string[]): (id: string, importsOf: ImportsOf) => boolean {
  const reached = new Set<string>();
  const visit = (id: string, importsOf: ImportsOf) => {
    if (reached.has(id)) return;
    reached.add(id);
    for (const each of importsOf(id)) visit(each, importsOf);
  };
  return (id, importsOf) => {
    if (reached.size === 0) for (const file of files) visit(at(file), importsOf);
    return reached.has(id);
  };
}

// What the embed needs beside it comes with its own entry, so that no reader of the app page pays for it.
const isLoadedFirst = reachedFrom('src/app/main.tsx');
const isLoadedWithReact = reachedFrom('src/app/react-roots.tsx');

/** Readers have no tools for React's developers, and endless numbers have shorter names. */
const known = {
  __REACT_DEVTOOLS_GLOBAL_HOOK__: undefined,
  'Number.POSITIVE_INFINITY': Number.POSITIVE_INFINITY,
  'Number.NEGATIVE_INFINITY': Number.NEGATIVE_INFINITY,
};

/** Scripts that Vite does not take for a page's, so that it leaves React's development build in them. */
const browser = { consumer: 'client', define: { 'process.env.NODE_ENV': '"production"' } } as const;

/** What stands beside the pages in one folder of the build. */
const beside = { outDir, emptyOutDir: false, copyPublicDir: false } as const;

// Terser takes its time; that is no news at every build.
const checks = { bundlerTimings: false } as const;

export default defineConfig({
  // Relative, so that a build can be deployed under any path.
  base: './',
  plugins: [
    react(),
    earlyScript(),
    leanD3(),
    pureInterpolators(),
    withoutRequests(),
    scopedStyles(),
    plainImports(),
    minifiedTwice(),
  ],
  // A module worker from a blob does not start in a sandboxed frame; a classic one does.
  worker: { format: 'iife' },
  build: {
    target: 'es2022',
    // A data: font or image would need a weaker policy.
    assetsInlineLimit: 0,
    // Some 1.5 kB brotli smaller than what Vite minifies with by itself, for a second of building.
    minify: 'terser',
    terserOptions: { ecma: 2020, module: true, compress: { passes: 3, global_defs: known } },
    // Published pages name what they load first (src/publish); what comes on demand finds the rest there already.
    modulePreload: false,
  },
  environments: {
    early: {
      ...browser,
      build: {
        outDir,
        emptyOutDir: true,
        copyPublicDir: false,
        rolldownOptions: {
          checks,
          input: { early: at(earlyScripts.early) },
          output: { format: 'iife', entryFileNames: 'assets/[name]-[hash].js' },
        },
      },
    },
    embedEarly: {
      ...browser,
      build: {
        ...beside,
        rolldownOptions: {
          checks,
          input: { 'guest-early': at(earlyScripts.embedEarly) },
          output: { format: 'iife', entryFileNames: 'assets/[name]-[hash].js' },
        },
      },
    },
    client: {
      build: {
        outDir,
        emptyOutDir: false,
        sourcemap: true,
        rolldownOptions: {
          checks,
          input: { index: at('index.html'), embed: at('embed.html') },
          output: {
            codeSplitting: {
              groups: [
                {
                  name: 'react',
                  // What prerenders comes only for who freezes a timeline.
                  test: /node_modules[\\/](?:react|react-dom|scheduler)[\\/](?!static|server|cjs[\\/]react-dom-server)/,
                  priority: 2,
                },
                {
                  // Not the entries: whatever shares their chunk would start the page twice.
                  debugName: 'timeline',
                  name: (id, chunking) =>
                    isLoadedFirst(id, (each) => chunking.getModuleInfo(each)?.importedIds ?? [])
                      ? 'timeline'
                      : null,
                  test: /node_modules[\\/](?:d3|d3-[\w-]+|internmap|delaunator|robust-predicates|date-fns|@date-fns)[\\/]|[\\/]src[\\/](?:base|messages|time|domain|layout|render|protocol|state|app)[\\/](?!(?:main|embed)\.tsx)|node_modules[\\/]zustand[\\/]/,
                  priority: 1,
                },
                {
                  debugName: 'react-roots',
                  name: (id, chunking) =>
                    isLoadedWithReact(id, (each) => chunking.getModuleInfo(each)?.importedIds ?? [])
                      ? 'react-roots'
                      : null,
                  test: /[\\/]src[\\/](?:ui|app)[\\/]|node_modules[\\/]zustand[\\/]/,
                  priority: 0,
                },
              ],
            },
          },
        },
      },
    },
    // embed.js: a classic script for other people's pages, whose browsers we do not choose.
    loader: {
      ...browser,
      build: {
        ...beside,
        // Where there are no custom elements yet, plain frames still get their height.
        target: 'es2015',
        rolldownOptions: {
          checks,
          input: { embed: at('src/embed/loader.ts') },
          // After terser, a hundred bytes smaller again.
          output: { format: 'iife', entryFileNames: '[name].js', minify: true },
        },
      },
    },
    // parley.js and parley.css: for newsrooms with a bundler or a React of their own.
    library: {
      ...browser,
      build: {
        ...beside,
        sourcemap: true,
        cssCodeSplit: false,
        license: { fileName: 'parley.LICENSES.md' },
        rolldownOptions: {
          checks,
          input: { parley: at('src/app/library/parley.tsx') },
          external: /^react(?:-dom)?(?:\/|$)/,
          preserveEntrySignatures: 'strict',
          output: {
            format: 'es',
            entryFileNames: '[name].js',
            assetFileNames: 'parley[extname]',
            codeSplitting: false,
          },
        },
      },
    },
    // What a frozen file holds inline: one script and one style sheet (src/publish fills the rest).
    frozen: {
      ...browser,
      build: {
        outDir: `${outDir}-frozen`,
        // Everything is in one, and nobody waits for it on a line.
        chunkSizeWarningLimit: 1000,
        emptyOutDir: true,
        copyPublicDir: false,
        cssCodeSplit: false,
        rolldownOptions: {
          // What Vite puts around parts that come later asks for it, and none comes later here.
          checks: { ...checks, emptyImportMeta: false },
          input: { frozen: at('src/app/frozen/frozen.tsx') },
          output: {
            format: 'iife',
            entryFileNames: '[name].js',
            assetFileNames: '[name][extname]',
            codeSplitting: false,
          },
        },
      },
    },
    ssr: {
      build: {
        outDir: `${outDir}-ssr`,
        emptyOutDir: true,
        copyPublicDir: false,
        minify: false,
        rolldownOptions: { input: { publish: at('src/publish/publish.tsx') } },
      },
    },
  },
  builder: {
    sharedConfigBuild: true,
    async buildApp(builder) {
      for (const name of ['early', 'embedEarly', 'client', 'loader', 'library', 'frozen', 'ssr']) {
        const environment = builder.environments[name];
        if (environment) await builder.build(environment);
      }
    },
  },
  // One server of ours never takes a port that another one holds.
  server: { port: 5173 },
});
