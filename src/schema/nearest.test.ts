import { describe, expect, it } from 'vitest';
import { findNearest } from './nearest.ts';

const ids = ['bennett', 'zelenskyy', 'putin', 'bennett-putin-call', 'a'];

describe('the id that was probably meant', () => {
  it.each([
    ['benett', 'bennett'],
    ['zelensky', 'zelenskyy'],
    ['zelesnkyy', 'zelenskyy'],
    ['Putin', 'putin'],
    ['bennet-putin-cal', 'bennett-putin-call'],
    ['lapid', undefined],
    ['', 'a'],
    ['xyz', undefined],
  ])('%j: %j', (word, id) => {
    expect(findNearest(word, ids)).toBe(id);
  });

  it('is none of a long word, which would take long to compare', () => {
    expect(findNearest('x'.repeat(10_000), ids)).toBeUndefined();
  });
});
