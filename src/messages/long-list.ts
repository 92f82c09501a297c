/** Words of a list that is longer than a page can hold. */
export interface LongListMessages {
  /** "Records 20,001 to 40,000 of 1,000,000": the numbers are written already. */
  part(from: string, to: string, of: string): string;
  readonly earlier: string;
  readonly later: string;
  /** Below the first records of an actor: "and 9,900 more". */
  more(count: string): string;
  readonly onlyActor: string;
  /** Label of the field that narrows a long list of actors, and what stands where none is left. */
  readonly findActor: string;
  readonly noActor: string;
}
