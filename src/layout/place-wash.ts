import { cssPx } from '../base/brand.ts';
import { toInstant } from '../time/instant.ts';
import type { ResolvedTime } from '../time/resolved-time.ts';
import { hour } from './calendar.ts';
import type { PlanParts } from './plan-parts.ts';
import type { Scale } from './scale.ts';
import type { Viewport, Wash } from './scene.ts';
import { sizes } from './sizes.ts';

/**
 * The span in which the sources end, as a wash; as a line where the hour is known. Undefined where nothing is known
 * of it or none of it is in sight. The label stands in the first header's row, which holds no marks, and never
 * outside the plot; the strip has no room for one.
 */
export function placeWash(
  asOf: ResolvedTime,
  parts: PlanParts,
  viewport: Viewport,
  scale: Scale,
): Wash | undefined {
  if (!asOf.dated) return undefined;
  const from = toInstant(asOf.start.earliest, 'earliest');
  const to = toInstant(asOf.end.latest, 'latest');
  if (from === Number.NEGATIVE_INFINITY && to === Number.POSITIVE_INFINITY) return undefined;
  if (to <= viewport.from || from >= viewport.to) return undefined;
  const x0 = Math.max(scale.toX(from), scale.x0);
  const x1 = Math.min(scale.toX(to), scale.x1);
  const line = to - from <= hour;
  return { x0: cssPx(x0), x1: cssPx(x1), line, label: placeWashLabel(x0, line, parts, scale) };
}

function placeWashLabel(start: number, line: boolean, parts: PlanParts, scale: Scale): Wash['label'] {
  const { messages, measure, groups } = parts;
  const header = groups[0];
  const text = line ? messages.picture.publishedAt : messages.picture.publishedWithin;
  const width = measure(text, 'label');
  const room = scale.x1 - scale.x0 - 2 * sizes.edge;
  if (!header || width > room) {
    return { x: cssPx(start), y: cssPx(parts.top), width: cssPx(0), text: '' };
  }
  const x = Math.min(start + sizes.edge, scale.x1 - sizes.edge - width);
  const baseline = header.y + (header.height - sizes.labelHeight) / 2 + sizes.labelHeight * 0.75;
  return { x: cssPx(x), y: cssPx(baseline), width: cssPx(width), text };
}
