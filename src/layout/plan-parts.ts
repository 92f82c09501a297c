import type { ActorId, PartyId } from '../domain/actor.ts';
import type { EventId } from '../domain/event.ts';
import type { EventTable } from '../domain/event-table.ts';
import type { Messages } from '../messages/messages.ts';
import type { Calendar } from './calendar.ts';
import type { DensityPlacer } from './density.ts';
import type { LabelText } from './label-text.ts';
import type { LaneIndex } from './lane-index.ts';
import type { Axis, Group, Lane, PartyColor } from './scene.ts';
import type { TickWriter } from './tick-words.ts';

/** What `placeScene` needs beside the timeline; made by `makePlan`, the same in every frame. */
export interface PlanParts {
  /** The event whose label needs the bold form's room. */
  readonly selected?: EventId | undefined;
  readonly form: 'full' | 'strip';
  readonly table: EventTable;
  readonly density?: DensityPlacer | undefined;
  readonly gutter: number;
  readonly axis: Pick<Axis, 'y' | 'height' | 'zone'>;
  /** Top and bottom of the lanes, headers included. */
  readonly top: number;
  readonly bottom: number;
  readonly groups: readonly Group[];
  readonly lanes: readonly LanePlan[];
  /** What the scene hands out, in step with `lanes`. */
  readonly sceneLanes: readonly Lane[];
  readonly calendar: Calendar;
  readonly writer: TickWriter;
  readonly messages: Messages;
  readonly measure: (text: string, style: 'label' | 'label-bold' | 'tick' | 'lane' | 'group') => number;
  /** By index in `Timeline.events`. */
  readonly labelOf: (event: number) => MeasuredLabel;
}

export interface MeasuredLabel extends LabelText {
  /** It is no narrower than this. */
  readonly least: number;
  /** Measured when first asked for. */
  readonly width: number;
  /** Width of the bold form behind the pointer sign. */
  readonly bold: number;
}

/** A lane as it is drawn: its events after the filter, and where its rows lie. */
export interface LanePlan {
  readonly key: string;
  readonly actor?: ActorId;
  readonly party: PartyId | 'others';
  readonly color: PartyColor;
  readonly index: LaneIndex;
  readonly y: number;
  readonly height: number;
  /** Without an actor's own lane: how many actors share this one. */
  readonly others?: number;
  /** open: rows with labels. closed: tighter rows without. strip: everything in one row. */
  readonly kind: 'open' | 'closed' | 'strip';
}

/** The bar's box of a row and the row's own, from the top of the picture. */
export interface RowBox {
  readonly y0: number;
  readonly y1: number;
  /** Top of a 12 px bar. */
  readonly bar: number;
}
