import type { Text } from '../base/text.ts';
import type { EventTime, TimePoint } from '../time/event-time.ts';
import type { Actor, ActorId, Party } from './actor.ts';
import type { EventId, EventRecord } from './event.ts';
import type { Source } from './source.ts';

/** One curated timeline, as parsed: every id in it is unique per type and every reference leads somewhere. */
export interface Dataset {
  readonly id: string;
  readonly title: Text;
  readonly summary: Text;
  readonly lang: string;
  /** IANA name. */
  readonly timeZone: string;
  /** Where its sources end. */
  readonly asOf: EventTime;
  /** ISO date of the last edit; absent where the file's is missing or no date. */
  readonly updated?: string;
  readonly compiledBy?: Text;
  readonly reviewedBy?: Text;
  readonly license?: string;
  readonly sources: readonly Source[];
  readonly parties: readonly Party[];
  readonly actors: readonly Actor[];
  readonly events: readonly EventRecord[];
  readonly terms: readonly Term[];
  readonly corrections: readonly Correction[];
}

/** A word that is not neutral, with who uses it. */
export interface Term {
  readonly term: Text;
  readonly usedBy: Text;
  readonly note: Text;
}

export interface Correction {
  readonly date: TimePoint;
  readonly event?: EventId;
  readonly was: Text;
  readonly now: Text;
  readonly reason: Text;
}

export type { ActorId, EventId };
