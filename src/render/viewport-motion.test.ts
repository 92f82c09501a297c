import { describe, expect, it } from 'vitest';
import { interpolateViewport, makeViewport } from './viewport-motion.ts';

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
