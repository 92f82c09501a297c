/** Words of the page inside a stranger's article. They load with that page. */
export interface EmbedMessages {
  readonly fullPage: string;
  /** For those who do not see the sign at the link. */
  readonly newTab: string;
  /** Above an address to copy, where the host may not let a link open anything. */
  readonly ifBarred: string;
  /** Before the address of a record inside the article that holds the frame. */
  readonly inArticle: string;
  /** Beside what was pressed in a picture higher than the window. */
  readonly below: string;
  readonly fullscreen: string;
  readonly leaveFullscreen: string;
}
