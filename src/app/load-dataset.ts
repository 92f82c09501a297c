import { ok, type Result } from '../base/result.ts';
import type { Messages } from '../messages/messages.ts';
import type { SourceRefusal } from '../protocol/source-rule.ts';
import type { Loaded } from '../state/view-state.ts';

/** Longer than any sane connection needs; then the reader is told. */
const patienceMs = 30_000;

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
  const { readDataset } = await import('./read-dataset.ts');
  return readDataset(text, file, messages);
}
