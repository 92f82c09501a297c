/** Words for whoever builds a page with the library: what its options got wrong. The words for files are `ProblemsMessages`. */
export interface LibraryMessages {
  /** The message of the error that is thrown; `more` further problems are in its list. */
  nothingToShow(first: string, more: number): string;
  /** A path, what stands there, what is wrong, what to do: one line. */
  problem(path: string, value: string | undefined, says: string, advice: string): string;
  /** The message of the error that is thrown where there is no element to mount into. */
  noElement(): string;
  /** The message of the error that is thrown where a column has fewer values than it must. */
  shortColumn(name: string, length: number): string;
  unknownId(id: string): ProblemWords;
  unknownWord(word: string, known: readonly string[]): ProblemWords;
  badSpan(): ProblemWords;
  emptySpan(): ProblemWords;
  badShape(expected: string): ProblemWords;
  shownNeedsPicture(): ProblemWords;
}

interface ProblemWords {
  readonly says: string;
  readonly advice: string;
}
