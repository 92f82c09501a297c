import {
  type Calendar,
  civilFromDays,
  day,
  daysFromCivil,
  daysInMonth,
  hour,
  isRegularDay,
  minute,
  second,
  year,
} from './calendar.ts';

/** A regular division of local time: every `step` of a unit, anchored to the next larger one; seven days are a week. */
export interface TickUnit {
  readonly unit: 'second' | 'minute' | 'hour' | 'day' | 'month' | 'year';
  readonly step: number;
}

const msPer = {
  second,
  minute,
  hour,
  day,
  month: year / 12,
  year,
} as const;

/** Average milliseconds from one tick to the next. */
export function unitSpan({ unit, step }: TickUnit): number {
  return msPer[unit] * step;
}

const fixedUnits: readonly TickUnit[] = [
  { unit: 'second', step: 1 },
  { unit: 'second', step: 5 },
  { unit: 'second', step: 15 },
  { unit: 'second', step: 30 },
  { unit: 'minute', step: 1 },
  { unit: 'minute', step: 5 },
  { unit: 'minute', step: 15 },
  { unit: 'minute', step: 30 },
  { unit: 'hour', step: 1 },
  { unit: 'hour', step: 3 },
  { unit: 'hour', step: 6 },
  { unit: 'day', step: 1 },
  { unit: 'day', step: 2 },
  { unit: 'day', step: 5 },
  { unit: 'day', step: 10 },
  { unit: 'month', step: 1 },
  { unit: 'month', step: 3 },
  { unit: 'month', step: 6 },
];

/** Every unit from the finest to the coarsest, without end: years go on by 1, 2, 5, 10 and so forth. */
export function* tickUnits(): Generator<TickUnit> {
  yield* fixedUnits;
  for (let power = 1; ; power *= 10) {
    for (const digit of [1, 2, 5]) yield { unit: 'year', step: digit * power };
  }
}

/** Finer divisions of a unit that may stand as bare grid lines between its ticks, finest first. */
export function minorUnits({ unit, step }: TickUnit): readonly TickUnit[] {
  const of = (name: TickUnit['unit'], ...steps: number[]) => steps.map((own) => ({ unit: name, step: own }));
  switch (unit) {
    case 'second':
      return step === 1 ? [] : of('second', 1, 5, 15).filter((minor) => minor.step < step);
    case 'minute':
      return step === 1 ? of('second', 15, 30) : of('minute', 1, 5, 15).filter((minor) => minor.step < step);
    case 'hour':
      return step === 1 ? of('minute', 15, 30) : of('hour', 1, 3).filter((minor) => minor.step < step);
    case 'day':
      return step === 1 ? of('hour', 6, 12) : of('day', 1);
    case 'month':
      return step === 1 ? of('day', 5, 10) : of('month', 1);
    case 'year':
      if (step === 1) return of('month', 1, 3, 6);
      // 2 divides by 1, 5 by 1, 10 by 1, 2 and 5: always into the next finer round steps.
      return of('year', step / 10, step / 5, step / 2).filter((minor) => Number.isInteger(minor.step));
  }
}

/** No axis holds more; a guard against a caller that asks for seconds over a century. */
const mostTicks = 4_000;

/** The ticks of a unit inside the closed span, ascending, in the calendar's own local time. */
export function ticksBetween(calendar: Calendar, unit: TickUnit, from: number, to: number): number[] {
  if ((to - from) / unitSpan(unit) > mostTicks) return [];
  switch (unit.unit) {
    case 'year':
      return yearTicks(calendar, unit.step, from, to);
    case 'month':
      return monthTicks(calendar, unit.step, from, to);
    case 'day':
      return dayTicks(calendar, unit.step, from, to);
    default:
      return clockTicks(calendar, unitSpan(unit), from, to);
  }
}

