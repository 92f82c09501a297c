/**
 * The address of the page that goes on changing, as a frozen file may link to it: the web's own addresses only, whole,
 * without a name and password. Undefined for anything else.
 */
export function parseLiveAddress(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) return undefined;
  return url.username === '' && url.password === '' ? url.href : undefined;
}
