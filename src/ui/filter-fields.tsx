import type { ReactNode } from 'react';
import type { FilterChoice } from '../domain/filter.ts';
import { presentIn } from '../domain/present.ts';
import { fieldsEn as words } from '../messages/en/fields.ts';
import { selectFacets } from '../state/select-shown.ts';
import { ActorChoices } from './actor-choices.tsx';
import { Choice } from './choice.tsx';
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
  const { kinds: kindsHere, statuses: statusesHere } = presentIn(timeline);
  return (
    <>
      <fieldset className="pu-field pu-field-wide">
        <legend className="pu-label">{ui.filters.actors}</legend>
        <Match value={choice.match} onChange={(match) => set({ match })} />
        <ActorChoices facets={facets} />
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
