import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCanvasSurface, type DrawingContext } from './canvas-surface.ts';
import { lightPalette } from './palette.ts';
import type { BoxPaint } from './surface.ts';

const size = 24;

/** A context that knows rectangles, and what each pixel was painted with, one over the other. */
function makeContext() {
  const pixels = Array.from({ length: size * size }, () => '');
  let calls = 0;
  const context = {
    fillStyle: '',
    globalAlpha: 1,
    fillRect(x: number, y: number, width: number, height: number) {
      calls += 1;
      for (let row = y; row < y + height; row++)
        for (let column = x; column < x + width; column++) {
          const at = row * size + column;
          const own = `${context.fillStyle}@${context.globalAlpha}`;
          // What is opaque hides what was there.
          pixels[at] = context.globalAlpha === 1 ? own : `${pixels[at]} ${own}`;
        }
    },
    save() {},
    restore() {
      context.fillStyle = 'what it was';
      context.globalAlpha = 0.5;
    },
    translate() {},
  };
  const surface = createCanvasSurface(context as unknown as DrawingContext, {
    scale: 1,
    palette: lightPalette,
    fontFamily: 'serif',
  });
  return { surface, pixels, calls: () => calls };
}

/** What a box should come to, pixel by pixel. */
function expectedAt(column: number, row: number, box: Box, paint: BoxPaint): string {
  const { x, y, width, height } = box;
  const [left, right] = [column - x, x + width - 1 - column];
  const [above, below] = [row - y, y + height - 1 - row];
  if (Math.min(left, right, above, below) < 0) return '';
  const w = paint.lineWidth ?? 1;
  const isLine =
    above < w ||
    below < w ||
    (left < w && paint.openLeft !== true) ||
    (right < w && paint.openRight !== true);
  if (paint.line !== undefined && isLine) return `${lightPalette.text}@1`;
  if (paint.fill === undefined) return '';
  const opacity = paint.fillOpacity ?? 1;
  return opacity === 1 ? `${lightPalette.page}@1` : ` ${lightPalette.page}@${opacity}`;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const box = fc.record({
  x: fc.integer({ min: 0, max: 6 }),
  y: fc.integer({ min: 0, max: 6 }),
  width: fc.integer({ min: 4, max: 14 }),
  height: fc.integer({ min: 4, max: 14 }),
});
const paint: fc.Arbitrary<BoxPaint> = fc
  .record(
    {
      fill: fc.constant('page' as const),
      fillOpacity: fc.constantFrom(0.18, 0.5),
      line: fc.constant('text' as const),
      lineWidth: fc.constantFrom(1, 2),
      openLeft: fc.boolean(),
      openRight: fc.boolean(),
    },
    { requiredKeys: [] },
  )
  .map((own) => own as BoxPaint);

describe('a box on a canvas', () => {
  it('has its ground and its lines, however few rectangles that takes', () => {
    fc.assert(
      fc.property(box, paint, (own, how) => {
        const { surface, pixels } = makeContext();
        surface.box(own.x, own.y, own.width, own.height, how);
        const expected = pixels.map((_, at) => expectedAt(at % size, Math.floor(at / size), own, how));
        expect(pixels).toEqual(expected);
      }),
    );
  });

  it('is one rectangle where its lines meet', () => {
    const { surface, calls } = makeContext();
    surface.box(2, 2, 4, 12, { fill: 'page', fillOpacity: 0.18, line: 'text', lineWidth: 2 });
    expect(calls()).toBe(1);
  });

  it('is told its colour anew after a clip has gone', () => {
    const { surface, pixels } = makeContext();
    surface.push(0);
    surface.box(0, 0, 4, 4, { fill: 'page' });
    surface.pop();
    surface.box(8, 0, 4, 4, { fill: 'page' });
    expect(pixels[8]).toBe(pixels[0]);
  });
});
