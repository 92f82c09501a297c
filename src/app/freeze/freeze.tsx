import { createStore } from 'zustand/vanilla';
import { escapeHtml } from '../../base/escape-html.ts';
import type { Problem } from '../../base/problem.ts';
import { ok, type Result } from '../../base/result.ts';
import { textIn } from '../../base/text.ts';
import { tellTimes } from '../../domain/tell-times.ts';
import type { Timeline } from '../../domain/timeline.ts';
import { embedEn } from '../../messages/en/embed.ts';
import { en } from '../../messages/en/en.ts';
import { tellingEn } from '../../messages/en/telling.ts';
import { EmbedBody } from '../../ui/embed-body.tsx';
import type { PanelPlace } from '../../ui/panel-place.ts';
import { makeFullscreenButton } from '../embed/fullscreen-button.ts';
import { type FontFace, selectFaces } from './font-faces.ts';
import { frameNotice, frameStamp } from './frozen-frame.ts';
import { fillFrozen, splitTemplate, styleOf, type TemplateSettings } from './frozen-template.ts';
import { escapeJsonBlock } from './json-block.ts';
import { prerenderPage } from './prerender-page.tsx';
import { readSound } from './read-sound.ts';
import { encodeBase64, sha256Source } from './sha256.ts';
import { stampOf, versionOf } from './stamp.ts';

export interface FreezeInput {
  /** The dataset's file. */
  readonly text: string;
  /** The build's `frozen/template.html`. */
  readonly template: string;
  /** A file of the build, by its path from the build's top folder. */
  readFont(file: string): Promise<Uint8Array>;
  /** The page that goes on changing; undefined: what the build knows of it. */
  readonly live: string | undefined;
}

export interface FrozenFile {
  /** What to call it. */
  readonly name: string;
  readonly html: string;
}

/**
 * One self-contained HTML file of a dataset: readable without script, alive with it, loading nothing. It depends on its
 * input alone, not on clock, machine, zone or language, so the same input gives the same bytes wherever it is made.
 * A dataset with an error is refused with every problem of it. Rejects where a font cannot be read.
 */
export async function freeze(input: FreezeInput): Promise<Result<FrozenFile, readonly Problem[]>> {
  const template = splitTemplate(input.template);
  if (template === undefined) throw new Error('This is no template of frozen files.');
  const read = readSound(input.text);
  if (!read.ok) return read;
  const { canonical, timeline } = read.value;
  const { dataset } = timeline;
  const { settings, page } = template;
  const messages = en;

  const version = versionOf(settings);
  const stamp = stampOf(canonical, version);
  const live = input.live ?? liveOf(settings, dataset.id);
  const notice = frameNotice(dataset.updated, live, messages);
  const footer = frameStamp(stamp, version, messages);
  const place = createStore<PanelPlace>()(() => ({ at: 'picture', mayScroll: false }));
  const rendered = await prerenderPage({
    timeline,
    told: tellTimes(timeline, tellingEn),
    // Nothing can be fetched from a frozen file, its own data neither.
    file: '',
    messages,
    // It stands in articles, as embeds do.
    body: (store) => <EmbedBody store={store} place={place} />,
    tools: [makeFullscreenButton(embedEn, false)],
  });

  const { headRoot, bodyRoot, snapshot } = rendered;
  const faces = selectFaces(settings.faces, [notice, headRoot, rendered.timeline, bodyRoot, footer].join(''));
  const fonts = (await Promise.all(faces.map((face) => inlineFace(face, input)))).join('');
  const html = fillFrozen(page, {
    lang: messages.lang,
    dir: messages.dir,
    'style-source': sha256Source(styleOf(page, fonts)),
    head: describeHead(timeline, stamp, version, live, messages.lang),
    fonts,
    notice,
    'head-root': headRoot,
    timeline: rendered.timeline,
    'body-root': bodyRoot,
    stamp: footer,
    data:
      dataBlock('parley-dataset', canonical) +
      (snapshot === undefined ? '' : `\n    ${dataBlock('parley-data', snapshot)}`),
  });
  const dated = dataset.updated === undefined ? '' : `-${dataset.updated}`;
  return ok({ name: `${dataset.id}-frozen${dated}.html`, html });
}

function liveOf({ live }: TemplateSettings, id: string): string | undefined {
  return live?.ids.includes(id) ? `${live.base}t/${encodeURIComponent(id)}/` : undefined;
}

async function inlineFace({ rule, file }: FontFace, { readFont }: FreezeInput): Promise<string> {
  const data = encodeBase64(await readFont(file));
  return rule.replace('%FILE%', () => `data:font/woff2;base64,${data}`);
}

function describeHead(
  { dataset }: Timeline,
  stamp: string,
  version: string,
  live: string | undefined,
  lang: string,
): string {
  const title = textIn(dataset.title, lang, dataset.lang);
  const summary = textIn(dataset.summary, lang, dataset.lang);
  const meta = (name: string, content: string): string =>
    `<meta name="${name}" content="${escapeHtml(content)}" />`;
  return [
    `<title>${escapeHtml(title)}</title>`,
    meta('description', summary),
    meta('parley-frozen', `sha256-${stamp}`),
    meta('parley-version', version),
    ...(live === undefined ? [] : [`<link rel="canonical" href="${escapeHtml(live)}" />`]),
  ].join('\n    ');
}

function dataBlock(id: string, json: string): string {
  return `<script type="application/json" id="${id}">${escapeJsonBlock(json)}</script>`;
}
