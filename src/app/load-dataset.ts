import type { Problem } from '../base/problem.ts';
import type { Result } from '../base/result.ts';
import { loadingEn } from '../messages/en/loading.ts';
import type { Messages } from '../messages/messages.ts';
import type { SourceRefusal } from '../protocol/source-rule.ts';
import { loadInSteps } from '../schema/load-timeline.ts';
import { withPauses } from '../schema/with-pauses.ts';
import type { Loaded } from '../state/view-state.ts';
import { type LoadEnd, type LoadOptions, loadFile } from '../worker/load-file.ts';
import { refusedDataset } from './judge-address.ts';
import { readLines, toLoaded } from './read-dataset.ts';

/** Without a byte for so long, nothing more is hoped for. */
const patienceMs = 30_000;

export interface DatasetRequest
  extends Pick<LoadOptions, 'startWorker' | 'onProgress' | 'pause' | 'deviceMemory' | 'signal'> {
  readonly url: URL;
  /** The address as the page names it. */
  readonly file: string;
  readonly messages: Messages;
  /** Whether the address that the data came from in the end, after redirections, may be used. */
  judge(final: string): Result<unknown, SourceRefusal>;
  /** What has come so far of a large file. The next comes once this has told in how many milliseconds it was shown. */
  onGrowth(loaded: Loaded): Promise<number>;
}

/** Fetches and reads a dataset of any size; every failure is a value. */
export async function fetchDataset(request: DatasetRequest): Promise<Loaded> {
  const { url, file, messages, judge } = request;
  let refusal: SourceRefusal | undefined;
  const end = await loadFile({
    ...request,
    url: url.href,
    patienceMs,
    judge(final) {
      const judged = judge(final);
      if (!judged.ok) refusal = judged.error;
      return judged.ok;
    },
    async onGrowth(grown) {
      const loaded = toLoaded(grown, file, messages);
      await request.pause();
      return request.onGrowth(loaded);
    },
  });
  if (end.kind === 'refused' && refusal !== undefined) return refusedDataset(file, refusal);
  if (end.kind === 'small' && end.form === 'json') {
    const loaded = await withPauses(loadInSteps(end.text), request.pause);
    await request.pause();
    return toLoaded(loaded, file, messages);
  }
  return toEnd(end, file, messages);
}

function toEnd(end: LoadEnd, file: string, messages: Messages): Loaded {
  switch (end.kind) {
    case 'timeline':
      return toLoaded(end, file, messages);
    case 'small':
      return readLines(end.text, file, messages);
    case 'failed':
      return toLoaded({ problems: end.problems, leftOut: 0 }, file, messages);
    case 'broken': {
      const { line, column } = end;
      const problem: Problem = { severity: 'error', code: 'not-json', path: '$', params: { line, column } };
      return toLoaded({ problems: [problem], leftOut: 0 }, file, messages);
    }
    case 'http': {
      const reason = end.status === 404 || end.status === 410 ? 'missing' : 'network';
      return { kind: 'failed', file, reason, detail: `HTTP ${end.status}`, problems: [] };
    }
    case 'too-large':
      return {
        kind: 'failed',
        file,
        reason: 'too-large',
        detail: loadingEn.tooLarge(end.records, end.bytes, end.need),
        problems: [],
      };
    case 'cancelled':
      return { kind: 'failed', file, reason: 'cancelled', problems: [] };
    default:
      return { kind: 'failed', file, reason: 'network', problems: [] };
  }
}