function yearTicks(calendar: Calendar, step: number, from: number, to: number): number[] {
  const last = Math.ceil(calendar.civilAt(to).year / step) + 1;
  const ticks: number[] = [];
  for (let count = Math.floor(calendar.civilAt(from).year / step) - 1; count <= last; count++) {
    push(ticks, calendar.dayStart(daysFromCivil(roundYear(count, step), 1, 1)), from, to);
  }
  return ticks;
}

/**
 * The year that the tick `count` stands at. There is no year 0: readers count back from 1 BCE, which is the
 * astronomical year 0, so that 100 BCE, a round year, is the astronomical -99. Steps stand at readers' round years, the
 * one at 0 at 1 CE; of every other year 2 BCE and 2 CE follow each other.
 */
function roundYear(count: number, step: number): number {
  if (step === 1 || count > 0) return count * step;
  return count === 0 && step === 2 ? -1 : count * step + 1;
}

function monthTicks(calendar: Calendar, step: number, from: number, to: number): number[] {
  const first = civilFromDays(calendar.dayAt(from));
  const ticks: number[] = [];
  let month = Math.floor((first.year * 12 + first.month - 1) / step) * step;
  for (; ; month += step) {
    const year = Math.floor(month / 12);
    const at = calendar.dayStart(daysFromCivil(year, month - year * 12 + 1, 1));
    if (at > to) return ticks;
    push(ticks, at, from, to);
  }
}

function dayTicks(calendar: Calendar, step: number, from: number, to: number): number[] {
  const last = calendar.dayAt(to);
  const ticks: number[] = [];
  for (let number = calendar.dayAt(from); number <= last; number++) {
    if (step > 1 && !isDayOfStep(number, step)) continue;
    push(ticks, calendar.dayStart(number), from, to);
  }
  return ticks;
}

/**
 * Every `step` days from the first of the month, but none so late that the next month's first stands too near. Seven
 * are a week: from Monday (1 January 1970 was a Thursday).
 */
function isDayOfStep(number: number, step: number): boolean {
  if (step === 7) return (number + 3) % 7 === 0;
  const date = civilFromDays(number);
  if ((date.day - 1) % step !== 0) return false;
  return date.day === 1 || date.day + step * 0.75 <= daysInMonth(date.year, date.month) + 1;
}

/** Ticks within days: on the local clock, so a day of 23 hours lacks one and a day of 25 has one twice. */
function clockTicks(calendar: Calendar, step: number, from: number, to: number): number[] {
  const last = calendar.dayAt(to);
  const ticks: number[] = [];
  for (let number = calendar.dayAt(from); number <= last; number++) {
    const start = calendar.dayStart(number);
    const end = calendar.dayStart(number + 1);
    if (step < changeStep || isRegularDay(start, end)) {
      const first = Math.max(0, Math.ceil((from - start) / step));
      for (let at = start + first * step; at < end && at <= to; at += step) push(ticks, at, from, to);
    } else {
      for (const at of irregularDay(calendar, start, end, step)) push(ticks, at, from, to);
    }
  }
  return ticks;
}

/**
 * Clocks are changed by multiples of this, so that finer steps run on over a change; except from local mean time, where
 * ticks then follow the old count.
 */
const changeStep = 15 * minute;

function irregularDay(calendar: Calendar, start: number, end: number, step: number): number[] {
  const ticks: number[] = [];
  let lastOfClock = -1;
  for (let at = start; at < end; at += changeStep) {
    const { hour: h, minute: m, second: s } = calendar.civilAt(at);
    const ofDay = h * hour + m * minute + s * second;
    // With steps of several hours one clock time stands once, even if the clock showed it twice.
    if (at !== start && (ofDay % step !== 0 || (step > hour && ofDay <= lastOfClock))) continue;
    lastOfClock = ofDay;
    ticks.push(at);
  }
  return ticks;
}

function push(ticks: number[], at: number, from: number, to: number): void {
  if (at >= from && at <= to && at > (ticks.at(-1) ?? Number.NEGATIVE_INFINITY)) ticks.push(at);
}
