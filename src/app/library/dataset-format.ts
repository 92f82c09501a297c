/**
 * The file format `parley/1` for people who write TypeScript: what a dataset looks like as JSON. The file
 * `parley-1.schema.json` of this package says the same to editors of JSON.
 */

/** A text of the data: one string, or one string per language tag (`{ "en": "...", "uk": "..." }`). */
export type ParleyText = string | { readonly [lang: string]: string };

/** What an event is. */
export type ParleyEventKind =
  | 'call'
  | 'meeting'
  | 'statement'
  | 'military'
  | 'aid'
  | 'movement'
  | 'announcement'
  | 'context';

/** What is known of whether an event took place. Context has none. */
export type ParleyStatus = 'happened' | 'reported' | 'announced' | 'disputed' | 'cancelled' | 'retracted';

/** One timeline, format `parley/1`. */
export interface ParleyDataset {
  /** Lets an editor's program check the file as it is typed. */
  readonly $schema?: string | undefined;
  readonly format: 'parley/1';
  readonly id: string;
  readonly title: ParleyText;
  readonly summary: ParleyText;
  /** BCP 47 tag of what stands here as plain strings. */
  readonly lang: string;
  /** IANA name (`Asia/Jerusalem`): whose days the timeline is told in. */
  readonly timeZone: string;
  /** Where its sources end. */
  readonly asOf: ParleyEventTime;
  /** The day of its last edit, `2022-03-01`. */
  readonly updated: string;
  readonly compiledBy?: ParleyText | undefined;
  readonly reviewedBy?: ParleyText | undefined;
  readonly license?: string | undefined;
  readonly sources: readonly ParleySource[];
  readonly parties: readonly ParleyParty[];
  readonly actors: readonly ParleyActor[];
  readonly events: readonly ParleyEvent[];
  /** Words that are themselves in dispute, and who uses which. */
  readonly terms?:
    | readonly { readonly term: ParleyText; readonly usedBy: ParleyText; readonly note: ParleyText }[]
    | undefined;
  readonly corrections?: readonly ParleyCorrection[] | undefined;
}

/** Where something was read. */
export interface ParleySource {
  readonly id: string;
  readonly publisher: ParleyText;
  readonly agency?: ParleyText | undefined;
  readonly byline?: ParleyText | undefined;
  readonly title: ParleyText;
  /** `http:` or `https:`. */
  readonly url?: string | undefined;
  readonly published: ParleyTimePoint;
  readonly accessed?: string | undefined;
}

/** A side, drawn as a group of lanes. */
export interface ParleyParty {
  readonly id: string;
  readonly name: ParleyText;
  /** `#rrggbb`. */
  readonly color?: string | undefined;
}

/** Whoever acts. States act through an actor of kind government. */
export interface ParleyActor {
  readonly id: string;
  readonly name: ParleyText;
  /** Other spellings: they are searched. */
  readonly aliases?: readonly string[] | undefined;
  readonly role?: ParleyText | undefined;
  readonly party?: string | undefined;
  readonly kind: 'person' | 'government' | 'organisation' | 'media' | 'group';
}

/** Something that happened, was reported, announced or said. */
export interface ParleyEvent {
  readonly id: string;
  readonly title: ParleyText;
  readonly summary: ParleyText;
  readonly kind: ParleyEventKind;
  readonly status?: ParleyStatus;
  /** Absent: no date given. */
  readonly time?: ParleyEventTime;
  readonly participants?: readonly ParleyParticipant[] | undefined;
  readonly claims?: readonly ParleyClaim[] | undefined;
  readonly related?:
    | readonly {
        readonly event: string;
        readonly relation: 'responds-to' | 'follows' | 'announces' | 'part-of' | 'same-matter';
      }[]
    | undefined;
  readonly quantity?:
    | {
        readonly value: number;
        readonly unit: ParleyText;
        readonly counting: 'cumulative' | 'total';
        readonly approx?: boolean | undefined;
      }
    | undefined;
  readonly media?:
    | readonly {
        readonly url: string;
        readonly alt: ParleyText;
        readonly credit?: ParleyText | undefined;
      }[]
    | undefined;
}

/** Who takes part in an event, and how. */
export interface ParleyParticipant {
  readonly actor: string;
  readonly role: 'initiator' | 'counterpart' | 'speaker' | 'addressee' | 'target' | 'mentioned';
}

/** What a source says, with who said it. */
export interface ParleyClaim {
  readonly text: ParleyText;
  /** That it took place, or what was said or done in it. */
  readonly asserts: 'occurrence' | 'content';
  readonly by?: string | undefined;
  readonly relayedBy?: string | undefined;
  readonly via?: readonly string[] | undefined;
  readonly attribution: ParleyText;
  readonly standing: 'on-record' | 'unnamed-official' | 'media-report' | 'narration';
  readonly source: string;
  readonly quote?: string | undefined;
  /** When this account puts the event. */
  readonly time?: ParleyEventTime;
  readonly said?: ParleyTimePoint | undefined;
  readonly reported?: ParleyTimePoint | undefined;
}

/** A moment as far as it is known. No `edtf`: no date given. */
export interface ParleyTimePoint {
  /** ISO 8601-2 (EDTF, levels 0 to 2): `2022-02-25` is once within that day. */
  readonly edtf?: string;
  /** Beside an `edtf` of one full day. */
  readonly part?: 'morning' | 'afternoon' | 'evening' | 'night' | undefined;
  /** `14:30` or `14:00/15:30`, beside an `edtf` of one full day. */
  readonly clock?: string | undefined;
  /** `inferred` needs a `note`. */
  readonly basis: 'stated' | 'inferred';
  /** The source's own few words. */
  readonly asWritten?: string | undefined;
  readonly note?: ParleyText | undefined;
}

/** When an event took place: a point, or a start and an end. */
export type ParleyEventTime =
  | (ParleyTimePoint & ParleyTimeBounds)
  | ({ readonly start: ParleyTimePoint; readonly end: ParleyTimePoint } & ParleyTimeBounds);

/** What else is known of a time. `after` and `before` name events, `asOf` or `source:ID`. */
export interface ParleyTimeBounds {
  readonly timeZone?: string;
  readonly ongoing?: boolean | undefined;
  readonly after?: readonly string[] | undefined;
  readonly before?: readonly string[] | undefined;
}

/** What the dataset said before it was mended. */
export interface ParleyCorrection {
  readonly date: ParleyTimePoint;
  readonly event?: string | undefined;
  readonly was: ParleyText;
  readonly now: ParleyText;
  readonly reason: ParleyText;
}
