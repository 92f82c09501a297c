import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant } from '../base/brand.ts';
import type { Viewport } from './scene.ts';
import { clampViewport, isSameViewport, leastSpan, panBy, viewportSpan, zoomAround } from './viewport.ts';

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
  it('is the same for the eye within a thousandth', () => {
    expect(isSameViewport(view(0, 10_000), view(5, 10_005))).toBe(true);
    expect(isSameViewport(view(0, 10_000), view(50, 10_050))).toBe(false);
  });
  it('far from 1970 stays wide enough to be divided into pixels', () => {
    const far = { from: instant(-1.5e20), to: instant(1e15), minSpan: 300_000 };
    const zoomed = zoomAround(view(-1.4e20, -1.3e20), instant(-1.35e20), 1e18, far);
    expect(zoomed.from + viewportSpan(zoomed) / 10_000).toBeGreaterThan(zoomed.from);
    expect(viewportSpan(zoomed) / leastSpan(zoomed, far)).toBeCloseTo(1, 3);
  });
  it('near today goes in to the limit, however far back the story reaches', () => {
    const far = { from: instant(-4.4e20), to: instant(1e19), minSpan: 10_000 };
    const today = instant(Date.parse('2026-11-22T12:00Z'));
    expect(viewportSpan(zoomAround(view(-4e20, 1e19), today, 1e30, far))).toBeCloseTo(10_000, -1);
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

describe('a viewport of any story, from seconds to twenty thousand million years', () => {
  const year = 365.2425 * 86_400_000;
  const magnitude = (least: number, most: number) =>
    fc.double({ min: Math.log10(least), max: Math.log10(most), noNaN: true }).map((power) => 10 ** power);
  const place = fc.oneof(
    fc.double({ min: -1e13, max: 1e13, noNaN: true }),
    magnitude(1, 13.8e9 * year).map((at) => -at),
    magnitude(1, 10e9 * year),
  );
  const anyLimits = fc
    .record({ middle: place, span: magnitude(10_000, 20e9 * year), minSpan: fc.constantFrom(1e4, 6e4, 3e5) })
    .map(({ middle, span, minSpan }) => {
      const wide = Math.max(span, Math.abs(middle) * 2 ** -36);
      return { from: instant(middle - wide), to: instant(middle + wide), minSpan: Math.min(minSpan, wide) };
    });
  /** Within the limits, by shares of them. */
  const inside = fc.record({
    limits: anyLimits,
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    wide: fc.double({ min: -12, max: 0, noNaN: true }).map((power) => 10 ** power),
    anchor: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  const make = ({ limits: own, at, wide }: { limits: typeof limits; at: number; wide: number }) => {
    const all = own.to - own.from;
    const from = own.from + at * all;
    return clampViewport(view(from, from + wide * all), own);
  };
  /** What a double there cannot tell apart, several times over. */
  const slack = ({ from, to }: Viewport) => Math.max(Math.abs(from), Math.abs(to)) * 2 ** -49;

  it('is brought within the limits at once: doing it again changes nothing', () => {
    fc.assert(
      fc.property(inside, place, place, (given, a, b) => {
        for (const wished of [make(given), clampViewport(view(a, b), given.limits)]) {
          const { limits: own } = given;
          expect(clampViewport(wished, own)).toBe(wished);
          expect(wished.from).toBeGreaterThanOrEqual(own.from);
          expect(wished.to).toBeLessThanOrEqual(own.to);
          expect(viewportSpan(wished)).toBeGreaterThanOrEqual(
            Math.min(leastSpan(wished, own), own.to - own.from) - slack(wished),
          );
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('has sixteen thousand instants across at least', () => {
    fc.assert(
      fc.property(inside, (given) => {
        const { from, to } = zoomAround(make(given), make(given).from, 1e30, given.limits);
        const step = (to - from) / 8_000;
        expect(from + step).toBeGreaterThan(from);
        expect(to - step).toBeLessThan(to);
      }),
    );
  });

  it('comes back when it is zoomed in and out again by as many steps', () => {
    fc.assert(
      fc.property(inside, fc.integer({ min: 1, max: 12 }), (given, steps) => {
        const { limits: own } = given;
        const start = make(given);
        const at = instant(start.from + given.anchor * viewportSpan(start));
        let now = start;
        for (let step = 0; step < steps; step++) now = zoomAround(now, at, 2, own);
        fc.pre(viewportSpan(now) > leastSpan(now, own) * 1.01);
        for (let step = 0; step < steps; step++) now = zoomAround(now, at, 0.5, own);
        expect(Math.abs(now.from - start.from)).toBeLessThanOrEqual(slack(start) * 2 ** steps);
        expect(Math.abs(now.to - start.to)).toBeLessThanOrEqual(slack(start) * 2 ** steps);
      }),
      { numRuns: 1_000 },
    );
  });

  it('stands still where zooming goes no further', () => {
    fc.assert(
      fc.property(inside, (given) => {
        const { limits: own } = given;
        const start = make(given);
        const at = instant(start.from + given.anchor * viewportSpan(start));
        for (const factor of [2, 0.5]) {
          let now = start;
          for (let step = 0; step < 110; step++) now = zoomAround(now, at, factor, own);
          const next = zoomAround(now, at, factor, own);
          expect(Math.abs(next.from - now.from)).toBeLessThanOrEqual(viewportSpan(now) / 4_000);
        }
      }),
    );
  });

  it('keeps its span while it is moved, and never sticks', () => {
    fc.assert(
      fc.property(inside, fc.double({ min: -2, max: 2, noNaN: true }), (given, screens) => {
        const { limits: own } = given;
        const start = make(given);
        const span = viewportSpan(start);
        const moved = panBy(start, screens * span, own);
        const grown = viewportSpan(moved) / Math.max(span, leastSpan(moved, own));
        expect(Math.abs(grown - 1)).toBeLessThan(1e-3);
        // One pixel of a wide and dense screen.
        const pixel = span / 4_000;
        if (start.to + pixel < own.to) expect(panBy(start, pixel, own).from).toBeGreaterThan(start.from);
        if (start.from - pixel > own.from) expect(panBy(start, -pixel, own).to).toBeLessThan(start.to);
      }),
      { numRuns: 1_000 },
    );
  });
});
