import type { ReactNode } from 'react';
import type { Actor } from '../domain/actor.ts';
import { everything } from '../domain/filter.ts';
import { presentIn } from '../domain/present.ts';
import type { Timeline } from '../domain/timeline.ts';
import { selectFacets } from '../state/select-shown.ts';
import { Count } from './count.tsx';
import { PartyRail } from './glyph.tsx';
import { partyColor } from './party-color.ts';
import { useChoice, useReader } from './reader.tsx';
import { toggled } from './toggled.ts';

const howMany = 4;

/** The chief actors as toggles: all at once, or any of those who take part in most. */
export function QuickActors(): ReactNode {
  const { store, timeline, messages, text } = useReader();
  const chosen = useChoice((state) => state.choice.actors);
  const facets = useChoice(selectFacets);
  const { actions } = store;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields of a form, these are buttons
    <div className="pu-quick" role="group" aria-label={messages.ui.filters.actors}>
      <button
        type="button"
        className="pu-button pu-choice"
        aria-pressed={chosen.length === 0}
        onClick={() => actions.setChoice({ actors: everything.actors })}
      >
        {messages.ui.filters.all}{' '}
        <span className="pu-count">{messages.ui.records(timeline.events.length)}</span>
      </button>
      {chiefActors(timeline).map((actor) => (
        <button
          key={actor.id}
          type="button"
          className="pu-button pu-choice"
          aria-pressed={chosen.includes(actor.id)}
          data-none={facets?.actors.get(actor.id) === 0 || undefined}
          onClick={() => actions.setChoice({ actors: toggled(chosen, actor.id) })}
        >
          <PartyRail color={partyColor(timeline.dataset, actor.party)} />
          {text(actor.name)}{' '}
          <Count of={facets?.actors.get(actor.id) ?? 0} isChosen={chosen.includes(actor.id)} chosen="×" />
        </button>
      ))}
    </div>
  );
}

/** People first, since a story is told by names; then by the number of their records, then as the dataset has them. */
export function chiefActors(timeline: Timeline): readonly Actor[] {
  const counts = presentIn(timeline).actors;
  const counted = timeline.dataset.actors
    .map((actor) => ({ actor, count: counts.get(actor.id) ?? 0 }))
    .filter(({ count }) => count > 0);
  const isPerson = (actor: Actor): number => (actor.kind === 'person' ? 0 : 1);
  return counted
    .sort((a, b) => isPerson(a.actor) - isPerson(b.actor) || b.count - a.count)
    .slice(0, howMany)
    .map(({ actor }) => actor);
}
