import type { Bounds } from './moment.ts';

/** once: one moment within the bounds. throughout: lasted from start to end. each: one moment in each extent. */
export type Mode = 'once' | 'throughout' | 'each';

/**
 * What can be said of an event's time after every constraint was applied. `start.earliest` is the earliest it can have
 * begun, `end.latest` the first instant by which it was surely over. For `once`, start and end have the same bounds.
 * Certain core of `throughout`: from `start.latest` to `end.earliest`, where both are instants in that order.
 */
export interface ResolvedTime {
  readonly mode: Mode;
  readonly start: Bounds;
  readonly end: Bounds;
  /** False where the record has no date at all (drawn nowhere, listed last or as background). */
  readonly dated: boolean;
  /** The sorted, disjoint pieces of time that it lies in, lazily made; `[start.earliest, end.latest]` when in one piece. */
  readonly extents: Iterable<Bounds>;
}
