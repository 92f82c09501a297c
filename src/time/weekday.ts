import {
  type CivilDay,
  civilDay,
  dayNumber,
  floorDivide,
  secondsPerDay,
  type Weekday,
  weekdayOf,
} from './calendar.ts';
import { isMoment } from './edge.ts';
import type { ResolvedTime } from './resolved-time.ts';
import { toLocal } from './zone.ts';

export type { Weekday } from './calendar.ts';

const fullNames: readonly [name: string, weekday: Weekday][] = [
  ['monday', 1],
  ['tuesday', 2],
  ['wednesday', 3],
  ['thursday', 4],
  ['friday', 5],
  ['saturday', 6],
  ['sunday', 7],
];

/** Short forms that are no other word of English. */
const safeShort: Readonly<Record<string, Weekday>> = {
  tue: 2,
  tues: 2,
  weds: 3,
  thu: 4,
  thur: 4,
  thurs: 4,
  fri: 5,
};

/** Short forms that are words as well (a sun, he sat, they wed): read only where they look like a date. */
const riskyShort: Readonly<Record<string, Weekday>> = { mon: 1, wed: 3, sat: 6, sun: 7 };

/**
 * The one weekday that a source's few words name ("Friday", "on Thursday night", "Thu., 24 Feb"), in any case;
 * undefined where there is none or more than one. English only so far: other languages add their names.
 */
export function findWeekdayWord(asWritten: string): Weekday | undefined {
  const found = new Set<Weekday>();
  const lower = asWritten.toLowerCase();
  for (const match of lower.matchAll(/\p{L}+/gu)) {
    const [word] = match;
    const before = lower.slice(0, match.index);
    const after = lower.slice(match.index + word.length);
    const weekday = weekdayOfWord(word, before, after);
    if (weekday) found.add(weekday);
  }
  const [only] = found;
  return found.size === 1 ? only : undefined;
}

function weekdayOfWord(word: string, before: string, after: string): Weekday | undefined {
  for (const [name, weekday] of fullNames) {
    if (word === name || word === `${name}s`) return weekday;
  }
  const safe = safeShort[word];
  if (safe) return safe;
  const risky = riskyShort[word];
  if (!risky) return undefined;
  const alone = before.trim() === '' && /^[.,;]?$/.test(after.trim());
  const led = /(^|\s)(on|last|next|this|early|late|since|until|by|from|before|after)\s+$/.test(before);
  const followed =
    /^\.?,?\s+(\d|morning\b|afternoon\b|evening\b|night\b|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/.test(
      after,
    );
  return alone || led || followed ? risky : undefined;
}

/** Whether the words speak of a night, which people give to the day on which it began. */
export function isNightWord(asWritten: string): boolean {
  return /(^|[^\p{L}])(night|nights|overnight|midnight|tonight)([^\p{L}]|$)/iu.test(asWritten);
}

/**
 * Whether some local day within the bounds has the weekday; of a night, also the day before counts. Always true
 * where the time has no bounds on both sides: nothing is contradicted then.
 */
export function fitsWeekday(weekday: Weekday, when: ResolvedTime, zone: string, night = false): boolean {
  for (const { earliest, latest } of when.extents) {
    if (!isMoment(earliest) || !isMoment(latest)) return true;
    const first = localDay(earliest, zone) - (night ? 1n : 0n);
    const last = localDay(latest - 1n, zone);
    if (last - first >= 6n) return true;
    for (let day = first; day <= last; day += 1n) if (weekdayOf(day) === weekday) return true;
  }
  return false;
}

/** The last day with the weekday, on or before the given one: what "Thursday" means in a report of that day. */
export function lastWeekday(weekday: Weekday, onOrBefore: CivilDay): CivilDay {
  const day = dayNumber(onOrBefore.year, onOrBefore.month, onOrBefore.day);
  const back = (weekdayOf(day) - weekday + 7) % 7;
  return civilDay(day - BigInt(back));
}

function localDay(moment: bigint, zone: string): bigint {
  return floorDivide(toLocal(moment, zone), secondsPerDay);
}
