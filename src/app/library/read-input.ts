import { tellTimes } from '../../domain/tell-times.ts';
import type { Timeline } from '../../domain/timeline.ts';
import type { ToldTimes } from '../../domain/told-times.ts';
import { withLaneOrder } from '../../layout/arrange-lanes.ts';
import { libraryEn as words } from '../../messages/en/library.ts';
import { problemsEn } from '../../messages/en/problems.ts';
import { tellingEn } from '../../messages/en/telling.ts';
import { formatProblem } from '../../messages/format-problem.ts';
import { loadTimeline } from '../../schema/load-timeline.ts';
import type { ToldProblem } from '../../state/view-state.ts';
import type { ParleyInput, ParleyProblem } from './api.ts';
import { ParleyDataError } from './parley-data-error.ts';

/** A dataset that somebody handed over, read: a timeline with what had to be left out, or nothing but problems. */
export type ReadInput = SoundInput | { readonly kind: 'nothing'; readonly problems: readonly ToldProblem[] };

export interface SoundInput {
  readonly kind: 'timeline';
  readonly timeline: Timeline;
  readonly told: ToldTimes;
  readonly problems: readonly ToldProblem[];
  readonly leftOut: number;
}

/** Reads a dataset. Goes by its JSON, so that what becomes of the object later changes nothing here. */
export function readInput(input: ParleyInput): ReadInput {
  const { timeline: sound, problems: found, leftOut } = loadTimeline(serializeInput(input));
  const problems = found.map((problem) => ({ ...problem, ...formatProblem(problem, problemsEn) }));
  if (sound === undefined) return { kind: 'nothing', problems };
  const timeline = withLaneOrder(sound);
  return { kind: 'timeline', timeline, told: tellTimes(timeline, tellingEn), problems, leftOut };
}

/** The same, where nothing sound is the caller's mistake. Throws a `ParleyDataError`. */
export function requireSound(read: ReadInput): SoundInput {
  if (read.kind === 'timeline') return read;
  const problems = read.problems.map(toPublicProblem);
  const [first, ...more] = problems;
  const sentence =
    first === undefined ? '' : words.problem(first.path, first.value, first.message, first.advice);
  throw new ParleyDataError(words.nothingToShow(sentence, more.length), problems);
}

/** What cannot be JSON (a function, a circle) is `null`, which the parser refuses with its own words. */
function serializeInput(input: unknown): string {
  try {
    return JSON.stringify(input) ?? 'null';
  } catch {
    return 'null';
  }
}

export function toPublicProblem({ severity, code, path, value, says, advice }: ToldProblem): ParleyProblem {
  return { severity, code, path, ...(value === undefined ? {} : { value }), message: says, advice };
}
