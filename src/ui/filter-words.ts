import type { Dataset } from '../domain/dataset.ts';
import type { FilterChoice } from '../domain/filter.ts';
import { actorName, partyName } from '../domain/names.ts';
import type { Messages } from '../messages/messages.ts';

/** What the reader has chosen, in words: "Naftali Bennett and Vladimir Putin; Call". Empty where nothing is chosen. */
export function describeChoice(
  choice: FilterChoice,
  dataset: Dataset,
  messages: Messages,
  lang: string,
): string {
  const { ui } = messages;
  const query = choice.query.trim();
  return ui.filters.together(
    [
      ui.list(
        choice.actors.map((actor) => actorName(dataset, actor, lang)),
        choice.match === 'all' ? 'and' : 'or',
      ),
      ui.list(
        choice.parties.map((party) => partyName(dataset, party, lang)),
        'or',
      ),
      ui.list(
        choice.kinds.map((kind) => ui.kinds[kind]),
        'or',
      ),
      ui.list(
        choice.statuses.map((status) => ui.statuses[status]),
        'or',
      ),
      query === '' ? '' : ui.filters.searched(query),
    ].filter((part) => part !== ''),
  );
}
