import { describe, expect, it } from 'vitest';
import { makeViewport } from './viewport-motion.ts';
import { interpolateViewport } from './viewport-way.ts';

const hour = 3_600_000;

describe('the way between two spans', () => {
  it('begins at the one and ends exactly at the other', () => {
    const from = makeViewport(0, 100 * hour);
    const to = makeViewport(40 * hour, 41 * hour);
    const way = interpolateViewport(from, to);
    expect(way.at(0).from).toBeCloseTo(from.from, 0);
    expect(way.at(0).to).toBeCloseTo(from.to, 0);
    expect(way.at(1)).toEqual(to);
  });

  it('zooms out before it travels far', () => {
    const way = interpolateViewport(makeViewport(0, hour), makeViewport(1000 * hour, 1001 * hour));
    const middle = way.at(0.5);
    expect(middle.to - middle.from).toBeGreaterThan(10 * hour);
  });

  it('keeps minutes apart two thousand years from 1970', () => {
    const start = -62_000_000_000_000;
    const to = makeViewport(start, start + 300_000);
    expect(interpolateViewport(makeViewport(start - hour, start + hour), to).at(1)).toEqual(to);
  });

  it('is a way of numbers, and steady, from ten seconds to thousands of millions of years', () => {
    const year = 8766 * hour;
    const ends = [
      makeViewport(1.7e12, 1.7e12 + 10_000),
      makeViewport(-13.8e9 * year, 1e9 * year),
      makeViewport(-13.8e9 * year, -13.8e9 * year + 20 * 24 * hour),
      makeViewport(-66e6 * year, -65e6 * year),
      makeViewport(0, 1000 * year),
      makeViewport(1.7e12 + 3 * hour, 1.7e12 + 3 * hour + 10_000),
    ];
    for (const from of ends) {
      for (const to of ends) {
        const way = interpolateViewport(from, to);
        const widest = Math.max(from.to, to.to) - Math.min(from.from, to.from);
        for (let share = 0; share <= 1; share += 1 / 64) {
          const now = way.at(share);
          expect(now.to).toBeGreaterThan(now.from);
          expect(now.to - now.from).toBeLessThanOrEqual(widest * 1.01);
        }
        const span = to.to - to.from;
        const last = way.at(1 - 1e-9);
        expect(Math.abs(last.from - to.from)).toBeLessThan(span * 0.01);
        expect(Math.abs(last.to - to.to)).toBeLessThan(span * 0.01);
        expect(Math.abs(way.at(0).from - from.from)).toBeLessThan((from.to - from.from) * 0.01);
      }
    }
  });

  it('takes between a fifth and seven tenths of a second', () => {
    const { duration } = interpolateViewport(
      makeViewport(0, hour),
      makeViewport(1e6 * hour, 1e6 * hour + 1000),
    );
    expect(duration).toBeLessThanOrEqual(700);
    expect(interpolateViewport(makeViewport(0, hour), makeViewport(1, hour)).duration).toBeGreaterThanOrEqual(
      180,
    );
  });
});
