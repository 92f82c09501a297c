import { createCanvasSurface, type DrawingContext } from './canvas-surface.ts';
import { element, type MarkupElement } from './markup.ts';
import type { Palette } from './palette.ts';
import { type Ink, isRtlText, type Surface, themeInks } from './surface.ts';
import { createSvgSurface } from './svg-surface.ts';

export interface SheetText {
  /** In px of the sheet. */
  readonly size: number;
  readonly weight: 400 | 700;
  readonly ink: Ink;
}

/**
 * A page with a picture on it: texts of any size, and places at which a painter draws with a surface of its own. Two
 * back ends, as surfaces have: SVG elements and a 2D context.
 */
export interface Sheet {
  /** `x` is the left edge whatever the text's direction, `y` the baseline. */
  text(x: number, y: number, text: string, style: SheetText): void;
  /** The painter's origin lies at x, y (whole px), one of its px is `scale` of the sheet's. */
  draw(x: number, y: number, scale: number, paint: (surface: Surface) => void): void;
}

export interface SvgSheet extends Sheet {
  elements(): readonly MarkupElement[];
}

/** `idPrefix` keeps ids apart; the palette's colours stand in the elements themselves, so that no style sheet is needed. */
export function createSvgSheet(idPrefix: string, palette: Palette): SvgSheet {
  const elements: MarkupElement[] = [];
  let drawings = 0;
  return {
    text(x, y, text, { size, weight, ink }) {
      const attributes = {
        x: round(x),
        y: round(y),
        fill: colorOf(ink, palette),
        'font-size': size,
        'font-weight': weight === 400 ? undefined : weight,
        ...(isRtlText(text) ? { direction: 'rtl', 'text-anchor': 'end' } : {}),
      };
      elements.push(element('text', attributes, [text]));
    },
    draw(x, y, scale, paint) {
      drawings += 1;
      const surface = createSvgSurface(`${idPrefix}-${drawings}`);
      paint(surface);
      const move = `translate(${round(x)} ${round(y)})${scale === 1 ? '' : ` scale(${round(scale)})`}`;
      const drawn = surface.elements().map((one) => withColors(one, palette));
      elements.push(element('g', { transform: move }, drawn));
    },
    elements: () => elements,
  };
}

/** `scale`: device pixels per px of the sheet. The context's transformation is the sheet's to set. */
export function createCanvasSheet(
  context: DrawingContext,
  options: { readonly scale: number; readonly palette: Palette; readonly fontFamily: string },
): Sheet {
  const { scale, palette, fontFamily } = options;
  return {
    text(x, y, text, { size, weight, ink }) {
      context.setTransform(scale, 0, 0, scale, 0, 0);
      context.font = `${weight} ${size}px ${fontFamily}`;
      context.textAlign = 'left';
      context.textBaseline = 'alphabetic';
      context.direction = isRtlText(text) ? 'rtl' : 'ltr';
      context.fillStyle = colorOf(ink, palette);
      context.fillText(text, x, y);
    },
    draw(x, y, own, paint) {
      const unit = scale * own;
      // Whole device pixels, else what the surface snaps to them would lie between.
      context.setTransform(unit, 0, 0, unit, Math.round(x * scale), Math.round(y * scale));
      paint(createCanvasSurface(context, { scale: unit, palette, fontFamily }));
      context.setTransform(scale, 0, 0, scale, 0, 0);
    },
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}

function colorOf(ink: Ink, palette: Palette): string {
  return ink.startsWith('#') ? ink : (palette[ink as keyof Palette] ?? palette.text);
}

const inkClass = new RegExp(`^pl-(fill|stroke)-(${themeInks.join('|')})$`);

/** The surface writes theme inks as classes, for pages; what leaves the page carries the colours themselves. */
function withColors(node: MarkupElement, palette: Palette): MarkupElement {
  const { class: name, ...rest } = node.attributes;
  const [, property, ink] = typeof name === 'string' ? (inkClass.exec(name) ?? []) : [];
  const color = property === undefined ? {} : { [property]: palette[ink as keyof Palette] };
  const children = node.children.map((child) =>
    typeof child === 'string' ? child : withColors(child, palette),
  );
  return element(node.tag, { ...rest, ...color }, children);
}
