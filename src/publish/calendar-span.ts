import type { ResolvedEvent } from '../domain/timeline.ts';
import { dayNumber } from '../time/calendar.ts';
import type { Bounds, Moment } from '../time/moment.ts';
import type { ResolvedTime } from '../time/resolved-time.ts';
import { toCivil } from '../time/zone.ts';
import { statesHour } from './stated-date.ts';

/** What a calendar can hold of a time: whole days (numbers as in time/calendar.ts, `to` not included), or instants. */
export type CalendarSpan =
  | { readonly kind: 'days'; readonly from: bigint; readonly to: bigint }
  /** No `to`: at that minute, no length known. */
  | { readonly kind: 'hours'; readonly from: Moment; readonly to?: Moment };

/** A day for each of so many ("every 25 December since 1560") is no calendar any more. */
const mostDays = 100;

/**
 * Where a record stands in a calendar. Days, in the record's own zone, unless its source states the hour: a block from
 * noon to six would read as a call of six hours, where "afternoon" was all that was said. A window is the days within
 * which it happened once; the words beside it say so. Empty where a side is open or unknown, or lies beyond the years
 * that calendars write.
 */
export function placeInCalendar(
  { when, record }: ResolvedEvent,
  datasetZone: string,
): readonly CalendarSpan[] {
  const { time } = record;
  if (time === undefined || !when.dated || time.ongoing) return [];
  const zone = time.timeZone ?? datasetZone;
  if (when.mode === 'each') {
    const spans: CalendarSpan[] = [];
    for (const piece of when.extents) {
      const days = daysOf(piece, zone);
      if (days === undefined || spans.length === mostDays) return [];
      spans.push(days);
    }
    return spans;
  }
  const days = daysOf({ earliest: when.start.earliest, latest: when.end.latest }, zone);
  if (days === undefined) return [];
  const isTimed = [time.start, time.end].every((point) => point === undefined || statesHour(point));
  return [(isTimed ? hoursOf(when) : undefined) ?? days];
}

function daysOf({ earliest, latest }: Bounds, zone: string): CalendarSpan | undefined {
  if (typeof earliest !== 'bigint' || typeof latest !== 'bigint') return undefined;
  const [first, last] = [toCivil(earliest, zone), toCivil(latest - 1n, zone)];
  if (first.year < 1n || last.year > 9998n) return undefined;
  return {
    kind: 'days',
    from: dayNumber(first.year, first.month, first.day),
    to: dayNumber(last.year, last.month, last.day) + 1n,
  };
}

/** A clock's minute begins with what it shows: from 14:00 to 15:30 ends at 15:30, not within the minute after. */
function hoursOf({ mode, start, end }: ResolvedTime): CalendarSpan | undefined {
  if (typeof start.earliest !== 'bigint' || typeof end.earliest !== 'bigint') return undefined;
  return mode === 'throughout' && end.earliest > start.earliest
    ? { kind: 'hours', from: start.earliest, to: end.earliest }
    : { kind: 'hours', from: start.earliest };
}
