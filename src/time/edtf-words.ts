import type { TellingMessages } from '../messages/telling.ts';
import { dayNumber } from './calendar.ts';
import { formatDate, withQualification } from './date-words.ts';
import { formatDay, monthName } from './day-words.ts';
import type { Edtf, EdtfDate, EdtfDateTime, EdtfInterval, EdtfMember, EdtfPoint, EdtfSet } from './edtf.ts';
import { isMasked } from './mask.ts';
import { isQualified, qualificationOf } from './qualification.ts';
import { localSeconds, toCivil } from './zone.ts';

/** What the surroundings of the words already say. */
export interface Surroundings {
  readonly messages: TellingMessages;
  /** Whether a year that both ends share may go unsaid. */
  readonly leavesOut: (year: bigint) => boolean;
  /** Date-times with an offset are told in this zone, which stands beside; without it they keep their offset. */
  readonly zone?: string;
}

/** EDTF in words, with every year and without a zone of its own. */
export function formatEdtf(value: Edtf, messages: TellingMessages): string {
  return edtfWords(value, { messages, leavesOut: () => false });
}

export function edtfWords(value: Edtf, around: Surroundings): string {
  if (value.kind === 'interval') return intervalWords(value, around);
  if (value.kind === 'set') return setWords(value, around);
  return pointWords(value, around);
}

function pointWords(point: EdtfPoint, around: Surroundings): string {
  return point.kind === 'date-time' ? dateTimeWords(point, around) : formatDate(point, around.messages);
}

function dateTimeWords(point: EdtfDateTime, { messages, zone }: Surroundings): string {
  const civil = { ...point, year: BigInt(point.year) };
  if (!point.shift) return clockWords(civil, messages);
  const { shift } = point;
  if (zone === undefined) {
    const name =
      shift.kind === 'utc'
        ? messages.time.zoneUtc
        : messages.time.zoneShift(
            `${shift.sign === '-' ? '−' : '+'}${two(shift.hours)}:${two(shift.minutes ?? 0)}`,
          );
    return messages.time.withShift(clockWords(civil, messages), name);
  }
  const size = shift.kind === 'utc' ? 0 : (shift.hours * 60 + (shift.minutes ?? 0)) * 60;
  const east = shift.kind === 'offset' && shift.sign === '-' ? -size : size;
  return clockWords(toCivil(localSeconds(civil) - BigInt(east), zone), messages);
}

