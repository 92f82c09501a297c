/** Words of pictures that leave the page. They load with what makes one. */
export interface ExportMessages {
  /** Before the titles of records whose marks had no room for one. */
  unlabelled(titles: string): string;
  /** Before the titles of records that stand nowhere in the picture, because they have no date. */
  undated(titles: string): string;
  /** Between titles in a line. */
  readonly separator: string;
  /** After the last of a list that is longer than the picture has room for. */
  more(count: number): string;
  /** A record in the description that machines read. */
  described(time: string, title: string, status: string | undefined): string;
  /** Heads the records in that description. */
  records(count: number): string;
}
