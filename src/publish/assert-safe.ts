/**
 * Stops the build where a page holds what its Content-Security-Policy forbids: a style attribute, a style element, an
 * event handler, or a script that is neither a file nor a data block.
 */
export function assertSafe(html: string, page: string): void {
  const fail = (what: string, where: string): never => {
    throw new Error(`${page} holds ${what}, which its policy forbids: ${where.slice(0, 200)}`);
  };
  const scripts = /<script\b([^>]*)>([\s\S]*?)<\/script\s*>/gi;
  for (const [all, attributes = '', content = ''] of html.matchAll(scripts)) {
    const isData = /\btype="application\/(?:ld\+)?json"/.test(attributes);
    if (!isData && content.trim() !== '') fail('an inline script', all);
    if (!isData && !/\bsrc="/.test(attributes)) fail('a script without a file', all);
  }
  const markup = html.replace(scripts, '');
  for (const [tag] of markup.matchAll(/<[a-z](?:"[^"]*"|'[^']*'|[^>"'])*>/gi)) {
    const bare = tag.replace(/"[^"]*"|'[^']*'/g, '""');
    if (/^<style\b/i.test(bare)) fail('a style element', tag);
    if (/\sstyle\s*=/i.test(bare)) fail('a style attribute', tag);
    if (/\son[a-z]+\s*=/i.test(bare)) fail('an event handler', tag);
    if (/"\s*javascript:/i.test(tag)) fail('a javascript: address', tag);
  }
}
