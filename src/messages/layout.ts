/** Words that stand inside the picture itself and whose width decides where they fit: axis and labels. */
export interface LayoutMessages {
  /** Lane of the events in which nobody is named as taking part. */
  readonly unattributed: string;
  /** Lane of the actors of a group who have none of their own. */
  readonly otherActors: (count: number) => string;
  readonly axis: AxisMessages;
  readonly label: LabelMessages;
}

/** Short words for ticks. Names of months and days come from Intl, figures too. */
export interface AxisMessages {
  /** "24 Feb" */
  readonly dayMonth: (day: string, month: string) => string;
  /** "Feb 2022" */
  readonly monthYear: (month: string, year: string) => string;
  /** "14:00", "14:00:30"; hour 0 to 23. */
  readonly clock: (hour: number, minute: number, second?: number) => string;
  /** Years too far away to be written out: "4.5 billion BCE". */
  readonly year: (figure: string, scale: YearScale, era: YearEra) => string;
}

export type YearScale = 'million' | 'billion';
export type YearEra = 'ce' | 'bce';

/** What is added to an event's title where it stands in the picture. */
export interface LabelMessages {
  /** A running total: `figure` is absent where the title already holds it. */
  readonly total: (title: string, figure: string | undefined) => string;
  readonly disputed: (title: string, word: string) => string;
  /** The part before and after what is struck through. */
  readonly struck: (word: string) => { readonly before: string; readonly after: string };
}
