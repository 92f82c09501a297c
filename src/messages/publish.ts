/** Words of what the build writes beside its pages: share cards, feeds, calendars. No page loads them. */
export interface PublishMessages {
  /** What the share card shows, for those who do not see it. `lines` are a title and where the sources end. */
  pictureAlt(title: string, records: string, sourcesEnd: string): string;
  /** Names of the links to the feed and to the calendar of a timeline. */
  feed(title: string): string;
  calendar(title: string): string;
  /** A time with the zone it is told in. */
  inZone(time: string, zone: string): string;
  /** What somebody says: never without whose word it is. */
  claim(attribution: string, text: string): string;
  /** A report by name, publisher and date of issue. */
  source(title: string, publisher: string, published: string): string;
  /** A publisher that prints an agency's report. */
  byAgency(publisher: string, agency: string): string;
  /** How many records a calendar could not take: it has no place for a time that is open on a side. */
  leftOut(count: number, records: string): string;
}
