/** A page of the client build, and how it is filled. Plain text work: the templates are our own files. */

/** What goes into a page. HTML is complete and escaped. */
export interface PageParts {
  readonly lang: string;
  readonly dir: string;
  /** Tags that replace the template's title and description. */
  readonly head: string;
  readonly headRoot: string;
  readonly timeline: string;
  readonly bodyRoot: string;
  /** The script element with the dataset. */
  readonly data: string;
}

const hosts = { headRoot: 'parley-head', timeline: 'parley-timeline', bodyRoot: 'parley-body' } as const;

/**
 * Fills the template for a page that lies `depth` folders below the build's top, so that its relative addresses
 * (`./assets/...`) lead back up. Throws where the template lacks a place.
 */
export function fillTemplate(template: string, parts: PageParts, depth: number): string {
  let html = replaceOnce(template, /<html\b[^>]*>/, `<html lang="${parts.lang}" dir="${parts.dir}">`);
  html = html.replaceAll(/(\s(?:src|href)=")\.\//g, (_all, start: string) => `${start}${upTo(depth)}`);
  html = replaceOnce(html, /\s*<meta name="description"[^>]*>/, '');
  html = replaceOnce(html, /<title>[^<]*<\/title>/, parts.head);
  for (const [part, id] of Object.entries(hosts)) {
    const content = parts[part as keyof typeof hosts];
    html = replaceOnce(html, new RegExp(`<div id="${id}"></div>`), `<div id="${id}">${content}</div>`);
  }
  return replaceOnce(html, /<\/body>/, `${parts.data}\n  </body>`);
}

/** The way up from a page to the build's top: `./`, `../../`. */
export function upTo(depth: number): string {
  return depth === 0 ? './' : '../'.repeat(depth);
}

/** The content is handed over by a function, since a string would have its `$&` read as a pattern. */
function replaceOnce(html: string, pattern: RegExp, content: string): string {
  if (!pattern.test(html)) throw new Error(`The page template has no ${pattern.source}.`);
  return html.replace(pattern, () => content);
}
