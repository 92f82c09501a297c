import type { ActorId } from '../domain/actor.ts';
import type { EventId } from '../domain/event.ts';
import type { EventSelection } from '../domain/selection.ts';
import type { Timeline } from '../domain/timeline.ts';
import type { ToldTimes } from '../domain/told-times.ts';
import type { LaneChoice } from '../layout/layout.ts';
import type { Viewport } from '../layout/scene.ts';
import type { Messages } from '../messages/messages.ts';

export interface TimelineOptions {
  readonly messages: Messages;
  /** Already resolved, to spare the work; else `mountTimeline` resolves the dataset itself. */
  readonly timeline?: Timeline;
  /** Its times in the words of `messages`; made where absent. */
  readonly told?: ToldTimes;
  /** The event whose panel is open: row wash, pointer sign, band. */
  readonly selected?: EventId | undefined;
  /** Pointed at or focused elsewhere on the page: label underlined wherever the event stands. */
  readonly highlighted?: readonly EventId[];
  /** Events that pass the filter; undefined: all. */
  readonly shown?: EventSelection | undefined;
  /** Actors who have a lane whatever `lanes` says, where there are too many for a lane each: those of the filter. */
  readonly wanted?: readonly ActorId[];
  /** Undefined: the whole story. */
  readonly viewport?: Viewport | undefined;
  readonly lanes?: LaneChoice;
  /** auto follows the system. */
  readonly theme?: 'light' | 'dark' | 'auto';
}

export interface TimelineEvents {
  /** The reader opened an event (click, tap, Enter). `byKeyboard`: focus should move to the panel's heading. */
  select: { readonly event: EventId; readonly byKeyboard: boolean };
  /** Pointer or focus on an event; undefined when it left. */
  highlight: { readonly event: EventId | undefined };
  /** The visible span changed; `settled` once no gesture or animation runs. `wholeStory`: it is the default view. */
  viewport: { readonly viewport: Viewport; readonly settled: boolean; readonly wholeStory: boolean };
  actor: { readonly actor: ActorId; readonly byKeyboard: boolean };
  lanes: { readonly lanes: LaneChoice };
  /** The first canvas frame is on the screen. */
  ready: undefined;
}

/** A mounted timeline. Several on one page know nothing of each other. */
export interface TimelineHandle {
  /** Only the keys given change; a key given as undefined returns to its default. */
  update(options: Partial<TimelineOptions>): void;
  /** Returns the function that unsubscribes. */
  on<K extends keyof TimelineEvents>(type: K, listener: (event: TimelineEvents[K]) => void): () => void;
  /** Moves focus to the event's element in the picture, if it is there. */
  focusEvent(event: EventId): boolean;
  /** Removes every node, listener and observer; the element is as it was found. */
  destroy(): void;
}
