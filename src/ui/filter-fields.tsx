import type { ReactNode } from 'react';
import type { Actor } from '../domain/actor.ts';
import { eventKinds, statuses } from '../domain/event.ts';
import { eventsOf } from '../domain/events-of.ts';
import type { FilterChoice } from '../domain/filter.ts';
import type { Timeline } from '../domain/timeline.ts';
import { fieldsEn as words } from '../messages/en/fields.ts';
import { selectFacets } from '../state/select-shown.ts';
import { Count } from './count.tsx';
import { PartyRail } from './glyph.tsx';
import { partyColor } from './party-color.ts';
import { useChoice, useReader } from './reader.tsx';
import { toggled } from './toggled.ts';

/** Every choice there is, each with the number of records that it would leave. */
export function FilterFields(): ReactNode {
  const { store, timeline, messages, text } = useReader();
  const choice = useChoice((state) => state.choice);
  const facets = useChoice(selectFacets);
  const { ui } = messages;
  const { dataset } = timeline;
  const set = (change: Partial<FilterChoice>): void => store.actions.setChoice(change);
  if (facets === undefined) return null;
  const kindsHere = eventKinds.filter((kind) => timeline.events.some(({ record }) => record.kind === kind));
  const statusesHere = statuses.filter((status) =>
    timeline.events.some(({ record }) => record.status === status),
  );
  return (
    <>
      <fieldset className="pu-field pu-field-wide">
        <legend className="pu-label">{ui.filters.actors}</legend>
        <Match value={choice.match} onChange={(match) => set({ match })} />
        <div className="pu-actor-groups">
          {actorGroups(timeline).map(({ party, actors }) => (
            <div key={party?.id ?? ''} className="pu-actor-group">
              <p className="pu-group-name">
                <PartyRail color={partyColor(dataset, party?.id)} />
                {party === undefined ? words.others : text(party.name)}
              </p>
              <ul className="pu-choices">
                {actors.map((actor) => (
                  <Choice
                    key={actor.id}
                    label={text(actor.name)}
                    count={facets.actors.get(actor.id) ?? 0}
                    isChosen={choice.actors.includes(actor.id)}
                    onToggle={() => set({ actors: toggled(choice.actors, actor.id) })}
                  />
                ))}
              </ul>
            </div>
          ))}
        </div>
      </fieldset>
      {dataset.parties.length === 0 ? null : (
        <ChoiceField label={words.parties}>
          {dataset.parties.map((party) => (
            <Choice
              key={party.id}
              label={text(party.name)}
              count={facets.parties.get(party.id) ?? 0}
              isChosen={choice.parties.includes(party.id)}
              onToggle={() => set({ parties: toggled(choice.parties, party.id) })}
            />
          ))}
        </ChoiceField>
      )}
      <ChoiceField label={words.kinds}>
        {kindsHere.map((kind) => (
          <Choice
            key={kind}
            label={ui.kinds[kind]}
            count={facets.kinds.get(kind) ?? 0}
            isChosen={choice.kinds.includes(kind)}
            onToggle={() => set({ kinds: toggled(choice.kinds, kind) })}
          />
        ))}
      </ChoiceField>
      {statusesHere.length === 0 ? null : (
        <ChoiceField label={words.statuses}>
          {statusesHere.map((status) => (
            <Choice
              key={status}
              label={ui.statuses[status]}
              count={facets.statuses.get(status) ?? 0}
              isChosen={choice.statuses.includes(status)}
              onToggle={() => set({ statuses: toggled(choice.statuses, status) })}
            />
          ))}
        </ChoiceField>
      )}
    </>
  );
}

function ChoiceField(props: { readonly label: string; readonly children: ReactNode }): ReactNode {
  return (
    <fieldset className="pu-field">
      <legend className="pu-label">{props.label}</legend>
      <ul className="pu-choices">{props.children}</ul>
    </fieldset>
  );
}

/** A choice that would leave nothing stays, marked: its absence would say less. */
function Choice(props: {
  readonly label: string;
  readonly count: number;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
}): ReactNode {
  return (
    <li>
      <label className="pu-check" data-none={props.count === 0 || undefined}>
        <input type="checkbox" checked={props.isChosen} onChange={props.onToggle} />
        <span>
          {props.label} <Count of={props.count} isChosen={props.isChosen} />
        </span>
      </label>
    </li>
  );
}

function Match(props: {
  readonly value: FilterChoice['match'];
  readonly onChange: (match: FilterChoice['match']) => void;
}): ReactNode {
  const name = `${useReader().idPrefix}pu-match`;
  const options = [
    ['any', words.matchAny],
    ['all', words.matchAll],
  ] as const;
  return (
    <div className="pu-match" role="radiogroup" aria-label={words.matchLabel}>
      <span aria-hidden="true">{words.matchLabel}</span>
      {options.map(([match, label]) => (
        <label key={match} className="pu-check">
          <input
            type="radio"
            name={name}
            checked={props.value === match}
            onChange={() => props.onChange(match)}
          />
          <span>{label}</span>
        </label>
      ))}
    </div>
  );
}

interface ActorGroup {
  readonly party: Timeline['dataset']['parties'][number] | undefined;
  readonly actors: readonly Actor[];
}

/** Actors by party, as the dataset has them. Whoever takes part in nothing cannot be chosen. */
function actorGroups(timeline: Timeline): readonly ActorGroup[] {
  const { actors, parties } = timeline.dataset;
  const active = actors.filter((actor) => eventsOf(timeline, actor.id).length > 0);
  return [...parties, undefined]
    .map((party) => ({ party, actors: active.filter((actor) => actor.party === party?.id) }))
    .filter((group) => group.actors.length > 0);
}
