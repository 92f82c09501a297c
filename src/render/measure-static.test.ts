import { describe, expect, it } from 'vitest';
import { measureStatic } from './measure-static.ts';

describe('widths without a font', () => {
  it.each([
    // What Chromium measured with Noto Sans at 13 px.
    ['Bennett and Zelenskyy speak', 'label', 179],
    ['Ukrainian government', 'lane', 131],
    ['Thu 24 Feb 2022', 'tick', 101],
  ] as const)('%s is within a twentieth of the real width', (text, style, real) => {
    expect(Math.abs(measureStatic(text, style) - real) / real).toBeLessThan(0.05);
  });

  it('accents add no width, bold does', () => {
    expect(measureStatic('é', 'label')).toBe(measureStatic('e', 'label'));
    expect(measureStatic('e', 'group')).toBeGreaterThan(measureStatic('e', 'lane'));
  });
});
