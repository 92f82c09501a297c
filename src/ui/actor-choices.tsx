import { type ReactNode, useMemo, useState } from 'react';
import type { Actor } from '../domain/actor.ts';
import type { Facets } from '../domain/facets.ts';
import { foldText } from '../domain/fold.ts';
import { presentIn } from '../domain/present.ts';
import type { Timeline } from '../domain/timeline.ts';
import { fieldsEn as words } from '../messages/en/fields.ts';
import { longListEn } from '../messages/en/long-list.ts';
import type { ActorOrder } from '../messages/long-list.ts';
import { Choice } from './choice.tsx';
import { PartyRail } from './glyph.tsx';
import { partyColor } from './party-color.ts';
import { type Reader, useChoice, useReader } from './reader.tsx';
import { toggled } from './toggled.ts';

/** From so many actors on they are looked for by name or by how busy they are; each party shows its first. */
const manyActors = 40;
const perParty = 12;
const perPartyFound = 60;

/** A choice for every actor that takes part in anything, by party. */
export function ActorChoices({ facets }: { readonly facets: Facets }): ReactNode {
  const { store, timeline, messages, text } = useReader();
  const chosen = useChoice((state) => state.choice.actors);
  const [wanted, setWanted] = useState('');
  const [order, setOrder] = useState<ActorOrder>('most');
  const isMany = presentIn(timeline).actors.size > manyActors;
  const sorted = useMemo(
    () => sortActors(timeline, isMany ? order : undefined, text, messages.locale),
    [timeline, isMany, order, text, messages],
  );
  const groups = actorGroups(timeline, sorted, foldText(wanted).trim());
  const limit = !isMany ? Number.POSITIVE_INFINITY : wanted === '' ? perParty : perPartyFound;
  return (
    <>
      {isMany ? (
        <div className="pu-find-actors">
          <label className="pu-find-actor">
            <span className="pu-label">{longListEn.findActor}</span>{' '}
            <input
              type="search"
              className="pu-control"
              value={wanted}
              onChange={(event) => setWanted(event.currentTarget.value)}
            />
          </label>
          <label className="pu-find-actor">
            <span className="pu-label">{longListEn.sortActors}</span>{' '}
            <select
              className="pu-control"
              value={order}
              onChange={(event) =>
                setOrder(orders.find((each) => each === event.currentTarget.value) ?? 'most')
              }
            >
              {orders.map((each) => (
                <option key={each} value={each}>
                  {longListEn.actorOrders[each]}
                </option>
              ))}
            </select>
          </label>
        </div>
      ) : null}
      {groups.length === 0 ? <p role="status">{longListEn.noActor}</p> : null}
      <div className="pu-actor-groups">
        {groups.map(({ party, actors }) => (
          <div key={party?.id ?? ''} className="pu-actor-group">
            <p className="pu-group-name">
              <PartyRail color={partyColor(timeline.dataset, party?.id)} />
              {party === undefined ? words.others : text(party.name)}
            </p>
            <ul className="pu-choices">
              {actors
                // What is chosen can always be let go.
                .filter((actor, at) => at < limit || chosen.includes(actor.id))
                .map((actor) => (
                  <Choice
                    key={actor.id}
                    label={text(actor.name)}
                    count={facets.actors.get(actor.id) ?? 0}
                    isChosen={chosen.includes(actor.id)}
                    onToggle={() => store.actions.setChoice({ actors: toggled(chosen, actor.id) })}
                  />
                ))}
            </ul>
            {actors.length > limit ? (
              <p className="pu-muted">{longListEn.more(messages.ui.count(actors.length - limit))}</p>
            ) : null}
          </div>
        ))}
      </div>
    </>
  );
}

interface ActorGroup {
  readonly party: Timeline['dataset']['parties'][number] | undefined;
  readonly actors: readonly Actor[];
}

const orders: readonly ActorOrder[] = ['most', 'fewest', 'name'];

/**
 * Whoever takes part in anything, in an order of many, else as the dataset has them. Numbers are those of the whole
 * timeline: by those of the filter, which stand beside the names, names would move away from below the pointer.
 */
function sortActors(
  timeline: Timeline,
  order: ActorOrder | undefined,
  text: Reader['text'],
  locale: string,
): readonly Actor[] {
  const active = presentIn(timeline).actors;
  const own = timeline.dataset.actors.filter(({ id }) => active.has(id));
  if (order === undefined) return own;
  if (order === 'name') {
    const { compare } = new Intl.Collator(locale, { numeric: true });
    const named = own.map((actor) => ({ actor, name: text(actor.name) }));
    return named.sort((a, b) => compare(a.name, b.name)).map(({ actor }) => actor);
  }
  const sign = order === 'most' ? -1 : 1;
  return own.sort((a, b) => sign * ((active.get(a.id) ?? 0) - (active.get(b.id) ?? 0)));
}

/** Those whose name fits, by party. */
function actorGroups(timeline: Timeline, sorted: readonly Actor[], wanted: string): readonly ActorGroup[] {
  const found = wanted === '' ? sorted : sorted.filter((actor) => isNamed(actor, wanted));
  return [...timeline.dataset.parties, undefined]
    .map((party) => ({ party, actors: found.filter((actor) => actor.party === party?.id) }))
    .filter((group) => group.actors.length > 0);
}

/** By its name in any language, or another spelling of it. */
function isNamed(actor: Actor, wanted: string): boolean {
  const names = typeof actor.name === 'string' ? [actor.name] : Object.values(actor.name);
  return [...names, ...actor.aliases].some((name) => foldText(name).includes(wanted));
}
