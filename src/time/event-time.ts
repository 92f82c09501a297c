import type { Text } from '../base/text.ts';
import type { Edtf } from './edtf.ts';

/** Local hours: morning 06-12, afternoon 12-18, evening 18-24, night 00-06. */
export type PartOfDay = 'morning' | 'afternoon' | 'evening' | 'night';

/** A time of day as the source gives it; `14:30` means that minute. */
export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
}

/** `14:30` (no `to`) or `14:00/15:30`. */
export interface Clock {
  readonly from: ClockTime;
  readonly to?: ClockTime;
}

/** One point of a record's time, as the source knows it. No `edtf`: undated. */
export interface TimePoint {
  readonly edtf?: Edtf;
  readonly part?: PartOfDay;
  readonly clock?: Clock;
  readonly basis: 'stated' | 'inferred';
  /** The source's own few words. */
  readonly asWritten?: string;
  /** The editor's reason; always there when `basis` is inferred. */
  readonly note?: Text;
}

/** The time of an event: one point, or a start and an end. */
export interface EventTime {
  readonly start: TimePoint;
  /** Only where the record gives `{ start, end }`. */
  readonly end?: TimePoint;
  /** IANA name; the dataset's own zone where absent. */
  readonly timeZone?: string;
  readonly ongoing: boolean;
  /** Event ids, `asOf`, or `source:ID`: this starts no earlier than each of them ends. */
  readonly after: readonly string[];
  /** The mirror of `after`: this ends no later than each of them starts. */
  readonly before: readonly string[];
}
