import { escapeHtml } from '../base/escape-html.ts';
import { inLang } from '../domain/names.ts';
import type { Timeline } from '../domain/timeline.ts';
import { addressesOf } from './addresses.ts';
import { thumbnailSize } from './thumbnail.ts';

/** What content systems that ask for no other size give the frame, in CSS px. */
const frameSize = { width: 720, height: 640 } as const;

/**
 * The answer of an oEmbed provider (oembed.com, type rich) as a static file: content systems find it by discovery. Its
 * HTML is what WordPress leaves standing of an unknown provider's: a quotation with a link, which is all that feeds and
 * newsletters show, and a frame without attributes that would be taken away.
 *
 * @param base where the build will stand, with a slash at the end
 */
export function describeEmbed(
  timeline: Timeline,
  lang: string,
  base: string,
): Readonly<Record<string, unknown>> {
  const { dataset } = timeline;
  const { page, embed, picture } = addressesOf(dataset.id, base);
  const title = inLang(dataset, dataset.title, lang);
  const summary = inLang(dataset, dataset.summary, lang);
  const author = dataset.compiledBy && inLang(dataset, dataset.compiledBy, lang);
  const { width, height } = frameSize;
  const quotation = `<a href="${escapeHtml(page)}">${escapeHtml(title)}</a>${summary && ` ${escapeHtml(summary)}`}`;
  return {
    version: '1.0',
    type: 'rich',
    provider_name: 'Parley',
    provider_url: base,
    ...(author && { author_name: author }),
    title,
    cache_age: 3600,
    width,
    height,
    thumbnail_url: picture,
    thumbnail_width: thumbnailSize.width,
    thumbnail_height: thumbnailSize.height,
    html:
      `<blockquote>${quotation}</blockquote>` +
      `<iframe src="${escapeHtml(embed)}" title="${escapeHtml(title)}" width="${width}" height="${height}"` +
      ' frameborder="0" marginwidth="0" marginheight="0"></iframe>',
  };
}
