import type { CssPx } from '../base/brand.ts';
import type { ActorId, PartyId } from '../domain/actor.ts';
import type { EventSelection } from '../domain/selection.ts';
import type { Timeline } from '../domain/timeline.ts';
import type { Messages } from '../messages/messages.ts';
import type { DensityPlacer } from './density.ts';
import type { PlanParts } from './plan-parts.ts';

/** Width in CSS pixels of a text at the label's font size; bold where the label is. Given by the painter's side. */
export type MeasureText = (text: string, style: 'label' | 'label-bold' | 'tick' | 'lane' | 'group') => number;

/** The reader's wishes about lanes. */
export interface LaneChoice {
  readonly collapsed: readonly (PartyId | 'others')[];
  readonly pinned: readonly ActorId[];
  /** Explicit order of actors inside their groups; what is not named follows in the computed order. */
  readonly order: readonly ActorId[];
  /**
   * Where there are too many actors for a lane each, only the busiest of a group have one at first, and the rest share
   * one: how many of the rest the reader opened, by group (a `PartyId` or `others`), in steps of `moreLanes`.
   */
  readonly more?: Readonly<Record<string, number>>;
}

/** So many lanes more open at once. */
export const moreLanes = 50;

export interface LayoutOptions {
  readonly messages: Messages;
  readonly lang: string;
  readonly measure: MeasureText;
  /** full: gutter, actor lanes, labels. strip: one 20 px lane per party, no gutter, no labels. */
  readonly form: 'full' | 'strip';
  readonly lanes: LaneChoice;
  /** Events to show; undefined: all. */
  readonly shown?: EventSelection;
  /** Actors who have a lane even where there are too many for a lane each, whatever the reader did with lanes. */
  readonly wanted?: readonly ActorId[];
  /**
   * Draws what is too dense to be told apart. It loads apart from the rest and only for a plan that `needsDensity`; until
   * it is there, lanes show no more than their first entries.
   */
  readonly density?: DensityPlacer;
}

/** What follows from the data alone (lane order, rows, heights): made by `makePlan`, once, not per frame. */
export interface Plan {
  readonly timeline: Timeline;
  readonly height: CssPx;
  /** Some lane may hold more than is drawn mark by mark: plan anew with `LayoutOptions.density`. */
  readonly needsDensity: boolean;
  /** For this folder only. */
  readonly parts: PlanParts;
}
