import type { SnippetChoice } from '../../protocol/snippets.ts';

/** Where this page's site stands, and which of its timelines the page shows. */
export interface Deployment extends Pick<SnippetChoice, 'base' | 'timeline' | 'src'> {
  /** A guest is the page made for frames in articles. */
  readonly isGuest: boolean;
}

/**
 * Reads the site's address off the page's own: a build may stand under any path.
 *
 * @param page `location.href`
 * @param dataFile what the page says of its own dataset's place, relative to it: `../../data/ID.json`
 * @param id the dataset that is shown
 */
export function findDeployment(page: string, dataFile: string | undefined, id: string): Deployment {
  const url = new URL(page);
  const base =
    dataFile === undefined ? topOf(url) : new URL(dataFile.replace(/data\/[^/]*$/, '') || '.', url).href;
  const isGuest = /^embed(?:\.html)?(?:\/|$)/.test(withoutTail(url).slice(base.length));
  const src = url.searchParams.get('src')?.trim();
  if (src === undefined || src === '') return { base, timeline: id, isGuest };
  // Whole, since an embed code is read far from this page.
  return { base, src: URL.canParse(src, url.href) ? new URL(src, url).href : src, isGuest };
}

/** Without a word on data, as on the development server: the page's folder, or that above `t/ID/` and `embed/ID/`. */
function topOf(url: URL): string {
  return withoutTail(url)
    .replace(/[^/]*$/, '')
    .replace(/\/(?:t|embed)\/[^/]+\/$/, '/');
}

function withoutTail(url: URL): string {
  return `${url.origin === 'null' ? `${url.protocol}//` : url.origin}${url.pathname}`;
}
