import { instant } from '../base/brand.ts';
import type { Viewport } from '../layout/scene.ts';
import { viewportSpan } from '../layout/viewport.ts';
import type { Messages } from '../messages/messages.ts';
import { formatDay } from '../time/day-words.ts';
import { fromInstant, toInstant } from '../time/instant.ts';
import { type CivilDateTime, fromCivil, toCivil } from '../time/zone.ts';

/** A button that shows one day (or month, or years, where a day each would be too many). */
export interface Jump extends Viewport {
  readonly text: string;
  /** The unambiguous form, with the year. */
  readonly name: string;
}

const dayMs = 86_400_000;
/** More buttons than this are no help. */
const most = 14;

type Unit =
  | { readonly kind: 'day' }
  | { readonly kind: 'month' }
  | { readonly kind: 'years'; readonly count: bigint };

/**
 * The stretches of the calendar that a story covers, in its zone: days, else months, else 1, 2, 5, 10, ... years, the
 * finest that needs at most 14 buttons. What the story only reaches into by the air at its sides is left out.
 */
export function makeJumps(story: Viewport, zone: string, messages: Messages): Jump[] {
  const unit = chooseUnit(viewportSpan(story));
  // A story is whole days with air at its sides; a month or a year it may well fill in part.
  const least = unit.kind === 'day' ? 0.95 : 0.1;
  const jumps: Jump[] = [];
  let start = floor(toCivil(fromInstant(story.from), zone), unit);
  for (let guard = 0; guard < 3 * most; guard += 1) {
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

function chooseUnit(span: number): Unit {
  if (span <= most * dayMs) return { kind: 'day' };
  if (span <= most * 30 * dayMs) return { kind: 'month' };
  const years = span / (365.25 * dayMs);
  let magnitude = 1n;
  for (;;) {
    for (const factor of [1n, 2n, 5n]) {
      if (years <= Number(factor * magnitude) * most) return { kind: 'years', count: factor * magnitude };
    }
    magnitude *= 10n;
  }
}

function floor(civil: CivilDateTime, unit: Unit): CivilDateTime {
  const midnight = { hour: 0, minute: 0, second: 0 };
  if (unit.kind === 'day') return { ...civil, ...midnight };
  if (unit.kind === 'month') return { ...civil, day: 1, ...midnight };
  const over = ((civil.year % unit.count) + unit.count) % unit.count;
  return { year: civil.year - over, month: 1, day: 1, ...midnight };
}

function step(civil: CivilDateTime, unit: Unit): CivilDateTime {
  if (unit.kind === 'years') return { ...civil, year: civil.year + unit.count };
  if (unit.kind === 'month') {
    return civil.month === 12
      ? { ...civil, year: civil.year + 1n, month: 1 }
      : { ...civil, month: civil.month + 1 };
  }
  const day = toCivil(fromCivil({ ...civil, hour: 12 }, 'UTC') + 86_400n, 'UTC');
  return { ...day, hour: 0, minute: 0, second: 0 };
}

function wordsOf(start: CivilDateTime, unit: Unit, messages: Messages): { text: string; name: string } {
  if (unit.kind === 'day') {
    return { text: formatDay(start, 'short', messages), name: formatDay(start, 'full', messages) };
  }
  if (unit.kind === 'years') {
    const word = formatYear(start.year, messages);
    return { text: word, name: word };
  }
  // The year of a month that Date can hold; months are chosen only for spans of about a year.
  const date = new Date(Date.UTC(2000, start.month - 1, 1));
  const month = (form: 'short' | 'long') =>
    new Intl.DateTimeFormat(messages.locale, { month: form, timeZone: 'UTC' }).format(date);
  return { text: month('short'), name: `${month('long')} ${formatYear(start.year, messages)}` };
}

/** A year in words; astronomical year 0 is 1 BCE. */
export function formatYear(year: bigint, messages: Messages): string {
  return year > 0n ? messages.picture.year(String(year)) : messages.picture.yearBce(String(1n - year));
}
