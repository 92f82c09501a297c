import { describe, expect, it } from 'vitest';
import { scrollNeeded } from './embed-scroll.ts';

describe('in a window of 600 px', () => {
  it.each([
    ['in sight whole', 100, 300, 0],
    ['in sight for the most part', 200, 2000, 0],
    ['below the edge, high', 700, 2000, 460],
    ['below the edge, low', 700, 100, 208],
    ['cut by the edge', 500, 200, 108],
    ['above the edge', -50, 300, -58],
  ])('what is %s is scrolled to as far as needed', (_what, top, height, by) => {
    expect(scrollNeeded(top, height, 600)).toBe(by);
  });
});
