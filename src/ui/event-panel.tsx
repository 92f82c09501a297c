import type { ReactNode } from 'react';
import type { EventId } from '../domain/event.ts';
import { EventFacts } from './event-facts.tsx';
import { PanelFrame } from './panel-frame.tsx';
import { useReader } from './reader.tsx';
import { Steps } from './steps.tsx';
import { formatEventTime } from './when.ts';

/** Everything that is known of one event, and on whose word. */
export function EventPanel({ id }: { readonly id: string }): ReactNode {
  const reader = useReader();
  const event = reader.timeline.byId.get(id as EventId);
  if (event === undefined) return null;
  const { record } = event;
  return (
    <PanelFrame
      over={reader.messages.ui.kinds[record.kind]}
      title={reader.said(record.title)}
      foot={<Steps event={record.id} place="panel" />}
    >
      <p className="pu-when">{formatEventTime(event, reader).text}</p>
      <EventFacts event={event} place="panel" />
    </PanelFrame>
  );
}
