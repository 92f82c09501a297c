import type { Lane, Scene } from '../layout/scene.ts';
import { sizes } from '../layout/sizes.ts';
import { isStrip } from './paint-state.ts';
import { partyInk, type Surface } from './surface.ts';

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

/** A collapsed party's single lane is named by its header already. */
export function isGroupsOwn({ key }: Lane): boolean {
  return key.startsWith('party:');
}
