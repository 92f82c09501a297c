import type { ReactNode } from 'react';
import type { EventId } from '../domain/event.ts';
import { type Neighbour, selectNeighbours } from '../state/select-neighbours.ts';
import type { Place } from './fact.tsx';
import { BackIcon, OnIcon } from './icons.tsx';
import { highlightProps } from './panel-link.tsx';
import { useChoice, useReader } from './reader.tsx';

/**
 * To the record before and after in the list under the present filters. In the panel focus stays on the button, so
 * that one key steps on and on; in a row it goes along, since the row is about to fold.
 */
export function Steps(props: { readonly event: EventId; readonly place: Place }): ReactNode {
  const { messages, store } = useReader();
  const neighbours = useChoice((state) => selectNeighbours(state, props.event));
  const { panel } = messages.ui;
  if (neighbours === undefined) return null;
  const { previous, next, position, total } = neighbours;
  const unknown = unknownOrder(previous, next);
  return (
    <div className="pu-steps pu-control">
      <div className="pu-steps-row">
        <Step to={previous} place={props.place}>
          {props.place === 'panel' ? <BackIcon /> : null}
          {panel.previous}
        </Step>
        <Step to={next} place={props.place}>
          {panel.next}
          {props.place === 'panel' ? <OnIcon /> : null}
        </Step>
        {props.place === 'row' ? (
          <button type="button" className="pu-button" onClick={() => store.actions.closePanel()}>
            {panel.close}
          </button>
        ) : null}
      </div>
      <p className="pu-steps-note" aria-live={props.place === 'panel' ? 'polite' : undefined}>
        {position === undefined ? panel.notInList : panel.position(position, total)}
        {unknown === undefined ? '' : `. ${panel.orderUnknown(unknown)}`}
      </p>
    </div>
  );
}

function Step(props: {
  readonly to: Neighbour | undefined;
  readonly place: Place;
  readonly children: ReactNode;
}): ReactNode {
  const reader = useReader();
  const id = props.to?.event.record.id;
  return (
    <button
      type="button"
      className="pu-button"
      // Not `disabled`: that would drop the focus of whoever stepped to the end.
      aria-disabled={id === undefined || undefined}
      onClick={() => {
        if (id === undefined) return;
        reader.store.actions.openPanel({ type: 'event', id }, { moveFocus: props.place === 'row' });
      }}
      {...highlightProps(reader, () => (id === undefined ? [] : [id]))}
    >
      {props.children}
    </button>
  );
}

function unknownOrder(
  previous: Neighbour | undefined,
  next: Neighbour | undefined,
): 'previous' | 'next' | 'both' | undefined {
  const before = previous !== undefined && !previous.orderEstablished;
  const after = next !== undefined && !next.orderEstablished;
  if (before && after) return 'both';
  if (before) return 'previous';
  return after ? 'next' : undefined;
}
