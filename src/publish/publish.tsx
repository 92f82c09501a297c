import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { dataFileOf, defaultDatasetId } from '../app/default-dataset.ts';
import { escapeJsonBlock } from '../app/freeze/json-block.ts';
import { tellTimes } from '../domain/tell-times.ts';
import { en } from '../messages/en/en.ts';
import { problemsEn } from '../messages/en/problems.ts';
import { publishEn } from '../messages/en/publish.ts';
import { tellingEn } from '../messages/en/telling.ts';
import { addressesOf } from './addresses.ts';
import { assertSafe } from './assert-safe.ts';
import { describeCalendar } from './calendar.ts';
import { describeFeed } from './feed.ts';
import { makeFrozenTemplate } from './frozen-template.ts';
import { headTags } from './head-tags.ts';
import { describeTimeline } from './json-ld.ts';
import { describeEmbed } from './oembed.ts';
import { type PublishedDataset, readDatasets } from './read-datasets.ts';
import { renderPage } from './render-page.tsx';
import { describeSitemap } from './sitemap.ts';
import { fillTemplate, upTo } from './template.ts';
import { renderThumbnail } from './thumbnail.ts';

export interface PublishOptions {
  /** The client build: its `index.html` and `embed.html` are the templates, and the pages go there. */
  readonly outDir: string;
  /** What frozen files hold inline: `frozen.js` and a style sheet. No frozen files without. */
  readonly frozenDir?: string;
  /** Version of this project, for frozen files. */
  readonly version?: string;
  /** Where the datasets stand. */
  readonly dataDir: string;
  /** Where the build will be deployed, for absolute addresses: `https://news.example`, with a path if there is one. */
  readonly origin?: string | undefined;
  /** Origins beside the page's own from which `src` may load. */
  readonly allowedOrigins?: readonly string[];
}

/** A dataset with what is made from it once, for all of its pages. */
interface Edition {
  readonly dataset: PublishedDataset;
  /** Where the sources end, in words. */
  readonly asOf: string;
  /** For search engines. */
  readonly linked: object;
  readonly feed: string | undefined;
  readonly calendar: string | undefined;
}

/**
 * Writes every page of a build: `t/ID/`, `embed/ID/` and `data/ID.json` for each dataset, and the default dataset into
 * `index.html` and `embed.html`. Beside `t/ID/` stand a still picture, a feed and a calendar. Throws, with every reason in
 * words, before anything is written if a dataset has an error, and if a page would break its own policy.
 */
