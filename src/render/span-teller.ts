import type { Viewport } from '../layout/scene.ts';
import { isSameViewport } from '../layout/viewport.ts';
import { movingEn as words } from '../messages/en/moving.ts';
import type { Messages } from '../messages/messages.ts';
import { formatSpan } from './span-words.ts';

const sayAfter = 600;

export interface SpanTeller {
  /** The span has settled: says it once nothing more happens for a moment. */
  show(viewport: Viewport): void;
  hide(): void;
}

/** Tells screen readers politely which span is visible, after the reader has moved it. */
export function createSpanTeller(
  live: HTMLElement,
  story: Viewport,
  zone: string,
  messages: Messages,
): SpanTeller {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    show(viewport) {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const span = formatSpan(viewport, zone, messages);
        live.textContent = isSameViewport(viewport, story)
          ? words.showingWholeStory(span)
          : words.showing(span);
      }, sayAfter);
    },
    hide: () => clearTimeout(timer),
  };
}
