import type { MeasureText } from '../layout/layout.ts';
import type { DrawingContext } from './canvas-surface.ts';
import { fonts } from './surface.ts';

/** Of a letter, in em: where no canvas is to be had, nothing is drawn and roughly right is enough. */
const averageWidth = 0.6;

/** Measures in the page's own font. Ask for a new one when fonts have loaded: widths are kept once measured. */
export function createMeasure(document: Document, fontFamily: string): MeasureText {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) return (text, style) => text.length * fonts[style].size * averageWidth;
  return measureOn(context, fontFamily);
}

/** Text as wide as the context draws it. */
export function measureOn(
  context: Pick<DrawingContext, 'font' | 'measureText'>,
  fontFamily: string,
): MeasureText {
  const known = new Map<string, number>();
  return (text, style) => {
    const key = `${style}\n${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const { size, weight } = fonts[style];
    context.font = `${weight} ${size}px ${fontFamily}`;
    const { width } = context.measureText(text);
    known.set(key, width);
    return width;
  };
}
