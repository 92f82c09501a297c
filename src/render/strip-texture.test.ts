import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cssPx } from '../base/brand.ts';
import type { Status } from '../domain/event.ts';
import type { DensityStrip } from '../layout/scene.ts';
import { columnHeight, fillStrip, type StripRaster, stackLayers } from './strip-texture.ts';

function stripOf(layers: readonly [Status | 'none', readonly number[]][], most: number): DensityStrip {
  const width = layers[0]?.[1].length ?? 0;
  return {
    lane: 'a',
    box: { x: cssPx(0), y: cssPx(0), width: cssPx(width), height: cssPx(16) },
    color: { ordinal: 0 },
    layers: layers.map(([status, counts]) => ({ status, counts: Uint32Array.from(counts) })),
    most,
    total: 0,
  };
}

function rasterOf(columns: number, height: number, cell = 1): StripRaster {
  return { edges: Uint16Array.from({ length: columns + 1 }, (_, at) => at * cell), height, cell };
}

/** `#` full, `-` pale, `.` clear; top row first. */
function draw(strip: DensityStrip, raster: StripRaster): string[] {
  const width = raster.edges.at(-1) ?? 0;
  const pixels = new Uint32Array(width * raster.height);
  const inks = strip.layers.map(() => ({ full: 1, pale: 2 }));
  fillStrip(strip, stackLayers(strip, raster), raster, inks, { pixels, width, top: 0 });
  return Array.from({ length: raster.height }, (_, y) =>
    [...pixels.subarray(y * width, (y + 1) * width)].map((value) => '.#-'[value]).join(''),
  );
}

const flat = (count: number, columns = 12) => Array.from({ length: columns }, () => count);

describe('the columns of a strip', () => {
  it('rise from the bottom, and every doubling adds the same', () => {
    expect(draw(stripOf([['happened', [0, 1, 3, 7, 15]]], 15), rasterOf(5, 8))).toEqual([
      '....#',
      '....#',
      '...##',
      '...##',
      '..###',
      '..###',
      '.####',
      '.####',
    ]);
  });

  it('are two cells high for a single event, whatever the crowd beside it', () => {
    const tall = draw(stripOf([['happened', [1, 1 << 20]]], 1 << 20), rasterOf(2, 20));
    expect(tall.filter((row) => row[0] === '#')).toHaveLength(2);
    expect(tall.filter((row) => row[1] === '#')).toHaveLength(20);
  });

  it('tell statuses apart by pattern: hatch, chequer, outline, strokes', () => {
    const of = (status: Status) => draw(stripOf([[status, flat(7)]], 7), rasterOf(12, 6));
    expect(of('reported').slice(0, 2)).toEqual(['#--##--##--#', '##--##--##--']);
    expect(of('disputed').slice(0, 2)).toEqual(['##--##--##--', '##--##--##--']);
    expect(of('announced')).toEqual([
      '############',
      '#..........#',
      '#..........#',
      '#..........#',
      '#..........#',
      '############',
    ]);
    expect(of('retracted')).toEqual(of('cancelled'));
    expect(new Set(of('cancelled'))).toEqual(new Set(['############', '------------']));
  });

  it('close an outline at every step', () => {
    expect(draw(stripOf([['announced', [3, 3, 3, 15, 15, 15]]], 15), rasterOf(6, 8))).toEqual([
      '...###',
      '...#.#',
      '...#.#',
      '...#.#',
      '###..#',
      '#....#',
      '#....#',
      '######',
    ]);
  });

  it('keep a rare status in sight above a common one', () => {
    const rows = draw(
      stripOf(
        [
          ['happened', flat(1000)],
          ['disputed', flat(1)],
        ],
        1024,
      ),
      rasterOf(12, 20),
    );
    expect(rows.some((row) => row.includes('-'))).toBe(true);
  });

  it('never leave the box, never shrink with a count, and hold every layer that is there', () => {
    const counts = fc.array(fc.nat({ max: 5000 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(
        counts,
        counts,
        counts,
        fc.integer({ min: 8, max: 60 }),
        fc.integer({ min: 1, max: 3 }),
        (a, b, c, height, cell) => {
          const strip = stripOf(
            [
              ['happened', a],
              ['reported', b],
              ['announced', c],
            ],
            16_384,
          );
          const raster = rasterOf(5, height, cell);
          const tops = stackLayers(strip, raster);
          for (let column = 0; column < 5; column++) {
            let below = 0;
            for (const [at, { counts: own }] of strip.layers.entries()) {
              const top = tops[at * 5 + column] as number;
              expect(top).toBeLessThanOrEqual(height);
              expect(top - below > 0).toBe((own[column] as number) > 0);
              below = top;
            }
          }
        },
      ),
    );
    fc.assert(
      fc.property(fc.nat({ max: 5000 }), fc.nat({ max: 5000 }), (a, b) => {
        const raster = rasterOf(1, 40);
        expect(columnHeight(Math.max(a, b), 8192, raster)).toBeGreaterThanOrEqual(
          columnHeight(Math.min(a, b), 8192, raster),
        );
      }),
    );
  });
});
