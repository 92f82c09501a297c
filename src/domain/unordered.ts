import type { Constraint } from '../time/constraints.ts';
import type { Placed } from './order-within.ts';

type FindUnordered = (
  items: readonly Placed[],
  from: number,
) => readonly { readonly from: number; readonly to: number }[];

/**
 * Finds the runs of neighbours (two or more, half-open, never overlapping, each as long as it goes from its first event)
 * none of whose order among each other is established. `items` are a part of the list, `from` the index of its first.
 */
export function makeFindUnordered(
  constraints: readonly Constraint[],
  isBefore: (a: string, b: string) => boolean,
): FindUnordered {
  // Order by time shows in the bounds alone. Only names that a constraint binds need to be asked about one by one.
  const first = new Set<string>();
  const then = new Set<string>();
  for (const one of constraints) {
    first.add(one.kind === 'before' ? one.first : one.what);
    if (one.kind === 'before') then.add(one.then);
  }
  return (items, from) => {
    const runs: { from: number; to: number }[] = [];
    let start = 0;
    let firstEnd: bigint | undefined;
    let bound: string[] = [];
    const close = (end: number) => {
      if (end - start > 1) runs.push({ from: from + start, to: from + end });
      start = end;
      firstEnd = undefined;
      bound = [];
    };
    for (const [at, { id, when }] of items.entries()) {
      const begins = when.start.earliest;
      const byTime = firstEnd !== undefined && typeof begins === 'bigint' && firstEnd <= begins;
      if (byTime || (then.has(id) && bound.some((earlier) => isBefore(earlier, id)))) close(at);
      const ends = when.end.latest;
      if (typeof ends === 'bigint' && (firstEnd === undefined || ends < firstEnd)) firstEnd = ends;
      if (first.has(id)) bound.push(id);
    }
    close(items.length);
    return runs;
  };
}
