import type { Instant } from '../base/brand.ts';
import { instant } from '../base/brand.ts';
import type { Viewport } from '../layout/scene.ts';
import type { AddressDateTime } from '../protocol/date-time-codec.ts';
import { toInstant } from '../time/instant.ts';
import type { Moment } from '../time/moment.ts';
import { type CivilDateTime, fromCivil, toCivil } from '../time/zone.ts';

/**
 * The instant that a written date means in the dataset's zone. `from` means the start of what was written, `to` its
 * end: `to=2022-02-27` shows that day. From the minute on, both are that instant.
 */
export function readEdge(written: AddressDateTime, side: 'from' | 'to', zone: string): Instant {
  return toInstant(readMoment(written, side, zone), side === 'from' ? 'earliest' : 'latest');
}

/** A span this short, in seconds, is written to the second; any longer to the minute. */
const fewMinutes = 1800;
/** A span of more years than this is written in years. */
const manyYears = 2000;

/**
 * The visible span as local times, outward, so that what was on the screen stays on it: to the minute, as readers write
 * times; a short span to the second, millennia to the year. What was written so stays the same when read and written again.
 */
export function writeSpan({ from, to }: Viewport, zone: string): Record<'from' | 'to', AddressDateTime> {
  const inSeconds = [from / 1000, to / 1000] as const;
  // Some millions of years from 1970 no double knows the second that was written: what is nearly there is there.
  const slack = Math.max(...inSeconds.map(Math.abs)) * 2 ** -51;
  const first = BigInt(Math.floor(inSeconds[0] + slack));
  const last = BigInt(Math.ceil(inSeconds[1] - slack));
  const years = [toCivil(first, zone).year, toCivil(last - 1n, zone).year] as const;
  if (years[1] - years[0] >= manyYears || slack > 1800)
    return { from: { year: years[0] }, to: { year: years[1] } };
  // Each of these units is whole in the next, so that a span rounded outward in one keeps the unit that it has.
  const edges = (unit: number) => [roundDown(first, unit, zone), roundUp(last, unit, zone)] as const;
  const unit = slack > 10 ? 3600 : 60;
  const wide = edges(unit);
  const [start, end] = wide[1] - wide[0] > fewMinutes ? wide : edges(1);
  return { from: toWritten(start, zone), to: toWritten(end, zone) };
}

function roundDown(moment: Moment, unit: number, zone: string): Moment {
  const { minute, second } = toCivil(moment, zone);
  return moment - BigInt((minute * 60 + second) % unit);
}

function roundUp(moment: Moment, unit: number, zone: string): Moment {
  const whole = roundDown(moment, unit, zone);
  return whole === moment ? moment : whole + BigInt(unit);
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

/** Where a clock was set back and the local time names two moments, it is written in UTC. */
function toWritten(moment: Moment, zone: string): AddressDateTime {
  const local = toCivil(moment, zone);
  const isLocal = fromCivil(local, zone) === moment;
  const { year, month, day, ...time } = isLocal ? local : toCivil(moment, 'UTC');
  return { year, month, day, time, ...(isLocal ? {} : { offset: 0 }) };
}

/** Whether two edges make a span that can be shown. */
export function isSpan(from: Instant, to: Instant): boolean {
  return Number.isFinite(from) && Number.isFinite(to) && from < instant(to);
}
