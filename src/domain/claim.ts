import type { Text } from '../base/text.ts';
import type { EventTime, TimePoint } from '../time/event-time.ts';
import type { ActorId } from './actor.ts';
import type { SourceId } from './source.ts';

export const standings = ['on-record', 'unnamed-official', 'media-report', 'narration'] as const;
export type Standing = (typeof standings)[number];

/** What a source says, with who said it. Accounts that disagree stand side by side. */
export interface Claim {
  readonly text: Text;
  /** occurrence: that it took place. content: what was said or done in it. */
  readonly asserts: 'occurrence' | 'content';
  readonly by?: ActorId;
  /** An official telling what `by` said. */
  readonly relayedBy?: ActorId;
  /** The outlets that the source names. */
  readonly via: readonly ActorId[];
  readonly attribution: Text;
  readonly standing: Standing;
  readonly source: SourceId;
  /** The few words quoted, without marks. */
  readonly quote?: string;
  /** When this account puts the event. */
  readonly time?: EventTime;
  /** When it was uttered. */
  readonly said?: TimePoint;
  /** When it was published. */
  readonly reported?: TimePoint;
}
