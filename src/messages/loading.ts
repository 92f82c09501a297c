/** What is said while a large file is read, and where it cannot be. They load with what reads it. */
export interface LoadingMessages {
  /** Names what shows how far it has come. */
  readonly loading: string;
  /** Bytes; `total` absent where nobody knows it. */
  progress(events: number, bytes: number, total: number | undefined): string;
  readonly cancel: string;
  /** How much of a file too large for memory had come, and what the whole would take, in bytes. */
  tooLarge(events: number, bytes: number, need: number): string;
  /** A place in a file of lines. */
  atLine(line: number, path: string): string;
  /** The timeline goes on growing; for who does not see it. */
  shownSoFar(events: number): string;
}
