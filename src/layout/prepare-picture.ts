import type { ActorIndex } from '../domain/actor-index.ts';
import { groupIndex } from '../domain/actor-index.ts';
import type { EventTable, KnownOfTable } from '../domain/event-table.ts';
import { countSets } from '../domain/filter-index.ts';
import type { Steps } from '../domain/in-steps.ts';
import type { Timeline } from '../domain/timeline.ts';
import { arrangeLanes } from './arrange-lanes.ts';
import { groupNumbers, laneModel, numberIn } from './lane-model.ts';
import { shortest } from './story.ts';
import { makeGrid } from './time-grid.ts';

/** What the first frame of a large timeline needs, and follows from its columns alone. */
export interface PreparedPicture {
  readonly table: EventTable & { readonly known: KnownOfTable };
  readonly laneOrder: NonNullable<Timeline['laneOrder']>;
  readonly groupIndex: ActorIndex;
}

/** Made beside the page, so that the page's own thread goes through no events before its first frame. */
export function* preparePicture(
  timeline: Pick<Timeline, 'dataset' | 'table' | 'actorIndex'>,
): Steps<PreparedPicture> {
  const { dataset, table: bare } = timeline;
  const grid = makeGrid(bare);
  yield;
  const table = { ...bare, known: { grid, shortest: shortest(bare), bySet: countSets(bare) } };
  yield;
  const laneOrder = arrangeLanes({ ...timeline, table });
  yield;
  const { groups } = laneModel({ ...timeline, table, laneOrder });
  const nobody = dataset.actors.length;
  const groupOf = numberIn(groupNumbers(groups, nobody));
  return {
    table,
    laneOrder,
    groupIndex: yield* groupIndex(table, groups.length, groupOf(nobody), groupOf),
  };
}
