import type { EdtfErrorCode, TimeErrorCode } from './time-codes.ts';

/** What the words of a problem need: `Problem.params`. */
export type ProblemParams = Readonly<Record<string, string | number>>;

/** Both are whole sentences. */
export interface ProblemWords {
  /** What is wrong. */
  readonly says: string;
  /** What to do. */
  readonly advice: string;
}

export type WordsOfProblem = (params: ProblemParams) => ProblemWords;

/**
 * Everything that can be wrong in a dataset's file, by `Problem.code`. Apart from `Messages`: a page whose file is sound
 * never loads these words.
 */
export interface ProblemsMessages {
  readonly words: Readonly<Record<string, WordsOfProblem>>;
  /** A place in a text, then what is wrong there. */
  readonly atPlace: (place: string, says: string) => string;
  /** A place in a string, counted from 1. */
  readonly atCharacter: (place: number) => string;
  readonly edtfErrors: Readonly<Record<EdtfErrorCode, WordsOfProblem>> &
    Readonly<Record<string, WordsOfProblem>>;
  readonly timeErrors: Readonly<Record<TimeErrorCode, WordsOfProblem>> &
    Readonly<Record<string, WordsOfProblem>>;
  /** A code without words of its own. */
  readonly unknown: (code: string) => ProblemWords;
}
