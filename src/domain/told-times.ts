import type { EventTime, TimePoint } from '../time/event-time.ts';
import type { TimeWords } from '../time/words.ts';
import type { Dataset } from './dataset.ts';
import type { EventId } from './event.ts';
import type { Lookup } from './timeline.ts';

/**
 * Every time of a timeline in the words of one language. They are told once, by whoever made the timeline (the build, the
 * loader), and go with it, so that a page needs neither dates nor their grammar to say them.
 */
export interface ToldTimes {
  readonly events: Pick<Lookup<EventId, TimeWords>, 'get'>;
  /** Where the sources end. */
  readonly asOf: string;
  /** Times that no constraint touches, by the very object in the dataset: see `looseTimes`. */
  readonly loose: Pick<ReadonlyMap<TimePoint | EventTime, string>, 'get'>;
}

/** A dataset's times outside its events, always in the same order: publications, accounts of claims, corrections. */
export function* looseTimes(dataset: Dataset): Generator<TimePoint | EventTime> {
  for (const source of dataset.sources) yield source.published;
  for (const { claims } of dataset.events) {
    for (const { time, said, reported } of claims) {
      for (const each of [time, said, reported]) if (each !== undefined) yield each;
    }
  }
  for (const { date } of dataset.corrections) yield date;
}
