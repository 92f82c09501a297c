import type { MeasureText } from '../layout/layout.ts';
import { wrapName } from '../layout/wrap-name.ts';
import type { Sheet, SheetText } from './export-sheet.ts';
import { fonts } from './surface.ts';

/** A paragraph, broken to its width: where its first line begins is up to whoever sets it. */
export interface TextBlock {
  readonly lines: readonly { readonly text: string; readonly width: number }[];
  readonly style: SheetText;
  readonly lineHeight: number;
  readonly height: number;
}

/** How wide a text is at a size and weight of the sheet: widths grow with the size, so one measure serves all. */
export function widthAt(
  measure: MeasureText,
  { size, weight }: Omit<SheetText, 'ink'>,
): (text: string) => number {
  const style = weight === 700 ? 'label-bold' : 'label';
  const factor = size / fonts[style].size;
  return (text) => measure(text, style) * factor;
}

/** Breaks a text into lines no wider than `room`; at most `most` lines, the last of which ends in an ellipsis then. */
export function setText(
  text: string,
  room: number,
  measure: MeasureText,
  style: SheetText,
  lineHeight: number,
  most = Number.POSITIVE_INFINITY,
): TextBlock {
  const widthOf = widthAt(measure, style);
  const all = wrapName(text, room, widthOf);
  const kept =
    all.length <= most
      ? all
      : [...all.slice(0, most - 1), shorten(all.slice(most - 1).join(' '), room, widthOf)];
  const lines = kept.map((line) => ({ text: line, width: widthOf(line) }));
  return { lines, style, lineHeight, height: lines.length * lineHeight };
}

/** As many whole words as fit before an ellipsis; of a single long word, as many signs. */
function shorten(text: string, room: number, widthOf: (text: string) => number): string {
  const fits = (part: string) => widthOf(`${part}…`) <= room;
  const words = text.split(' ');
  while (words.length > 1 && !fits(words.join(' '))) words.pop();
  const signs = [...words.join(' ')];
  while (signs.length > 1 && !fits(signs.join(''))) signs.pop();
  return `${signs.join('').replace(/[\s,;:.–-]+$/u, '')}…`;
}

/** Draws a block between `left` and `right`: along the right edge where `mirrored`. */
export function drawText(
  sheet: Sheet,
  block: TextBlock,
  place: { readonly left: number; readonly right: number; readonly top: number; readonly mirrored: boolean },
): void {
  // Ascender and descender of the font share the line's free room, as in CSS.
  const baseline = (block.lineHeight + 0.776 * block.style.size) / 2;
  block.lines.forEach(({ text, width }, index) => {
    const x = place.mirrored ? place.right - width : place.left;
    sheet.text(x, place.top + index * block.lineHeight + baseline, text, block.style);
  });
}
