/** Placeholder shape, filled by the problems area. */
export interface ProblemsMessages {
  readonly area: 'problems';
}
