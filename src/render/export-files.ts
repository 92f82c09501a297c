import { chooseFonts, type ExportFont, exportFontFamily } from './export-fonts.ts';
import { exportSvg, type PictureRequest, paintExport, placeExport, textsOf } from './export-picture.ts';
import { createMeasure } from './measure-text.ts';
import type { Palette } from './palette.ts';

/** Canvases larger than this fail or thrash on phones: iOS stops at 16.7 million pixels. */
const mostPixels = 16_000_000;
const longest = 16_000;
/** Device pixels per CSS px, whatever the screen of the reader who makes the picture: sharp on every other. */
const density = 2;

/** The view as an SVG file, with the fonts that its text needs inside it. Made for `document`'s reader, drawn nowhere. */
export async function exportSvgFile(document: Document, request: PictureRequest): Promise<Blob> {
  const fonts = await loadFonts(document, textsOf(request));
  const measure = createMeasure(document, exportFontFamily);
  const rules = fonts.map(({ font, bytes }) => fontFace(font, bytes)).join('\n');
  const text = exportSvg({ ...request, palette: plainColors(document, request.palette) }, measure, rules);
  return new Blob([text], { type: 'image/svg+xml' });
}

/**
 * The view as a PNG file, two pixels for each CSS px, fewer where it would be larger than canvases can be. Rejects
 * where the browser has no canvas for us.
 */
export async function exportPngFile(document: Document, request: PictureRequest): Promise<Blob> {
  await loadFonts(document, textsOf(request));
  const placed = placeExport(request, createMeasure(document, exportFontFamily));
  const scale = Math.min(
    density * placed.unit,
    longest / Math.max(placed.width, placed.height),
    Math.sqrt(mostPixels / (placed.width * placed.height)),
  );
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.floor(placed.width * scale));
  canvas.height = Math.max(1, Math.floor(placed.height * scale));
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('No canvas to draw on');
  paintExport(context, placed, { scale, palette: request.palette, fontFamily: exportFontFamily });
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
  // What is held by a canvas is not freed before it is small: pictures may be made one after the other.
  canvas.width = 0;
  if (blob === null) throw new Error('The canvas gave no picture');
  return blob;
}

interface LoadedFont {
  readonly font: ExportFont;
  readonly bytes: ArrayBuffer;
}

const files = new Map<string, Promise<ArrayBuffer>>();
const added = new WeakMap<Document, Map<string, Promise<void>>>();

/**
 * Fetches the files that a text needs and makes their fonts known to the document, so that text is measured as it will
 * be drawn. What cannot be had is left out: then the picture has an installed font.
 */
async function loadFonts(document: Document, text: string): Promise<readonly LoadedFont[]> {
  const loaded = await Promise.allSettled(
    chooseFonts(text).map(async (font) => {
      const bytes = await fetchOnce(font.address);
      await addOnce(document, font, bytes);
      return { font, bytes };
    }),
  );
  return loaded.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
}

function fetchOnce(address: string): Promise<ArrayBuffer> {
  const known = files.get(address);
  if (known !== undefined) return known;
  const fetched = fetch(address, { credentials: 'omit' }).then((response) => {
    if (!response.ok) throw new Error(`${response.status}`);
    return response.arrayBuffer();
  });
  files.set(address, fetched);
  fetched.catch(() => files.delete(address));
  return fetched;
}

async function addOnce(document: Document, font: ExportFont, bytes: ArrayBuffer): Promise<void> {
  const view = document.defaultView;
  if (view === null || !('FontFace' in view)) return;
  const known = added.get(document) ?? new Map<string, Promise<void>>();
  added.set(document, known);
  const before = known.get(font.address);
  if (before !== undefined) return before;
  const face = new view.FontFace(font.family, bytes, { weight: '100 900', unicodeRange: font.range });
  const done = face.load().then((ready) => void document.fonts.add(ready));
  known.set(font.address, done);
  done.catch(() => known.delete(font.address));
  return done;
}

function fontFace({ family, range }: ExportFont, bytes: ArrayBuffer): string {
  const address = `data:font/woff2;base64,${toBase64(new Uint8Array(bytes))}`;
  return `@font-face{font-family:'${family}';font-weight:100 900;src:url(${address}) format('woff2');unicode-range:${range}}`;
}

/** In pieces: a call takes only so many arguments. */
function toBase64(bytes: Uint8Array): string {
  const piece = 0x8000;
  let binary = '';
  for (let at = 0; at < bytes.length; at += piece) {
    binary += String.fromCharCode(...bytes.subarray(at, at + piece));
  }
  return btoa(binary);
}

/** The palette in #rrggbb: what a browser computes (`oklch()`, `color()`) other programs cannot read. */
function plainColors(document: Document, palette: Palette): Palette {
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return palette;
  const plain = Object.entries(palette).map(([ink, color]) => {
    context.fillStyle = '#000000';
    context.fillStyle = color;
    const { fillStyle } = context;
    if (typeof fillStyle === 'string' && fillStyle.startsWith('#')) return [ink, fillStyle];
    context.clearRect(0, 0, 1, 1);
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
    return [ink, `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`];
  });
  return Object.fromEntries(plain) as Palette;
}
