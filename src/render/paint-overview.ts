import { cssPx } from '../base/brand.ts';
import type { Mark, Scene } from '../layout/scene.ts';
import type { PaintState } from './paint-state.ts';
import { type BoxPaint, type Ink, partyInk, type Surface } from './surface.ts';

/** Height of the overview in scene px, and of one event's bar in it. */
export const overviewHeight = 44;
const bar = 4;
const inset = 6;

/** The whole story as thin bars, in the strip's lanes, with a line where each day begins. */
export function paintOverview(surface: Surface, story: Scene, paintDense?: PaintState['paintDense']): void {
  const { plot, lanes } = story;
  surface.box(0, 0, story.width, overviewHeight, { fill: 'lane' });
  for (const tick of story.axis.ticks) {
    if (tick.x < plot.x || tick.x > plot.x + plot.width) continue;
    surface.line([tick.x, 0], [tick.x, overviewHeight], {
      ink: 'edge',
      width: 1,
      opacity: tick.major ? 0.7 : 0.3,
    });
  }
  const top = Math.min(...lanes.map((lane) => lane.y));
  const bottom = Math.max(...lanes.map((lane) => lane.y + lane.height));
  const scale = (overviewHeight - 2 * inset) / Math.max(bottom - top, 1);
  paintDense?.(surface, {
    strips: story.strips.map((strip) => ({
      ...strip,
      box: {
        ...strip.box,
        y: cssPx(inset + (strip.box.y - top) * scale),
        height: cssPx(strip.box.height * scale),
      },
    })),
  });
  for (const mark of story.marks) {
    const x0 = Math.max(mark.x0, plot.x);
    const x1 = Math.min(mark.x1, plot.x + plot.width);
    if (x1 < x0) continue;
    const y = inset + (mark.y + mark.height / 2 - top) * scale - bar / 2;
    const ink = partyInk(mark.color);
    const wide = Math.max(x1 - x0, 3);
    surface.box(x0, y, wide, bar, overviewPaint(mark, ink));
  }
}

/** What once happened within a stated window is solid; what is long or unsure must not hide it. */
function overviewPaint({ style }: Mark, ink: Ink): BoxPaint {
  if (style === 'once-stated') return { fill: ink };
  if (style === 'lasted' || style === 'running-total') return { fill: ink, fillOpacity: 0.35 };
  return { line: ink, lineWidth: 1 };
}

/** What lies outside the visible span is veiled, and the span framed. `x0` and `x1` in scene px. */
export function paintWindow(surface: Surface, story: Scene, x0: number, x1: number): void {
  const right = Math.max(x1, x0 + 2);
  surface.box(0, 0, Math.max(x0, 0), overviewHeight, { fill: 'page', fillOpacity: 0.7 });
  surface.box(right, 0, Math.max(story.width - right, 0), overviewHeight, { fill: 'page', fillOpacity: 0.7 });
  surface.box(x0, 0, right - x0, overviewHeight, { line: 'text', lineWidth: 2 });
}
