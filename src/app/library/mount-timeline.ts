import type { MountedTimeline, ParleyInput, TimelineOptions } from './api.ts';
import { mountInput, requireElement } from './mount-input.ts';
import { readInput, requireSound } from './read-input.ts';

/**
 * Puts a live picture of a timeline into `element`, whose own content makes way until `destroy`. It takes the element's
 * width, and has a height of its own. What was mounted there before is destroyed first. Records that are sound are shown
 * when others are bad; what was left out is told as `problem`. The picture is all there is: names of sources, and what a
 * record says, are yours to show.
 *
 * @throws ParleyDataError where nothing of the dataset can be shown; the element is then as it was.
 * @throws TypeError where `element` is none: a selector that found nothing.
 * @example
 * const timeline = mountTimeline(document.querySelector('#timeline'), dataset, { filter: { actors: ['bennett'] } });
 * timeline.on('select', ({ event }) => show(event));
 */
export function mountTimeline(
  element: HTMLElement,
  dataset: ParleyInput,
  options: TimelineOptions = {},
): MountedTimeline {
  const input = requireSound(readInput(dataset));
  requireElement(element);
  return mountInput(element, input, options);
}
