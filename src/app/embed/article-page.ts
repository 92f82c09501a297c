/**
 * The article's address as its host gives it, without the fragment, if it can be believed and opened: of the web, and
 * of the very origin that said so. Undefined otherwise.
 */
export function readArticlePage(page: string | undefined, origin: string): string | undefined {
  if (page === undefined || !URL.canParse(page)) return undefined;
  const url = new URL(page);
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  if (!isWeb || url.origin !== origin || url.username !== '' || url.password !== '') return undefined;
  return url.href.replace(/#.*$/s, '');
}
