import type { MeasureText } from '../layout/layout.ts';
import type { Group, Lane, Scene } from '../layout/scene.ts';
import { sizes } from '../layout/sizes.ts';
import { wrapName } from '../layout/wrap-name.ts';
import { isStrip } from './paint-state.ts';
import { type Font, partyInk, type Surface } from './surface.ts';

/** Where names begin, counted from the gutter's outer edge. */
export const nameInset = 12;
const lineHeight = 16;

/** The rails in the parties' colours: along the gutter's outer edge, or along the strip's lanes. */
export function paintRails(surface: Surface, scene: Scene, mirrored: boolean): void {
  const x = mirrored ? scene.width - sizes.rail : 0;
  if (!isStrip(scene)) {
    for (const group of scene.groups) {
      surface.box(x, group.y, sizes.rail, group.railHeight, { fill: partyInk(group.color) });
    }
    return;
  }
  for (const lane of scene.lanes)
    surface.box(x, lane.y, sizes.rail, lane.height, { fill: partyInk(lane.color) });
}

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
    if (!isGroupsOwn(lane, scene.groups))
      write(lane.lines ?? wrap(lane.name, 'lane'), 'lane', lane.y, lane.height);
  }
}

/** A collapsed party's single lane is named by its header already. */
export function isGroupsOwn(lane: Lane, groups: readonly Group[]): boolean {
  return lane.actor === undefined && groups.some((group) => group.party === lane.party);
}
