/**
 * Makes of a style sheet for a page one for a part of somebody else's page: every rule lies below our root element,
 * which takes the place of the page's own (`:root`, `html`, and the ids of its hosts, which become classes). The class
 * stands twice, so that what a newsroom says of `.article p` does not reach in. `rem` counts from `--parley-rem`, since
 * the page's rem may be anything.
 *
 * Nothing is parsed: our sheets are formatted by one tool, and scope-styles.test.ts and scripts/pack-check.mjs look at
 * what comes out.
 */
export function scopeStyles(css: string): string {
  const rules = withoutComments(css)
    .replace(/:root\b/g, '&')
    .replace(/(^|[\s,>(])html(?=[\s,:[{.])/g, '$1&')
    .replace(/#(parley-[\w-]+)/g, '.$1')
    .replace(/(?<![\w.#-])(-?\d*\.?\d+)rem\b/g, 'calc($1 * var(--parley-rem))');
  return `.parley.parley {\n${rules}\n}\n`;
}

/**
 * The same for custom properties, in a layer: whatever a newsroom says of `.parley { --parley-page: ... }` counts, in
 * whichever order the sheets come.
 */
export function scopeTokens(css: string): string {
  const rules = withoutComments(css)
    .replace(/:root\b/g, '.parley')
    .replace(/(^|[,}{]\s*)\.pl\b/g, '$1.parley .pl');
  return `@layer parley {\n${rules}\n}\n`;
}

function withoutComments(css: string): string {
  return css.replace(/\/\*[\s\S]*?\*\//g, '');
}
