import { instant } from '../base/brand.ts';
import type { Viewport } from '../layout/scene.ts';
import { viewportSpan } from '../layout/viewport.ts';
import type { Messages } from '../messages/messages.ts';
import { formatDay } from '../time/day-words.ts';
import { fromInstant, toInstant } from '../time/instant.ts';
import { type CivilDateTime, fromCivil, toCivil } from '../time/zone.ts';

/** A button that shows one day (or week, months, years, where a day each would be too many). */
export interface Jump extends Viewport {
  readonly text: string;
  /** The unambiguous form, with the year. */
  readonly name: string;
}

const dayMs = 86_400_000;
/** As many as stand in one row on the narrowest phone, 24 px wide at least. */
const most = 7;

interface Unit {
  readonly kind: 'days' | 'months' | 'years';
  readonly count: number;
}

const dayUnit: Unit = { kind: 'days', count: 1 };
const week: Unit = { kind: 'days', count: 7 };
const month: Unit = { kind: 'months', count: 1 };
const quarter: Unit = { kind: 'months', count: 3 };
/** Of the average calendar, in ms. */
const lengths = { days: dayMs, months: 30.4 * dayMs, years: 365.25 * dayMs } as const;

/**
 * The stretches of the calendar that a story covers, in its zone: days, else weeks, months, quarters, else 1, 2, 5,
 * 10, ... years, the finest that needs at most 7 buttons. What the story only reaches into by the air at its sides is
 * left out.
 */
export function makeJumps(story: Viewport, zone: string, messages: Messages): Jump[] {
  for (const unit of listUnits()) {
    if (viewportSpan(story) > (most + 4) * unit.count * lengths[unit.kind]) continue;
    const jumps = listJumps(story, unit, zone, messages);
    if (jumps.length <= most) return jumps;
  }
  return [];
}

function* listUnits(): Generator<Unit> {
  yield* [dayUnit, week, month, quarter];
  for (let magnitude = 1; magnitude < 1e15; magnitude *= 10) {
    for (const factor of [1, 2, 5]) yield { kind: 'years', count: factor * magnitude };
  }
}

function listJumps(story: Viewport, unit: Unit, zone: string, messages: Messages): Jump[] {
  // A story is whole days with air at its sides; longer stretches it may well fill in part.
  const least = unit === dayUnit ? 0.95 : 0.1;
  const jumps: Jump[] = [];
  let start = floor(toCivil(fromInstant(story.from), zone), unit);
  for (let guard = 0; guard < 3 * most && jumps.length <= most; guard += 1) {
    const next = step(start, unit);
    const from = toInstant(fromCivil(start, zone), 'earliest');
    const to = toInstant(fromCivil(next, zone), 'earliest');
    if (from >= story.to) break;
    const covered = (Math.min(to, story.to) - Math.max(from, story.from)) / (to - from);
    if (covered >= least) {
      jumps.push({ from: instant(from), to: instant(to), ...wordsOf(start, unit, messages) });
    }
    start = next;
  }
  return jumps;
}

function floor(civil: CivilDateTime, { kind, count }: Unit): CivilDateTime {
  const midnight = { hour: 0, minute: 0, second: 0 };
  if (kind === 'days') {
    const days = daysOf(civil);
    // 1 January 1970 was a Thursday; weeks begin on Monday.
    return fromDays(count === 1 ? days : days - modulo(days + 3n, 7n));
  }
  if (kind === 'months') {
    return { year: civil.year, month: civil.month - ((civil.month - 1) % count), day: 1, ...midnight };
  }
  return { year: civil.year - modulo(civil.year, BigInt(count)), month: 1, day: 1, ...midnight };
}

function step(civil: CivilDateTime, { kind, count }: Unit): CivilDateTime {
  if (kind === 'days') return fromDays(daysOf(civil) + BigInt(count));
  if (kind === 'years') return { ...civil, year: civil.year + BigInt(count) };
  const month = civil.month + count;
  return month > 12 ? { ...civil, year: civil.year + 1n, month: month - 12 } : { ...civil, month };
}

/** The day's number, 1 January 1970 being 0. */
function daysOf(civil: CivilDateTime): bigint {
  return fromCivil({ ...civil, hour: 0, minute: 0, second: 0 }, 'UTC') / 86_400n;
}

function fromDays(days: bigint): CivilDateTime {
  return toCivil(days * 86_400n, 'UTC');
}

/** Never negative. */
function modulo(value: bigint, by: bigint): bigint {
  return ((value % by) + by) % by;
}

function wordsOf(start: CivilDateTime, unit: Unit, messages: Messages): { text: string; name: string } {
  const { picture, layout, locale } = messages;
  // Intl names months; which year it thinks they are in does not matter.
  const monthOf = (at: number, form: 'short' | 'long') =>
    new Intl.DateTimeFormat(locale, { month: form, timeZone: 'UTC' }).format(Date.UTC(2000, at - 1, 1));
  switch (unit) {
    case dayUnit:
      return { text: formatDay(start, 'short', messages), name: formatDay(start, 'full', messages) };
    case week: {
      const figure = new Intl.NumberFormat(locale).format(start.day);
      return {
        text: layout.axis.dayMonth(figure, monthOf(start.month, 'short')),
        name: picture.week(formatDay(start, 'full', messages)),
      };
    }
  }
  const year = formatYear(start.year, messages);
  if (unit.kind === 'years') return { text: year, name: year };
  const first = `${monthOf(start.month, 'long')} ${year}`;
  if (unit === month) return { text: monthOf(start.month, 'short'), name: first };
  const last = start.month + unit.count - 1;
  return {
    text: picture.months(monthOf(start.month, 'short'), monthOf(last, 'short')),
    name: picture.span(first, `${monthOf(last, 'long')} ${year}`),
  };
}

/** A year in words; astronomical year 0 is 1 BCE. */
export function formatYear(year: bigint, messages: Messages): string {
  return year > 0n ? messages.picture.year(String(year)) : messages.picture.yearBce(String(1n - year));
}
