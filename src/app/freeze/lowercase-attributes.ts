/**
 * React writes some attributes as its props are spelled (`autoComplete`). Browsers read them, validators complain.
 * Names are lowered outside of SVG, where case counts. The markup is React's own: values in double quotes.
 */
export function lowercaseAttributes(html: string): string {
  return html
    .split(/(<svg\b[\s\S]*?<\/svg>)/)
    .map((part) =>
      part.startsWith('<svg') ? part : part.replace(/<[a-z][^\s>/]*(?:"[^"]*"|[^">])*>/g, lowerNames),
    )
    .join('');
}

function lowerNames(tag: string): string {
  return tag.replace(
    /(\s)([A-Za-z:-]+)(?==|\s|\/?>)|"[^"]*"/g,
    (all, space: string | undefined, name: string) =>
      space === undefined ? all : space + name.toLowerCase(),
  );
}
