import { escapeHtml } from '../base/escape-html.ts';
import { inLang } from '../domain/names.ts';
import type { Timeline } from '../domain/timeline.ts';
import type { Messages } from '../messages/messages.ts';
import type { PublishMessages } from '../messages/publish.ts';
import { addressesOf } from './addresses.ts';
import { thumbnailSize } from './thumbnail.ts';

export interface HeadOptions {
  readonly timeline: Timeline;
  readonly messages: Messages;
  readonly words: PublishMessages;
  /** Where the sources end, in words. */
  readonly asOf: string;
  /** Where the build will be deployed, with a slash at the end; no absolute address without. */
  readonly base: string | undefined;
  /** The way up from the page to the build's top. */
  readonly top: string;
  /** A guest in a stranger's article: the full page is what a search should find. */
  readonly isEmbed: boolean;
  readonly allowedOrigins: readonly string[];
  readonly hasFeed: boolean;
  readonly hasCalendar: boolean;
}

/**
 * Title, description and what other machines read in the head of a page. Without the deployment's address there is no
 * share card with a picture, no canonical link and no oEmbed: each of them has to be absolute to be of use.
 */
export function headTags(options: HeadOptions): string {
  const { timeline, messages, base, isEmbed, allowedOrigins } = options;
  const { dataset } = timeline;
  const title = inLang(dataset, dataset.title, messages.lang);
  const summary = inLang(dataset, dataset.summary, messages.lang);
  const tags = [
    `<title>${escapeHtml(title)}</title>`,
    meta('name', 'description', summary),
    meta('name', 'robots', 'index, follow, max-image-preview:large'),
    meta('property', 'og:type', 'article'),
    meta('property', 'og:site_name', 'Parley'),
    meta('property', 'og:title', title),
    meta('property', 'og:description', summary),
    meta('name', 'twitter:card', base === undefined ? 'summary' : 'summary_large_image'),
    meta('name', 'twitter:title', title),
    meta('name', 'twitter:description', summary),
  ];
  if (dataset.updated !== undefined) tags.push(meta('property', 'article:modified_time', dataset.updated));
  if (allowedOrigins.length > 0) tags.push(meta('name', 'parley-allowed-origins', allowedOrigins.join(' ')));
  if (base !== undefined) tags.push(...absoluteTags(options, base, title));
  if (!isEmbed) {
    const own = addressesOf(dataset.id, options.top);
    const { feed, calendar } = options.words;
    if (options.hasFeed) tags.push(alternate('application/atom+xml', own.feed, feed(title)));
    if (options.hasCalendar) tags.push(alternate('text/calendar', own.calendar, calendar(title)));
  }
  return tags.join('\n    ');
}

function absoluteTags(
  { timeline, messages, words, asOf }: HeadOptions,
  base: string,
  title: string,
): string[] {
  const { ui } = messages;
  const { page, picture, oembed } = addressesOf(timeline.dataset.id, base);
  const alt = words.pictureAlt(title, ui.records(timeline.events.length), ui.head.sourcesEnd(asOf));
  return [
    meta('property', 'og:url', page),
    meta('property', 'og:image', picture),
    meta('property', 'og:image:type', 'image/png'),
    meta('property', 'og:image:width', `${thumbnailSize.width}`),
    meta('property', 'og:image:height', `${thumbnailSize.height}`),
    meta('property', 'og:image:alt', alt),
    meta('name', 'twitter:image', picture),
    meta('name', 'twitter:image:alt', alt),
    `<link rel="canonical" href="${escapeHtml(page)}" />`,
    alternate('application/json+oembed', oembed, title),
  ];
}

function alternate(type: string, href: string, title: string): string {
  return `<link rel="alternate" type="${type}" href="${escapeHtml(href)}" title="${escapeHtml(title)}" />`;
}

function meta(attribute: 'name' | 'property', name: string, content: string): string {
  return `<meta ${attribute}="${name}" content="${escapeHtml(content)}" />`;
}
