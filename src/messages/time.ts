/** A date in pieces that are words already. Which are there says how exact it is. */
export interface DateParts {
  readonly weekday?: string;
  readonly day?: string;
  readonly month?: string;
  /** With its era. */
  readonly year?: string;
}

/** Certainty of what was named: at least one of the two is true. */
export interface Qualified {
  readonly uncertain: boolean;
  readonly approximate: boolean;
}

/** A date with unspecified digits. Each part is a fixed word, a choice, or not stated at all. */
export interface MaskedParts {
  readonly day?: MaskedPart;
  readonly month?: MaskedPart;
  readonly year: MaskedYear;
}

export type MaskedPart =
  | { readonly kind: 'fixed'; readonly text: string }
  | { readonly kind: 'any' }
  | { readonly kind: 'between'; readonly from: string; readonly to: string }
  | { readonly kind: 'choice'; readonly texts: readonly string[] };

export type MaskedYear =
  | { readonly kind: 'fixed'; readonly text: string }
  | { readonly kind: 'any' }
  | { readonly kind: 'decade'; readonly first: string }
  | { readonly kind: 'between'; readonly from: string; readonly to: string }
  /** Years that do not stand side by side: `1X84`. */
  | { readonly kind: 'pattern'; readonly pattern: string };

/**
 * Words for times. Names of months and weekdays are single fields from Intl; everything else, and above all how the
 * pieces are joined, is here, since the browser's ICU and the server's differ in such details.
 */
export interface DateMessages {
  /** BCP 47 tag whose Intl names are used, chosen so that old and new ICU agree ("Sep" never "Sept"). */
  readonly namesLocale: string;
  readonly date: (parts: DateParts) => string;
  /** A day as a heading, with the long names: "Thursday 24 February". */
  readonly heading: (parts: DateParts) => string;
  /** `year` is from 1 on; before the year 1 counted as BCE. `digits` is the number with separators where long. */
  readonly year: (digits: string, era: 'ce' | 'early-ce' | 'bce') => string;

  readonly zone: (place: string) => string;
  readonly zoneUtc: string;
  /** `shift` as in "+3" or "−5:30". */
  readonly zoneShift: (shift: string) => string;
  /** Places whose usual spelling is not the zone's: by IANA name. */
  readonly zonePlaces: Readonly<Record<string, string>>;
}

/** The words that tell a record's time: only what reads datasets needs them, since a page carries its times told. */
export interface TimeMessages extends DateMessages {
  /** What a record without an hour, a day or a month says beside its date. */
  readonly notStated: {
    readonly hour: (date: string) => string;
    readonly day: (date: string) => string;
    readonly monthAndDay: (date: string) => string;
    readonly year: (date: string) => string;
  };
  readonly parts: Readonly<Record<'morning' | 'afternoon' | 'evening' | 'night', string>>;
  readonly withPart: (date: string, part: string) => string;
  readonly withClock: (date: string, from: string, to: string | undefined) => string;
  /** A time in a zone that is not the timeline's: "Thu 24 Feb 2022, 20:00, New York time". */
  readonly withZone: (time: string, zone: string) => string;
  readonly withShift: (dateTime: string, shift: string) => string;

  readonly onceBetween: (from: string, to: string) => string;
  readonly lasted: (from: string, to: string) => string;
  /** The same where an end says more than a date, so that a dash between them would be lost. */
  readonly lastedFromTo: (from: string, to: string) => string;
  readonly orEarlier: (date: string) => string;
  readonly orLater: (date: string) => string;
  readonly oneOf: (members: readonly string[]) => string;
  readonly allOf: (members: readonly string[]) => string;
  /** A range as one member of a list: "1670 to 1672". */
  readonly rangeMember: (from: string, to: string) => string;
  /** `..` as an end, and nothing as an end. */
  readonly openEnd: (from: string) => string;
  readonly unknownEnd: (from: string) => string;
  readonly openStart: (to: string) => string;
  readonly unknownStart: (to: string) => string;
  /** No date at either end. */
  readonly noEnds: (start: 'open' | 'unknown', end: 'open' | 'unknown') => string;
  readonly since: (from: string) => string;
  /** What goes on, and began at some moment of a range or at one of several. */
  readonly beganBetween: (from: string, to: string) => string;
  readonly beganOneOf: (members: readonly string[]) => string;
  readonly runningTotal: (from: string | undefined) => string;
  readonly ongoing: string;
  readonly undated: string;
  readonly basis: (note: string) => string;

  /** A year of more than four digits, standing alone. */
  readonly longYear: (year: string) => string;
  readonly decade: (first: string) => string;
  readonly years: (from: string, to: string) => string;
  readonly masked: (parts: MaskedParts) => string;
  readonly estimated: (year: string, from: string, to: string) => string;
  /** `code` from 21 to 41; a fixed year is "2001", for a winter over the new year "2001–2002". */
  readonly season: (code: number, year: MaskedYear) => string;

  readonly qualified: (date: string, how: Qualified) => string;
  /** Some components only: "month approximate; year uncertain". */
  readonly qualifiedParts: (
    date: string,
    parts: readonly { readonly names: readonly ComponentName[]; readonly how: Qualified }[],
  ) => string;
}

export type ComponentName = 'year' | 'month' | 'day' | 'season' | 'century';
