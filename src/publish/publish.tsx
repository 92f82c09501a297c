import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { dataFileOf, defaultDatasetId } from '../app/default-dataset.ts';
import { en } from '../messages/en/en.ts';
import { problemsEn } from '../messages/en/problems.ts';
import { assertSafe } from './assert-safe.ts';
import { escapeJsonBlock } from './escape.ts';
import { headTags } from './head-tags.ts';
import { describeEmbed } from './oembed.ts';
import { type PublishedDataset, readDatasets } from './read-datasets.ts';
import { renderPage } from './render-page.tsx';
import { describeSitemap } from './sitemap.ts';
import { fillTemplate, upTo } from './template.ts';

export interface PublishOptions {
  /** The client build: its `index.html` and `embed.html` are the templates, and the pages go there. */
  readonly outDir: string;
  /** Where the datasets stand. */
  readonly dataDir: string;
  /** Where the build will be deployed, for absolute addresses: `https://news.example`, with a path if there is one. */
  readonly origin?: string | undefined;
  /** Origins beside the page's own from which `src` may load. */
  readonly allowedOrigins?: readonly string[];
}

/**
 * Writes every page of a build: `t/ID/`, `embed/ID/` and `data/ID.json` for each dataset, and the default dataset into
 * `index.html` and `embed.html`. Throws, with every reason in words, before anything is written if a dataset has an
 * error, and if a page would break its own policy.
 */
export async function publish(options: PublishOptions): Promise<void> {
  const { outDir, dataDir, allowedOrigins = [] } = options;
  const origin = options.origin?.replace(/\/+$/, '');
  const messages = en;
  const datasets = await readDatasets(dataDir, problemsEn);
  const standard = datasets.find(({ id }) => id === defaultDatasetId);
  if (standard === undefined) {
    throw new Error(`The data cannot be published: ${defaultDatasetId}.json, the default, is missing.`);
  }
  const preloads = await findLateScripts(outDir);
  const templates = {
    page: withPreloads(await readFile(join(outDir, 'index.html'), 'utf8'), preloads),
    embed: withPreloads(await readFile(join(outDir, 'embed.html'), 'utf8'), preloads),
  };
  const files = new Map<string, string>();

  const addPage = async (path: string, form: 'page' | 'embed', dataset: PublishedDataset): Promise<void> => {
    const depth = path.split('/').length - 1;
    const file = `${depth === 0 ? '' : upTo(depth)}${dataFileOf(dataset.id)}`;
    const { timeline } = dataset;
    const isEmbed = form === 'embed';
    const { snapshot = '', ...rendered } = await renderPage(dataset, file, messages);
    const html = fillTemplate(
      templates[form],
      {
        lang: messages.lang,
        dir: messages.dir,
        head: headTags({ timeline, lang: messages.lang, origin, isEmbed, allowedOrigins }),
        ...rendered,
        data: `<script type="application/json" id="parley-data" data-file="${file}">${escapeJsonBlock(snapshot)}</script>`,
      },
      depth,
    );
    assertSafe(html, path);
    files.set(path, html);
  };

  for (const dataset of datasets) {
    await addPage(`t/${dataset.id}/index.html`, 'page', dataset);
    await addPage(`embed/${dataset.id}/index.html`, 'embed', dataset);
    files.set(dataFileOf(dataset.id), dataset.text);
    if (origin !== undefined) {
      const description = describeEmbed(dataset.timeline, messages.lang, origin);
      files.set(`oembed/${dataset.id}.json`, `${JSON.stringify(description, undefined, 2)}\n`);
    }
  }
  await addPage('index.html', 'page', standard);
  await addPage('embed.html', 'embed', standard);
  if (origin !== undefined) files.set('sitemap.xml', describeSitemap(datasets, origin));

  for (const [path, content] of files) {
    const file = join(outDir, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

/**
 * React's files are imported when the page starts, so that the picture need not wait for them; named in the page they
 * travel at the same time. Which ones: the chunk of react-roots and what it imports.
 */
async function findLateScripts(outDir: string): Promise<readonly string[]> {
  const names = await readdir(join(outDir, 'assets'));
  const entry = names.find((name) => /^react-roots-[\w-]+\.js$/.test(name));
  if (entry === undefined) return [];
  const found = new Set([entry]);
  for (const name of found) {
    const code = await readFile(join(outDir, 'assets', name), 'utf8');
    for (const [, imported = ''] of code.matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g))
      found.add(imported);
  }
  return [...found];
}

function withPreloads(template: string, scripts: readonly string[]): string {
  const missing = scripts.filter((name) => !template.includes(`./assets/${name}"`));
  const links = missing.map(
    (name) => `    <link rel="modulepreload" crossorigin href="./assets/${name}" />\n`,
  );
  return template.replace(/ *<\/head>/, (end) => links.join('') + end);
}
