/** What the picture says when it is moved, or cannot be. */
export interface MovingMessages {
  /** Shown for a moment when a gesture that belongs to the page happens over the picture. */
  readonly hintTouch: string;
  readonly hintWheel: (key: string) => string;
  /** Said when it has come to rest; `span` is what is visible then. */
  readonly showing: (span: string) => string;
  readonly showingWholeStory: (span: string) => string;
}
