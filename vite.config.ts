import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

// scripts/build.mjs builds beside dist and puts the whole in its place at once.
const outDir = process.env['PARLEY_OUT_DIR'] ?? 'dist';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The one script that must run before the page is painted (src/app/early.ts). The pages name its source; the build
 * makes it a classic, hashed file of its own, and the dev server, where nothing is prerendered, a module.
 */
function earlyScript(): Plugin {
  const tag = /<script src="\.\/src\/app\/early\.ts"><\/script>/;
  let file: string | undefined;
  return {
    name: 'parley:early-script',
    sharedDuringBuild: true,
    generateBundle(_options, bundle) {
      if (this.environment.name === 'early') file = Object.keys(bundle).find((name) => name.endsWith('.js'));
    },
    transformIndexHtml: {
      order: 'pre',
      handler(html, context) {
        if (context.server)
          return html.replace(tag, '<script type="module" src="./src/app/early.ts"></script>');
        if (tag.test(html) && file === undefined)
          throw new Error('The early script was not built before the pages.');
        return html.replace(tag, `<script vite-ignore src="./${file}"></script>`);
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

const isLoadedFirst = reachedFrom('src/app/main.tsx', 'src/app/embed.tsx');
const isLoadedWithReact = reachedFrom('src/app/react-roots.tsx');

export default defineConfig({
  // Relative, so that a build can be deployed under any path.
  base: './',
  plugins: [react(), earlyScript(), pureInterpolators()],
  // A module worker from a blob does not start in a sandboxed frame; a classic one does.
  worker: { format: 'iife' },
  build: {
    target: 'es2022',
    // A data: font or image would need a weaker policy.
    assetsInlineLimit: 0,
    // Some 1.5 kB brotli smaller than what Vite minifies with by itself, for a second of building.
    minify: 'terser',
    terserOptions: { ecma: 2020, module: true, compress: { passes: 3 } },
    // Published pages name what they load first (src/publish); what comes on demand finds the rest there already.
    modulePreload: false,
  },
  environments: {
    early: {
      consumer: 'client',
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        outDir,
        emptyOutDir: true,
        copyPublicDir: false,
        rolldownOptions: {
          checks: { bundlerTimings: false },
          input: { early: at('src/app/early.ts') },
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
          // Terser takes its time; that is no news at every build.
          checks: { bundlerTimings: false },
          input: { index: at('index.html'), embed: at('embed.html') },
          output: {
            codeSplitting: {
              groups: [
                { name: 'react', test: /node_modules[\\/](?:react|react-dom|scheduler)[\\/]/, priority: 2 },
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
      for (const name of ['early', 'client', 'ssr']) {
        const environment = builder.environments[name];
        if (environment) await builder.build(environment);
      }
    },
  },
  // One server of ours never takes a port that another one holds.
  server: { port: 5173 },
});
