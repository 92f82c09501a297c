import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edtfNoise, edtfTexts } from '../testing/edtf-texts.ts';
import { parseEdtf } from './parse-edtf.ts';
import { serializeEdtf } from './serialize-edtf.ts';

function error(text: string): string {
  const parsed = parseEdtf(text);
  return parsed.ok ? 'accepted' : `${parsed.error.code} at ${parsed.error.at}`;
}

describe('the examples of the specification (4 February 2019)', () => {
  it.each([
    // level 0
    ...['1985-04-12', '1985-04', '1985', '1985-04-12T23:20:30', '1985-04-12T23:20:30Z'],
    ...['1985-04-12T23:20:30-04', '1985-04-12T23:20:30+04:30'],
    ...['1964/2008', '2004-06/2006-08', '2004-02-01/2005-02-08', '2004-02-01/2005-02', '2004-02-01/2005'],
    '2005/2006-02',
    // level 1
    ...['Y170000002', 'Y-170000002', '2001-21', '1984?', '2004-06~', '2004-06-11%'],
    ...['201X', '20XX', '2004-XX', '1985-04-XX', '1985-XX-XX'],
    ...['1985-04-12/..', '1985-04/..', '1985/..', '../1985-04-12', '../1985-04', '../1985'],
    ...['1985-04-12/', '1985-04/', '1985/', '/1985-04-12', '/1985-04', '/1985'],
    ...['1984~/2004-06', '1984/2004-06~', '1984~/2004~', '1984?/2004%', '2004-06-01?/2004-06-20~', '-1985'],
    // level 2
    ...['Y-17E7', '1950S2', 'Y171010000S3', 'Y3388E2S3', 'Y17101E4S3', '2001-34'],
    ...['[1667,1668,1670..1672]', '[..1760-12-03]', '[1760-12..]', '[1760-01,1760-02,1760-12..]'],
    ...['[1667,1760-12]', '[..1984]', '{1667,1668,1670..1672}', '{1960,1961-12}', '{..1984}', '{1984..}'],
    ...['2004-06-11%', '2004-06~-11', '2004?-06-11', '?2004-06-~11', '2004-%06-11'],
    ...['156X-12-25', '15XX-12-25', '15XX-12-XX', 'XXXX-12-XX', '1XXX-XX', '1XXX-12', '1984-1X'],
    ...['2004-06-~01/2004-06-~20', '2004-06-XX/2004-07-03'],
    // beside the specification: two-digit centuries, the year 0, ends that are both named
    ...['19', '00', '-12', '19~', '0000', '0000-02-29', '-000X', '201X?', '195X-24', 'Y12345~', '/', '../..'],
    ...['2004-06-~11?', '1984/1984', '2004-02-01/2004', '2004/2004-02-01', '[1670,1667]', '[1667..1667]'],
    ...['2022-02-27T14:00:00Z/2022-02-27T15:30:00Z', '[1667?..1670]', '{Y-17E7..Y17E7}', 'Y0E5'],
  ])('reads %s and writes it back', (text) => {
    const parsed = parseEdtf(text);
    expect(parsed.ok && serializeEdtf(parsed.value)).toBe(text);
  });

  it.each(Array.from({ length: 21 }, (_, i) => `2001-${i + 21}`))('reads the season %s', (text) => {
    expect(parseEdtf(text)).toMatchObject({ ok: true, value: { kind: 'season' } });
  });
});

