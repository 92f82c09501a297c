import { describe, expect, test } from 'vitest';
import { readOptions } from './options.mjs';

describe('options of the benchmark', () => {
  test('nothing asks for everything, three times', () => {
    expect(readOptions([])).toMatchObject({
      quick: false,
      json: false,
      subjects: undefined,
      sizes: undefined,
      reps: 3,
      parts: ['picture', 'paint', 'files'],
    });
  });

  test('the quick form measures pictures only', () => {
    expect(readOptions(['--quick', '--json'])).toMatchObject({ quick: true, json: true, parts: ['picture'] });
  });

  test.each([
    ['1000', [1000]],
    ['12, 1e6', [12, 1_000_000]],
    ['5_000_000', [5_000_000]],
  ])('sizes %s', (text, sizes) => {
    expect(readOptions(['--sizes', text]).sizes).toEqual(sizes);
  });

  test.each([
    [['--subjects', 'parley,d3'], '"d3": there are parley, react-empty, uplot'],
    [['--sizes', 'many'], '"many": a whole number above 0'],
    [['--sizes', '0'], '"0": a whole number above 0'],
    [['--reps', '1.5'], '"1.5": a whole number above 0'],
    [['--parts', 'pictures'], '"pictures": there are picture, paint, files'],
    [['--out', 'x.csv'], 'a file that ends in .json'],
    [['fast'], 'What is "fast"?'],
    [['--fast'], "Unknown option '--fast'"],
  ])('%j is refused', (args, message) => {
    expect(() => readOptions(args)).toThrow(message);
  });
});
