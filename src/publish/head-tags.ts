import { textIn } from '../base/text.ts';
import type { Timeline } from '../domain/timeline.ts';
import { escapeHtml, escapeJsonBlock } from './escape.ts';
import { describeTimeline } from './json-ld.ts';

export interface HeadOptions {
  readonly timeline: Timeline;
  readonly lang: string;
  /** Where the build will be deployed, `https://news.example` with a path if there is one; no absolute address without. */
  readonly origin: string | undefined;
  /** A guest in a stranger's article: the full page is what a search should find. */
  readonly isEmbed: boolean;
  readonly allowedOrigins: readonly string[];
}

/** Title, description and what other machines read in the head of a page. */
export function headTags({ timeline, lang, origin, isEmbed, allowedOrigins }: HeadOptions): string {
  const { dataset } = timeline;
  const title = textIn(dataset.title, lang, dataset.lang);
  const summary = textIn(dataset.summary, lang, dataset.lang);
  const page = origin === undefined ? undefined : `${origin}/t/${encodeURIComponent(dataset.id)}/`;
  const tags = [
    `<title>${escapeHtml(title)}</title>`,
    meta('name', 'description', summary),
    meta('name', 'robots', isEmbed ? 'noindex, follow' : 'index, follow'),
    meta('property', 'og:type', 'article'),
    meta('property', 'og:site_name', 'Parley'),
    meta('property', 'og:title', title),
    meta('property', 'og:description', summary),
    meta('name', 'twitter:card', 'summary'),
  ];
  if (dataset.updated !== undefined) tags.push(meta('property', 'article:modified_time', dataset.updated));
  if (allowedOrigins.length > 0) tags.push(meta('name', 'parley-allowed-origins', allowedOrigins.join(' ')));
  if (page !== undefined && origin !== undefined) {
    const oembed = `${origin}/oembed/${encodeURIComponent(dataset.id)}.json`;
    tags.push(
      meta('property', 'og:url', page),
      `<link rel="canonical" href="${escapeHtml(page)}" />`,
      `<link rel="alternate" type="application/json+oembed" href="${escapeHtml(oembed)}" title="${escapeHtml(title)}" />`,
    );
  }
  if (!isEmbed) {
    const description = JSON.stringify(describeTimeline(timeline, lang, page));
    tags.push(`<script type="application/ld+json">${escapeJsonBlock(description)}</script>`);
  }
  return tags.join('\n    ');
}

function meta(attribute: 'name' | 'property', name: string, content: string): string {
  return `<meta ${attribute}="${name}" content="${escapeHtml(content)}" />`;
}