export async function publish(options: PublishOptions): Promise<void> {
  const { outDir, dataDir, allowedOrigins = [] } = options;
  const origin = options.origin?.replace(/\/+$/, '');
  const base = origin === undefined ? undefined : `${origin}/`;
  const messages = en;
  const datasets = await readDatasets(dataDir, problemsEn);
  const standard = datasets.find(({ id }) => id === defaultDatasetId);
  if (standard === undefined) {
    throw new Error(`The data cannot be published: ${defaultDatasetId}.json, the default, is missing.`);
  }
  const templates = {
    page: await withPreloads(outDir, 'index.html', /^react-roots-[\w-]{8}\.js$/),
    // Here React comes once the picture stands (app/embed/guest.ts): only the entry's own imports travel with it.
    embed: afterPaint(await withPreloads(outDir, 'embed.html', /^embed-[\w-]{8}\.js$/)),
  };
  const files = new Map<string, string | Uint8Array>();

  const addPage = async (path: string, form: 'page' | 'embed', edition: Edition): Promise<void> => {
    const { dataset, asOf, linked, feed, calendar } = edition;
    const depth = path.split('/').length - 1;
    const file = `${depth === 0 ? '' : upTo(depth)}${dataFileOf(dataset.id)}`;
    const { timeline } = dataset;
    const isEmbed = form === 'embed';
    const { snapshot = '', ...rendered } = await renderPage(dataset, file, messages, form);
    const html = fillTemplate(
      templates[form],
      {
        lang: messages.lang,
        dir: messages.dir,
        head: headTags({
          timeline,
          messages,
          words: publishEn,
          asOf,
          base,
          top: upTo(depth),
          isEmbed,
          allowedOrigins,
          hasFeed: feed !== undefined,
          hasCalendar: calendar !== undefined,
        }),
        ...rendered,
        // Last in the page: nothing that a reader sees waits for it.
        data: [
          ...(isEmbed ? [] : [dataBlock('type="application/ld+json"', JSON.stringify(linked))]),
          dataBlock(`type="application/json" id="parley-data" data-file="${file}"`, snapshot),
        ].join('\n    '),
      },
      depth,
    );
    assertSafe(html, path);
    files.set(path, html);
  };

  for (const dataset of datasets) {
    const edition = makeEdition(dataset, base);
    await addPage(`t/${dataset.id}/index.html`, 'page', edition);
    await addPage(`embed/${dataset.id}/index.html`, 'embed', edition);
    if (dataset === standard) {
      await addPage('index.html', 'page', edition);
      await addPage('embed.html', 'embed', edition);
    }
    files.set(dataFileOf(dataset.id), dataset.text);
    const { picture, feed, calendar, oembed } = addressesOf(dataset.id, '');
    files.set(picture, await renderThumbnail(dataset.timeline, messages));
    if (edition.feed !== undefined) files.set(feed, edition.feed);
    if (edition.calendar !== undefined) files.set(calendar, edition.calendar);
    if (base !== undefined) {
      const description = describeEmbed(dataset.timeline, messages.lang, base);
      files.set(oembed, `${JSON.stringify(description, undefined, 2)}\n`);
    }
  }
  if (options.frozenDir !== undefined) {
    const { frozenDir, version: app = '' } = options;
    const ids = datasets.map(({ id }) => id);
    files.set('frozen/template.html', await makeFrozenTemplate({ outDir, frozenDir, app, origin, ids }));
  }
  if (origin !== undefined) files.set('sitemap.xml', describeSitemap(datasets, origin));

  for (const [path, content] of files) {
    const file = join(outDir, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

function dataBlock(attributes: string, json: string): string {
  return `<script ${attributes}>${escapeJsonBlock(json)}</script>`;
}

function makeEdition(dataset: PublishedDataset, base: string | undefined): Edition {
  const { timeline } = dataset;
  const told = tellTimes(timeline, tellingEn);
  const words = { dataset: timeline.dataset, told, messages: en, publish: publishEn };
  return {
    dataset,
    asOf: told.asOf,
    linked: describeTimeline(timeline, en, base),
    feed: describeFeed(timeline, words, base),
    calendar: describeCalendar(timeline, words, base),
  };
}

/**
 * A page's template that names, beside the page's own script, the one that fits `entry` and all that it imports, so that
 * they travel at the same time. For the full page that is the chunk of react-roots, which is imported when the page
 * starts, so that the picture need not wait for it.
 */
async function withPreloads(outDir: string, page: string, entry: RegExp): Promise<string> {
  const template = await readFile(join(outDir, page), 'utf8');
  const names = await readdir(join(outDir, 'assets'));
  const found = new Set(names.filter((name) => entry.test(name)));
  for (const name of found) {
    const code = await readFile(join(outDir, 'assets', name), 'utf8');
    for (const [, imported = ''] of code.matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g))
      found.add(imported);
  }
  const missing = [...found].filter((name) => !template.includes(`./assets/${name}"`));
  const links = missing.map(
    (name) => `    <link rel="modulepreload" crossorigin href="./assets/${name}" />\n`,
  );
  return template.replace(/ *<\/head>/, (end) => links.join('') + end);
}

/**
 * A guest shows what it has before it sends for what makes it answer: on a slow line its scripts would else hold up its
 * own style sheets, by half a second at 1.6 Mbit/s, and what its host loads.
 */
function afterPaint(template: string): string {
  return template.replaceAll(/<(?:script type="module"|link rel="modulepreload")/g, '$& fetchpriority="low"');
}
