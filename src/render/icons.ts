import { element, type MarkupElement } from './markup.ts';

const paths = {
  earlier: 'M10 3 5 8l5 5',
  later: 'm6 3 5 5-5 5',
  zoomIn: 'M8 3v10M3 8h10',
  zoomOut: 'M3 8h10',
} as const;

export type IconName = keyof typeof paths;

/** A 16 px line icon in the colour of the text around it. */
export function makeIcon(name: IconName): MarkupElement {
  return element(
    'svg',
    { class: 'pl-icon', width: 16, height: 16, viewBox: '0 0 16 16', 'aria-hidden': 'true' },
    [element('path', { d: paths[name], fill: 'none', stroke: 'currentColor', 'stroke-width': 2 })],
  );
}
