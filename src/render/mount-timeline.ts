import type { Dataset } from '../domain/dataset.ts';
import { resolveTimeline } from '../domain/resolve-timeline.ts';
import { tellTimes } from '../domain/tell-times.ts';
import { withLaneOrder } from '../layout/arrange-lanes.ts';
import { tellingEn } from '../messages/en/telling.ts';
import { mountResolved } from './mount-resolved.ts';
import type { TimelineHandle, TimelineOptions } from './timeline-handle.ts';

/**
 * Puts a live timeline into `element`: a region "Timeline" with controls and picture, and a region "Overview". What was
 * in the element (a prerendered picture of the same size) makes way in the same frame and is put back by `destroy`.
 * Several on one page know nothing of each other. Needs a DOM; works without React. `options.timeline` spares resolving
 * the dataset.
 */
export function mountTimeline(
  element: HTMLElement,
  dataset: Dataset,
  options: TimelineOptions,
): TimelineHandle {
  const timeline = options.timeline ?? withLaneOrder(resolveTimeline(dataset).timeline);
  return mountResolved(element, timeline, {
    ...options,
    told: options.told ?? tellTimes(timeline, tellingEn),
  });
}
