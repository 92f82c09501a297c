import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advance, advanceBehind, lowerBound, upperBound } from './bisect.ts';

const sorted = fc
  .array(
    fc.oneof(
      fc.integer({ min: -9, max: 9 }),
      fc.constantFrom(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY),
    ),
  )
  .map((values) => Float64Array.from(values).sort());

describe('bisection', () => {
  it('finds what counting finds, from the start and from anywhere before it', () => {
    fc.assert(
      fc.property(sorted, fc.integer({ min: -10, max: 10 }), fc.nat(), (values, value, start) => {
        const below = values.filter((own) => own < value).length;
        const upTo = values.filter((own) => own <= value).length;
        expect(lowerBound(values, value)).toBe(below);
        expect(upperBound(values, value)).toBe(upTo);
        expect(advance(values, value, start % (below + 1))).toBe(below);
        expect(advanceBehind(values, value, start % (upTo + 1))).toBe(upTo);
      }),
    );
  });
});
