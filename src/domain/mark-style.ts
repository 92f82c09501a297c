import type { EventRecord } from './event.ts';
import type { ResolvedEvent } from './timeline.ts';

/** The marks of visual.md, by what is known of an event's time. */
export const markStyles = ['once-stated', 'once-inferred', 'lasted', 'running-total', 'announced'] as const;
export type MarkStyle = (typeof markStyles)[number];

/** Which mark an event gets. That it is only announced outweighs how exactly its time is known. */
export function markStyle({ record, when }: Pick<ResolvedEvent, 'record' | 'when'>): MarkStyle {
  if (record.status === 'announced') return 'announced';
  if (record.quantity?.counting === 'cumulative') return 'running-total';
  if (when.mode === 'throughout') return 'lasted';
  return hasInferredBound(record) ? 'once-inferred' : 'once-stated';
}

/** Whether the editor set one of its limits, so that the picture must not show it as the source's word. */
export function hasInferredBound(record: EventRecord): boolean {
  return record.time?.start.basis === 'inferred' || record.time?.end?.basis === 'inferred';
}

/**
 * What is surer stands further up in a lane and is given its row first: 0 what the sources put in a window of their
 * own, 1 what was only announced, 2 what stands within an editor's limits.
 */
export function rowClass(style: MarkStyle): 0 | 1 | 2 {
  if (style === 'announced') return 1;
  return style === 'once-inferred' ? 2 : 0;
}
