import type { ReactNode } from 'react';
import type { ActorId } from '../domain/actor.ts';
import { counterpartsOf, mentionsOf } from '../domain/counterparts.ts';
import { eventsOf } from '../domain/events-of.ts';
import { firstOf } from '../domain/first-of.ts';
import { actorOf, partyOf } from '../domain/names.ts';
import { linkedEn as words } from '../messages/en/linked.ts';
import { longListEn } from '../messages/en/long-list.ts';
import { EventList } from './event-list.tsx';
import { Commas, Fact, Line } from './fact.tsx';
import { PartyRail } from './glyph.tsx';
import { ActorLink } from './panel-link.tsx';
import { partyColor } from './party-color.ts';
import { useReader } from './reader.tsx';

/** More than this in a panel nobody reads: the list below has them. */
const mostListed = 100;

/** How many records are not listed, and a way to see them all. */
function More({ actor, count }: { readonly actor: ActorId; readonly count: number }): ReactNode {
  const { store, messages } = useReader();
  return (
    <p>
      {longListEn.more(messages.ui.count(count))}{' '}
      <button
        type="button"
        className="pu-button"
        onClick={() => store.actions.setChoice({ actors: [actor], match: 'any' })}
      >
        {longListEn.onlyActor}
      </button>
    </p>
  );
}

/** Of one actor: who it is, in what it took part, with whom, and where else it is named. */
export function ActorFacts({ id }: { readonly id: string }): ReactNode {
  const { timeline, messages, text } = useReader();
  const { ui } = messages;
  const actor = actorOf(timeline.dataset, id as ActorId);
  if (actor === undefined) return null;
  const party = actor.party && partyOf(timeline.dataset, actor.party);
  const events = eventsOf(timeline, actor.id);
  const counterparts = counterpartsOf(timeline, actor.id);
  const mentions = mentionsOf(timeline, actor.id);
  return (
    <>
      {actor.role === undefined ? null : <p className="pu-role">{text(actor.role)}</p>}
      {party === undefined ? null : (
        <p className="pu-line">
          <PartyRail color={partyColor(timeline.dataset, party.id)} />{' '}
          <span className="pu-line-label">{words.party}:</span> {text(party.name)}
        </p>
      )}
      {actor.aliases.length === 0 ? null : (
        <Line label={words.spellings}>
          <Commas>
            {actor.aliases.map((alias) => (
              // Spellings in other scripts run in their own direction.
              <bdi key={alias}>{alias}</bdi>
            ))}
          </Commas>
        </Line>
      )}
      <Fact label={ui.labelled(words.events, ui.count(events.length))} place="panel">
        {events.length === 0 ? <p>{words.noEvents}</p> : <EventList events={firstOf(events, mostListed)} />}
        {events.length > mostListed ? <More actor={actor.id} count={events.length - mostListed} /> : null}
      </Fact>
      {counterparts.length === 0 ? null : (
        <Fact label={words.counterparts} place="panel">
          <ul className="pu-plain">
            {counterparts.slice(0, mostListed).map((each) => (
              <li key={each.actor}>
                <ActorLink actor={each.actor} /> <span className="pu-muted">{ui.records(each.count)}</span>
              </li>
            ))}
          </ul>
        </Fact>
      )}
      {mentions.length === 0 ? null : (
        <Fact label={words.mentions} place="panel">
          <EventList events={mentions} />
        </Fact>
      )}
    </>
  );
}
