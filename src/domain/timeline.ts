import type { Constraint } from '../time/constraints.ts';
import type { ResolvedTime } from '../time/resolved-time.ts';
import type { ActorIndex } from './actor-index.ts';
import type { Dataset } from './dataset.ts';
import type { EventId, EventRecord } from './event.ts';
import type { EventTable } from './event-table.ts';
import type { TextSearch } from './text-search.ts';

/** An event with what can be said of its time, at its place in the list. */
export interface ResolvedEvent {
  readonly record: EventRecord;
  /** Position in `Timeline.events`, the fixed order of the list. */
  readonly index: number;
  readonly when: ResolvedTime;
  /** Index into `Timeline.sections`. */
  readonly section: number;
}

/** A heading of the list with the neighbours below it. `day` and `between` are civil dates in the dataset's zone. */
export interface Section {
  /** Stable and usable in an element id. */
  readonly id: string;
  readonly heading: SectionHeading;
  /** Half-open range of indexes in `Timeline.events`. */
  readonly from: number;
  readonly to: number;
  /** Maximal runs of neighbours (two or more, half-open) none of whose order among each other is established. */
  readonly unordered: readonly { readonly from: number; readonly to: number }[];
}

export interface CivilDay {
  readonly year: bigint;
  readonly month: number;
  readonly day: number;
}

export type SectionHeading =
  | { readonly kind: 'day'; readonly day: CivilDay }
  /** Some time between two days; `from` absent: that day or earlier; `to` absent: that day or later. */
  | { readonly kind: 'between'; readonly from?: CivilDay; readonly to?: CivilDay }
  | { readonly kind: 'background' }
  | { readonly kind: 'undated' };

/**
 * Events in list order. An array in small timelines; in large ones each is made when it is first asked for, so that
 * walking over all of them is for those who must (an export): counting and drawing read the table.
 */
export interface EventSequence extends Iterable<ResolvedEvent> {
  readonly length: number;
  at(position: number): ResolvedEvent | undefined;
}

/** Where an id leads. A Map is one. */
export interface Lookup<Key, Value> {
  get(key: Key): Value | undefined;
  has(key: Key): boolean;
}

/** A dataset resolved: what the list, the picture and the panels are made from. */
export interface Timeline {
  /** Of a large timeline without its events: those are in `events`. */
  readonly dataset: Dataset;
  readonly asOf: ResolvedTime;
  /** A linear extension of the established order. */
  readonly events: EventSequence;
  /** The events are decoded from text when they are asked for, as those of a large file are, and of a part of it. */
  readonly isText?: true;
  readonly sections: readonly Section[];
  readonly byId: Lookup<EventId, ResolvedEvent>;
  /** The events as columns: what counting, filtering and drawing read. */
  readonly table: EventTable;
  readonly actorIndex?: ActorIndex;
  /**
   * The lanes of each group in drawing order, groups in theirs: places in `dataset.actors`, the one behind the last for
   * nobody. It takes a search (`layout/arrange-lanes.ts`), so whoever makes a timeline makes it too; without it lanes
   * stand in the dataset's order.
   */
  readonly laneOrder?: readonly (readonly number[])[];
  /** The index whose lanes are the groups of `laneOrder`; of a large timeline, whoever made that makes it too. */
  readonly groupIndex?: ActorIndex;
  /** Of a timeline too large to search at every key pressed; any other is searched where it is asked (`search.ts`). */
  readonly search?: TextSearch;
  /** What the records say of the order, contradictions left out: `isBefore` follows from it and from the times. */
  readonly constraints: readonly Constraint[];
  /** True only where the sources establish that `a` was over before `b` began. */
  isBefore(a: EventId, b: EventId): boolean;
}
