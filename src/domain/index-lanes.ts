import type { ActorIndex } from './actor-index.ts';
import { type EventTable, statusCode, styleCode } from './event-table.ts';
import type { Steps } from './in-steps.ts';
import { markStyles, rowClass } from './mark-style.ts';
import { largeRows, mostPacked, mostRows, partitionRows, piled } from './rows.ts';

/** How many status codes there are: that of no status, and those of `statuses`. Written out, since it divides every row. */
export const statusCodes = 7;

/** Entries that share one greatest end in `ActorIndex.reach`, as a power of two. */
export const reachBits = 6;

/** Where the rows of a set of participants stand: set s in the lanes `lanes[from[s]]` to `lanes[from[s + 1] - 1]`, each once. */
export interface SetLanes {
  readonly from: Uint32Array;
  readonly lanes: Uint32Array;
}

/** Some milliseconds' worth of rows. */
const perStep = 1 << 17;

/** Rows by lane and status: a counting sort (Knuth, The Art of Computer Programming 3, 5.2, algorithm D) over the table. */
export function* indexLanes(table: EventTable, seats: SetLanes, lanes: number): Steps<ActorIndex> {
  const { count, dated, starts, ends, byEnd, traits, sets } = table;
  const from = new Uint32Array(lanes * statusCodes + 1);
  const sizes = new Uint32Array(lanes);
  for (let row = 0; row < count; row++) {
    if (row % perStep === perStep - 1) yield;
    const set = sets[row] as number;
    const code = statusCode(traits[row] as number) + 1;
    const last = seats.from[set + 1] as number;
    for (let at = seats.from[set] as number; at < last; at++) {
      const lane = seats.lanes[at] as number;
      from[lane * statusCodes + code] = (from[lane * statusCodes + code] as number) + 1;
      if (row < dated) sizes[lane] = (sizes[lane] as number) + 1;
    }
  }
  for (let segment = 1; segment < from.length; segment++)
    from[segment] = (from[segment] as number) + (from[segment - 1] as number);

  const entries = from[lanes * statusCodes] as number;
  const rows = new Uint32Array(entries);
  const places = new Uint8Array(entries);
  const reach = new Float64Array((entries >> reachBits) + 1).fill(Number.NEGATIVE_INFINITY);
  const used = sizes.map((size) => (size > mostPacked ? largeRows : 0));
  const piles = new Uint8Array(lanes);
  const tails = new Float64Array(lanes * largeRows).fill(Number.NEGATIVE_INFINITY);
  const tailEntries = new Uint32Array(lanes * largeRows);
  const next = from.slice();
  for (let row = 0; row < count; row++) {
    if (row % perStep === perStep - 1) yield;
    const set = sets[row] as number;
    const code = statusCode(traits[row] as number);
    const last = seats.from[set + 1] as number;
    for (let at = seats.from[set] as number; at < last; at++) {
      const lane = seats.lanes[at] as number;
      const entry = next[lane * statusCodes + code] as number;
      next[lane * statusCodes + code] = entry + 1;
      rows[entry] = row;
      if (row >= dated) continue;
      const end = ends[row] as number;
      if (end > (reach[entry >> reachBits] as number)) reach[entry >> reachBits] = end;
      if (used[lane] === 0) continue;
      const start = starts[row] as number;
      const tail = lane * largeRows;
      let place = start >= (tails[tail] as number) ? 0 : start >= (tails[tail + 1] as number) ? 1 : piled;
      if (place === piled) {
        piles[lane] = 1;
        // Of three at a time the one that lasts longest gives way, else what never ends would keep its row from all
        // that follows (the most intervals that so many rows can hold: Faigle & Nawijn, 1995).
        const longest = (tails[tail] as number) < (tails[tail + 1] as number) ? 1 : 0;
        if ((tails[tail + longest] as number) > end) {
          places[tailEntries[tail + longest] as number] = piled;
          place = longest;
        }
      }
      places[entry] = place;
      if (place === piled) continue;
      tails[tail + place] = end;
      tailEntries[tail + place] = entry;
    }
  }

  const endPlaces = new Uint32Array(entries);
  next.set(from);
  for (let place = 0; place < dated; place++) {
    if (place % perStep === perStep - 1) yield;
    const row = byEnd[place] as number;
    const set = sets[row] as number;
    const code = statusCode(traits[row] as number);
    const last = seats.from[set + 1] as number;
    for (let at = seats.from[set] as number; at < last; at++) {
      const segment = (seats.lanes[at] as number) * statusCodes + code;
      const entry = next[segment] as number;
      next[segment] = entry + 1;
      endPlaces[entry] = place;
    }
  }

  const laneRows = Uint8Array.from(used);
  for (let lane = 0; lane < lanes; lane++) {
    if (used[lane] !== 0) continue;
    const packed = packLane(table, from.subarray(lane * statusCodes), rows, places);
    laneRows[lane] = packed.used;
    piles[lane] = packed.piles ? 1 : 0;
  }
  return { from, rows, ends: endPlaces, places, reach, used: laneRows, piles };
}

/** Rows inside a small lane, whose segments begin at the first numbers of `from`. */
function packLane(
  { dated, starts, ends, traits }: EventTable,
  from: Uint32Array,
  rows: Uint32Array,
  places: Uint8Array,
): { readonly used: number; readonly piles: boolean } {
  // Table rows ascend by start, then end. A row and its entry are one number here, so that sorting takes no comparator.
  const first = from[0] as number;
  const last = from[statusCodes] as number;
  // Table rows ascend by start, then end. A row and its entry are one number here, so that sorting takes no comparator.
  const keys = new Float64Array(last - first);
  let size = 0;
  for (let entry = first; entry < last; entry++) {
    const row = rows[entry] as number;
    if (row < dated) keys[size++] = row * rows.length + entry;
  }
  keys.subarray(0, size).sort();
  const ownStarts = new Float64Array(size);
  const ownEnds = new Float64Array(size);
  const ownClasses = new Uint8Array(size);
  for (let at = 0; at < size; at++) {
    const row = Math.floor((keys[at] as number) / rows.length);
    ownStarts[at] = starts[row] as number;
    ownEnds[at] = ends[row] as number;
    ownClasses[at] = classes[styleCode(traits[row] as number)] as number;
  }
  const packed = partitionRows(ownStarts, ownEnds, ownClasses, mostRows);
  for (let at = 0; at < size; at++) places[(keys[at] as number) % rows.length] = packed.rows[at] as number;
  return { used: packed.used, piles: packed.rows.includes(piled) };
}

const classes = markStyles.map(rowClass);
