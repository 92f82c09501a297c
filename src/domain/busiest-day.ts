import { type EventTable, positionOf } from './event-table.ts';
import type { Steps } from './in-steps.ts';
import type { EventSelection } from './selection.ts';

/** The days of a zone, by number; instants in milliseconds. */
export interface Days {
  dayAt(at: number): number;
  /** The first instant of a day, which ends where the next one begins. */
  dayStart(day: number): number;
}

/** How the events that are known to lie on one day spread over days. */
export interface DayCount {
  /** How many events that is. */
  readonly counted: number;
  /** The day that most of them lie on; of equal ones the first. Absent where there are none. */
  readonly busiest?: {
    readonly from: number;
    readonly to: number;
    readonly day: number;
    readonly events: number;
    /** How many days have as many, itself included. */
    readonly equals: number;
    /** Least place in `Timeline.events` of what lies on it. */
    readonly first: number;
  };
}

/** Between two steps so many rows are read, or so many days begun. */
const rowsAStep = 1 << 16;
const daysAStep = 1 << 9;
/** No day of any zone is longer, and what lasts longer need not be looked up. */
const longest = 3 * 86_400_000;

/**
 * Finds the day with the most events, in steps short enough to let a page go on in between: one pass over the table, whose
 * rows ascend by start. An event counts only where its time is known to the day or finer and lies on that one day.
 */
export function* countDays(
  table: EventTable,
  shown: EventSelection | undefined,
  { dayAt, dayStart }: Days,
): Steps<DayCount> {
  const { dated, starts, ends } = table;
  let [day, from, to] = [Number.NaN, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let [events, first, counted, begun] = [0, 0, 0, 0];
  let busiest: DayCount['busiest'];
  const close = (): void => {
    if (events > (busiest?.events ?? 0)) busiest = { from, to, day, events, equals: 1, first };
    else if (busiest !== undefined && events === busiest.events)
      busiest = { ...busiest, equals: busiest.equals + 1 };
  };
  for (let row = 0; row < dated; row++) {
    if ((row + 1) % rowsAStep === 0) yield;
    const start = starts[row] as number;
    const end = ends[row] as number;
    if (!(end - start <= longest)) continue;
    const position = positionOf(table, row);
    if (shown !== undefined && shown.mask[position] === 0) continue;
    if (start >= to) {
      close();
      day = dayAt(start);
      [from, to, events, first] = [dayStart(day), dayStart(day + 1), 0, position];
      begun += 1;
      if (begun % daysAStep === 0) yield;
    }
    if (end > to) continue;
    if (events === 0 || position < first) first = position;
    events += 1;
    counted += 1;
  }
  close();
  return { counted, ...(busiest && { busiest }) };
}
