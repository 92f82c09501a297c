import { type Text, textIn } from '../base/text.ts';
import type { Actor, ActorId, Party, PartyId } from './actor.ts';
import type { Dataset } from './dataset.ts';
import type { Source, SourceId } from './source.ts';

interface Index {
  readonly actors: ReadonlyMap<ActorId, Actor>;
  readonly parties: ReadonlyMap<PartyId, Party>;
  readonly sources: ReadonlyMap<SourceId, Source>;
}

// Datasets are immutable, so each is indexed once and the index goes when the dataset does.
const indexes = new WeakMap<Dataset, Index>();

function indexOf(dataset: Dataset): Index {
  let index = indexes.get(dataset);
  if (!index) {
    index = {
      actors: new Map(dataset.actors.map((actor) => [actor.id, actor])),
      parties: new Map(dataset.parties.map((party) => [party.id, party])),
      sources: new Map(dataset.sources.map((source) => [source.id, source])),
    };
    indexes.set(dataset, index);
  }
  return index;
}

/** The actor with this id, absent when the id comes from outside (an address) and names nobody. */
export function actorOf(dataset: Dataset, id: ActorId): Actor | undefined {
  return indexOf(dataset).actors.get(id);
}

/** The party with this id. */
export function partyOf(dataset: Dataset, id: PartyId): Party | undefined {
  return indexOf(dataset).parties.get(id);
}

/** The source with this id. */
export function sourceOf(dataset: Dataset, id: SourceId): Source | undefined {
  return indexOf(dataset).sources.get(id);
}

/** The actor's name in `lang`, else in the dataset's language; the id itself where nobody has it. */
export function actorName(dataset: Dataset, id: ActorId, lang: string): string {
  const actor = actorOf(dataset, id);
  return actor ? inLang(dataset, actor.name, lang) || id : id;
}

/** The party's name in `lang`, else in the dataset's language; the id itself where nobody has it. */
export function partyName(dataset: Dataset, id: PartyId, lang: string): string {
  const party = partyOf(dataset, id);
  return party ? inLang(dataset, party.name, lang) || id : id;
}

/** A text of the dataset in `lang`, else in the dataset's own language. */
export function inLang(dataset: Dataset, text: Text, lang: string): string {
  return textIn(text, lang, dataset.lang);
}
