import type { ActorId } from './actor.ts';

/**
 * The events of a timeline as columns, so that counting, filtering and drawing cost no walk over records, and a worker
 * can hand a million of them over without copying. A *row* is an event's number here: rows `0` to `dated - 1` have a
 * date and ascend by earliest start, then latest end, then place in the list; the rest have none and stand in list
 * order. Made by `buildTable`.
 */
export interface EventTable {
  readonly count: number;
  readonly dated: number;
  /**
   * Outer bounds of the dated rows in milliseconds since 1970, half-open, ±Infinity where open or unknown. `ends` is
   * always above `starts`.
   */
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** The dated rows, ascending by end. */
  readonly byEnd: Uint32Array;
  /** Of every row: status, kind, mark style and whether its time is in pieces; read with the functions below. */
  readonly traits: Uint16Array;
  /** Of every row: who takes part, as a number in `setFrom`. Rows in which the same actors act alike share a set. */
  readonly sets: Uint16Array | Uint32Array;
  /** Set s holds `members[setFrom[s]]` to `members[setFrom[s + 1] - 1]`. */
  readonly setFrom: Uint32Array;
  /** Place in `dataset.actors`, ascending within a set, times two; plus one where the actor is only the act's target. */
  readonly members: Uint32Array;
  /** Place in `Timeline.events` of each row; absent where it is the row itself. */
  readonly positions?: Uint32Array;
  /** The least and the greatest finite bound of any event, inner ones included; Infinity and -Infinity where none is. */
  readonly edgeFrom: number;
  readonly edgeTo: number;
  /** Of a large table: what a page would else go through all rows for before its first frame. */
  readonly known?: KnownOfTable;
}

/** Made with a table by whoever has the time (layout/prepare-picture.ts). */
export interface KnownOfTable {
  readonly grid: TimeGrid;
  /** How long the shortest row lasts in milliseconds; Infinity where none has a date. */
  readonly shortest: number;
  /** How many rows share each set of participants. */
  readonly bySet: Uint32Array;
}

/**
 * Where in a table an instant lies, by look-up: for each cell of an even grid over the table's finite times, how many
 * rows have begun by its edge and how many are over.
 */
export interface TimeGrid {
  /** Cell 0 is all time before `from`, the last one all time from the grid's end on. */
  readonly cells: number;
  readonly from: number;
  readonly step: number;
  /** By cell: how many rows start before its beginning, or are over by then; one more for the end of all. */
  readonly begun: Uint32Array;
  readonly over: Uint32Array;
}

/** Where the traits lie in a code: `packTraits` writes them there. */
export const kindShift = 3;
export const styleShift = 6;
export const piecesBit = 1 << 9;

/** 0 where there is none, else its place in `statuses` plus one. */
export function statusCode(traits: number): number {
  return traits & 7;
}

/** Place in `eventKinds`. */
export function kindCode(traits: number): number {
  return (traits >> kindShift) & 7;
}

/** Place in `markStyles`. */
export function styleCode(traits: number): number {
  return (traits >> styleShift) & 7;
}

export function isInPieces(traits: number): boolean {
  return (traits & piecesBit) !== 0;
}

/** Place in `Timeline.events` of a row. */
export function positionOf(table: EventTable, row: number): number {
  return table.positions === undefined ? row : (table.positions[row] as number);
}

/** Place in `dataset.actors` of a set's member. */
export function memberActor(member: number): number {
  return member >> 1;
}

/** Whether a set's member is only the target of the act. */
export function isTarget(member: number): boolean {
  return (member & 1) === 1;
}

/** Places of actors in the dataset, by id. */
export function actorPlaces(actors: readonly { readonly id: ActorId }[]): ReadonlyMap<ActorId, number> {
  return new Map(actors.map(({ id }, at) => [id, at]));
}
