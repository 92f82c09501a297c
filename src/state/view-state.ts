import type { Problem } from '../base/problem.ts';
import type { EventId } from '../domain/event.ts';
import type { FilterChoice } from '../domain/filter.ts';
import type { Timeline } from '../domain/timeline.ts';
import type { ToldTimes } from '../domain/told-times.ts';
import type { LaneChoice } from '../layout/layout.ts';
import type { Viewport } from '../layout/scene.ts';
import type { Lang, Messages } from '../messages/messages.ts';

/** Which linked panel is open. `id` is an event, actor or source id that the dataset holds. */
export interface Panel {
  readonly type: 'event' | 'actor' | 'source';
  readonly id: string;
}

/** Something in the address that could not be used: named on the page, the rest still counts. */
export interface AddressNotice {
  readonly parameter: string;
  readonly value: string;
  readonly reason: 'unknown-id' | 'malformed' | 'foreign-source';
}

/** A problem of the file, in words already: the words of problems load with the parser, and only where one is needed. */
export interface ToldProblem extends Problem {
  /** What is wrong, and what to do, in whole sentences. */
  readonly says: string;
  readonly advice: string;
}

/** What came of loading: a timeline (perhaps with records left out), or a failure in the reader's words. */
export type Loaded =
  | {
      readonly kind: 'timeline';
      readonly timeline: Timeline;
      readonly told: ToldTimes;
      readonly problems: readonly ToldProblem[];
      readonly leftOut: number;
      /** The address of the data file, for the download link and the messages. */
      readonly file: string;
    }
  | { readonly kind: 'loading' }
  | {
      readonly kind: 'failed';
      readonly file: string;
      readonly reason:
        | 'missing'
        | 'network'
        | 'not-json'
        | 'version'
        | 'no-records'
        | 'foreign-source'
        | 'cancelled'
        | 'too-large';
      /** The refused origin, the HTTP status, the parser's position, how large: what the words need. */
      readonly detail?: string;
      readonly problems: readonly ToldProblem[];
    };

export type ViewMode = 'timeline' | 'list';
export type Theme = 'light' | 'dark' | 'auto';

/** Everything a mounted page knows of its reader's choices. */
export interface ViewState {
  readonly loaded: Loaded;
  readonly messages: Messages;
  readonly lang: Lang;
  readonly choice: FilterChoice;
  readonly panel: Panel | undefined;
  /** Events pointed at or focused anywhere on the page. */
  readonly highlighted: readonly EventId[];
  /** Undefined: the whole story. */
  readonly viewport: Viewport | undefined;
  readonly lanes: LaneChoice;
  readonly view: ViewMode;
  readonly theme: Theme;
  readonly notices: readonly AddressNotice[];
  /** Counts up each time focus should move to the open panel's heading; the panel watches it. */
  readonly focusPanel: number;
  /** In a frame: address, without fragment, of the article that holds it, as far as that has said so. */
  readonly articlePage?: string;
}

/** The doors of the store. Every change goes through one of them. */
export interface ViewActions {
  /** `moveFocus`: the reader opened it by keyboard or from another panel, so focus goes to its heading. */
  openPanel(panel: Panel, options?: { readonly moveFocus?: boolean }): void;
  /** Closes and gives focus back to what opened it. */
  closePanel(): void;
  setChoice(change: Partial<FilterChoice>): void;
  clearFilters(): void;
  highlight(events: readonly EventId[]): void;
  setViewport(viewport: Viewport | undefined, settled: boolean): void;
  setLanes(lanes: LaneChoice): void;
  setView(view: ViewMode): void;
  setTheme(theme: Theme): void;
  dismissNotices(): void;
}
