import type { YearScale } from '../messages/layout.ts';
import type { Messages } from '../messages/messages.ts';
import { formatDay, formatYear, monthName } from '../time/day-words.ts';
import { type Calendar, type Civil, civilFromDays, hour, isRegularDay, minute, second } from './calendar.ts';
import type { TickUnit } from './tick-units.ts';

/** What a tick says: how it reads among its like, and, fullest first, how it reads where context is wanted. */
export interface TickWords {
  /** From the most to the least wordy; every tick of an axis reads on the same level. */
  readonly plain: readonly string[];
  /** For the first tick of an axis: groups of forms, each tried before the next, although it may cost other ticks' texts. */
  readonly full: readonly (readonly string[])[];
  /** Where a larger unit begins (a day among hours, a month among days, a year): fullest first; else empty. */
  readonly boundary: readonly string[];
}

export interface TickWriter {
  words(unit: TickUnit, at: number): TickWords;
  /** The day of an instant in words, fullest first: what stands at the left edge when hours are shown. */
  context(unit: TickUnit, at: number): readonly string[];
}

const remembered = 4_096;

/** Puts ticks into words, in the language of `messages`; remembers them, since frames ask for the same ones again. */
export function makeTickWriter(calendar: Calendar, messages: Messages): TickWriter {
  const known = new Map<string, TickWords>();
  const speech = makeSpeech(messages);
  return {
    words: (unit, at) => {
      const key = `${unit.unit}${unit.step}:${at}`;
      const found = known.get(key);
      if (found) return found;
      const made = tickWords(unit, localTime(calendar, at), speech);
      if (known.size >= remembered) known.clear();
      known.set(key, made);
      return made;
    },
    context: (unit, at) => contextWords(unit, localTime(calendar, at), speech),
  };
}

function tickWords(unit: TickUnit, at: Civil, say: Speech): TickWords {
  switch (unit.unit) {
    case 'year': {
      const text = say.year(at.year, unit.step);
      return { plain: [text], full: [[text]], boundary: [] };
    }
    case 'month': {
      const month = say.month(at);
      return {
        // Where months are left out, "Jan" is most of all the year's beginning.
        plain: [at.month === 1 && unit.step > 1 ? say.year(at.year, 1) : month],
        full: [[say.monthYear(at)]],
        boundary: at.month === 1 ? [say.monthYear(at), say.year(at.year, 1)] : [],
      };
    }
    case 'day': {
      const full = say.day(at, 'full');
      const noYear = [say.day(at, 'noYear'), say.dayMonth(at)];
      const boundary = at.day === 1 ? noYear : [];
      return {
        plain: dayForms(unit.step, at, say),
        // Nobody can guess which year of the Roman republic it is.
        full: isFar(at) ? [[full], noYear] : [[full, ...noYear]],
        boundary: at.day === 1 && at.month === 1 ? [full, ...boundary] : boundary,
      };
    }
    default: {
      const clock = say.clock(at, unit.unit === 'second');
      const midnight = at.hour === 0 && at.minute === 0 && at.second === 0;
      return {
        plain: [clock],
        full: [],
        boundary: midnight ? [say.day(at, 'noYear'), say.day(at, 'short'), say.dayNumber(at)] : [],
      };
    }
  }
}

/** A bare number only where its neighbours make plain that it is a day: every day, or every other. */
function dayForms(step: number, at: Civil, say: Speech): readonly string[] {
  if (step === 1) return [say.day(at, 'short'), say.dayNumber(at)];
  return step === 2 ? [say.dayMonth(at), say.dayNumber(at)] : [say.dayMonth(at)];
}

function isFar({ year }: Civil): boolean {
  return year < 1000 || year > 9999;
}

function contextWords(unit: TickUnit, at: Civil, say: Speech): readonly string[] {
  switch (unit.unit) {
    case 'year':
      return [say.year(at.year, 1)];
    case 'month':
      return [say.monthYear(at), say.year(at.year, 1)];
    default:
      return [say.day(at, 'full'), say.day(at, 'noYear'), say.day(at, 'short'), say.dayNumber(at)];
  }
}

/** Local date and clock; on days of 24 hours by arithmetic, which costs less than asking the zone. */
function localTime(calendar: Calendar, at: number): Civil {
  const number = calendar.dayAt(at);
  const start = calendar.dayStart(number);
  // Millions of years away the double of an hour may lie a little before it.
  const into = at - start + Math.abs(at) * 2 ** -52;
  if (into < 0 || !isRegularDay(start, calendar.dayStart(number + 1))) return calendar.civilAt(at);
  return {
    ...civilFromDays(number),
    hour: Math.floor(into / hour),
    minute: Math.floor(into / minute) % 60,
    second: Math.floor(into / second) % 60,
  };
}

interface Speech {
  day(at: Civil, form: 'full' | 'noYear' | 'short'): string;
  dayNumber(at: Civil): string;
  dayMonth(at: Civil): string;
  month(at: Civil): string;
  monthYear(at: Civil): string;
  year(year: number, step: number): string;
  clock(at: Civil, seconds: boolean): string;
}

function makeSpeech(messages: Messages): Speech {
  const { axis } = messages.layout;
  const plainNumber = new Intl.NumberFormat(messages.locale, {
    useGrouping: false,
    maximumFractionDigits: 0,
  });
  const month = (at: Civil) => monthName(at.month, 'short', 'alone', messages);
  const year = (value: number, step: number) => formatFarYear(value, step, messages);
  return {
    day: (at, form) => formatDay({ year: BigInt(at.year), month: at.month, day: at.day }, form, messages),
    dayNumber: (at) => plainNumber.format(at.day),
    dayMonth: (at) =>
      axis.dayMonth(plainNumber.format(at.day), monthName(at.month, 'short', 'in date', messages)),
    month,
    monthYear: (at) => axis.monthYear(month(at), year(at.year, 1)),
    year,
    clock: (at, seconds) => axis.clock(at.hour, at.minute, seconds ? at.second : undefined),
  };
}

/** From these steps on, far years are counted in millions and billions. */
const scales: readonly { scale: YearScale; size: number; leastStep: number }[] = [
  { scale: 'billion', size: 1e9, leastStep: 1e7 },
  { scale: 'million', size: 1e6, leastStep: 1e4 },
];

/** An astronomical year in words, no more exact than `step` asks where it is millions of years away. */
export function formatFarYear(year: number, step: number, messages: Messages): string {
  // There is no year 0: the astronomical year 0 is 1 BCE.
  const count = year <= 0 ? 1 - year : year;
  const found = scales.find(({ size, leastStep }) => count >= size && step >= leastStep);
  // Years that are told with four digits are known one by one; of more than that no more is said than is asked for.
  const rounded = count > 9999 ? Math.round(count / step) * step : count;
  if (!found) return formatYear(BigInt(year <= 0 ? 1 - rounded : rounded), messages);
  const digits = Math.max(0, Math.round(Math.log10(found.size)) - Math.floor(Math.log10(step)));
  const figure = new Intl.NumberFormat(messages.locale, { maximumFractionDigits: digits }).format(
    rounded / found.size,
  );
  return messages.layout.axis.year(figure, found.scale, year <= 0 ? 'bce' : 'ce');
}
