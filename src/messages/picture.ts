/** Words of the picture: its regions, buttons and what a screen reader hears of it. */
export interface PictureMessages {
  /** Names of the two regions. Tests and readers find them by these. */
  readonly timeline: string;
  readonly overview: string;
  /** What stands for the picture where no script runs. */
  readonly staticPicture: string;
  /** Name of the group of actors without a party. */
  readonly others: string;
  /** Label of the wash over the span in which the sources end. */
  readonly publishedWithin: string;
  readonly publishedAt: string;
  readonly emptyLane: string;
  /** Words of a lane all of whose records are undated. */
  readonly undatedLane: (count: number) => string;
  readonly toolbar: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly wholeStory: string;
  readonly earlier: string;
  readonly later: string;
  readonly key: string;
  /** Shows the strip where the page is too narrow for it (text at 400%). */
  readonly showTimeline: string;
  /** Name of the layer of events, and how to use it. */
  readonly events: string;
  readonly eventsHelp: string;
  /** Name of an event's element: title, time in words, participants, status where it needs saying. */
  readonly eventName: (parts: readonly string[]) => string;
  readonly disputed: string;
  readonly cancelled: string;
  readonly retracted: string;
  readonly announced: string;
  readonly noDate: string;
  readonly actors: string;
  /** Name of a party's header: `count` is the number of records in its lanes. */
  readonly partyHeader: (name: string, count: number) => string;
  /** Text and name of a bundle, and the heading of its list; `of` is its lane, or the title of its only event. */
  readonly bundle: (count: number) => string;
  readonly bundleName: (count: number, of: string) => string;
  /** Handles of the overview. */
  readonly spanStart: string;
  readonly spanEnd: string;
  readonly spanWindow: string;
  readonly jumps: string;
  readonly jumpTo: (day: string) => string;
  /** Name of a week's button; `day` is its first. */
  readonly week: (day: string) => string;
  /** Text of a button that stands for several months, their names short: "Jan–Mar". */
  readonly months: (first: string, last: string) => string;
  /** The visible span in words; the ends are inclusive days or clock times. */
  readonly span: (from: string, to: string) => string;
  readonly spanWithinDay: (day: string, from: string, to: string) => string;
}
