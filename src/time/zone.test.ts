import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serializeMoment } from './moment-text.ts';
import { type CivilDateTime, fromCivil, isTimeZone, offsetAt, toCivil } from './zone.ts';

function civil(text: string): CivilDateTime {
  const [, year, month, day, hour, minute, second] =
    /^([+-]?\d+)-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)$/.exec(text) ?? [];
  return {
    year: BigInt(year ?? 0),
    month: Number(month),
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
  };
}

describe('local time to moment', () => {
  it.each([
    ['2022-02-25T00:00:00', 'Asia/Jerusalem', '2022-02-24T22:00:00Z'],
    // a gap leads to the first instant after it, a fold to the earlier of the two
    ['2022-03-25T02:30:00', 'Asia/Jerusalem', '2022-03-25T00:00:00Z'],
    ['2022-10-30T01:30:00', 'Asia/Jerusalem', '2022-10-29T22:30:00Z'],
    ['2011-12-30T12:00:00', 'Pacific/Apia', '2011-12-30T10:00:00Z'],
    ['0044-03-15T00:00:00', 'UTC', '0044-03-15T00:00:00Z'],
    ['0099-12-31T00:00:00', 'Asia/Jerusalem', '0099-12-30T21:39:06Z'],
    ['-271822-01-01T00:00:00', 'Asia/Jerusalem', '-271823-12-31T21:39:06Z'],
    ['275761-07-01T00:00:00', 'Asia/Jerusalem', '+275761-06-30T21:00:00Z'],
    ['1000000-07-01T00:00:00', 'America/New_York', '+1000000-07-01T04:00:00Z'],
    ['1970-01-01T00:00:00', 'Africa/Monrovia', '1970-01-01T00:44:30Z'],
  ])('%s in %s is %s', (text, zone, expected) => {
    expect(serializeMoment(fromCivil(civil(text), zone))).toBe(expected);
  });

  it('changes of rule in later centuries fall on the same weekday as in the same year of the cycle', () => {
    for (const year of [2426n, 12_022n, 400_022n]) {
      const spring = fromCivil({ ...civil('2022-03-01T00:00:00'), year }, 'Europe/Kyiv');
      const late = fromCivil({ ...civil('2022-06-01T00:00:00'), year }, 'Europe/Kyiv');
      expect([offsetAt(spring, 'Europe/Kyiv'), offsetAt(late, 'Europe/Kyiv')]).toEqual([7200, 10_800]);
    }
  });

  it('is undone by the way back, folds and gaps apart', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -20_000_000_000_000n, max: 20_000_000_000_000n }),
        fc.constantFrom(
          'UTC',
          'Asia/Jerusalem',
          'Europe/Moscow',
          'America/St_Johns',
          'Asia/Kathmandu',
          'Africa/Monrovia',
        ),
        (moment, zone) => {
          const again = fromCivil(toCivil(moment, zone), zone);
          // In the second pass of a fold the earlier instant is meant.
          if (again !== moment) expect(toCivil(again, zone)).toEqual(toCivil(moment, zone));
          expect(again).toBeLessThanOrEqual(moment);
        },
      ),
    );
  });

  it('agrees with Intl on what clocks show', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -5_000_000_000, max: 8_000_000_000 }),
        fc.constantFrom(
          'Asia/Jerusalem',
          'Europe/Kyiv',
          'Europe/Dublin',
          'Africa/Monrovia',
          'Pacific/Apia',
          'Europe/Lisbon',
        ),
        (second, timeZone) => {
          const shown = new Intl.DateTimeFormat('en-GB', {
            timeZone,
            hourCycle: 'h23',
            ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
            ...{ hour: '2-digit', minute: '2-digit', second: '2-digit' },
          } as Intl.DateTimeFormatOptions).format(second * 1000);
          const { year, month, day, hour, minute, second: s } = toCivil(BigInt(second), timeZone);
          const two = (value: number) => String(value).padStart(2, '0');
          expect(`${two(day)}/${two(month)}/${year}, ${two(hour)}:${two(minute)}:${two(s)}`).toBe(shown);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is quick enough for ticks', () => {
    const started = performance.now();
    for (let day = 0n; day < 20_000n; day += 1n) toCivil(1_600_000_000n + day * 3600n, 'Asia/Jerusalem');
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('zone names', () => {
  it.each(['UTC', 'Asia/Jerusalem', 'Europe/Kyiv', 'Etc/GMT+3', 'America/Argentina/Buenos_Aires'])(
    '%s is known',
    (name) => {
      expect(isTimeZone(name)).toBe(true);
    },
  );

  it.each(['', 'Nope', '+02:00', 'Asia/', ' UTC', 'Asia/Jerusalem '])('%j is not', (name) => {
    expect(isTimeZone(name)).toBe(false);
  });
});
