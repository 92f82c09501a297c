/** What a frozen file says of itself, and why one could not be made. Loaded only where one is made or shown. */
export interface FrozenMessages {
  /** `date`: of the last edit, in words. */
  frozenOn(date: string): string;
  /** The data do not say when they were last edited. */
  readonly undated: string;
  readonly seeCurrent: string;
  readonly stamp: string;
  readonly stampExplained: string;
  readonly version: string;
  readonly refused: FrozenRefusals;
}

/** Whole sentences. */
export interface FrozenRefusals {
  /** `problem` says where and what, `more` counts the others. */
  errors(problem: string, more: number): string;
  readonly noTemplate: string;
  readonly noData: string;
  readonly noFont: string;
}
