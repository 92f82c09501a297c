import type { ActorId, PartyId } from '../domain/actor.ts';
import type { Dataset } from '../domain/dataset.ts';
import { type EventRecord, takesPart } from '../domain/event.ts';
import type { PartyColor } from '../layout/scene.ts';

/** The colour of a party, by its place in the dataset: the same as the picture's. */
export function partyColor(dataset: Dataset, party: PartyId | undefined): PartyColor {
  const at = dataset.parties.findIndex((each) => each.id === party);
  const custom = dataset.parties[at]?.color;
  const ordinal = at === 0 || at === 1 || at === 2 ? at : 3;
  return custom === undefined ? { ordinal } : { ordinal, custom };
}

export function actorColor(dataset: Dataset, actor: ActorId | undefined): PartyColor {
  return partyColor(dataset, dataset.actors.find((each) => each.id === actor)?.party);
}

/** The colour of whoever the record names first among those who take part and belong to a side. */
export function eventColor(dataset: Dataset, record: EventRecord): PartyColor {
  for (const participant of record.participants) {
    if (!takesPart(participant)) continue;
    const party = dataset.actors.find((actor) => actor.id === participant.actor)?.party;
    if (party !== undefined) return partyColor(dataset, party);
  }
  return { ordinal: 3 };
}

/**
 * Class and presentation attribute for an inline picture in the colour. An attribute, since prerendered pages may
 * hold no style; the class must be absent then, as any rule beats an attribute.
 */
export function colorProps(color: PartyColor): { readonly className: string; readonly color?: string } {
  if (color.custom !== undefined) return { className: 'pu-ink', color: color.custom };
  return { className: `pu-ink pu-party-${color.ordinal === 3 ? 'other' : color.ordinal + 1}` };
}
