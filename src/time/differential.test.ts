import { parse as parseTs } from '@edtf-ts/core';
// @ts-expect-error The package has no types of its own for its parser's result; it is only compared with.
import edtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edtfTexts, plainDates } from '../testing/edtf-texts.ts';
import { outerText, resolved } from '../testing/times.ts';
import { parseEdtf } from './parse-edtf.ts';

/** Two published parsers, `edtf` 4.11 and `@edtf-ts/core` 0.4; they disagree with each other, and with the specification. */
function edtfAccepts(text: string): boolean {
  try {
    edtf(text);
    return true;
  } catch {
    return false;
  }
}

function tsAccepts(text: string): boolean {
  return parseTs(text).success;
}

function accepts(text: string): boolean {
  return parseEdtf(text).ok;
}

const two = fc.integer({ min: 0, max: 99 }).map((value) => String(value).padStart(2, '0'));
/** Dates of digits alone, most of them impossible. */
const digitDates = fc
  .tuple(fc.constantFrom('1900', '2000', '2021', '-0044'), two, fc.option(two, { nil: undefined }))
  .map((parts) => parts.filter((part) => part !== undefined).join('-'));

describe('where two published parsers agree', () => {
  it('we take what both take', () => {
    let compared = 0;
    fc.assert(
      fc.property(edtfTexts, (text) => {
        // They make every member of a range: {0000-01-01..9999-12-31} takes all the memory there is.
        if (/[^[{,]\.\.[^\]}]/.test(text)) return;
        if (!edtfAccepts(text) || !tsAccepts(text)) return;
        // Both also take more significant digits than a year has, and ranges of years BCE that run backwards.
        const slip = parseEdtf(text);
        if (!slip.ok && /^(significant-digits|set-range-reversed|interval-reversed)$/.test(slip.error.code))
          return;
        compared += 1;
        expect([text, accepts(text)]).toEqual([text, true]);
      }),
      { numRuns: 1000 },
    );
    expect(compared).toBeGreaterThan(250);
  }, 60_000);

  it.each([
    '[1667,1668,1670..1672]',
    '{1960..1965}',
    '{2021-01..2021-03}',
    '[2022-02-24..2022-02-27]',
    '[-0044..-0040]',
  ])('we take the range %s as at least one of them does', (text) => {
    expect([edtfAccepts(text) || tsAccepts(text), accepts(text)]).toEqual([true, true]);
  });

  it('we refuse what both refuse, among dates of digits and intervals of them', () => {
    const texts = fc.oneof(
      digitDates,
      fc
        .tuple(plainDates, plainDates)
        .map(([from, to]) => `${from}/${to}`)
        .filter((text) => !/^(.+)\/\1|^(.+)\/(.+)\2/.test(text)),
    );
    fc.assert(
      fc.property(texts, (text) => {
        if (edtfAccepts(text) || tsAccepts(text)) return;
        expect([text, accepts(text)]).toEqual([text, false]);
      }),
      { numRuns: 1000 },
    );
  }, 60_000);

  it('on bounds of plain dates and intervals of them', () => {
    const texts = fc.oneof(
      plainDates,
      fc.tuple(plainDates, plainDates).map(([from, to]) => `${from}/${to}`),
    );
    let compared = 0;
    fc.assert(
      fc.property(texts, (text) => {
        if (!edtfAccepts(text) || !tsAccepts(text)) return;
        const value = edtf(text) as { readonly min: number; readonly max: number };
        const iso = (at: number) =>
          new Date(at)
            .toISOString()
            .replace(/^([+-])00(\d{4})/, (_, sign, year) => (sign === '-' ? `-${year}` : year));
        const other = `${iso(value.min)} to ${iso(value.max + 1)}`.replaceAll('T00:00:00.000Z', '');
        compared += 1;
        expect([text, outerText(resolved(text)).replace('+10000-', '+010000-')]).toEqual([text, other]);
      }),
      { numRuns: 800 },
    );
    expect(compared).toBeGreaterThan(250);
  }, 60_000);

  it.each([
    ['1999-02-29', 'edtf takes it'],
    ['2002/2001', 'neither should'],
    [' 2004', '@edtf-ts/core trims'],
    ['1999-02-3X', '@edtf-ts/core takes it'],
    ['[1667, 1668]', 'both take the space of an older draft'],
    ['1950S5', 'both count more significant digits than there are'],
    ['1985-04-12T23:20:30.5Z', 'both take parts of a second'],
  ])('%s is refused, though %s', (text) => {
    expect(accepts(text)).toBe(false);
  });
});
