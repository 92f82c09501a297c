import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AddressDateTime, dateTimeCodec } from './date-time-codec.ts';

const show = (text: string) => {
  const result = dateTimeCodec.parse(text);
  if (!result.ok) return result.error;
  const { year, month, day, time, offset } = result.value;
  const clock = time === undefined ? '' : ` ${time.hour}:${time.minute}:${time.second}`;
  return `${[year, month, day].filter((part) => part !== undefined).join('/')}${clock}${offset === undefined ? '' : ` at ${offset}`}`;
};

describe('a date with or without a time', () => {
  it.each([
    ['2022', '2022'],
    ['2022-02', '2022/2'],
    ['2022-02-24', '2022/2/24'],
    ['2022-02-24T14:30', '2022/2/24 14:30:0'],
    ['2022-02-24 14:30', '2022/2/24 14:30:0'],
    ['2022-02-24T14:30:15', '2022/2/24 14:30:15'],
    ['2022-02-24T14:30:15.250', '2022/2/24 14:30:15'],
    ['2022-02-24T14:30Z', '2022/2/24 14:30:0 at 0'],
    ['2022-02-24T14:30+02:00', '2022/2/24 14:30:0 at 120'],
    ['2022-02-24T14:30-0330', '2022/2/24 14:30:0 at -210'],
    ['2022-02-24T14:30+02', '2022/2/24 14:30:0 at 120'],
    ['2020-02-29', '2020/2/29'],
    ['-0044-03-15', '-44/3/15'],
    ['0000-02-29', '0/2/29'],
    ['+170000000-01-01', '170000000/1/1'],
  ])('%s is read as %s', (text, expected) => {
    expect(show(text)).toBe(expected);
  });

  it('gets back the plus signs that an address turned into spaces', () => {
    const read = (search: string) => show(new URLSearchParams(search).get('from') ?? '');
    expect(read('from=2022-02-24T14:30+02:00')).toBe('2022/2/24 14:30:0 at 120');
    expect(read('from=+170000000-01-01')).toBe('170000000/1/1');
    expect(read('from=2022-02-24+14:30')).toBe('2022/2/24 14:30:0');
  });

  it.each([
    '',
    'now',
    '24.02.2022',
    '2022-2-24',
    '2022-13',
    '2022-00-01',
    '2022-02-30',
    '1900-02-29',
    '2022-02-24T24:61',
    '2022-02-24T24:00',
    '2022-02-24T14',
    '2022-02-24T14:60',
    '2022-02-24T14:30:60',
    '2022-02-24T14:30+25:00',
    '2022-02T14:30',
    '2022-02-24Z',
    '22-02-24',
    '-0000-01-01',
    `+${'9'.repeat(102)}`,
    '2022-02-24/2022-02-25',
  ])('%j is malformed', (text) => {
    expect(show(text)).toBe('malformed');
  });

  it('may have a year as long as any that a record can have', () => {
    const text = `+${'1'.repeat(100)}-10-03T09:21`;
    expect(dateTimeCodec.parse(text)).toMatchObject({ ok: true, value: { year: BigInt('1'.repeat(100)) } });
  });

  it('comes back as it was written', () => {
    const clock = fc.record({
      hour: fc.integer({ min: 0, max: 23 }),
      minute: fc.integer({ min: 0, max: 59 }),
      second: fc.integer({ min: 0, max: 59 }),
    });
    const years = fc.bigInt({ min: -999_999_999_999n, max: 999_999_999_999n });
    const month = fc.integer({ min: 1, max: 12 });
    const day = fc.integer({ min: 1, max: 28 });
    const offset = fc.integer({ min: -1439, max: 1439 });
    const values: fc.Arbitrary<AddressDateTime> = fc.oneof(
      fc.record({ year: years }),
      fc.record({ year: years, month }),
      fc.record({ year: years, month, day }),
      fc.record({ year: years, month, day, time: clock }),
      fc.record({ year: years, month, day, time: clock, offset }),
    );
    fc.assert(
      fc.property(values, (value) => {
        const written = dateTimeCodec.serialize(value) ?? '';
        expect(dateTimeCodec.parse(written)).toEqual({ ok: true, value });
        expect(dateTimeCodec.parse(new URLSearchParams({ from: written }).get('from') ?? '')).toEqual({
          ok: true,
          value,
        });
      }),
    );
  });

  it('is written to the minute, as the reader would', () => {
    const time = { hour: 9, minute: 5, second: 0 };
    expect(dateTimeCodec.serialize({ year: 2022n, month: 2, day: 7, time })).toBe('2022-02-07T09:05');
    expect(dateTimeCodec.serialize({ year: 2022n, month: 2, day: 7, time, offset: 0 })).toBe(
      '2022-02-07T09:05Z',
    );
    expect(dateTimeCodec.serialize({ year: 2022n, month: 2, day: 7, time, offset: -210 })).toBe(
      '2022-02-07T09:05-03:30',
    );
  });
});
