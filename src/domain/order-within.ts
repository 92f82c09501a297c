import type { Edge } from '../time/moment.ts';
import type { ResolvedTime } from '../time/resolved-time.ts';
import type { SectionHeading } from './timeline.ts';
import { type Predecessors, sortTopologically } from './topological.ts';

/** An event to be put in its place in the list. */
export interface Placed {
  readonly id: string;
  readonly when: ResolvedTime;
  readonly heading: SectionHeading;
  /** `serializeHeading(heading)`. */
  readonly key: string;
}

/**
 * The events of one heading in order: topological, ties by the start's earliest moment, the end's latest, the id.
 * Sorting by start already respects time, and constraints between tightened times never make an event wait for one
 * that begins later, so both are met.
 */
export function sortSection(
  items: readonly Placed[],
  predecessors: Predecessors,
  isEvent: (name: string) => boolean,
): readonly Placed[] {
  const sorted = [...items].sort(comparePlaced);
  const byId = new Map(sorted.map((item) => [item.id, item]));
  // Names that are no events, but may stand between two (`asOf`), go along and stay out of the result.
  const between = new Set<string>();
  const addBetween = (name: string) => {
    for (const earlier of predecessors.get(name) ?? []) {
      if (!isEvent(earlier)) between.add(earlier);
    }
  };
  for (const name of byId.keys()) addBetween(name);
  for (const name of between) addBetween(name);
  return sortTopologically([...between, ...byId.keys()], predecessors).flatMap(
    (name) => byId.get(name) ?? [],
  );
}

/** By the start's earliest moment, then the end's latest, then the id. */
export function comparePlaced(a: Placed, b: Placed): number {
  return (
    compareEdges(a.when.start.earliest, b.when.start.earliest, -1) ||
    compareEdges(a.when.end.latest, b.when.end.latest, 1) ||
    (a.id < b.id ? -1 : Number(a.id > b.id))
  );
}

/** `missing` is the side on which an edge without a moment lies. */
export function compareEdges(a: Edge, b: Edge, missing: 1 | -1): number {
  if (typeof a !== 'bigint') return typeof b === 'bigint' ? missing : 0;
  if (typeof b !== 'bigint') return -missing;
  return a < b ? -1 : Number(a > b);
}
