import type { Problem } from '../base/problem.ts';
import type { ProblemsMessages, ProblemWords, WordsOfProblem } from './problems.ts';

/**
 * A problem in words: what is wrong, and what to do. Path and value are not in it; whoever prints it has them. Errors in
 * a date or a clock time are put into words by the time area, whose code is in `params.reason`.
 */
export function formatProblem(problem: Problem, problems: ProblemsMessages): ProblemWords {
  const { code, params } = problem;
  const reason = String(params['reason'] ?? '');
  const edtfErrors: WordsByCode = problems.edtfErrors;
  const timeErrors: WordsByCode = problems.timeErrors;
  if (code === 'bad-edtf' || code === 'bad-clock') {
    const words = edtfErrors[reason]?.(params);
    if (words) {
      const place = problems.atCharacter(Number(params['at'] ?? 1));
      return { says: problems.atPlace(place, words.says), advice: words.advice };
    }
  }
  if (code === 'bad-time') {
    const words = timeErrors[reason]?.(params);
    if (words) return words;
  }
  return Object.hasOwn(problems.words, code)
    ? (problems.words[code]?.(params) ?? problems.unknown(code))
    : problems.unknown(code);
}

type WordsByCode = Readonly<Record<string, WordsOfProblem>>;
