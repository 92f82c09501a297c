import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeGrips } from './overview.ts';

describe('the overview’s handles', () => {
  it('are 24 px wide at least, side by side, inside the track, however narrow the window', () => {
    const real = fc.double({ min: -2000, max: 4000, noNaN: true });
    fc.assert(
      fc.property(real, real, fc.double({ min: 72, max: 2000, noNaN: true }), (a, b, width) => {
        const { start, window, end } = placeGrips(Math.min(a, b), Math.max(a, b), width);
        for (const [left, right] of [start, window, end])
          expect(right - left).toBeGreaterThanOrEqual(24 - 1e-6);
        expect(start[0]).toBeGreaterThanOrEqual(-1e-6);
        expect(end[1]).toBeLessThanOrEqual(width + 1e-6);
        expect(start[1]).toBeCloseTo(window[0], 6);
        expect(window[1]).toBeCloseTo(end[0], 6);
      }),
    );
  });

  it('stand inside a window that has room for them', () => {
    expect(placeGrips(100, 300, 1000)).toEqual({ start: [100, 124], window: [124, 276], end: [276, 300] });
  });
});
