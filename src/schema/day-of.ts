import { dayNumber } from '../time/calendar.ts';
import { offsetAt, toCivil } from '../time/zone.ts';
import { rememberedByDay } from './remembered-by-day.ts';

const second = 1000;
const day = 86_400_000;

/**
 * Tells the civil day in a zone on which an instant lies (finite, in milliseconds), in days since 1970. Offsets are asked
 * for once a day, so that a million instants cost a division each.
 */
export function createDayOf(zone: string): (at: number) => number {
  if (zone === 'UTC') return (at) => Math.floor(at / day);
  /** The offset of a UTC day in milliseconds; NaN where it changes. */
  const offsetOf = rememberedByDay((index) => {
    const first = offsetAt(BigInt(index * 86_400), zone);
    const isOne = offsetAt(BigInt((index + 1) * 86_400 - 1), zone) === first;
    return isOne ? first * second : Number.NaN;
  });
  return (at) => {
    const offset = offsetOf(Math.floor(at / day));
    if (!Number.isNaN(offset)) return Math.floor((at + offset) / day);
    const civil = toCivil(BigInt(Math.floor(at / second)), zone);
    return Number(dayNumber(civil.year, civil.month, civil.day));
  };
}
