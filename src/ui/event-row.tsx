import { memo, type ReactNode } from 'react';
import { takesPart } from '../domain/event.ts';
import { actorName } from '../domain/names.ts';
import type { ResolvedEvent } from '../domain/timeline.ts';
import { isHighlighted } from '../state/select-marked.ts';
import { EventFacts } from './event-facts.tsx';
import { Glyph, glyphStyle } from './glyph.tsx';
import { ChevronIcon } from './icons.tsx';
import { PanelContent } from './panel-content.tsx';
import { highlightProps, isByKeyboard } from './panel-link.tsx';
import { eventColor } from './party-color.ts';
import { useChoice, useReader } from './reader.tsx';
import { Steps } from './steps.tsx';
import { formatEventTime } from './when.ts';

/**
 * One event of the list. All that the record says stands in the row, so that it can be read on paper and without
 * script; the style sheet shows it on narrow pages once the row is open, and on wide ones leaves it to the panel.
 */
export const EventRow = memo(function EventRow(props: {
  readonly event: ResolvedEvent;
  /** Whatever is open stands in this row, be it another event, an actor or a source that was opened from it. */
  readonly isAnchor: boolean;
  /** In a list of which only a part is on the page: its place in the whole, from 1, and how long that is. */
  readonly at?: number;
  readonly of?: number;
}): ReactNode {
  const { event } = props;
  const reader = useReader();
  const { id } = event.record;
  const isSelected = useChoice((state) => state.panel?.type === 'event' && state.panel.id === id);
  const isOpen = isSelected && props.isAnchor;
  const hasGuest = useChoice((state) => props.isAnchor && !isSelected && state.panel !== undefined);
  const highlighted = useChoice((state) => isHighlighted(state, id));
  const titleId = `${reader.idPrefix}pu-title-${id}`;
  const { actions } = reader.store;
  return (
    <article
      className="pu-row"
      id={`${reader.idPrefix}record-${id}`}
      aria-labelledby={titleId}
      aria-posinset={props.at}
      aria-setsize={props.of}
      data-open={isOpen || hasGuest || undefined}
      data-selected={isSelected || undefined}
      data-highlighted={highlighted || undefined}
    >
      <div className="pu-row-head" {...highlightProps(reader, () => [id])}>
        <Glyph shape={glyphStyle(event)} color={eventColor(reader.timeline.dataset, event.record)} />
        <div className="pu-row-words">
          <p className="pu-row-when">{formatEventTime(event, reader).text}</p>
          <h4 className="pu-row-title" id={titleId}>
            <button
              type="button"
              className="pu-row-button"
              aria-expanded={isSelected}
              data-row-button={id}
              onClick={(click) => {
                if (isOpen) actions.closePanel();
                else actions.openPanel({ type: 'event', id }, { moveFocus: isByKeyboard(click) });
              }}
              {...reader.said(event.record.title)}
            />
          </h4>
          <RowFacts event={event} />
        </div>
        <ChevronIcon />
      </div>
      <div className="pu-unfold" data-parley-panel={isOpen || hasGuest ? '' : undefined}>
        {hasGuest ? (
          <PanelContent />
        ) : (
          <>
            <EventFacts event={event} place="row" />
            <Steps event={id} place="row" />
          </>
        )}
      </div>
    </article>
  );
});

/** Kind and status, then who takes part. */
function RowFacts({ event }: { readonly event: ResolvedEvent }): ReactNode {
  const { timeline, messages, lang } = useReader();
  const { ui } = messages;
  const { kind, status, participants } = event.record;
  const names = new Set(
    participants.filter(takesPart).map(({ actor }) => actorName(timeline.dataset, actor, lang)),
  );
  return (
    <p className="pu-row-facts">
      <span className="pu-row-kind">
        {ui.kinds[kind]}
        {status === undefined ? '' : ui.separator + ui.statuses[status]}
      </span>
      {names.size === 0 ? null : (
        <>
          <span className="pu-row-between">{ui.separator}</span>
          <span className="pu-row-who">{[...names].join(', ')}</span>
        </>
      )}
    </p>
  );
}
