import type { CssPx } from '../base/brand.ts';
import type { ActorId, PartyId } from '../domain/actor.ts';
import type { EventId } from '../domain/event.ts';
import type { Timeline } from '../domain/timeline.ts';
import type { Messages } from '../messages/messages.ts';
import type { PlanParts } from './plan-parts.ts';

/** Width in CSS pixels of a text at the label's font size; bold where the label is. Given by the painter's side. */
export type MeasureText = (text: string, style: 'label' | 'label-bold' | 'tick' | 'lane' | 'group') => number;

/** The reader's wishes about lanes. */
export interface LaneChoice {
  readonly collapsed: readonly (PartyId | 'others')[];
  readonly pinned: readonly ActorId[];
  /** Explicit order of actors inside their groups; what is not named follows in the computed order. */
  readonly order: readonly ActorId[];
}

export interface LayoutOptions {
  readonly messages: Messages;
  readonly lang: string;
  readonly measure: MeasureText;
  /** full: gutter, actor lanes, labels. strip: one 20 px lane per party, no gutter, no labels. */
  readonly form: 'full' | 'strip';
  readonly lanes: LaneChoice;
  /** Events to show; undefined: all. */
  readonly shown?: ReadonlySet<EventId>;
}

/** What follows from the data alone (lane order, rows, heights): made by `makePlan`, once, not per frame. */
export interface Plan {
  readonly timeline: Timeline;
  readonly height: CssPx;
  /** For this folder only. */
  readonly parts: PlanParts;
}
