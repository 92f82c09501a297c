import type { ReactNode } from 'react';
import { sourceUses } from '../domain/events-of.ts';
import { sourceOf } from '../domain/names.ts';
import type { SourceId } from '../domain/source.ts';
import { walkedEvents } from '../domain/walked-events.ts';
import { linkedEn as words } from '../messages/en/linked.ts';
import { EventList } from './event-list.tsx';
import { Fact, Line } from './fact.tsx';
import { OutLink } from './panel-link.tsx';
import { useReader } from './reader.tsx';
import { formatIsoDate, formatLooseTime } from './when.ts';

/** Of one source: who published it, when, and what in this timeline rests on it. */
export function SourceFacts({ id }: { readonly id: string }): ReactNode {
  const reader = useReader();
  const { timeline, messages, text } = reader;
  const { ui } = messages;
  const source = sourceOf(timeline.dataset, id as SourceId);
  if (source === undefined) return null;
  const uses = sourceUses(timeline, source.id);
  const claims = new Map(uses.map((use) => [use.event, use.claims]));
  return (
    <>
      <p className="pu-role">{text(source.publisher)}</p>
      {source.agency === undefined ? null : <Line label={words.agency}>{text(source.agency)}</Line>}
      {source.byline === undefined ? null : <Line label={words.byline}>{text(source.byline)}</Line>}
      <Line label={ui.panel.published}>{formatLooseTime(source.published, reader)}</Line>
      {source.accessed === undefined ? null : (
        <Line label={words.accessed}>{formatIsoDate(source.accessed, reader)}</Line>
      )}
      {source.url === undefined ? null : (
        <p>
          <OutLink href={source.url} note={ui.panel.opensSite}>
            {words.readSource}
          </OutLink>
        </p>
      )}
      {walkedEvents(timeline) === undefined ? null : (
        <Fact label={words.supports} place="panel">
          <EventList
            events={uses.map((use) => use.event)}
            note={(event) => words.claims(claims.get(event) ?? 0)}
          />
        </Fact>
      )}
    </>
  );
}
