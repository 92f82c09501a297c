import { themeInks } from './surface.ts';

/** The worth of each theme ink as a CSS colour that canvas understands. */
export type Palette = Readonly<Record<(typeof themeInks)[number], string>>;

/** The light theme: on paper, and where styles cannot be read (no stylesheet, no layout). */
export const lightPalette: Palette = {
  page: '#ffffff',
  lane: '#f4f6f8',
  alternate: '#e9edf1',
  text: '#16191d',
  muted: '#4a535c',
  edge: '#7a848e',
  selected: '#fff3c4',
  'party-0': '#1a5fb4',
  'party-1': '#8a6400',
  'party-2': '#a3246e',
  'party-3': '#22272c',
};

/**
 * Reads the custom properties `--pl-INK` as they compute inside `host`, through probe elements: only so are var() chains
 * and system colours (forced colours) resolved. A probe for each, so that styles are computed once for all.
 */
export function readPalette(host: HTMLElement): Palette {
  const view = host.ownerDocument.defaultView;
  if (view === null) return lightPalette;
  const probe = host.ownerDocument.createElement('span');
  probe.className = 'pl-probe';
  const probes = themeInks.map((ink) => {
    const own = probe.ownerDocument.createElement('span');
    own.style.color = `var(--pl-${ink}, ${lightPalette[ink]})`;
    return own;
  });
  probe.append(...probes);
  host.append(probe);
  const read: Record<string, string> = { ...lightPalette };
  for (const [at, ink] of themeInks.entries()) {
    const { color } = view.getComputedStyle(probes[at] as HTMLElement);
    if (color !== '' && !color.startsWith('var(')) read[ink] = color;
  }
  probe.remove();
  return read as Palette;
}

/** Calls back when the colours may have changed: system scheme, forced colours, contrast, a theme set on an ancestor. */
export function watchTheme(host: HTMLElement, changed: () => void): () => void {
  const view = host.ownerDocument.defaultView;
  if (view === null) return () => {};
  const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)'].map(
    (query) => view.matchMedia(query),
  );
  for (const query of queries) query.addEventListener('change', changed);
  const observer = new view.MutationObserver(changed);
  for (let node: Element | null = host; node !== null; node = node.parentElement) {
    observer.observe(node, { attributes: true, attributeFilter: ['class', 'style', 'data-theme', 'dir'] });
  }
  return () => {
    observer.disconnect();
    for (const query of queries) query.removeEventListener('change', changed);
  };
}
