import { instant } from '../base/brand.ts';
import { type Calendar, type Civil, calendarOf, day } from '../layout/calendar.ts';
import type { Viewport } from '../layout/scene.ts';
import { type TickUnit, ticksBetween, tickUnits, unitSpan } from '../layout/tick-units.ts';
import { formatFarYear } from '../layout/tick-words.ts';
import { viewportSpan } from '../layout/viewport.ts';
import type { Messages } from '../messages/messages.ts';
import { formatDay } from '../time/day-words.ts';
import { formatSpan } from './span-words.ts';

/** A button that shows one day (or an hour, a minute, a week, months, years, where days would be too few or too many). */
export interface Jump extends Viewport {
  readonly text: string;
  /** The unambiguous form, with the year. */
  readonly name: string;
}

/** As many as stand in one row on the narrowest phone, 24 px wide at least, and as many signs in their longest words. */
const most = { buttons: 7, signs: 28 };
/** The air at each side of a story: what only that reaches into has nothing to show. */
const air = 0.037;
const week: TickUnit = { unit: 'day', step: 7 };

/**
 * The stretches of the calendar that a story covers, in its zone: days, else weeks, months, quarters, else 1, 2, 5,
 * 10, ... years; of a story of less than a day hours, minutes, seconds: the finest that needs at most 7 buttons. What
 * the story only reaches into by the air at its sides is left out.
 */
export function makeJumps(story: Viewport, zone: string, messages: Messages): Jump[] {
  const span = viewportSpan(story);
  const calendar = calendarOf(zone);
  for (const unit of jumpUnits()) {
    const length = unitSpan(unit);
    if (span > (most.buttons + 4) * length || (length < day && span > 0.9 * day)) continue;
    const jumps = listJumps(story, unit, calendar, messages);
    if ((jumps.length > 0 && fitInRow(jumps)) || length > 20 * span) return jumps;
  }
  return [];
}

/** Texts break between words, and behind a dash. */
function fitInRow(jumps: readonly Jump[]): boolean {
  const signs = jumps.map(({ text }) => Math.max(...text.split(/[ –]/).map((word) => word.length)));
  return jumps.length <= most.buttons && signs.reduce((sum, each) => sum + each) <= most.signs;
}

/** Those of the axis; but days are taken one by one or by weeks, and half years are no stretches that anyone asks for. */
function* jumpUnits(): Generator<TickUnit> {
  for (const each of tickUnits()) {
    const { unit, step } = each;
    if (unit === 'day' && step === 2) yield week;
    else if (step === 1 || (unit === 'month' ? step === 3 : unit !== 'day')) yield each;
  }
}

function listJumps(story: Viewport, unit: TickUnit, calendar: Calendar, messages: Messages): Jump[] {
  // A story is whole days; other stretches it may well fill in part.
  const isDay = unit.unit === 'day' && unit.step === 1;
  const reach = 1.5 * unitSpan(unit);
  const inside = isDay ? 0 : air * viewportSpan(story);
  const starts = ticksBetween(calendar, unit, story.from - reach, story.to + reach);
  const monthOf = monthNames(messages.locale);
  return starts.flatMap((from, at) => {
    const to = starts[at + 1] ?? from;
    const covered = Math.min(to, story.to - inside) - Math.max(from, story.from + inside);
    if (!(covered >= (isDay ? 0.95 : 0.1) * (to - from)) || from === to) return [];
    const span = { from: instant(from), to: instant(to) };
    return { ...span, ...wordsOf(span, unit, calendar, messages, monthOf) };
  });
}

type MonthOf = (civil: Pick<Civil, 'month'>, form: 'short' | 'long') => string;

/** Intl names months; which year it thinks they are in does not matter. To make a formatter takes milliseconds. */
function monthNames(locale: string): MonthOf {
  const formats = new Map<string, Intl.DateTimeFormat>();
  return ({ month }, form) => {
    const format = formats.get(form) ?? new Intl.DateTimeFormat(locale, { month: form, timeZone: 'UTC' });
    formats.set(form, format);
    return format.format(Date.UTC(2000, month - 1, 1));
  };
}

function wordsOf(span: Viewport, unit: TickUnit, calendar: Calendar, messages: Messages, monthOf: MonthOf) {
  const { picture, layout, locale } = messages;
  const start = calendar.civilAt(span.from);
  const dayOf = (form: 'full' | 'short') => formatDay({ ...start, year: BigInt(start.year) }, form, messages);
  switch (unit.unit) {
    case 'day': {
      if (unit.step === 1) return { text: dayOf('short'), name: dayOf('full') };
      const figure = new Intl.NumberFormat(locale).format(start.day);
      return {
        text: layout.axis.dayMonth(figure, monthOf(start, 'short')),
        name: picture.week(dayOf('full')),
      };
    }
    case 'month': {
      const year = formatFarYear(start.year, 1, messages);
      const first = `${monthOf(start, 'long')} ${year}`;
      if (unit.step === 1) return { text: monthOf(start, 'short'), name: first };
      const last = { month: start.month + unit.step - 1 };
      return {
        text: picture.months(monthOf(start, 'short'), monthOf(last, 'short')),
        name: picture.span(first, `${monthOf(last, 'long')} ${year}`),
      };
    }
    case 'year': {
      const year = formatFarYear(start.year, unit.step, messages);
      return { text: year, name: year };
    }
    default: {
      const { hour, minute, second } = start;
      const text = layout.axis.clock(hour, minute, unit.unit === 'second' ? second : undefined);
      return { text, name: formatSpan(span, calendar.zone, messages) };
    }
  }
}
