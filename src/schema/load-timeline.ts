import type { Problem } from '../base/problem.ts';
import { inOneGo, type Steps } from '../domain/in-steps.ts';
import { resolveTimeline } from '../domain/resolve-timeline.ts';
import type { Timeline } from '../domain/timeline.ts';
import { findJsonError } from './find-json-error.ts';
import { parseDataset } from './parse-dataset.ts';

export interface LoadedTimeline {
  /** Absent only when nothing can be shown. */
  readonly timeline?: Timeline;
  readonly problems: readonly Problem[];
  /** How many of the file's events are not in the timeline. */
  readonly leftOut: number;
  /** Where a record or a claim of the timeline's dataset stands in the file. */
  pathOf(part: object): string;
}

/** From JSON text to a resolved timeline, with every problem on the way. Never throws, whatever the text. */
export function loadTimeline(text: string): LoadedTimeline {
  return inOneGo(loadInSteps(text));
}

/** The same in steps, for a page that has other things to do meanwhile. */
export function* loadInSteps(text: string): Steps<LoadedTimeline> {
  // Programs that write for Windows put a byte order mark first.
  const json = text.replace(/^\uFEFF/, '');
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    const { line, column } = findJsonError(json);
    const problem: Problem = { severity: 'error', code: 'not-json', path: '$', params: { line, column } };
    return { problems: [problem], leftOut: 0, pathOf: () => '$' };
  }
  yield;
  return yield* resolveInSteps(value);
}

/** From a value that was JSON. */
export function resolveValue(value: unknown): LoadedTimeline {
  return inOneGo(resolveInSteps(value));
}

function* resolveInSteps(value: unknown): Steps<LoadedTimeline> {
  const { dataset, problems, leftOut, pathOf } = parseDataset(value);
  if (!dataset) return { problems, leftOut, pathOf };
  yield;
  const resolved = resolveTimeline(dataset);
  // The domain counts the records that it was given; the editor counts those of the file.
  const inFile = resolved.problems.map((problem) => ({
    ...problem,
    path: problem.path.replace(/^\$\.(events|sources)\[(\d+)\]/, (whole, list: 'events' | 'sources', at) => {
      const record = dataset[list][Number(at)];
      return record ? pathOf(record) : whole;
    }),
  }));
  return {
    timeline: resolved.timeline,
    problems: [...problems, ...inFile],
    leftOut: leftOut + dataset.events.length - resolved.timeline.events.length,
    pathOf,
  };
}
