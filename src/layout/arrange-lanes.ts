import { type ActorIndex, actorIndexOf } from '../domain/actor-index.ts';
import type { EventTable } from '../domain/event-table.ts';
import type { Timeline } from '../domain/timeline.ts';
import { datedBySet, joinedLanes } from './joined-lanes.ts';
import { groupNumbers, numberIn, openLaneHeight, visualRows } from './lane-model.ts';
import { orderGroups, orderLanes } from './lane-order.ts';
import { type SeatGroup, seatActors } from './lane-seats.ts';
import { sizes } from './sizes.ts';

/** More groups than this stay in the dataset's order. */
const mostOrdered = 40;

/** The timeline with its lanes in the order that keeps the links between them short, so that a mediator stands between the sides. */
export function withLaneOrder(timeline: Timeline): Timeline {
  if (timeline.laneOrder !== undefined) return timeline;
  // What a large timeline makes only when it is asked for must not be asked for here.
  const own = Object.getOwnPropertyDescriptors(timeline);
  const laneOrder = { value: arrangeLanes(timeline), enumerable: true };
  return Object.defineProperties({}, { ...own, laneOrder }) as Timeline;
}

/** What `Timeline.laneOrder` says. */
export function arrangeLanes(
  timeline: Pick<Timeline, 'dataset' | 'table' | 'actorIndex'>,
): readonly (readonly number[])[] {
  const { dataset } = timeline;
  const table = timeline.table;
  const index = actorIndexOf(timeline);
  const nobody = dataset.actors.length;
  const { groups, ranked } = seatActors(dataset, index);
  const weights = datedBySet(table);
  const seatOf = groupNumbers(groups, nobody);
  const order =
    groups.length > mostOrdered
      ? groups.map((_, at) => at)
      : orderGroups(groups.length, joinedLanes(table, weights, numberIn(seatOf)));
  const ordered = order.map((group) => groups[group] as SeatGroup);
  // Of many lanes only the group is of use: they stand by how busy they are.
  if (ranked) return ordered.map(({ lanes }) => lanes.slice(0, 1));
  return withShortLinks(ordered, index, table, weights, nobody);
}

/** Lanes inside each group in the order that keeps the links between them short. */
function withShortLinks(
  groups: readonly SeatGroup[],
  index: ActorIndex,
  table: EventTable,
  weights: Uint32Array,
  nobody: number,
): number[][] {
  return orderLanes(
    groups.map((group) => group.lanes),
    Array.from({ length: nobody + 1 }, (_, lane) => openLaneHeight(visualRows(index, lane))),
    sizes.header,
    joinedLanes(table, weights, (actor) => actor),
  );
}
