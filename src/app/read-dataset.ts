import type { Problem } from '../base/problem.ts';
import { tellTimes } from '../domain/tell-times.ts';
import { problemsEn } from '../messages/en/problems.ts';
import { tellingEn } from '../messages/en/telling.ts';
import { formatProblem } from '../messages/format-problem.ts';
import type { Messages } from '../messages/messages.ts';
import { loadTimeline } from '../schema/load-timeline.ts';
import type { Loaded } from '../state/view-state.ts';

/**
 * A dataset from its text: a timeline with what had to be left out, or the reason why there is none. Imported only where
 * a file has to be read: a prerendered page carries its timeline resolved, and its readers never load the parsers.
 */
export function readDataset(text: string, file: string, messages: Messages): Loaded {
  const { timeline, problems: found, leftOut } = loadTimeline(text);
  const problems = found.map((problem) => ({ ...problem, ...formatProblem(problem, problemsEn) }));
  if (timeline !== undefined) {
    return { kind: 'timeline', timeline, told: tellTimes(timeline, tellingEn), problems, leftOut, file };
  }
  return { kind: 'failed', file, problems, ...explain(problems, messages) };
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
