import { type ReactNode, useState } from 'react';
import type { Actor } from '../domain/actor.ts';
import type { Facets } from '../domain/facets.ts';
import { foldText } from '../domain/fold.ts';
import { presentIn } from '../domain/present.ts';
import type { Timeline } from '../domain/timeline.ts';
import { fieldsEn as words } from '../messages/en/fields.ts';
import { longListEn } from '../messages/en/long-list.ts';
import { Choice } from './choice.tsx';
import { PartyRail } from './glyph.tsx';
import { partyColor } from './party-color.ts';
import { useChoice, useReader } from './reader.tsx';
import { toggled } from './toggled.ts';

/** From so many actors on they are looked for by name; without a name each party shows its busiest. */
const manyActors = 40;
const perParty = 12;
const perPartyFound = 60;

/** A choice for every actor that takes part in anything, by party. */
export function ActorChoices({ facets }: { readonly facets: Facets }): ReactNode {
  const { store, timeline, messages, text } = useReader();
  const chosen = useChoice((state) => state.choice.actors);
  const [wanted, setWanted] = useState('');
  const active = presentIn(timeline).actors;
  const isMany = active.size > manyActors;
  const groups = actorGroups(timeline, isMany, foldText(wanted).trim());
  const limit = !isMany ? Number.POSITIVE_INFINITY : wanted === '' ? perParty : perPartyFound;
  return (
    <>
      {isMany ? (
        <label className="pu-find-actor">
          <span className="pu-label">{longListEn.findActor}</span>{' '}
          <input
            type="search"
            className="pu-control"
            value={wanted}
            onChange={(event) => setWanted(event.currentTarget.value)}
          />
        </label>
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

/** Actors by party: as the dataset has them, of many the busiest first. Whoever takes part in nothing cannot be chosen. */
function actorGroups(timeline: Timeline, isMany: boolean, wanted: string): readonly ActorGroup[] {
  const { actors, parties } = timeline.dataset;
  const active = presentIn(timeline).actors;
  const found = actors.filter((actor) => active.has(actor.id) && (wanted === '' || isNamed(actor, wanted)));
  const ranked = isMany
    ? [...found].sort((a, b) => (active.get(b.id) ?? 0) - (active.get(a.id) ?? 0))
    : found;
  return [...parties, undefined]
    .map((party) => ({ party, actors: ranked.filter((actor) => actor.party === party?.id) }))
    .filter((group) => group.actors.length > 0);
}

/** By its name in any language, or another spelling of it. */
function isNamed(actor: Actor, wanted: string): boolean {
  const names = typeof actor.name === 'string' ? [actor.name] : Object.values(actor.name);
  return [...names, ...actor.aliases].some((name) => foldText(name).includes(wanted));
}
