import { textIn } from '../base/text.ts';
import type { Timeline } from '../domain/timeline.ts';
import { escapeHtml } from './escape.ts';

/** The answer of an oEmbed provider (oembed.com, type rich) as a static file: content systems find it by discovery. */
export function describeEmbed(
  timeline: Timeline,
  lang: string,
  origin: string,
): Readonly<Record<string, unknown>> {
  const { dataset } = timeline;
  const id = encodeURIComponent(dataset.id);
  const title = textIn(dataset.title, lang, dataset.lang);
  const page = `${origin}/t/${id}/`;
  const frame = `${origin}/embed/${id}/`;
  return {
    version: '1.0',
    type: 'rich',
    provider_name: 'Parley',
    provider_url: `${origin}/`,
    title,
    cache_age: 3600,
    width: 720,
    height: 640,
    html:
      `<blockquote><a href="${escapeHtml(page)}">${escapeHtml(title)}</a></blockquote>` +
      `<iframe src="${escapeHtml(frame)}" title="${escapeHtml(title)}" width="720" height="640" frameborder="0"></iframe>`,
  };
}
