/**
 * Something wrong in a file that somebody can mend. A problem holds no words: `code` and `params` are put into
 * words by `formatProblem` in messages, so that every language says the same.
 */
export interface Problem {
  readonly severity: 'error' | 'warning';
  /** Which kind of problem; the key of its words in messages. */
  readonly code: string;
  /** JSON path inside the file, `$.events[3].time.edtf`. */
  readonly path: string;
  /** The offending value as JSON text, shortened by the printer, absent where nothing stood. */
  readonly value?: string;
  /** What the words need beside the value: names, positions, expectations. */
  readonly params: Readonly<Record<string, string | number>>;
}
