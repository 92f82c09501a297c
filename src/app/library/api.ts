import type { ReactNode } from 'react';
import type { ParleyDataset, ParleyEventKind, ParleyStatus } from './dataset-format.ts';

/*
 * The whole public interface: plain strings, ISO dates and ids as the dataset writes them. Nothing here names a type of
 * the inside, so that the inside may change.
 */

/**
 * The parsed JSON of a `parley/1` file. It is checked in full when it is handed over, so what came from a network may
 * come as it is; write `const data = {...} satisfies ParleyDataset` where it is written in code.
 */
export type ParleyInput = ParleyDataset | object;

/** `auto` follows the reader's system. */
export type ParleyTheme = 'light' | 'dark' | 'auto';

/** Languages of the interface. The data may be in any. */
export type ParleyLang = 'en';

/** What to show. Parts that are absent or empty hide nothing; an event must answer every part that is there. */
export interface TimelineFilter {
  /** Actor ids: events in which any of them takes part, or, by `match`, all. Whoever is named has a lane of its own. */
  readonly actors?: readonly string[] | undefined;
  /** Default: any. */
  readonly match?: 'any' | 'all' | undefined;
  /** Party ids. */
  readonly parties?: readonly string[] | undefined;
  readonly kinds?: readonly ParleyEventKind[] | undefined;
  readonly status?: readonly ParleyStatus[] | undefined;
  /** Words to search for, names in every spelling that the dataset lists. */
  readonly q?: string | undefined;
}

/**
 * A visible span. ISO 8601: a year, month, day, or day with time; read in the dataset's time zone where it carries no
 * offset. `from` means the beginning of what is written, `to` its end: `{ from: '2022-02-24', to: '2022-02-27' }` shows
 * four whole days. An absent edge reaches to the end of the story.
 */
