import type { Problem } from '../base/problem.ts';
import type { Dataset } from '../domain/dataset.ts';
import { namedProblems } from './capped-report.ts';
import { parseDataset } from './parse-dataset.ts';
import { isObject } from './salvage.ts';

/** No file's id: it is longer than any that a person would write. */
const stub = 'z'.repeat(64);

/**
 * The dataset of a header whose events stand elsewhere.
 *
 * @param stateOf what became of the event with an id; undefined where there is none
 */
export function parseHeader(
  header: Readonly<Record<string, unknown>>,
  stateOf: (id: string) => 'kept' | 'left-out' | undefined,
): { readonly dataset: Dataset | undefined; readonly problems: readonly Problem[] } {
  // What the header names must be among the events that it is parsed with.
  const events: Record<string, string>[] = [{ ...sound, id: stub }];
  for (const id of new Set(eventsNamedIn(header))) {
    const state = stateOf(id);
    if (state !== undefined) events.push(state === 'kept' ? { ...sound, id } : { id });
  }
  const { dataset, problems } = parseDataset({ ...header, events });
  return {
    dataset: dataset && { ...dataset, events: [] },
    problems: problems.filter(({ path }) => !path.startsWith('$.events')).slice(0, namedProblems),
  };
}

const sound = { title: stub, summary: stub, kind: 'context' };

function* eventsNamedIn(header: Readonly<Record<string, unknown>>): Generator<string> {
  const { asOf, corrections } = header;
  const lists = isObject(asOf) ? [asOf['after'], asOf['before']] : [];
  const fields = Array.isArray(corrections)
    ? corrections.map((one: unknown) => isObject(one) && one['event'])
    : [];
  for (const name of [...lists.flat(), ...fields]) if (typeof name === 'string') yield name;
}