function clockWords(
  civil: { year: bigint; month: number; day: number; hour: number; minute: number; second: number },
  messages: TellingMessages,
): string {
  const clock = [civil.hour, civil.minute, civil.second].map(two).join(':');
  return messages.time.withClock(formatDay(civil, 'full', messages), clock, undefined);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function intervalWords({ start, end }: EdtfInterval, around: Surroundings): string {
  const { time } = around.messages;
  if (typeof start === 'object' && typeof end === 'object') return lastedWords(start, end, around);
  if (typeof start === 'object') {
    const from = limitWords(start, around);
    return end === 'open' ? time.openEnd(from) : time.unknownEnd(from);
  }
  if (typeof end === 'object') {
    const to = limitWords(end, around);
    return start === 'open' ? time.openStart(to) : time.unknownStart(to);
  }
  return time.noEnds(start, end === 'open' ? 'open' : 'unknown');
}

function setWords(set: EdtfSet, around: Surroundings): string {
  const { time } = around.messages;
  const [only] = set.members;
  if (set.of === 'one' && set.members.length === 1 && only) {
    if (only.kind === 'range') return time.onceBetween(...rangeWords(only.from, only.to, around));
    return memberWords(only, around);
  }
  const members = set.members.map((member) => memberWords(member, around));
  return set.of === 'one' ? time.oneOf(members) : time.allOf(members);
}

/** What goes on and began at one of the set's dates; nothing goes on and began at each of several. */
export function beganWords(set: EdtfSet, around: Surroundings): string {
  const { time } = around.messages;
  const [only] = set.members;
  if (set.members.length === 1 && only?.kind === 'range') {
    return time.beganBetween(...rangeWords(only.from, only.to, around));
  }
  return time.beganOneOf(set.members.map((member) => memberWords(member, around)));
}

function memberWords(member: EdtfMember, around: Surroundings): string {
  const { time } = around.messages;
  switch (member.kind) {
    case 'range':
      return time.rangeMember(...rangeWords(member.from, member.to, around));
    case 'until':
      return time.orEarlier(limitWords(member.to, around));
    case 'since':
      return time.orLater(limitWords(member.from, around));
    default:
      return formatDate(member, around.messages);
  }
}

/** Throughout, from one point to the other. */
export function lastedWords(start: EdtfPoint, end: EdtfPoint, around: Surroundings): string {
  const { time } = around.messages;
  const words = rangeWords(start, end, around);
  return isShort(start) && isShort(end) ? time.lasted(...words) : time.lastedFromTo(...words);
}

/** Words without a comma or bracket of their own. */
function isShort(point: EdtfPoint): boolean {
  if (!isPlain(point) || point.kind === 'century') return false;
  if (point.kind === 'long-year') return point.significant === undefined;
  if (point.kind === 'season') return !isMasked(point.year.digits) && Number(point.season.digits) <= 24;
  if (point.significant !== undefined) return false;
  return ![point.year, point.month, point.day].some((part) => part && isMasked(part.digits));
}

/** A single limit: a day drops a year that goes without saying. */
export function limitWords(point: EdtfPoint, around: Surroundings): string {
  const day = point.kind === 'date' ? plainDay(point) : undefined;
  if (!day || point.kind !== 'date' || !around.leavesOut(day.year)) return pointWords(point, around);
  return withQualification(point, formatDay(day, 'noYear', around.messages), around.messages);
}

/** Both ends of a range, the left one without what it shares with the right one: "Thu 24", "Sun 27 Feb 2022". */
export function rangeWords(from: EdtfPoint, to: EdtfPoint, around: Surroundings): [from: string, to: string] {
  const { messages } = around;
  const plain = isPlain(from) && isPlain(to);
  const first = plain ? plainDay(from) : undefined;
  const last = plain ? plainDay(to) : undefined;
  if (first && last && first.year === last.year) {
    const sameMonth = first.month === last.month && dayNumberOf(first) < dayNumberOf(last);
    return [
      formatDay(first, sameMonth ? 'short' : 'noYear', messages),
      formatDay(last, around.leavesOut(last.year) ? 'noYear' : 'full', messages),
    ];
  }
  if (plain && isPlainMonth(from) && isPlainMonth(to) && from.year.digits === to.year.digits) {
    const month = monthName(Number(from.month?.digits), 'long', 'alone', messages);
    return [messages.time.date({ month }), pointWords(to, around)];
  }
  return [pointWords(from, around), pointWords(to, around)];
}

function dayNumberOf(day: { year: bigint; month: number; day: number }): bigint {
  return dayNumber(day.year, day.month, day.day);
}

/** No sign of uncertainty anywhere: such a sign would be lost, or misread, on a date cut short. */
function isPlain(point: EdtfPoint): point is EdtfDate {
  return point.kind !== 'date-time' && !qualificationOf(point).some(({ how }) => isQualified(how));
}

function plainDay(date: EdtfDate): { year: bigint; month: number; day: number } | undefined {
  if (date.kind !== 'date' || !date.month || !date.day) return undefined;
  if ([date.year, date.month, date.day].some((part) => isMasked(part.digits))) return undefined;
  return {
    year: BigInt(date.year.digits),
    month: Number(date.month.digits),
    day: Number(date.day.digits),
  };
}

function isPlainMonth(date: EdtfDate): date is Extract<EdtfDate, { kind: 'date' }> {
  if (date.kind !== 'date' || !date.month || date.day) return false;
  return !isMasked(date.year.digits) && !isMasked(date.month.digits);
}
