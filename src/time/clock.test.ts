import { describe, expect, it } from 'vitest';
import { parseClock, serializeClock } from './clock.ts';

describe('clock times', () => {
  it.each(['14:30', '00:00', '23:59', '14:00/15:30', '09:05/09:05'])(
    'reads %s and writes it back',
    (text) => {
      const parsed = parseClock(text);
      expect(parsed.ok && serializeClock(parsed.value)).toBe(text);
    },
  );

  it.each([
    ['24:61', 'hour-range at 0'],
    ['24:00', 'hour-range at 0'],
    ['23:60', 'minute-range at 3'],
    ['14:00/25:00', 'hour-range at 6'],
    ['15:30/14:00', 'clock-reversed at 6'],
    ['9:05', 'clock-form at 1'],
    ['14:30 ', 'clock-form at 5'],
    ['14:30/', 'clock-form at 6'],
    ['14:30:00', 'clock-form at 5'],
    ['14.30', 'clock-form at 2'],
    ['', 'clock-form at 0'],
    ['１４:30', 'clock-form at 0'],
  ])('refuses %j: %s', (text, expected) => {
    const parsed = parseClock(text);
    expect(parsed.ok ? 'accepted' : `${parsed.error.code} at ${parsed.error.at}`).toBe(expected);
  });
});
