import type { Viewport } from '../../layout/scene.ts';
import type { TimelineSpan } from './api.ts';

/**
 * Knows spans that were told to the page: written out they are whole milliseconds, read again whole seconds. A page that
 * hands back what it was told means the very same span, and must not make the picture creep.
 */
export interface SpanMemory {
  remember(span: TimelineSpan, viewport: Viewport): void;
  recall(span: TimelineSpan): Viewport | undefined;
}

/** Only the last few: a page hands back what it heard last, or, where it thinks longer, a little later. */
const kept = 20;

export function createSpanMemory(): SpanMemory {
  const known = new Map<string, Viewport>();
  const keyOf = ({ from, to }: TimelineSpan): string => `${from} ${to}`;
  return {
    remember(span, viewport) {
      known.delete(keyOf(span));
      known.set(keyOf(span), viewport);
      if (known.size <= kept) return;
      const [oldest] = known.keys();
      if (oldest !== undefined) known.delete(oldest);
    },
    recall: (span) => known.get(keyOf(span)),
  };
}
