/** What the page itself says, outside of the timeline and its panels. */
export interface AppMessages {
  /** Something of ours broke. What stands on the page still counts. */
  readonly unexpected: string;
  readonly tryAgain: string;
  /** Where a text stops being JSON. */
  position(line: number, column: number): string;
}