export interface TimelineSpan {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** The arrangement of lanes, by ids. */
export interface TimelineLanes {
  /** Parties shown as one lane each; `others` are the actors without a party. */
  readonly collapsed?: readonly string[] | undefined;
  /** Actors kept at the top. */
  readonly pinned?: readonly string[] | undefined;
  /** Actors in this order; the rest follows by itself. */
  readonly order?: readonly string[] | undefined;
  /**
   * Where there are more than 30 actors, the busiest have a lane each and the rest of each group share one: how many of
   * those have a lane of their own all the same, by party id or `others`. Readers open them in steps of 50.
   */
  readonly more?: Readonly<Record<string, number>> | undefined;
}

/** Ids, as an array or a set. */
export type IdSet = readonly string[] | ReadonlySet<string>;

/** How a picture is shown. All optional; `undefined` is the same as absent. */
export interface TimelineOptions {
  /** Id of the event that is marked as open. `null`: none. */
  readonly selected?: string | null | undefined;
  /** Ids of events whose labels are underlined, as if pointed at. */
  readonly highlighted?: IdSet | undefined;
  /** Ids of the events to show, where you filter yourself. Together with `filter` both count. */
  readonly shown?: IdSet | undefined;
  readonly filter?: TimelineFilter | null | undefined;
  /** Default, and `null`: the whole story. */
  readonly viewport?: TimelineSpan | null | undefined;
  readonly lanes?: TimelineLanes | undefined;
  /** Default: auto. */
  readonly theme?: ParleyTheme | undefined;
  /** Default: en. */
  readonly lang?: ParleyLang | undefined;
}

/** What may change in a mounted picture. */
export interface TimelineChange extends TimelineOptions {
  /** Another dataset, or the same one corrected. Ids in the options that it does not know are problems, not errors. */
  readonly dataset?: ParleyInput | undefined;
}

/** Something wrong in the dataset or in the options. The rest is shown. */
export interface ParleyProblem {
  /** `error`: something was left out. `warning`: worth a look. */
  readonly severity: 'error' | 'warning';
  /** Names the kind of problem; stable, for programs. */
  readonly code: string;
  /** Where: `$.events[3].time.edtf` in the dataset, `options.filter.actors` in the options. */
  readonly path: string;
  /** What stands there, as JSON, shortened. */
  readonly value?: string;
  /** What is wrong, as a sentence. */
  readonly message: string;
  /** What to do about it. */
  readonly advice: string;
}

/** What listeners are told, by the name of the event. */
export interface TimelineEvents {
  /** The reader opened an event. It is marked already. `byKeyboard`: focus should move to what you open. */
  readonly select: { readonly event: string; readonly byKeyboard: boolean };
  /** Pointer or focus on an event; `undefined` when it left. */
  readonly highlight: { readonly event: string | undefined };
  /**
   * The visible span moved: ISO 8601 in UTC. `settled`: no gesture and no animation runs. `wholeStory`: this is the
   * default view.
   */
  readonly viewport: {
    readonly from: string;
    readonly to: string;
    readonly settled: boolean;
    readonly wholeStory: boolean;
  };
  /** The reader chose an actor's name beside its lane. */
  readonly actor: { readonly actor: string; readonly byKeyboard: boolean };
  /** The reader collapsed or expanded a party, pinned or moved a lane, or opened those of further actors. */
  readonly lanes: {
    readonly collapsed: readonly string[];
    readonly pinned: readonly string[];
    readonly order: readonly string[];
    /** Absent where none are open. */
    readonly more?: Readonly<Record<string, number>>;
  };
  /** The first frame is on the screen: how many events are in the timeline, how many of the file's are not. */
  readonly ready: { readonly events: number; readonly leftOut: number };
  /** One problem of the dataset or the options; told to each listener once, also when it comes late. */
  readonly problem: ParleyProblem;
}

/** A mounted picture. Several on one page know nothing of each other. */
export interface MountedTimeline {
  /**
   * Only the keys given change; a key given as `undefined` returns to its default.
   *
   * @throws ParleyDataError where a new dataset holds nothing that can be shown; what was shown stays.
   */
  update(change: TimelineChange): void;
  /** Returns the function that unsubscribes. `ready` and `problem` reach listeners that come late, too. */
  on<Type extends keyof TimelineEvents>(
    type: Type,
    listener: (event: TimelineEvents[Type]) => void,
  ): () => void;
  /** Takes away every node, listener and observer; the element is as it was found. */
  destroy(): void;
}

/**
 * Events as columns: row i is one event. They are read when they are mounted, and `start`, `end`, `actor`, `kind` and
 * `status` again whenever somebody looks at an event, so they must stay as they are.
 */
export interface TimelineColumns {
  /** How many rows count; columns may be longer. */
  readonly length: number;
  /** Milliseconds since 1970, finite. Seconds are what is told apart. */
  readonly start: Float64Array;
  /** Milliseconds since 1970. NaN, or not after the start: a point in time. Absent: all are. */
  readonly end?: Float64Array | undefined;
  /** Place in `ColumnsOptions.actors`; beyond it: nobody. */
  readonly actor: Uint8Array | Uint16Array | Uint32Array;
  /** Called for an event when it is drawn or opened. */
  readonly title?: ((index: number) => string) | undefined;
  readonly text?: ((index: number) => string) | undefined;
  /** Place in: call, meeting, statement, military, aid, movement, announcement, context. Absent: all 0. */
  readonly kind?: Uint8Array | undefined;
  /** Place in: happened, reported, announced, disputed, cancelled, retracted. Absent: all 0. */
  readonly status?: Uint8Array | undefined;
}

/** Who is in the columns, and how they are shown. */
export interface ColumnsOptions extends TimelineOptions {
  /** One lane each, as many as there are numbers in `TimelineColumns.actor`. */
  readonly actors: readonly {
    readonly id: string;
    readonly name: string;
    readonly party?: string | undefined;
  }[];
  /** Groups of lanes. */
  readonly parties?:
    | readonly { readonly id: string; readonly name: string; readonly color?: string | undefined }[]
    | undefined;
  readonly title?: string | undefined;
  /** IANA name, in which days and hours are told. Default: UTC. */
  readonly timeZone?: string | undefined;
}

/** What `DiplomaticTimeline` tells its callbacks that a picture alone does not. */
export interface DiplomaticTimelineCallbacks {
  /** An event was opened, or closed (`event` is then `undefined`), by the reader. `byKeyboard`: focus went with it. */
  readonly onSelect?:
    | ((change: { readonly event: string | undefined; readonly byKeyboard: boolean }) => void)
    | undefined;
  /** The reader changed a filter. Parts that hide nothing are absent: `{}` is everything. */
  readonly onFilter?: ((filter: TimelineFilter) => void) | undefined;
  readonly onHighlight?: ((change: TimelineEvents['highlight']) => void) | undefined;
  /** The span came to rest. `null`: the whole story. */
  readonly onViewport?: ((span: { readonly from: string; readonly to: string } | null) => void) | undefined;
  /** An actor's panel was opened; without panels, an actor's name was chosen. */
  readonly onActor?: ((change: TimelineEvents['actor']) => void) | undefined;
  readonly onLanes?: ((lanes: TimelineEvents['lanes']) => void) | undefined;
  readonly onReady?: ((state: TimelineEvents['ready']) => void) | undefined;
  /** Once for each problem. Where nothing can be shown the component says so in its place, and does not throw. */
  readonly onProblem?: ((problem: ParleyProblem) => void) | undefined;
}

/**
 * Props of `DiplomaticTimeline`.
 *
 * `selected`, `filter` and `viewport` are controlled where they are given (`null` gives "none"): what the reader does is
 * told to the callback, and shows once the prop says so. Left away, the component keeps them itself and begins with the
 * `default...`. `lanes`, `view` and `highlighted` are followed when they change and otherwise the reader's.
 */
export interface DiplomaticTimelineProps
  extends Omit<TimelineOptions, 'highlighted' | 'shown'>,
    DiplomaticTimelineCallbacks {
  /** Keep its identity: a new object is read anew. */
  readonly dataset: ParleyInput;
  readonly highlighted?: IdSet | undefined;
  readonly defaultSelected?: string | undefined;
  readonly defaultFilter?: TimelineFilter | undefined;
  readonly defaultViewport?: TimelineSpan | undefined;
  /** Picture and list, or the list alone. */
  readonly view?: 'timeline' | 'list' | undefined;
  /**
   * Default: the whole, with title, filters, list, details and sources. `false`: the picture alone; its sources are then
   * yours to name.
   */
  readonly panels?: boolean | undefined;
  /** Ids of the events to show, where you filter yourself. Only the picture alone (`panels={false}`) takes it. */
  readonly shown?: IdSet | undefined;
  /** Default: true. `false` where your own heading stands above; the line on where the sources end stays. */
  readonly title?: boolean | undefined;
  /** Address of the data file, for the link in the footer. Without it there is none. */
  readonly dataUrl?: string | undefined;
  /** CSS pixels: the whole scrolls inside this height. Default: as high as it is. */
  readonly height?: number | undefined;
  /** Class of the outermost element, beside our own. */
  readonly className?: string | undefined;
}

/** The type of {@link DiplomaticTimelineProps}' component, for wrappers. */
export type DiplomaticTimelineComponent = (props: DiplomaticTimelineProps) => ReactNode;
