import type { ResolvedEvent } from '../domain/timeline.ts';
import { formatDay } from '../time/day-words.ts';
import type { EventTime, TimePoint } from '../time/event-time.ts';
import type { TimeWords } from '../time/words.ts';
import type { Reader } from './reader.tsx';

/** When an event was, after every constraint, in words. */
export function formatEventTime({ record }: ResolvedEvent, reader: Reader): TimeWords {
  return reader.told.events.get(record.id) ?? { text: '', zone: '' };
}

/** Where the sources end, in words. */
export function formatAsOf(reader: Reader): string {
  return reader.told.asOf;
}

/** A time that stands by itself in the dataset, such as when an account puts an event; no constraint has touched it. */
export function formatLooseTime(time: TimePoint | EventTime, reader: Reader): string {
  return reader.told.loose.get(time) ?? '';
}

/** A date of the file's own history. Kept as it stands where it is not a date. */
export function formatIsoDate(text: string, reader: Reader): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  if (year === undefined) return text;
  return formatDay({ year: BigInt(year), month: Number(month), day: Number(day) }, 'full', reader.messages);
}
