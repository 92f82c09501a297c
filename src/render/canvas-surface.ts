import type { Palette } from './palette.ts';
import {
  type BoxPaint,
  fonts,
  type Ink,
  isRtlText,
  type LinePaint,
  type Point,
  type Surface,
} from './surface.ts';

/** The part of a 2D context that we draw with: tests hand in a recorder. */
export type DrawingContext = Pick<
  CanvasRenderingContext2D,
  | 'beginPath'
  | 'moveTo'
  | 'lineTo'
  | 'rect'
  | 'arc'
  | 'clip'
  | 'fill'
  | 'stroke'
  | 'fillRect'
  | 'clearRect'
  | 'fillText'
  | 'measureText'
  | 'save'
  | 'restore'
  | 'translate'
  | 'setTransform'
  | 'getTransform'
  | 'drawImage'
  | 'setLineDash'
  | 'globalAlpha'
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'font'
  | 'textAlign'
  | 'textBaseline'
  | 'direction'
>;

export interface CanvasSurfaceOptions {
  /** Device pixels per scene px: devicePixelRatio times the reader's text size. */
  readonly scale: number;
  readonly palette: Palette;
  readonly fontFamily: string;
}

/** A surface over a 2D context. Everything axis-parallel is snapped to device pixels. */
export function createCanvasSurface(context: DrawingContext, options: CanvasSurfaceOptions): Surface {
  const { scale, palette, fontFamily } = options;
  const offsets: number[] = [];
  let dx = 0;
  const snapX = (x: number) => Math.round((x + dx) * scale) / scale - dx;
  const snapY = (y: number) => Math.round(y * scale) / scale;
  /** At least one device pixel, always a whole number of them. */
  const thick = (width: number) => Math.max(1, Math.round(width * scale)) / scale;
  const color = (ink: Ink) => (ink.startsWith('#') ? ink : (palette[ink as keyof Palette] ?? '#000'));

  // A picture of many marks is many calls: what the context knows already is not told again.
  let filled: Ink | undefined;
  let alpha: number | undefined;
  const setAlpha = (next: number) => {
    if (next === alpha) return;
    alpha = next;
    context.globalAlpha = next;
  };
  const setFill = (ink: Ink, opacity = 1) => {
    setAlpha(opacity);
    if (ink === filled) return;
    filled = ink;
    context.fillStyle = color(ink);
  };

  // Setting a font makes the browser resolve styles: by far the dearest call of a frame, so only on change.
  let font = '';
  const setFont = (next: string) => {
    if (next === font) return;
    font = next;
    context.font = next;
    context.textAlign = 'left';
    context.textBaseline = 'alphabetic';
  };

  const fillBox = (x0: number, y0: number, x1: number, y1: number) => {
    context.fillRect(x0, y0, Math.max(x1 - x0, 1 / scale), Math.max(y1 - y0, 1 / scale));
  };

  function outline(x0: number, y0: number, x1: number, y1: number, paint: BoxPaint, ink: Ink): void {
    const w = thick(paint.lineWidth ?? 1);
    if (paint.dash === undefined) {
      setFill(ink);
      fillBox(x0, y0, x1, y0 + w);
      fillBox(x0, y1 - w, x1, y1);
      if (!paint.openLeft) fillBox(x0, y0 + w, x0 + w, y1 - w);
      if (!paint.openRight) fillBox(x1 - w, y0 + w, x1, y1 - w);
      return;
    }
    const h = w / 2;
    const left = paint.openLeft ? x0 : x0 + h;
    const right = paint.openRight ? x1 : x1 - h;
    setAlpha(1);
    context.strokeStyle = color(ink);
    context.lineWidth = w;
    context.setLineDash([...paint.dash]);
    context.beginPath();
    context.moveTo(left, y0 + h);
    context.lineTo(right, y0 + h);
    (paint.openRight ? context.moveTo : context.lineTo).call(context, right, y1 - h);
    context.lineTo(left, y1 - h);
    if (!paint.openLeft) context.lineTo(left, y0 + h);
    context.stroke();
    context.setLineDash([]);
  }

  function strokePath(points: readonly Point[], paint: LinePaint): void {
    setAlpha(paint.opacity ?? 1);
    context.strokeStyle = color(paint.ink);
    context.lineWidth = paint.width;
    if (paint.dash !== undefined) context.setLineDash([...paint.dash]);
    context.beginPath();
    tracePath(context, points);
    context.stroke();
    if (paint.dash !== undefined) context.setLineDash([]);
  }

  return {
    device: { context, color },
    box(x, y, width, height, paint) {
      const x0 = snapX(x);
      const y0 = snapY(y);
      const x1 = snapX(x + width);
      const y1 = snapY(y + height);
      const room = 2 * thick(paint.lineWidth ?? 1);
      if (
        paint.line !== undefined &&
        (x1 - x0 <= room || y1 - y0 <= room) &&
        !paint.dash &&
        !paint.openLeft &&
        !paint.openRight
      ) {
        // Its lines meet: nothing else of it is to be seen.
        setFill(paint.line);
        fillBox(x0, y0, x1, y1);
        return;
      }
      if (paint.fill !== undefined) {
        setFill(paint.fill, paint.fillOpacity);
        fillBox(x0, y0, x1, y1);
      }
      if (paint.line !== undefined) outline(x0, y0, x1, y1, paint, paint.line);
    },
    line(from, to, paint) {
      const w = thick(paint.width);
      if (paint.dash !== undefined || (from[0] !== to[0] && from[1] !== to[1])) {
        strokePath([from, to], paint);
        return;
      }
      setFill(paint.ink, paint.opacity);
      if (from[0] === to[0]) {
        const x = snapX(from[0] - w / 2);
        fillBox(x, snapY(Math.min(from[1], to[1])), x + w, snapY(Math.max(from[1], to[1])));
      } else {
        const y = snapY(from[1] - w / 2);
        fillBox(snapX(Math.min(from[0], to[0])), y, snapX(Math.max(from[0], to[0])), y + w);
      }
    },
    polygons(polygons, ink, opacity) {
      setFill(ink, opacity);
      context.beginPath();
      // Filling closes them: browsers go through the whole path at every closePath.
      for (const polygon of polygons) tracePath(context, polygon);
      context.fill();
    },
    polyline: strokePath,
    dot(x, y, radius, ink) {
      setFill(ink);
      context.beginPath();
      context.arc(x, y, radius, 0, 2 * Math.PI);
      context.fill();
    },
    text(x, y, text, paint) {
      const { size, weight } = fonts[paint.font];
      setFont(`${weight} ${size}px ${fontFamily}`);
      const direction = isRtlText(text) ? 'rtl' : 'ltr';
      if (context.direction !== direction) context.direction = direction;
      setFill(paint.ink);
      context.fillText(text, snapX(x), snapY(y));
      const lineAt = (from: number, to: number, at: number) => {
        fillBox(snapX(from), snapY(at), snapX(to), snapY(at) + thick(1));
      };
      if (paint.underline) lineAt(x, x + context.measureText(text).width, y + 2);
      if (paint.strike !== undefined) {
        const from = x + context.measureText(text.slice(0, paint.strike.from)).width;
        lineAt(
          from,
          from + context.measureText(text.slice(paint.strike.from, paint.strike.to)).width,
          y - 4.5,
        );
      }
    },
    push(offset, clip) {
      context.save();
      context.translate(offset, 0);
      offsets.push(dx);
      dx += offset;
      if (clip === undefined) return;
      context.beginPath();
      context.rect(clip.x, clip.y, clip.width, clip.height);
      context.clip();
    },
    pop() {
      dx = offsets.pop() ?? 0;
      context.restore();
      font = '';
      filled = undefined;
      alpha = undefined;
    },
  };
}

function tracePath(context: DrawingContext, points: readonly Point[]): void {
  points.forEach(([x, y], index) => {
    if (index === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  });
}
