import type { Constraint } from '../time/constraints.ts';
import type { ResolvedTime } from '../time/resolved-time.ts';
import type { Dataset } from './dataset.ts';
import type { EventId, EventRecord } from './event.ts';

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

/** A dataset resolved: what the list, the picture and the panels are made from. */
export interface Timeline {
  readonly dataset: Dataset;
  readonly asOf: ResolvedTime;
  /** In list order: a linear extension of the established order. */
  readonly events: readonly ResolvedEvent[];
  readonly sections: readonly Section[];
  readonly byId: ReadonlyMap<EventId, ResolvedEvent>;
  /** What the records say of the order, contradictions left out: `isBefore` follows from it and from the times. */
  readonly constraints: readonly Constraint[];
  /** True only where the sources establish that `a` was over before `b` began. */
  isBefore(a: EventId, b: EventId): boolean;
}
