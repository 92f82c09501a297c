import { escapeHtml } from '../base/escape-html.ts';
import type { PublishedDataset } from './read-datasets.ts';

/** The pages that a search should find (sitemaps.org, 0.9). Embeds are guests elsewhere and not among them. */
export function describeSitemap(datasets: readonly PublishedDataset[], origin: string): string {
  const pages = datasets.map(({ id, timeline }) => {
    const { updated } = timeline.dataset;
    const edited = updated === undefined ? '' : `<lastmod>${escapeHtml(updated)}</lastmod>`;
    return `  <url><loc>${escapeHtml(`${origin}/t/${encodeURIComponent(id)}/`)}</loc>${edited}</url>
`;
  });
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${pages.join('')}</urlset>\n`
  );
}
