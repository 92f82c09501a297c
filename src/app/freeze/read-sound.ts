import type { Problem } from '../../base/problem.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { Timeline } from '../../domain/timeline.ts';
import { withLaneOrder } from '../../layout/arrange-lanes.ts';
import { serializeCanonicalJson } from '../../schema/canonical-json.ts';
import { loadTimeline } from '../../schema/load-timeline.ts';

export interface SoundDataset {
  /** RFC 8785. */
  readonly canonical: string;
  /** Made from the canonical form, so that the order of keys in the file changes nothing. */
  readonly timeline: Timeline;
}

/** A dataset's file without a single error, or every error in it: what a page would leave out is not frozen. */
export function readSound(text: string): Result<SoundDataset, readonly Problem[]> {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    // It says where.
    return err(loadTimeline(text).problems);
  }
  const canonical = serializeCanonicalJson(value);
  if (!canonical.ok) return err([canonical.error]);
  const { timeline, problems } = loadTimeline(canonical.value);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (timeline === undefined || errors.length > 0) return err(errors);
  return ok({ canonical: canonical.value, timeline: withLaneOrder(timeline) });
}
