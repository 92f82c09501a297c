import type { ReactNode } from 'react';
import type { EventId, RelationKind } from '../domain/event.ts';
import type { ResolvedEvent, Timeline } from '../domain/timeline.ts';
import { walkedEvents } from '../domain/walked-events.ts';
import { Claims } from './claims.tsx';
import { Fact, Line, type Place } from './fact.tsx';
import { ActorLink, EventLink, OutLink, SourceLink } from './panel-link.tsx';
import { useReader } from './reader.tsx';
import { formatEventTime } from './when.ts';

interface FactProps {
  readonly event: ResolvedEvent;
  readonly place: Place;
}

/** All that a record says, below its title and time: the same in the panel, in an opened row, in print and without script. */
export function EventFacts({ event, place }: FactProps): ReactNode {
  const { said, messages, inline } = useReader();
  const { record } = event;
  const summary = said(record.summary);
  return (
    <>
      {record.status === undefined ? null : (
        <p className="pu-status" data-status={record.status}>
          {messages.ui.statusSentences[record.status]}
        </p>
      )}
      {summary.children === '' ? null : <p className="pu-summary" {...summary} />}
      <Claims record={record} place={place} />
      <Amount event={event} place={place} />
      <Timing event={event} place={place} />
      <Participants event={event} place={place} />
      <Relations event={event} place={place} />
      <Sources event={event} place={place} />
      <MediaLinks event={event} place={place} />
      {inline?.afterFacts(record.id)}
    </>
  );
}

function Timing({ event, place }: FactProps): ReactNode {
  const reader = useReader();
  const words = reader.messages.ui.panel;
  const { time } = event.record;
  if (time === undefined) return null;
  const { basis, zone } = formatEventTime(event, reader);
  const points = time.end === undefined ? [time.start] : [time.start, time.end];
  const written = points.flatMap((point) => point.asWritten ?? []);
  const stated = points.every((point) => point.basis === 'stated' && point.edtf !== undefined);
  return (
    <Fact label={words.time} place={place}>
      {written.map((each) => (
        <p key={each}>{words.asWritten(each)}</p>
      ))}
      {basis === undefined ? null : <p>{basis}</p>}
      {basis === undefined && stated ? <p>{words.statedBySource}</p> : null}
      {event.when.dated ? <p className="pu-muted">{zone}</p> : null}
    </Fact>
  );
}

function Participants({ event, place }: FactProps): ReactNode {
  const { messages } = useReader();
  const { participants } = event.record;
  if (participants.length === 0) return null;
  return (
    <Fact label={messages.ui.panel.participants} place={place}>
      <ul className="pu-plain">
        {participants.map(({ actor, role }) => (
          <li key={`${actor} ${role}`}>
            <ActorLink actor={actor} /> <span className="pu-muted">{messages.ui.roles[role]}</span>
          </li>
        ))}
      </ul>
    </Fact>
  );
}

function Amount({ event, place }: FactProps): ReactNode {
  const { messages, text } = useReader();
  const words = messages.ui.panel;
  const { quantity } = event.record;
  if (quantity === undefined) return null;
  const label = quantity.counting === 'cumulative' ? words.quantityRunning : words.quantityTotal;
  return (
    <Fact label={label} place={place}>
      <p className="pu-amount">{words.amount(quantity.value, text(quantity.unit), quantity.approx)}</p>
    </Fact>
  );
}

interface RelationLine {
  readonly event: EventId;
  readonly relation: RelationKind;
  /** Read from the other end. */
  readonly back: boolean;
}

/** What a record says of others, then what others say of it; a matter shared both ways is named once. */
export function findRelations(timeline: Timeline, event: ResolvedEvent): readonly RelationLine[] {
  const own = event.record.related.map((each) => ({ ...each, back: false }));
  const others = (walkedEvents(timeline) ?? []).flatMap((other) =>
    other.record.related
      .filter((each) => each.event === event.record.id)
      .filter(
        (each) =>
          each.relation !== 'same-matter' ||
          !own.some((mine) => mine.relation === 'same-matter' && mine.event === other.record.id),
      )
      .map((each) => ({ event: other.record.id, relation: each.relation, back: true })),
  );
  return [...own, ...others];
}

function Relations({ event, place }: FactProps): ReactNode {
  const { timeline, messages } = useReader();
  const { ui } = messages;
  const relations = findRelations(timeline, event);
  if (relations.length === 0) return null;
  return (
    <Fact label={ui.panel.related} place={place}>
      <ul className="pu-plain">
        {relations.map(({ event: other, relation, back }) => (
          <li key={`${other} ${relation} ${back}`}>
            <span className="pu-muted">{(back ? ui.relationsBack : ui.relations)[relation]}</span>{' '}
            <EventLink event={other} />
          </li>
        ))}
      </ul>
    </Fact>
  );
}

function Sources({ event, place }: FactProps): ReactNode {
  const { timeline, messages, text } = useReader();
  const words = messages.ui.panel;
  const ids = new Set(event.record.claims.map((claim) => claim.source));
  const sources = timeline.dataset.sources.filter((source) => ids.has(source.id));
  if (sources.length === 0) return null;
  return (
    <Fact label={sources.length === 1 ? words.source : words.sources} place={place}>
      <ul className="pu-plain">
        {sources.map((source) => (
          <li key={source.id}>
            <SourceLink source={source.id} />
            <br />
            <OutLink href={source.url} note={words.opensSite}>
              {text(source.title)}
            </OutLink>
          </li>
        ))}
      </ul>
    </Fact>
  );
}

/** Linked, never loaded: no request leaves the page unasked. */
function MediaLinks({ event, place }: FactProps): ReactNode {
  const { messages, text } = useReader();
  const words = messages.ui.panel;
  const { media } = event.record;
  if (media.length === 0) return null;
  return (
    <Fact label={words.media} place={place}>
      {media.map((each) => (
        <Line key={each.url} label={each.credit === undefined ? words.source : text(each.credit)}>
          <OutLink href={each.url} note={words.opensSite}>
            {text(each.alt)}
          </OutLink>
        </Line>
      ))}
    </Fact>
  );
}
