import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonError } from './find-json-error.ts';

const place = (text: string) => {
  const { line, column } = findJsonError(text);
  return `${line}:${column}`;
};

describe('where a text stops being JSON', () => {
  it.each([
    ['', '1:1'],
    ['{', '1:2'],
    ['{"a" 1}', '1:6'],
    ['{"a": 1,}', '1:9'],
    ['{"a": 1\n "b": 2}', '2:2'],
    ['[1 2]', '1:4'],
    ['[1,]', '1:4'],
    ['[1}', '1:3'],
    ['{a: 1}', '1:2'],
    ['{"a": \'x\'}', '1:7'],
    ['{"a": "x\ny"}', '1:7'],
    ['{"a": 01}', '1:8'],
    ['{"a": NaN}', '1:7'],
    ['{} {}', '1:4'],
    ['// note\n{}', '1:1'],
    ['["\\x"]', '1:2'],
    ['[".\u0085", nul]', '1:8'],
  ])('%j: %s', (text, at) => {
    expect(place(text)).toBe(at);
  });

  it('is its end where the whole of it is JSON', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const lines = text.split('\n');
        expect(place(text)).toBe(`${lines.length}:${(lines.at(-1) ?? '').length + 1}`);
      }),
    );
  });

  it('is found in texts nested deeper than a stack of calls', () => {
    expect(findJsonError('['.repeat(200_000))).toEqual({ line: 1, column: 200_001 });
  });
});
