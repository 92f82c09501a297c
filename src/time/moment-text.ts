import { civilDay, floorDivide, secondsPerDay } from './calendar.ts';
import type { Moment } from './moment.ts';

/** A year in ISO 8601: four digits, beyond them a sign and as many as it needs (`-0044`, `+170000000`). */
export function serializeYear(year: bigint): string {
  const digits = (year < 0n ? -year : year).toString().padStart(4, '0');
  if (year < 0n) return `-${digits}`;
  return digits.length > 4 ? `+${digits}` : digits;
}

/** An exact instant in ISO 8601, UTC: `2022-02-24T22:00:00Z`, `-0044-03-15T00:00:00Z`. */
export function serializeMoment(moment: Moment): string {
  const number = floorDivide(moment, secondsPerDay);
  const { year, month, day } = civilDay(number);
  const second = Number(moment - number * secondsPerDay);
  const clock = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60].map(two).join(':');
  return `${serializeYear(year)}-${two(month)}-${two(day)}T${clock}Z`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
