import type { DensityStrip, Scene } from '../layout/scene.ts';
import { fillStrip, hasGround, type StripRaster, stackLayers } from './strip-texture.ts';
import { type Device, type Point, partyInk, type Surface } from './surface.ts';

/** Between the cells of a texture its colour is this light, as in what is uncertain of a mark. */
const faint = 0.18;

/**
 * Where marks are too dense to tell apart: columns that rise from the lane's bottom, stacked by status. On a canvas all
 * strips are made pixel by pixel and drawn as one image each; elsewhere they are a path or two a layer.
 */
export function paintDensity(surface: Surface, scene: Pick<Scene, 'strips'>): void {
  const strips = scene.strips.filter(({ layers }) => layers.length > 0);
  if (strips.length === 0) return;
  const pad = surface.device === undefined ? undefined : scratchPad();
  if (surface.device !== undefined && pad !== undefined) paintImages(surface.device, strips, pad);
  else for (const strip of strips) paintPaths(surface, strip);
}

// --- canvas ---------------------------------------------------------------------------------------------------------

/** Where images are made before they are drawn. One for the page: painting is over before anyone else begins. */
interface ScratchPad {
  readonly canvas: OffscreenCanvas;
  readonly context: OffscreenCanvasRenderingContext2D;
  /** Clear pixels, in memory that is used again. */
  pixels(width: number, height: number): { readonly image: ImageData; readonly words: Uint32Array };
  /** The colour as a pixel of an image. */
  pixel(color: string, opacity: number): number;
  /** What the canvas holds: frames that only point at something else draw it again as it is. */
  holds: { readonly strips: readonly DensityStrip[]; readonly key: string } | undefined;
}

let known: ScratchPad | undefined;

/** Undefined where there is no such thing (Node, old browsers). */
function scratchPad(): ScratchPad | undefined {
  if (known !== undefined || typeof OffscreenCanvas === 'undefined') return known;
  const canvas = new OffscreenCanvas(1, 1);
  // Its pixels are written, never computed: kept in plain memory they cost one copy.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return undefined;
  let made: ReturnType<ScratchPad['pixels']> | undefined;
  const colors = new Map<string, number>();
  known = {
    holds: undefined,
    canvas,
    context,
    pixels(width, height) {
      if (made?.image.width === width && made.image.height === height) {
        made.words.fill(0);
        return made;
      }
      // As large as needed and not larger: a picture keeps its size from frame to frame.
      canvas.width = width;
      canvas.height = height;
      const image = new ImageData(width, height);
      made = { image, words: new Uint32Array(image.data.buffer) };
      return made;
    },
    pixel(color, opacity) {
      const key = `${color} ${opacity}`;
      const before = colors.get(key);
      if (before !== undefined) return before;
      context.globalAlpha = opacity;
      context.fillStyle = color;
      context.clearRect(0, 0, 1, 1);
      context.fillRect(0, 0, 1, 1);
      context.globalAlpha = 1;
      const [word = 0] = new Uint32Array(context.getImageData(0, 0, 1, 1).data.buffer);
      // A reader may try out many themes; one palette is small.
      if (colors.size > 64) colors.clear();
      colors.set(key, word);
      return word;
    },
  };
  return known;
}

/** All strips stand below each other in one image, which goes to the scratch canvas at once and from there in pieces. */
function paintImages({ context, color }: Device, strips: readonly DensityStrip[], pad: ScratchPad): void {
  const { a: scale, e: dx, f: dy } = context.getTransform();
  const placed = strips.map((strip) => placeImage(strip, scale, dx, dy));
  const key = [scale, dx, dy, ...strips.map((strip) => color(partyInk(strip.color)))].join(' ');
  if (pad.holds?.key !== key || !isSame(pad.holds.strips, strips)) {
    fillPad(strips, placed, color, pad);
    pad.holds = { strips, key };
  }
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  // What was painted last may have been faint.
  context.globalAlpha = 1;
  let top = 0;
  for (const { left, y, width, raster } of placed) {
    if (width > 0) context.drawImage(pad.canvas, 0, top, width, raster.height, left, y, width, raster.height);
    top += raster.height;
  }
  context.restore();
}

function isSame(a: readonly DensityStrip[], b: readonly DensityStrip[]): boolean {
  return a.length === b.length && a.every((strip, at) => strip === b[at]);
}

