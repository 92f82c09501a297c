import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant } from '../base/brand.ts';
import type { Viewport } from './scene.ts';
import { clampViewport, isSameViewport, panBy, reveal, viewportSpan, zoomAround } from './viewport.ts';

const limits = { from: instant(0), to: instant(1_000_000), minSpan: 1_000 };

function view(from: number, to: number): Viewport {
  return { from: instant(from), to: instant(to) };
}

describe('a viewport', () => {
  it('keeps what it zooms around in its place', () =>
    expect(zoomAround(view(0, 100_000), instant(25_000), 2, limits)).toEqual(view(12_500, 62_500)));
  it('goes in no further than the limit and out no further than everything', () => {
    expect(viewportSpan(zoomAround(view(0, 2_000), instant(500), 100, limits))).toBe(1_000);
    expect(zoomAround(view(0, 2_000), instant(500), 1e-9, limits)).toEqual(view(0, 1_000_000));
  });
  it('stops at the edges with its span unchanged', () => {
    expect(panBy(view(900_000, 950_000), 100_000, limits)).toEqual(view(950_000, 1_000_000));
    expect(panBy(view(10_000, 20_000), -50_000, limits)).toEqual(view(0, 10_000));
  });
  it('shows everything where its ends are reversed or no numbers', () => {
    expect(clampViewport(view(20, 10), limits)).toEqual(view(0, 1_000_000));
    expect(clampViewport(view(Number.NaN, 10), limits)).toEqual(view(0, 1_000_000));
  });
  it('moves no more than needed to reveal a span', () => {
    expect(reveal(view(0, 100_000), view(20_000, 30_000), limits)).toEqual(view(0, 100_000));
    expect(reveal(view(0, 100_000), view(150_000, 160_000), limits)).toEqual(view(65_000, 165_000));
    expect(reveal(view(500_000, 600_000), view(100_000, 900_000), limits)).toEqual(view(95_000, 195_000));
  });
  it('is the same for the eye within a thousandth', () => {
    expect(isSameViewport(view(0, 10_000), view(5, 10_005))).toBe(true);
    expect(isSameViewport(view(0, 10_000), view(50, 10_050))).toBe(false);
  });
  it('far from 1970 stays wide enough to be divided into pixels', () => {
    const far = { from: instant(-1.5e20), to: instant(1e15), minSpan: 300_000 };
    const zoomed = zoomAround(view(-1.4e20, -1.3e20), instant(-1.35e20), 1e18, far);
    expect(zoomed.from + viewportSpan(zoomed) / 2_000).toBeGreaterThan(zoomed.from);
  });
  it('stays within its limits whatever is done to it', () => {
    const any = fc.double({ noNaN: true, min: -2e6, max: 2e6 });
    fc.assert(
      fc.property(any, any, any, fc.double({ min: 0.01, max: 100, noNaN: true }), (a, b, at, factor) => {
        const start = clampViewport(view(a, b), limits);
        for (const moved of [
          start,
          zoomAround(start, instant(at), factor, limits),
          panBy(start, at, limits),
        ]) {
          expect(moved.from).toBeGreaterThanOrEqual(0);
          expect(moved.to).toBeLessThanOrEqual(1_000_000);
          expect(viewportSpan(moved)).toBeGreaterThanOrEqual(1_000 - 1e-6);
        }
      }),
    );
  });
});
