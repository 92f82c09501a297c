import type { Messages } from './messages.ts';
import type { TimeMessages } from './time.ts';

/** Messages with the words that tell times. A page whose timeline was told by the build never loads them. */
export interface TellingMessages extends Messages {
  readonly time: TimeMessages;
}
