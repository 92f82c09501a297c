import type {
  ActorKindWord,
  EventKindWord,
  RelationWord,
  RoleWord,
  StandingWord,
  StatusWord,
} from './ui-words.ts';

/** Every word around the picture: head, filters, list, panels, footer. Names and titles are data and come as arguments. */
export interface UiMessages {
  readonly loading: string;
  /** In the place of a part of the page that is long in coming. */
  readonly loadingPart: string;
  /** "Bennett, Lapid and Putin" or "call or meeting". */
  list(items: readonly string[], join: 'and' | 'or'): string;
  count(value: number): string;
  /** "12 records". */
  records(count: number): string;
  quoted(text: string): string;
  /** Set between the parts of a line of facts: kind, status, names. */
  readonly separator: string;
  /** After a word that introduces a value: "Source: AFP". */
  labelled(label: string, value: string): string;

  readonly kinds: Readonly<Record<EventKindWord, string>>;
  readonly statuses: Readonly<Record<StatusWord, string>>;
  /** What a status means, as a sentence, in the panel of an event. */
  readonly statusSentences: Readonly<Record<StatusWord, string>>;
  readonly roles: Readonly<Record<RoleWord, string>>;
  readonly relations: Readonly<Record<RelationWord, string>>;
  /** The same relation read from its other end. */
  readonly relationsBack: Readonly<Record<RelationWord, string>>;
  readonly actorKinds: Readonly<Record<ActorKindWord, string>>;
  /** `agency` is whose narration it is. */
  standing(standing: StandingWord, agency: string): string;

  readonly head: HeadMessages;
  readonly filters: FilterMessages;
  readonly events: ListMessages;
  readonly panel: PanelMessages;
  readonly footer: FooterMessages;
  readonly failure: FailureMessages;
}

export interface HeadMessages {
  /** "Sources end: Sun 27 Feb 2022, hour not stated". */
  sourcesEnd(time: string): string;
  readonly view: string;
  readonly viewTimeline: string;
  readonly viewList: string;
  readonly share: string;
}

export interface FilterMessages {
  /** Accessible name of the landmark. */
  readonly name: string;
  readonly filter: string;
  readonly search: string;
  readonly key: string;
  /** Accessible name of the field, and what stands in it while it is empty. */
  readonly searchLabel: string;
  readonly all: string;
  readonly more: string;
  readonly actors: string;
  /** After a count of nothing, for those who do not see it greyed. */
  readonly noResult: string;
  /** What taking back a choice would leave: "without it 12 records". */
  without(result: string): string;
  /** Several filters at work, each already in words. */
  together(filters: readonly string[]): string;
  searched(query: string): string;
  showingAll(total: number): string;
  /** `filters` says what the records shown have in common. */
  hidden(shown: number, total: number, filters: string): string;
  readonly clear: string;
}

export interface ListMessages {
  /** Accessible name and heading of the region. */
  readonly name: string;
  between(from: string, to: string): string;
  orEarlier(day: string): string;
  orLater(day: string): string;
  readonly anyDay: string;
  readonly background: string;
  readonly undated: string;
  orderUnknown(count: number): string;
  /** No `filters`: the timeline itself has no records. */
  none(filters: string): string;
  readonly clear: string;
  showAll(total: number): string;
}

export interface PanelMessages {
  /** Accessible name of the landmark. */
  readonly name: string;
  readonly close: string;
  readonly opensSite: string;
  readonly time: string;
  readonly statedBySource: string;
  asWritten(words: string): string;
  readonly occurrence: string;
  readonly content: string;
  relayed(by: string, relayedBy: string): string;
  relayedOnly(relayedBy: string): string;
  readonly via: string;
  readonly accountTime: string;
  readonly said: string;
  readonly published: string;
  readonly participants: string;
  readonly quantityTotal: string;
  readonly quantityRunning: string;
  amount(value: number, unit: string, approx: boolean): string;
  readonly related: string;
  readonly source: string;
  readonly sources: string;
  readonly media: string;
  readonly previous: string;
  readonly next: string;
  position(at: number, total: number): string;
  readonly notInList: string;
  /** Which neighbours' order to this record no source establishes. */
  orderUnknown(which: 'previous' | 'next' | 'both'): string;
  readonly defaultHeading: string;
  readonly defaultHow: readonly string[];
  readonly terms: string;
  readonly usedBy: string;
}

export interface FooterMessages {
  readonly name: string;
  readonly sources: string;
  readonly asOf: string;
  readonly updated: string;
  readonly compiledBy: string;
  readonly reviewedBy: string;
  readonly licence: string;
  readonly terms: string;
  readonly corrections: string;
  readonly noCorrections: string;
  corrected(date: string, text: string): string;
  wasNow(was: string, now: string): string;
  readonly data: string;
  readonly zone: string;
}

/** What is said where something did not load. The reasons are in `FaultMessages`. */
export interface FailureMessages {
  readonly heading: string;
  /** A part of the page did not come; the rest stands. */
  readonly part: string;
  readonly tryAgain: string;
}