function fillPad(
  strips: readonly DensityStrip[],
  placed: readonly PlacedImage[],
  color: Device['color'],
  pad: ScratchPad,
): void {
  const width = Math.max(1, ...placed.map((image) => image.width));
  const inks = strips.map((strip) => {
    const ink = color(partyInk(strip.color));
    return { full: pad.pixel(ink, 1), pale: pad.pixel(ink, faint) };
  });
  const { image, words } = pad.pixels(
    width,
    placed.reduce((sum, { raster }) => sum + raster.height, 0),
  );
  let top = 0;
  for (const [at, strip] of strips.entries()) {
    const { raster } = placed[at] as PlacedImage;
    const ink = inks[at] as (typeof inks)[number];
    const ofLayers = strip.layers.map(() => ink);
    fillStrip(strip, stackLayers(strip, raster), raster, ofLayers, { pixels: words, width, top });
    top += raster.height;
  }
  pad.context.putImageData(image, 0, 0);
}

interface PlacedImage {
  /** In device pixels of the surface. */
  readonly left: number;
  readonly y: number;
  readonly width: number;
  readonly raster: StripRaster;
}

/** Columns of one CSS px begin on whole device pixels: crisp at 1.25 too, where some are wider than others. */
function placeImage({ box, layers }: DensityStrip, scale: number, dx: number, dy: number): PlacedImage {
  const columns = layers[0]?.counts.length ?? 0;
  const left = Math.round(box.x * scale + dx);
  const y = Math.round(box.y * scale + dy);
  const edges = new Uint16Array(columns + 1);
  const last = box.x + box.width;
  for (let at = 0; at <= columns; at++)
    edges[at] = Math.round(Math.min(box.x + at, last) * scale + dx) - left;
  const height = Math.max(1, Math.round((box.y + box.height) * scale + dy) - y);
  const cell = Math.max(1, Math.round(scale));
  return { left, y, width: edges[columns] as number, raster: { edges, height, cell } };
}

// --- paths ----------------------------------------------------------------------------------------------------------

/** The same cells as rectangles of whole px, at one pixel a px. */
function paintPaths(surface: Surface, strip: DensityStrip): void {
  const { box, layers } = strip;
  const { width, raster } = placeImage(strip, 1, 0, 0);
  const pixels = new Uint32Array(width * raster.height);
  const inks = layers.map((_, at) => ({ full: 2 * at + 1, pale: 2 * at + 2 }));
  fillStrip(strip, stackLayers(strip, raster), raster, inks, { pixels, width, top: 0 });
  const ink = partyInk(strip.color);
  const left = Math.round(box.x);
  const top = Math.round(box.y);
  for (const [at, { status }] of layers.entries()) {
    if (hasGround(status)) surface.polygons(rectanglesOf(pixels, width, left, top, 2 * at + 2), ink, faint);
    surface.polygons(rectanglesOf(pixels, width, left, top, 2 * at + 1), ink);
  }
}

/** Where an image has a value, as rectangles: runs down each column, joined where neighbours are alike. */
function rectanglesOf(
  pixels: Uint32Array,
  width: number,
  left: number,
  top: number,
  value: number,
): readonly Point[][] {
  const height = pixels.length / width;
  const done: Point[][] = [];
  /** Rectangles that reach the column before, by their first row and the row after their last. */
  let open = new Map<number, { readonly x: number; readonly from: number; readonly to: number }>();
  const close = (x: number, of: Iterable<{ x: number; from: number; to: number }>) => {
    for (const own of of) {
      const [x0, x1, y0, y1] = [left + own.x, left + x, top + own.from, top + own.to];
      done.push([
        [x0, y1],
        [x0, y0],
        [x1, y0],
        [x1, y1],
      ]);
    }
  };
  for (let x = 0; x < width; x++) {
    const next: typeof open = new Map();
    for (let y = 0; y < height; y++) {
      if (pixels[y * width + x] !== value) continue;
      const from = y;
      while (y + 1 < height && pixels[(y + 1) * width + x] === value) y++;
      const key = from * (height + 1) + y + 1;
      next.set(key, open.get(key) ?? { x, from, to: y + 1 });
      open.delete(key);
    }
    close(x, open.values());
    open = next;
  }
  close(width, open.values());
  return done;
}
