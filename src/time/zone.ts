import { tzOffset } from '@date-fns/tz/tzOffset';
import { fromUnixTime } from 'date-fns/fromUnixTime';
import { civilDay, dayNumber, floorDivide, secondsPerDay } from './calendar.ts';
import type { Moment } from './moment.ts';

/**
 * Zone arithmetic, and the only file that touches date-fns. It asks the library one question, the offset at an
 * instant, always within years that Date holds; everything else is arithmetic on exact seconds.
 */
export interface CivilDateTime {
  readonly year: bigint;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const knownZones = new Map<string, boolean>();

/** True for IANA names that this runtime knows; offsets such as `+02:00` are no zones. */
export function isTimeZone(name: string): boolean {
  const known = knownZones.get(name);
  if (known !== undefined) return known;
  const is = /^[A-Za-z][A-Za-z0-9+_/-]*$/.test(name) && isKnownToIntl(name);
  if (knownZones.size < keptZones) knownZones.set(name, is);
  return is;
}

function isKnownToIntl(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** More names than there are zones: a guard against a file that holds nothing but invented ones. */
const keptZones = 1000;

/** What clocks and calendars in the zone show at the moment. */
export function toCivil(moment: Moment, zone: string): CivilDateTime {
  const local = toLocal(moment, zone);
  const number = floorDivide(local, secondsPerDay);
  const second = Number(local - number * secondsPerDay);
  return {
    ...civilDay(number),
    hour: Math.floor(second / 3600),
    minute: Math.floor(second / 60) % 60,
    second: second % 60,
  };
}

/** The moment at which the zone shows this; after a gap the first instant behind it, in a fold the earlier one. */
export function fromCivil(civil: CivilDateTime, zone: string): Moment {
  return earliestAt(localSeconds(civil), zone);
}

/** Seconds since 1970-01-01T00:00:00 on the zone's own clock. */
export function localSeconds(civil: CivilDateTime): bigint {
  const day = dayNumber(civil.year, civil.month, civil.day);
  return day * secondsPerDay + BigInt(civil.hour * 3600 + civil.minute * 60 + civil.second);
}

export function toLocal(moment: Moment, zone: string): bigint {
  return moment + BigInt(offsetAt(moment, zone));
}

/** The first instant at which the zone's clock shows `local` or, if that was skipped, the first one after the gap. */
export function earliestAt(local: bigint, zone: string): Moment {
  return momentsAt(local, zone)[0] ?? gapEnd(local, zone);
}

/** Every instant at which the zone's clock shows `local`: none in a gap, two in a fold. */
export function momentsAt(local: bigint, zone: string): readonly Moment[] {
  const found: Moment[] = [];
  for (const offset of offsetsAround(local, zone)) {
    const moment = local - BigInt(offset);
    if (offsetAt(moment, zone) === offset) found.push(moment);
  }
  return found.sort((a, b) => (a < b ? -1 : 1));
}

/**
 * The first instant from which the clock never again shows anything before `local`. The end of a day: it differs from
 * the start of the next only where clocks went back over midnight (St John's at 00:01), so that the days overlap.
 */
export function settledAt(local: bigint, zone: string): Moment {
  const ends = momentsAt(local, zone).filter((moment) => toLocal(moment - 1n, zone) < local);
  return ends.at(-1) ?? gapEnd(local, zone);
}

// Offsets reach from -15:56 (Manila before 1845) to +15:02, so one of these days either side has every candidate.
const reach = 100_000n;

function offsetsAround(local: bigint, zone: string): ReadonlySet<number> {
  const before = offsetAt(local - reach, zone);
  const after = offsetAt(local + reach, zone);
  if (before === after) {
    // Nothing changed at either side; a change within that was taken back is not on record anywhere.
    return new Set([before]);
  }
  const near = [offsetAt(local - BigInt(before), zone), offsetAt(local - BigInt(after), zone)];
  return new Set([before, after, ...near]);
}

/** Only called where no instant shows `local`: the change that skipped it. */
function gapEnd(local: bigint, zone: string): Moment {
  let low = local - reach;
  let high = local + reach;
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (toLocal(middle, zone) < local) low = middle;
    else high = middle;
  }
  return high;
}

const cycle = 146_097n * secondsPerDay;
/** Before this every zone keeps the mean time of its first entry (the earliest change on record is of 1844 or so). */
const firstKnown = dayNumber(1500n, 1, 1) * secondsPerDay;
/** From here the zone's last rule repeats with the calendar's cycle of 400 years, weekdays included. */
const rulesRepeat = dayNumber(2400n, 1, 1) * secondsPerDay;

/** An instant with the same offset, in years that Date can hold. */
function equivalent(moment: Moment): number {
  if (moment < firstKnown) return Number(firstKnown);
  if (moment < rulesRepeat) return Number(moment);
  return Number(rulesRepeat + ((moment - rulesRepeat) % cycle));
}

/** Seconds east of UTC at the moment, local mean times included. */
export function offsetAt(moment: Moment, zone: string): number {
  if (zone === 'UTC') return 0;
  const at = equivalent(moment);
  const days = daysOf(zone);
  const index = Math.floor(at / 86_400);
  const day = days.get(index) ?? remember(days, index, offsetDay(index, zone));
  return at < day.changesAt ? day.offset : day.then;
}

/** One UTC day of a zone: at most one change of offset lies in it. */
interface OffsetDay {
  readonly offset: number;
  readonly changesAt: number;
  readonly then: number;
}

const zones = new Map<string, Map<number, OffsetDay>>();
const keptDays = 50_000;

function daysOf(zone: string): Map<number, OffsetDay> {
  const known = zones.get(zone);
  if (known) return known;
  const made = new Map<number, OffsetDay>();
  zones.set(zone, made);
  return made;
}

function remember(days: Map<number, OffsetDay>, index: number, day: OffsetDay): OffsetDay {
  if (days.size >= keptDays) days.clear();
  days.set(index, day);
  return day;
}

function offsetDay(index: number, zone: string): OffsetDay {
  let low = index * 86_400;
  let high = low + 86_400;
  const offset = readOffset(low, zone);
  const then = readOffset(high, zone);
  if (offset === then) return { offset, changesAt: Number.POSITIVE_INFINITY, then };
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (readOffset(middle, zone) === offset) low = middle;
    else high = middle;
  }
  return { offset, changesAt: high, then };
}

function readOffset(at: number, zone: string): number {
  const date = fromUnixTime(at);
  const seconds = Math.round(tzOffset(zone, date) * 60);
  // @date-fns/tz 1.5 drops the sign of offsets between -00:00:01 and -00:59:59 (London, Dublin, Lisbon, Monrovia once).
  return seconds > 0 && seconds < 3600 && isWest(zone, date) ? -seconds : seconds;
}

const offsetFormats = new Map<string, Intl.DateTimeFormat>();

function isWest(zone: string, date: Date): boolean {
  let format = offsetFormats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
    offsetFormats.set(zone, format);
  }
  return format
    .formatToParts(date)
    .some((part) => part.type === 'timeZoneName' && /[-\u2212]/.test(part.value));
}
