import { type ActorIndex, entryCount } from './actor-index.ts';
import type { EventTable } from './event-table.ts';
import { reachBits, statusCodes } from './index-lanes.ts';
import type { EventSelection } from './selection.ts';

/** A selection by table row, and by place in `EventTable.byEnd`. */
interface RowMasks {
  readonly rows: Uint8Array;
  readonly ends: Uint8Array;
}

const masks = new WeakMap<EventSelection, RowMasks>();
const filtered = new WeakMap<EventSelection, WeakMap<ActorIndex, ActorIndex[]>>();

/**
 * An index of one lane, which has the entries of lane `lane` of `index` that pass; made once for each selection. Rows inside
 * the lane stay what they were: a filter hides, it does not move. Costs a pass over the lane's entries, and the first lane of
 * a selection one over the table.
 */
export function filterLane(
  index: ActorIndex,
  table: EventTable,
  selection: EventSelection,
  lane: number,
): ActorIndex {
  let own = filtered.get(selection);
  if (own === undefined) {
    own = new WeakMap();
    filtered.set(selection, own);
  }
  const lanes = own.get(index) ?? [];
  own.set(index, lanes);
  lanes[lane] ??= compact(index, table, rowMasks(table, selection), lane);
  return lanes[lane];
}

function compact(
  index: ActorIndex,
  { dated }: EventTable,
  { rows: mask, ends: endMask }: RowMasks,
  lane: number,
): ActorIndex {
  const begin = lane * statusCodes;
  const segments = index.from.subarray(begin, begin + statusCodes + 1);
  const entries = entryCount(index, lane);
  const from = new Uint32Array(statusCodes + 1);
  const rows = new Uint32Array(entries);
  const ends = new Uint32Array(entries);
  const places = new Uint8Array(entries);
  const reach = new Float64Array((entries >> reachBits) + 1).fill(Number.NEGATIVE_INFINITY);
  let kept = 0;
  for (let segment = 0; segment < statusCodes; segment++) {
    const first = segments[segment] as number;
    const last = segments[segment + 1] as number;
    let keptEnds = kept;
    // Writing without asking, and moving on only behind what passes, costs no branch.
    for (let entry = first; entry < last; entry++) {
      const row = index.rows[entry] as number;
      rows[kept] = row;
      places[kept] = index.places[entry] as number;
      // No less than the greatest end, which is enough to know where nobody reaches far.
      const furthest = index.reach[entry >> reachBits] as number;
      if (furthest > (reach[kept >> reachBits] as number)) reach[kept >> reachBits] = furthest;
      kept += mask[row] as number;
    }
    for (let entry = first; entry < last && (index.rows[entry] as number) < dated; entry++) {
      const place = index.ends[entry] as number;
      ends[keptEnds] = place;
      keptEnds += endMask[place] as number;
    }
    from[segment + 1] = kept;
  }
  return {
    from,
    rows: rows.subarray(0, kept),
    ends: ends.subarray(0, kept),
    places: places.subarray(0, kept),
    reach,
    used: index.used.subarray(lane, lane + 1),
    piles: index.piles.subarray(lane, lane + 1),
    passing: mask,
  };
}

const counts = new WeakMap<EventTable | EventSelection, Uint32Array>();

/** How many events that pass share each set of participants, undated ones included; counted once for each selection. */
export function countSets(table: EventTable, selection?: EventSelection): Uint32Array {
  const known = counts.get(selection ?? table) ?? (selection ? undefined : table.known?.bySet);
  if (known !== undefined) return known;
  const { count, sets, setFrom } = table;
  const made = new Uint32Array(setFrom.length - 1);
  const mask = selection && rowMasks(table, selection).rows;
  for (let row = 0; row < count; row++) {
    const set = sets[row] as number;
    made[set] = (made[set] as number) + (mask === undefined ? 1 : (mask[row] as number));
  }
  counts.set(selection ?? table, made);
  return made;
}

function rowMasks({ byEnd, positions }: EventTable, selection: EventSelection): RowMasks {
  const known = masks.get(selection);
  if (known !== undefined) return known;
  const { mask } = selection;
  const rows =
    positions === undefined ? mask : mask.map((_, row) => mask[positions[row] as number] as number);
  const ends = new Uint8Array(byEnd.length);
  for (let place = 0; place < ends.length; place++) ends[place] = rows[byEnd[place] as number] as number;
  const made = { rows, ends };
  masks.set(selection, made);
  return made;
}
