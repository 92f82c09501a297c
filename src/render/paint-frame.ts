import type { DrawingContext } from './canvas-surface.ts';

/** Canvases larger than this fail or thrash on phones: iOS stops at 16.7 million pixels. */
const mostPixels = 16_000_000;
const longest = 16_000;

/**
 * Fits a canvas to its box and clears it; `from` is what of the scene stands at its top edge. Returns the context, scaled so that one unit is one scene px, and the device
 * pixels per scene px; undefined where there is no canvas (tests, refused by the browser).
 */
export function prepareCanvas(
  canvas: HTMLCanvasElement,
  width: number,
  height: number,
  unit: number,
  from = 0,
): { readonly context: DrawingContext; readonly scale: number } | undefined {
  const context = canvas.getContext('2d');
  if (context === null || !(width > 0) || !(height > 0)) return undefined;
  const wished = canvas.ownerDocument.defaultView?.devicePixelRatio ?? 1;
  const [cssWidth, cssHeight] = [width * unit, height * unit];
  const density = Math.min(
    wished,
    longest / Math.max(cssWidth, cssHeight),
    Math.sqrt(mostPixels / (cssWidth * cssHeight)),
  );
  const [columns, rows] = [Math.round(cssWidth * density), Math.round(cssHeight * density)];
  if (canvas.width !== columns || canvas.height !== rows) {
    canvas.width = columns;
    canvas.height = rows;
    canvas.style.width = `${cssWidth}px`;
    canvas.style.height = `${cssHeight}px`;
  }
  const scale = density * unit;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, columns, rows);
  // A whole number of device pixels: what is snapped stays so.
  context.setTransform(scale, 0, 0, scale, 0, -Math.round(from * scale));
  return { context, scale };
}
