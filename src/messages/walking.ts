/** Words of walking through the picture by keys. They load with the code that walks. */
export interface WalkingMessages {
  /** What the keys do, heard with the group of events. */
  readonly help: string;
  /** Heard at the first and last event of an actor; undefined: of those in which nobody is named. */
  readonly noFurther: (actor: string | undefined) => string;
  /** Heard when no event begins with what was typed. */
  readonly noTitle: (letters: string) => string;
  /** Stands behind the first events without a date where there are many. */
  readonly moreUndated: (count: number) => string;
}
