import { err, ok, type Result } from '../base/result.ts';

/** Why a `src` is refused, and the origin (or the scheme, where there is none) to name to the reader. */
export interface SourceRefusal {
  readonly reason: 'malformed' | 'scheme' | 'credentials' | 'origin';
  readonly origin: string;
}

/**
 * Whether data may be loaded from `src`, and its full address. Anyone can craft a link, and nobody may put words under
 * a newsroom's name: only the origin of the page's own address counts, compared whole, or an origin that the
 * deployment lists. The page's address keeps its origin even where a sandbox makes the document's own opaque.
 *
 * @param src as written in the address, relative to the page
 * @param page the page's full address (`location.href`)
 * @param allowed further origins, `https://data.example.org`; entries that are no plain origin allow nothing
 */
export function judgeSource(
  src: string,
  page: string,
  allowed: readonly string[] = [],
): Result<URL, SourceRefusal> {
  const url = parseUrl(src, page);
  if (url === undefined) return err({ reason: 'malformed', origin: src });
  if (!isWeb(url)) return err({ reason: 'scheme', origin: url.protocol });
  if (url.username !== '' || url.password !== '') return err({ reason: 'credentials', origin: url.origin });
  const own = parseUrl(page);
  const origins = allowed.filter(isPlainOrigin);
  if (own !== undefined && isWeb(own)) origins.push(own.origin);
  return origins.includes(url.origin) ? ok(url) : err({ reason: 'origin', origin: url.origin });
}

function isWeb(url: URL): boolean {
  return url.protocol === 'https:' || url.protocol === 'http:';
}

function isPlainOrigin(text: string): boolean {
  const url = parseUrl(text);
  return url !== undefined && isWeb(url) && url.origin === text;
}

function parseUrl(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}
