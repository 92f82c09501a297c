import type { MeasureText } from '../layout/layout.ts';
import type { Scene } from '../layout/scene.ts';
import { wrapName } from '../layout/wrap-name.ts';
import { isGroupsOwn } from './paint-gutter.ts';
import { isStrip } from './paint-state.ts';
import type { Font, Surface } from './surface.ts';

/** Where names begin, counted from the gutter's outer edge. */
const nameInset = 12;
const lineHeight = 16;

/** Names of parties, actors and zone, for pictures that have no buttons there. */
export function paintNames(surface: Surface, scene: Scene, measure: MeasureText, mirrored: boolean): void {
  if (isStrip(scene)) return;
  const room = scene.plot.x - nameInset - 8;
  const wrap = (text: string, font: Font & ('lane' | 'group')) =>
    wrapName(text, room, (part) => measure(part, font));
  const write = (lines: readonly string[], font: Font & ('lane' | 'group'), y: number, height: number) => {
    const top = y + (height - lines.length * lineHeight) / 2;
    lines.forEach((line, index) => {
      const x = mirrored ? scene.width - nameInset - measure(line, font) : nameInset;
      surface.text(x, top + index * lineHeight + 12, line, { font, ink: 'text' });
    });
  };
  write(wrap(scene.axis.zone, 'lane'), 'lane', scene.axis.y, scene.axis.height);
  for (const group of scene.groups) write(wrap(group.name, 'group'), 'group', group.y, group.height);
  for (const lane of scene.lanes) {
    if (!isGroupsOwn(lane)) write(wrap(lane.name, 'lane'), 'lane', lane.y, lane.height);
  }
}
