import type { ResolvedEvent, Timeline } from './timeline.ts';

/** From more events than this nothing is gathered that no column holds. */
const mostWalked = 20_000;

const walked = new WeakMap<Timeline, readonly ResolvedEvent[]>();

/**
 * Every event, for what can only be read in the records (relations, mentions, cited sources). Undefined in a timeline of
 * more than 20,000, and of one whose records are text: each of them would have to be decoded for one panel.
 */
export function walkedEvents(timeline: Timeline): readonly ResolvedEvent[] | undefined {
  if (timeline.isText === true || timeline.events.length > mostWalked) return undefined;
  const known = walked.get(timeline);
  if (known !== undefined) return known;
  const all = [...timeline.events];
  walked.set(timeline, all);
  return all;
}
