import type { Problem } from '../base/problem.ts';
import { type ActorIndex, actorIndexInSteps } from '../domain/actor-index.ts';
import { arrangeInSteps } from '../domain/arrange-table.ts';
import type { EventTable } from '../domain/event-table.ts';
import { inverseOf } from '../domain/inverse-of.ts';
import { packSections, type SectionColumns } from '../domain/lazy-sections.ts';
import { type Bonds, orderList } from '../domain/list-order.ts';
import { mergeOrder } from '../domain/merge-order.ts';
import { compareEdges } from '../domain/order-within.ts';
import type { SectionHeading, Timeline } from '../domain/timeline.ts';
import type { Constraint } from '../time/constraints.ts';
import type { OpenColumns } from './open-table.ts';
import type { OpenFile } from './read-file.ts';
import type { BoundsOf, SettledTies } from './settle-ties.ts';
import type { LooseEnds } from './take-record.ts';
import { withPauses } from './with-pauses.ts';

/** A large file read, as columns: nothing in it but numbers, short lists and plain records, to be handed over. */
export interface FileColumns {
  readonly header: Readonly<Record<string, unknown>>;
  readonly table: EventTable;
  readonly actorIndex: ActorIndex;
  /** As in `Timeline`; whoever hands the columns over knows of lanes. */
  readonly laneOrder?: Timeline['laneOrder'];
  readonly groupIndex?: ActorIndex;
  readonly sections: SectionColumns;
  /** Which event of the file stands at each place of the list; absent where it is the place itself. */
  readonly order?: Uint32Array;
  /** Of each event of the file, where its text begins. */
  readonly offsets: Uint32Array;
  /** For `findInSlots`, by place in the list. */
  readonly slots: Uint32Array;
  /** Absent while the file is still being read. */
  readonly ties?: FileTies;
  readonly problems: readonly Problem[];
  readonly leftOut: number;
}

export interface FileTies {
  readonly asOf: BoundsOf;
  readonly constraints: readonly Constraint[];
  readonly times: ReadonlyMap<string, BoundsOf>;
}

/** Lets whatever waits go first, between two steps of some length. */
export type Pause = () => Promise<void>;

/**
 * The columns of what has been read of a file. The list is in the order of `arrange`, as far as the records' ties are
 * known.
 */
export async function closeFile(
  file: OpenFile,
  settled: SettledTies | undefined,
  pause: Pause,
): Promise<FileColumns> {
  const { header, dataset, table: open, records, report } = file;
  const columns = open.copyColumns();
  await pause();
  const order = orderList({
    count: columns.count,
    starts: columns.starts,
    ends: columns.ends,
    under: columns.under,
    headings: open.headings,
    compareAlike: compareBy(records.loose.far, open.ids.compare),
    ...bondsOf(settled),
  });
  await pause();
  const rows = rowsInOrder(columns, order.events);
  await pause();
  const table = await withPauses(arrangeInSteps(rows, mergeOrder), pause);
  await pause();
  const actorIndex = await withPauses(actorIndexInSteps(table, dataset.actors.length), pause);
  await pause();
  const headings = Array.from(order.headings, (at) => open.headings[at] as SectionHeading);
  const slots = open.ids.copySlots();
  await pause();
  return {
    header,
    table,
    actorIndex,
    sections: packSections(headings, order.from),
    ...(order.events && { order: order.events }),
    offsets: columns.offsets,
    slots: slotsInOrder(slots, order.events),
    ...(settled && {
      ties: { asOf: settled.asOf, constraints: settled.constraints, times: settled.times },
    }),
    problems: [...(settled?.problems ?? []), ...report.problems],
    leftOut: records.leftOut,
  };
}

function bondsOf(settled: SettledTies | undefined): { readonly bonds?: Bonds } {
  return settled?.bonds === undefined ? {} : { bonds: settled.bonds };
}

function compareBy(far: LooseEnds['far'], compareIds: (a: number, b: number) => number) {
  return (a: number, b: number): number => {
    const [left, right] = [far.get(a), far.get(b)];
    if (left === undefined || right === undefined) return compareIds(a, b);
    return (
      compareEdges(left.start, right.start, -1) || compareEdges(left.end, right.end, 1) || compareIds(a, b)
    );
  };
}

/** Slots that lead to events of the file, made to lead to their places in the list. */
function slotsInOrder(slots: Uint32Array, events: Uint32Array | undefined): Uint32Array {
  if (events === undefined) return slots;
  const places = inverseOf(events);
  for (let slot = 0; slot < slots.length; slot++) {
    const event = slots[slot] as number;
    if (event > 0) slots[slot] = (places[event - 1] as number) + 1;
  }
  return slots;
}

/** The columns by place in the list; those that are in order are kept. */
function rowsInOrder(columns: OpenColumns, events: Uint32Array | undefined) {
  const { count, dated, setFrom, members, edgeFrom, edgeTo } = columns;
  let { starts, ends, traits, sets } = columns;
  const undated: number[] = [];
  if (events === undefined) {
    for (let at = 0; at < count; at++) if (dated[at] === 0) undated.push(at);
  } else {
    starts = new Float64Array(count);
    ends = new Float64Array(count);
    traits = new Uint16Array(count);
    sets = new Uint32Array(count);
    for (let at = 0; at < count; at++) {
      const event = events[at] as number;
      starts[at] = columns.starts[event] as number;
      ends[at] = columns.ends[event] as number;
      traits[at] = columns.traits[event] as number;
      sets[at] = columns.sets[event] as number;
      if (dated[event] === 0) undated.push(at);
    }
  }
  for (const at of undated) {
    starts[at] = Number.NaN;
    ends[at] = Number.NaN;
  }
  return { count, starts, ends, traits, sets, setFrom, members, edgeFrom, edgeTo };
}
