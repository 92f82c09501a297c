import { createCanvas, ImageData as NodeImageData } from '@napi-rs/canvas';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cssPx } from '../base/brand.ts';
import type { DensityStrip } from '../layout/scene.ts';
import { createCanvasSurface, type DrawingContext } from './canvas-surface.ts';
import { paintDensity } from './paint-density.ts';
import { lightPalette } from './palette.ts';
import { serializeMarkup } from './serialize-markup.ts';
import type { Surface } from './surface.ts';
import { createSvgSurface } from './svg-surface.ts';

const strip: DensityStrip = {
  lane: 'a',
  box: { x: cssPx(10), y: cssPx(4), width: cssPx(40), height: cssPx(16) },
  color: { ordinal: 0, custom: '#1a5fb4' },
  layers: [
    { status: 'happened', counts: Uint32Array.from({ length: 40 }, (_, x) => (x * 7) % 23) },
    { status: 'reported', counts: Uint32Array.from({ length: 40 }, (_, x) => (x * 5) % 11) },
    { status: 'announced', counts: Uint32Array.from({ length: 40 }, (_, x) => x % 3) },
  ],
  most: 64,
  total: 100,
};

beforeEach(() => {
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      constructor(width: number, height: number) {
        // biome-ignore lint/correctness/noConstructorReturn: a stand-in of another make
        return createCanvas(width, height);
      }
    },
  );
  vi.stubGlobal('ImageData', NodeImageData);
});
afterEach(() => vi.unstubAllGlobals());

function pixels(scale: number, strips: readonly DensityStrip[] = [strip], before?: (on: Surface) => void) {
  const canvas = createCanvas(60 * scale, 24 * scale);
  const context = canvas.getContext('2d');
  context.setTransform(scale, 0, 0, scale, 0, 0);
  const drawn: unknown[][] = [];
  const spy = new Proxy(context, {
    get(target, name) {
      const value = Reflect.get(target, name) as unknown;
      if (typeof value !== 'function') return value;
      return (...args: unknown[]) => {
        drawn.push([name, ...args]);
        return Reflect.apply(value, target, args) as unknown;
      };
    },
    set: (target, name, value) => Reflect.set(target, name, value),
  });
  const surface = createCanvasSurface(spy as unknown as DrawingContext, {
    scale,
    palette: lightPalette,
    fontFamily: 'sans-serif',
  });
  before?.(surface);
  paintDensity(surface, { strips });
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  const alphaAt = (x: number, y: number) => data[(Math.floor(y) * canvas.width + Math.floor(x)) * 4 + 3] ?? 0;
  return { alphaAt, images: drawn.filter(([name]) => name === 'drawImage') };
}

describe('a strip on a canvas', () => {
  it('are as strong behind something faint as by themselves', () => {
    const faint = pixels(1, [strip], (surface) => {
      surface.line([0, 1], [8, 1], { ink: 'edge', width: 1, opacity: 0.5 });
    });
    const plain = pixels(1);
    for (let x = 10; x < 50; x++) expect(faint.alphaAt(x, 19)).toBe(plain.alphaAt(x, 19));
    expect(plain.alphaAt(11, 19)).toBe(255);
  });

  it('is one image, and nothing of it is blurred at any pixel ratio', () => {
    for (const scale of [1, 1.25, 1.5, 2, 3]) {
      const { alphaAt, images } = pixels(scale);
      expect(images).toHaveLength(1);
      const seen = new Set<number>();
      for (let y = 0; y < 24 * scale; y++) for (let x = 0; x < 60 * scale; x++) seen.add(alphaAt(x, y));
      // Clear, between the cells of a texture, full: no edge in between.
      expect(seen.size).toBeLessThanOrEqual(3);
      expect(seen).toContain(255);
    }
  });

  it('shows the same as the paths of a still picture', () => {
    const svg = createSvgSurface('t');
    paintDensity(svg, { strips: [strip] });
    const full = svg
      .elements()
      .filter(({ attributes }) => attributes['fill-opacity'] === undefined)
      .map(({ attributes }) => String(attributes['d']));
    const covered = new Set<string>();
    for (const d of full) {
      for (const [, x0, y1, height, width] of d.matchAll(/M([\d.]+) ([\d.]+)v-([\d.]+)h([\d.]+)/g)) {
        for (let x = Number(x0); x < Number(x0) + Number(width); x++) {
          for (let y = Number(y1) - Number(height); y < Number(y1); y++) covered.add(`${x} ${y}`);
        }
      }
    }
    const { alphaAt } = pixels(1);
    const solid = new Set<string>();
    for (let y = 0; y < 24; y++)
      for (let x = 0; x < 60; x++) if (alphaAt(x, y) === 255) solid.add(`${x} ${y}`);
    expect(covered).toEqual(solid);
    expect(solid.size).toBeGreaterThan(100);
  });
});

describe('a strip as paths', () => {
  it('is two paths a layer at most, and an outline is one', () => {
    const svg = createSvgSurface('t');
    paintDensity(svg, { strips: [strip] });
    expect(svg.elements()).toHaveLength(4);
    expect(serializeMarkup(svg.elements()[0] as never)).toContain('#1a5fb4');
  });

  it('is nothing where nothing is', () => {
    const svg = createSvgSurface('t');
    paintDensity(svg, { strips: [] });
    expect(svg.elements()).toEqual([]);
  });
});
