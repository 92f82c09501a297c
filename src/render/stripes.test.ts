import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeStripes } from './stripes.ts';

const box = fc.record({
  x: fc.double({ min: -500, max: 2000, noNaN: true }),
  width: fc.double({ min: 0.1, max: 1500, noNaN: true }),
  height: fc.double({ min: 1, max: 12, noNaN: true }),
});

describe('stripes', () => {
  it('never leave their box', () => {
    fc.assert(
      fc.property(box, ({ x, width, height }) => {
        const outside = makeStripes(x, 0, x + width, height)
          .flat()
          .filter(([px, py]) => px < x - 1e-6 || px > x + width + 1e-6 || py < -1e-6 || py > height + 1e-6);
        expect(outside).toEqual([]);
      }),
    );
  });

  it('cover a quarter of a long box: 1.5 px in each 6', () => {
    const [width, height] = [10_000, 7];
    const area = makeStripes(0, 0, width, height)
      .map((points) => {
        let twice = 0;
        points.forEach(([x, y], index) => {
          const [nx, ny] = points[(index + 1) % points.length] ?? [x, y];
          twice += x * ny - nx * y;
        });
        return Math.abs(twice) / 2;
      })
      .reduce((a, b) => a + b, 0);
    expect(area / (width * height)).toBeCloseTo(0.25, 2);
  });

  it('do not exist in a box without width', () => {
    expect(makeStripes(5, 0, 5, 8)).toEqual([]);
  });
});
