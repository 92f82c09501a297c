import { type EventKind, eventKinds, type Status, statuses } from './event.ts';
import { kindShift, piecesBit, styleShift } from './event-table.ts';
import { type MarkStyle, markStyles } from './mark-style.ts';

/** What `EventTable.traits` holds of an event. */
export interface Traits {
  readonly status: Status | undefined;
  readonly kind: EventKind;
  readonly style: MarkStyle;
  /** Its time is in several pieces: `each`, or once on one of some days. */
  readonly pieces: boolean;
}

/** The code of `EventTable.traits`. */
export function packTraits({ status, kind, style, pieces }: Traits): number {
  const own = status === undefined ? 0 : statuses.indexOf(status) + 1;
  return (
    own |
    (eventKinds.indexOf(kind) << kindShift) |
    (markStyles.indexOf(style) << styleShift) |
    (pieces ? piecesBit : 0)
  );
}
