import type { MouseEvent, ReactNode } from 'react';
import type { ActorId } from '../domain/actor.ts';
import type { EventId } from '../domain/event.ts';
import { eventsOf, sourceUses } from '../domain/events-of.ts';
import { firstOf } from '../domain/first-of.ts';
import { actorOf, sourceOf } from '../domain/names.ts';
import type { SourceId } from '../domain/source.ts';
import { isHighlighted } from '../state/select-marked.ts';
import type { Panel } from '../state/view-state.ts';
import { type Reader, useChoice, useReader } from './reader.tsx';

/** An actor of thousands of events does not light them all up. */
const mostPointedAt = 300;

interface PointerProps {
  readonly onPointerEnter: () => void;
  readonly onPointerLeave: () => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

/** Handlers for anything that stands for these events: pointed at or focused, it shows wherever they stand. */
export function highlightProps(reader: Reader, events: () => readonly EventId[]): PointerProps {
  const { actions } = reader.store;
  const on = (): void => actions.highlight(events());
  const off = (): void => actions.highlight([]);
  return { onPointerEnter: on, onPointerLeave: off, onFocus: on, onBlur: off };
}

/** A click without a pointer came from a key: focus then follows to what it opened. */
export function isByKeyboard(event: MouseEvent): boolean {
  return event.detail === 0;
}

interface PanelLinkProps {
  readonly panel: Panel;
  readonly events: () => readonly EventId[];
  readonly highlighted?: boolean;
  readonly children: ReactNode;
}

/** Opens another panel; focus follows, since what was pressed is about to go. */
function PanelLink({ panel, events, highlighted, children }: PanelLinkProps): ReactNode {
  const reader = useReader();
  const pointed = highlightProps(reader, () => {
    reader.expectPanel(panel);
    return events();
  });
  return (
    <button
      type="button"
      className="pu-link"
      data-highlighted={highlighted || undefined}
      onClick={() => reader.store.actions.openPanel(panel, { moveFocus: true })}
      {...pointed}
    >
      {children}
    </button>
  );
}

/** An event by its title. */
export function EventLink({ event }: { readonly event: EventId }): ReactNode {
  const reader = useReader();
  const highlighted = useChoice((state) => isHighlighted(state, event));
  const found = reader.timeline.byId.get(event);
  if (found === undefined) return null;
  return (
    <PanelLink panel={{ type: 'event', id: event }} events={() => [event]} highlighted={highlighted}>
      {reader.text(found.record.title)}
    </PanelLink>
  );
}

/** An actor by name; pointing at it shows the events that it takes part in. */
export function ActorLink({ actor }: { readonly actor: ActorId }): ReactNode {
  const reader = useReader();
  const found = actorOf(reader.timeline.dataset, actor);
  if (found === undefined) return null;
  return (
    <PanelLink
      panel={{ type: 'actor', id: actor }}
      events={() => firstOf(eventsOf(reader.timeline, actor), mostPointedAt).map((event) => event.record.id)}
    >
      {reader.text(found.name)}
    </PanelLink>
  );
}

/** A source by agency and publisher. */
export function SourceLink({ source }: { readonly source: SourceId }): ReactNode {
  const reader = useReader();
  const found = sourceOf(reader.timeline.dataset, source);
  if (found === undefined) return null;
  const names = [found.agency, found.publisher].flatMap((name) =>
    name === undefined ? [] : reader.text(name),
  );
  return (
    <PanelLink
      panel={{ type: 'source', id: source }}
      events={() => sourceUses(reader.timeline, source).map((use) => use.event.record.id)}
    >
      {[...new Set(names)].join(', ')}
    </PanelLink>
  );
}

/** A link that leaves the page. Nothing but the web's own addresses is followed; other text stays text. */
export function OutLink(props: {
  readonly href: string | undefined;
  readonly note: string;
  readonly children: ReactNode;
}): ReactNode {
  if (props.href === undefined || !/^https?:\/\//i.test(props.href)) return props.children;
  return (
    <a className="pu-out" href={props.href} target="_blank" rel="noopener">
      {props.children}
      <span className="pu-out-sign" aria-hidden="true">
        {' ↗'}
      </span>
      <span className="pu-spoken"> ({props.note})</span>
    </a>
  );
}