describe('what is not EDTF is refused with a place', () => {
  it.each([
    ['', 'empty at 0'],
    [' 2004', 'whitespace at 0'],
    ['2004 ', 'whitespace at 4'],
    ['2004\r', 'whitespace at 4'],
    ['2004\u00a0', 'whitespace at 4'],
    ['2004\u2028', 'whitespace at 4'],
    ['\ufeff2004', 'whitespace at 0'],
    ['[1667, 1668]', 'whitespace at 6'],
    ['２００４', 'non-ascii at 0'],
    ['2004–06', 'non-ascii at 4'],
    ['٢٠٠٤', 'non-ascii at 0'],
    ['\0', 'unexpected at 0'],
    ['1999-02-29', 'day-range at 8'],
    ['1900-02-29', 'day-range at 8'],
    ['2021-04-31', 'day-range at 8'],
    ['2021-01-32', 'day-range at 8'],
    ['2021-01-00', 'day-range at 8'],
    ['2021-13', 'month-range at 5'],
    ['2021-00', 'month-range at 5'],
    ['2021-20', 'month-range at 5'],
    ['2021-42', 'season-range at 5'],
    ['2021-21-01', 'season-day at 7'],
    ['2002/2001', 'interval-reversed at 5'],
    ['2022-02-27/2022-02-24', 'interval-reversed at 11'],
    ['2004-06/2004-05-31', 'interval-reversed at 8'],
    ['2022-02-27T15:00:00Z/2022-02-27T14:00:00Z', 'interval-reversed at 21'],
    ['2004/2005/2006', 'interval-slashes at 9'],
    ['1985/..1990', 'interval-dots at 5'],
    ['[1667]/1668', 'unexpected at 6'],
    ['1667/[1668]', 'interval-set at 5'],
    ['24:61', 'unexpected at 2'],
    ['2022-02-25T24:61:00', 'hour-range at 11'],
    ['2022-02-25T24:00:00', 'hour-24 at 11'],
    ['2022-02-25T23:60:00', 'minute-range at 14'],
    ['2022-02-25T23:59:60', 'second-range at 17'],
    ['2022-02-25T23:59', 'time-incomplete at 16'],
    ['2022-02-25T23:59Z', 'time-incomplete at 16'],
    ['2022-02-25T', 'unfinished at 11'],
    ['2022-02-25T1', 'unfinished at 12'],
    ['2022-02-25T23:59:00.5', 'second-fraction at 19'],
    ['2022-02-25T23:59:00z', 'unexpected at 19'],
    ['2022-02-25t23:59:00', 'unexpected at 10'],
    ['2022-02-25T23:59:00+24', 'offset-range at 19'],
    ['2022-02-25T23:59:00+02:60', 'offset-range at 19'],
    ['2022-02-25T23:59:00+0230', 'unexpected at 22'],
    ['2022-02-25T23:59:00+2', 'unfinished at 21'],
    ['2022-02-25T23:59:00-00:00', 'offset-negative-zero at 19'],
    ['2022-02-25T23:59:00?', 'time-qualified at 19'],
    ['2022-02-25?T23:59:00', 'time-qualified at 0'],
    ['2022-02T23:59:00', 'time-mask at 7'],
    ['2022-02-XXT23:59:00', 'time-mask at 10'],
    ['-0000', 'year-negative-zero at 0'],
    ['-0000-01-01', 'year-negative-zero at 0'],
    ['Y-0', 'year-negative-zero at 1'],
    ['-00', 'year-negative-zero at 0'],
    ['1999-02-3X', 'mask-never at 8'],
    ['XXXX-02-30', 'mask-never at 8'],
    ['190X-02-29', 'accepted'],
    ['1900-02-2X', 'accepted'],
    ['X1X1-02-29', 'mask-never at 8'],
    ['2004-2X', 'mask-never at 5'],
    ['2004-X1-3X', 'accepted'],
    ['2004-XX-4X', 'mask-never at 8'],
    ['+2004', 'year-plus at 0'],
    ['12345', 'year-prefix-missing at 0'],
    ['20040611', 'basic-format at 0'],
    ['2004-6', 'two-digits at 5'],
    ['2004-06-1', 'two-digits at 8'],
    ['2004-123', 'year-date at 5'],
    ['2004-W05', 'year-date at 5'],
    ['198', 'decade at 0'],
    ['2', 'year-digits at 0'],
    ['20?4', 'year-digits at 0'],
    ['2004-', 'unfinished at 5'],
    ['2004-06-', 'unfinished at 8'],
    ['2004-06-11-01', 'unexpected at 10'],
    ['2004~?', 'qualifier-double at 5'],
    ['?~2004', 'qualifier-double at 1'],
    ['2004-?~06', 'qualifier-double at 6'],
    ['Y1985', 'year-prefix-needless at 0'],
    ['Y012345', 'year-leading-zero at 1'],
    ['y12345', 'year-prefix-lower-case at 0'],
    ['Y12345-06', 'unexpected at 6'],
    ['Y1E', 'unfinished at 3'],
    ['Y1E999999999', 'year-too-long at 3'],
    [`Y${'9'.repeat(101)}`, 'year-too-long at 1'],
    ['1950S0', 'significant-digits at 5'],
    ['1950S5', 'significant-digits at 5'],
    ['195XS2', 'significant-alone at 4'],
    ['1950S2-05', 'significant-alone at 6'],
    ['[1667', 'set-unclosed at 5'],
    ['[1667}', 'set-unclosed at 6'],
    ['[]', 'set-empty at 1'],
    ['[1667,]', 'set-member-empty at 6'],
    ['[..]', 'set-dots at 1'],
    ['[1667,..1668]', 'set-dots at 6'],
    ['[1667..,1668]', 'set-dots at 5'],
    ['[..1984..]', 'set-dots at 7'],
    ['[1667..1668-02]', 'set-range-precision at 7'],
    ['[197X..1985]', 'set-range-kind at 1'],
    ['[1670..1667]', 'set-range-reversed at 7'],
    ['[1985-04-12T23:20:30Z]', 'set-time at 11'],
    ['[[1667]]', 'unexpected at 7'],
    ['..', 'unexpected at 0'],
    ['X', 'year-digits at 0'],
    ['open', 'unexpected at 0'],
  ])('%j: %s', (text, expected) => {
    expect(error(text)).toBe(expected);
  });
});

describe('properties', () => {
  it('writes back what it read, and reads that as the same', () => {
    let sound = 0;
    fc.assert(
      fc.property(edtfTexts, (text) => {
        const parsed = parseEdtf(text);
        if (!parsed.ok) return;
        sound += 1;
        expect(serializeEdtf(parsed.value)).toBe(text);
        expect(parseEdtf(serializeEdtf(parsed.value))).toEqual(parsed);
      }),
      { numRuns: 2000 },
    );
    expect(sound).toBeGreaterThan(1000);
  }, 30_000);

  it('refuses noise within its length, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(edtfNoise, fc.string({ unit: 'binary' })), (text) => {
        const parsed = parseEdtf(text);
        if (parsed.ok) expect(serializeEdtf(parsed.value)).toBe(text);
        else expect(parsed.error.at).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 3000 },
    );
  }, 30_000);
});
