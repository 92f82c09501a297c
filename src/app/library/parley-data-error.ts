import type { ParleyProblem } from './api.ts';

/** A dataset holds nothing that can be shown. `message` tells the first problem in words, `problems` all of them. */
export class ParleyDataError extends Error {
  override readonly name = 'ParleyDataError';
  readonly problems: readonly ParleyProblem[];

  constructor(message: string, problems: readonly ParleyProblem[]) {
    super(message);
    this.problems = problems;
  }
}
