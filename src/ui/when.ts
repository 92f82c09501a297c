import type { ResolvedEvent } from '../domain/timeline.ts';
import type { EventTime, TimePoint } from '../time/event-time.ts';
import { formatDay, formatEdtf, formatRunningTotal, formatTime, type TimeWords } from '../time/words.ts';
import type { Reader } from './reader.tsx';

/** When an event was, after every constraint, in words. */
export function formatEventTime({ record, when }: ResolvedEvent, reader: Reader): TimeWords {
  const { time, quantity } = record;
  const context = { ...reader.time, zone: time?.timeZone ?? reader.time.zone };
  if (time !== undefined && quantity?.counting === 'cumulative')
    return formatRunningTotal(time, when, context);
  return formatTime(time, when, context);
}

/** Where the sources end, in words. */
export function formatAsOf(reader: Reader): string {
  const { dataset, asOf } = reader.timeline;
  return formatTime(dataset.asOf, asOf, reader.time).text;
}

/** A time that stands by itself, such as when an account puts an event; no constraint has touched it. */
export function formatLooseTime(time: EventTime, reader: Reader): string {
  const dated = time.start.edtf !== undefined || time.end?.edtf !== undefined;
  return formatTime(time, { dated }, reader.time).text;
}

/** A point in words. A bare date stays bare: that a paper names no hour of its issue is no news. */
export function formatPoint(point: TimePoint, reader: Reader): string {
  if (point.edtf !== undefined && point.part === undefined && point.clock === undefined) {
    return formatEdtf(point.edtf, reader.messages);
  }
  return formatLooseTime({ start: point, ongoing: false, after: [], before: [] }, reader);
}

/** A date of the file's own history. Kept as it stands where it is not a date. */
export function formatIsoDate(text: string, reader: Reader): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  if (year === undefined) return text;
  return formatDay({ year: BigInt(year), month: Number(month), day: Number(day) }, 'full', reader.messages);
}
