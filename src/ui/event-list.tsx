import type { ReactNode } from 'react';
import type { ResolvedEvent } from '../domain/timeline.ts';
import { EventLink } from './panel-link.tsx';
import { useReader } from './reader.tsx';
import { formatEventTime } from './when.ts';

/** Events inside a panel: title and time, in list order. */
export function EventList(props: {
  readonly events: readonly ResolvedEvent[];
  /** What else to say of one. */
  readonly note?: (event: ResolvedEvent) => string;
}): ReactNode {
  const reader = useReader();
  return (
    <ul className="pu-plain">
      {props.events.map((event) => (
        <li key={event.record.id}>
          <EventLink event={event.record.id} />
          <br />
          <span className="pu-muted">
            {formatEventTime(event, reader).text}
            {props.note === undefined ? '' : reader.messages.ui.separator + props.note(event)}
          </span>
        </li>
      ))}
    </ul>
  );
}
