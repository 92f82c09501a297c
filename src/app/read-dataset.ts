import type { Problem } from '../base/problem.ts';
import { tellTimes } from '../domain/tell-times.ts';
import { withLaneOrder } from '../layout/arrange-lanes.ts';
import { loadingEn } from '../messages/en/loading.ts';
import { problemsEn } from '../messages/en/problems.ts';
import { tellingEn } from '../messages/en/telling.ts';
import { formatProblem } from '../messages/format-problem.ts';
import type { Messages } from '../messages/messages.ts';
import { loadLines } from '../schema/load-lines.ts';
import { type LoadedTimeline, loadTimeline } from '../schema/load-timeline.ts';
import type { Loaded, ToldProblem } from '../state/view-state.ts';

/**
 * A dataset from its text: a timeline with what had to be left out, or the reason why there is none. Imported only where
 * a file has to be read: a prerendered page carries its timeline resolved, and its readers never load the parsers.
 */
export function readDataset(text: string, file: string, messages: Messages): Loaded {
  return toLoaded(loadTimeline(text), file, messages);
}

/** The same from a file of lines (docs/large-data.md). */
export function readLines(text: string, file: string, messages: Messages): Loaded {
  const decoder = new TextDecoder();
  const loaded = loadLines(new TextEncoder().encode(text), (bytes) => decoder.decode(bytes));
  return toLoaded(loaded, file, messages);
}

/** What was read, in the form that a page draws; times and problems in words. */
export function toLoaded(
  { timeline: found, problems: faults, leftOut }: Omit<LoadedTimeline, 'pathOf'>,
  file: string,
  messages: Messages,
): Loaded {
  const problems = faults.map(tellProblem);
  if (found !== undefined) {
    const timeline = found.laneOrder === undefined ? withLaneOrder(found) : found;
    return { kind: 'timeline', timeline, told: tellTimes(timeline, tellingEn), problems, leftOut, file };
  }
  return { kind: 'failed', file, problems, ...explain(problems, messages) };
}

function tellProblem(problem: Problem): ToldProblem {
  const { path, params } = problem;
  const line = problem.code === 'not-json' ? undefined : params['line'];
  const told = { ...problem, ...formatProblem(problem, problemsEn) };
  return line === undefined ? told : { ...told, path: loadingEn.atLine(Number(line), path) };
}

/** The first error says why nothing could be read; where that is no question of form, no record was sound. */
function explain(
  problems: readonly Problem[],
  messages: Messages,
): { readonly reason: 'not-json' | 'version' | 'no-records'; readonly detail?: string } {
  const first = problems.find((problem) => problem.severity === 'error');
  if (first?.code === 'not-json') {
    const { params } = first;
    return {
      reason: 'not-json',
      detail: messages.app.position(Number(params['line']), Number(params['column'])),
    };
  }
  if (first?.code === 'version' || first?.code === 'no-format') {
    return { reason: 'version', ...(first.value === undefined ? {} : { detail: first.value }) };
  }
  return { reason: 'no-records' };
}
