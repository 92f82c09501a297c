import type { Problem } from '../base/problem.ts';
import { ok, type Result } from '../base/result.ts';
import type { Messages } from '../messages/messages.ts';
import type { SourceRefusal } from '../protocol/source-rule.ts';
import { loadTimeline } from '../schema/load-timeline.ts';
import type { Loaded } from '../state/view-state.ts';

/** Longer than any sane connection needs; then the reader is told. */
const patienceMs = 30_000;

/** A dataset from its text: a timeline with what had to be left out, or the reason why there is none. */
export function readDataset(text: string, file: string, messages: Messages): Loaded {
  const { timeline, problems, leftOut } = loadTimeline(text);
  if (timeline !== undefined) return { kind: 'timeline', timeline, problems, leftOut, file };
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

/** A refusal in the form that the page draws. */
export function refusedDataset(file: string, refusal: SourceRefusal): Loaded {
  return { kind: 'failed', file, reason: 'foreign-source', detail: refusal.origin, problems: [] };
}

/**
 * Fetches and reads a dataset; every failure is a value.
 *
 * @param judge whether the address that the data came from in the end, after redirections, may be used
 */
export async function fetchDataset(
  url: URL,
  file: string,
  messages: Messages,
  judge: (final: string) => Result<unknown, SourceRefusal> = () => ok(undefined),
): Promise<Loaded> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(url, { credentials: 'omit', signal: AbortSignal.timeout(patienceMs) });
    const judged = judge(response.url);
    if (!judged.ok) return refusedDataset(file, judged.error);
    text = await response.text();
  } catch {
    return { kind: 'failed', file, reason: 'network', problems: [] };
  }
  if (!response.ok) {
    const reason = response.status === 404 || response.status === 410 ? 'missing' : 'network';
    return { kind: 'failed', file, reason, detail: `HTTP ${response.status}`, problems: [] };
  }
  return readDataset(text, file, messages);
}
