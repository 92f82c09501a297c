import type { ResolvedEvent } from '../domain/timeline.ts';
import { toInstant } from '../time/instant.ts';
import { markStyle, rowClass } from './mark-style.ts';

/**
 * The events of a timeline as columns, in list order. Everything that a frame looks up for an event that is not drawn
 * stands here, so that no frame walks over records.
 */
export interface EventIndex {
  readonly count: number;
  /** Outer bounds in milliseconds, half-open, ±Infinity where open or unknown; NaN for what has no date. */
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** 1 where there is a date. */
  readonly dated: Uint8Array;
  /** See rowClass. */
  readonly classes: Uint8Array;
}

export function indexEvents(events: readonly ResolvedEvent[]): EventIndex {
  const count = events.length;
  const starts = new Float64Array(count).fill(Number.NaN);
  const ends = new Float64Array(count).fill(Number.NaN);
  const dated = new Uint8Array(count);
  const classes = new Uint8Array(count);
  for (const [at, event] of events.entries()) {
    if (!event.when.dated) continue;
    const start = toInstant(event.when.start.earliest, 'earliest');
    const end = toInstant(event.when.end.latest, 'latest');
    starts[at] = start;
    // Bisection relies on ends above starts; a double of a far year may have lost the difference.
    ends[at] = end > start ? end : nextAbove(start);
    dated[at] = 1;
    classes[at] = rowClass(markStyle(event));
  }
  return { count, starts, ends, dated, classes };
}

/** The least usable end for a start whose own end fell together with it. */
function nextAbove(start: number): number {
  return start + Math.max(1, Math.abs(start) * 2 ** -50);
}
