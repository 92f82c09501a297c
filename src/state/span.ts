import type { Instant } from '../base/brand.ts';
import { instant } from '../base/brand.ts';
import type { AddressDateTime } from '../protocol/date-time-codec.ts';
import { fromInstant, toInstant } from '../time/instant.ts';
import type { Moment } from '../time/moment.ts';
import { type CivilDateTime, fromCivil, toCivil } from '../time/zone.ts';

/**
 * The instant that a written date means in the dataset's zone. `from` means the start of what was written, `to` its
 * end: `to=2022-02-27` shows that day. From the minute on, both are that instant.
 */
export function readEdge(written: AddressDateTime, side: 'from' | 'to', zone: string): Instant {
  return toInstant(readMoment(written, side, zone), side === 'from' ? 'earliest' : 'latest');
}

/**
 * An edge of the visible span as local whole minutes, outward, so that what was on the screen stays on it. Where a
 * clock was set back and the local time names two instants, it is written in UTC.
 */
export function writeEdge(edge: Instant, side: 'from' | 'to', zone: string): AddressDateTime {
  const moment = fromInstant(edge);
  const exact = toCivil(moment, zone);
  const late = side === 'to' && (exact.second > 0 || toInstant(moment, 'latest') < edge);
  const local = late ? toCivil(moment + BigInt(60 - exact.second), zone) : exact;
  const whole = { ...local, second: 0 };
  const meant = (late ? moment + BigInt(60 - exact.second) : moment) - BigInt(local.second);
  if (fromCivil(whole, zone) === meant) return toWritten(whole);
  return { ...toWritten({ ...toCivil(meant, 'UTC') }), offset: 0 };
}

function readMoment(written: AddressDateTime, side: 'from' | 'to', zone: string): Moment {
  const civil: CivilDateTime = {
    year: written.year,
    month: written.month ?? 1,
    day: written.day ?? 1,
    hour: written.time?.hour ?? 0,
    minute: written.time?.minute ?? 0,
    second: written.time?.second ?? 0,
  };
  if (written.offset !== undefined) return fromCivil(civil, 'UTC') - BigInt(written.offset) * 60n;
  return fromCivil(side === 'to' && written.time === undefined ? endOf(civil, written) : civil, zone);
}

/** The first midnight after the year, month or day that was written. */
function endOf(start: CivilDateTime, written: AddressDateTime): CivilDateTime {
  if (written.month === undefined) return { ...start, year: start.year + 1n };
  if (written.day === undefined) {
    return start.month === 12
      ? { ...start, year: start.year + 1n, month: 1 }
      : { ...start, month: start.month + 1 };
  }
  return toCivil(fromCivil(start, 'UTC') + 86_400n, 'UTC');
}

function toWritten(civil: CivilDateTime): AddressDateTime {
  return {
    year: civil.year,
    month: civil.month,
    day: civil.day,
    time: { hour: civil.hour, minute: civil.minute, second: civil.second },
  };
}

/** Whether two edges make a span that can be shown. */
export function isSpan(from: Instant, to: Instant): boolean {
  return Number.isFinite(from) && Number.isFinite(to) && from < instant(to);
}
