import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeLeastWidth } from './least-width.ts';

/** Letters of 4 to 11 px; within a text they stand up to a tenth nearer. */
const widthOf = (letter: string) => 4 + ((letter.codePointAt(0) ?? 0) % 8);
const measure = (text: string) => {
  const sum = [...text].reduce((total, letter) => total + widthOf(letter), 0);
  return text.length > 1 ? sum * 0.92 : sum;
};

describe('the least width of a label', () => {
  const letters = fc.constantFrom(...'abcdefgWil .,0123ÄéЖщΩ');

  it('is never more than it measures, and not much less', () => {
    fc.assert(
      fc.property(fc.string({ unit: letters, minLength: 2, maxLength: 80 }), (text) => {
        const least = makeLeastWidth(measure)(text);
        expect(least).toBeLessThanOrEqual(measure(text));
        expect(least).toBeGreaterThan(0.9 * measure(text));
      }),
    );
  });

  it('measures each letter once, and no text', () => {
    const asked: string[] = [];
    const leastWidth = makeLeastWidth((text) => {
      asked.push(text);
      return measure(text);
    });
    leastWidth('abba');
    leastWidth('baobab');
    expect(asked).toEqual(['a', 'b', 'o']);
  });

  it.each([
    ['letters that join', 'مفاوضات'],
    ['pictures', '🕊️'],
  ])('says nothing of %s', (_what, text) => {
    expect(makeLeastWidth(measure)(text)).toBe(0);
  });
});
