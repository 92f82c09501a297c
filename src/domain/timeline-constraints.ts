import type { Constraint } from '../time/constraints.ts';
import type { ResolvedTime } from '../time/resolved-time.ts';
import type { Dataset } from './dataset.ts';
import type { EventRecord } from './event.ts';

/** The name under which the end of the sources stands in `after`, `before` and constraints. */
export const asOfName = 'asOf';

/** The name under which a source's publication stands in `after`, `before` and constraints. */
export function publicationName(source: string): string {
  return `source:${source}`;
}

/**
 * Everything that the records say about order: `after` and `before`, the two relations that imply it, and that what
 * happened or was reported lies before the end of `asOf`. Only between names that `times` holds.
 */
export function collectConstraints(
  dataset: Dataset,
  times: ReadonlyMap<string, ResolvedTime>,
): readonly Constraint[] {
  const constraints: Constraint[] = [];
  const isKnown = (name: string) => times.has(name);
  const add = (first: string, then: string) => {
    if (isKnown(first) && isKnown(then)) constraints.push({ kind: 'before', first, then });
  };
  const addStated = (name: string, time: EventRecord['time']) => {
    for (const other of time?.after ?? []) add(other, name);
    for (const other of time?.before ?? []) add(name, other);
  };

  addStated(asOfName, dataset.asOf);
  for (const event of dataset.events) {
    addStated(event.id, event.time);
    for (const { event: other, relation } of event.related) {
      if (relation === 'announces') add(event.id, other);
      if (relation === 'responds-to') add(other, event.id);
    }
    if (isKnown(event.id) && times.get(asOfName)?.dated && endsByAsOf(event, times.get(event.id))) {
      constraints.push({ kind: 'within', what: event.id, endOf: asOfName });
    }
  }
  return constraints;
}

/** What still goes on, or is said to have no end, need not be over where the sources end. */
function endsByAsOf(event: EventRecord, when: ResolvedTime | undefined): boolean {
  if (event.status !== 'happened' && event.status !== 'reported') return false;
  if (event.time?.ongoing) return false;
  return !(when?.mode === 'throughout' && when.end.latest === 'open');
}

/** A chain of constraints as machine text, `a < b, b < a`; `<=` says no later than the end of. */
export function serializeChain(chain: readonly Constraint[]): string {
  return chain
    .map((one) => (one.kind === 'before' ? `${one.first} < ${one.then}` : `${one.what} <= ${one.endOf}`))
    .join(', ');
}
