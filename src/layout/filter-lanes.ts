import { entryCount } from '../domain/actor-index.ts';
import { countSets, filterLane } from '../domain/filter-index.ts';
import { statusCodes } from '../domain/index-lanes.ts';
import type { EventSelection } from '../domain/selection.ts';
import type { Timeline } from '../domain/timeline.ts';
import { laneModel } from './lane-model.ts';

/** So many entries of lanes are gone through in one task. */
const perTask = 200_000;

/** Goes in tasks through what a plan would else go through in one: the lanes, for those of their events that pass. */
export async function filterLanes(
  timeline: Timeline,
  shown: EventSelection,
  pause: () => Promise<void>,
  isWanted: () => boolean,
): Promise<void> {
  const { table, index, groups, wholes } = laneModel(timeline);
  const ofGroups = wholes().index;
  await pause();
  countSets(table, shown);
  await pause();
  // Further lanes are opened one by one.
  const first = groups.flatMap((group) => group.lanes.slice(0, group.first));
  const all = [...Array(Math.floor(ofGroups.from.length / statusCodes)).keys()];
  for (const [own, lanes] of [[index, first] as const, [ofGroups, all] as const]) {
    let done = 0;
    for (const lane of lanes) {
      const entries = entryCount(own, lane);
      done += entries;
      if (done > perTask) {
        await pause();
        done = entries;
      }
      if (!isWanted()) return;
      filterLane(own, table, shown, lane);
    }
  }
  await pause();
}
