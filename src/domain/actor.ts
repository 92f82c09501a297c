import type { Brand } from '../base/brand.ts';
import type { Text } from '../base/text.ts';

export type ActorId = Brand<string, 'ActorId'>;
export type PartyId = Brand<string, 'PartyId'>;

/** A side, drawn as a group of lanes. */
export interface Party {
  readonly id: PartyId;
  readonly name: Text;
  /** `#rrggbb`; the theme's own colour where absent. */
  readonly color?: string;
}

export const actorKinds = ['person', 'government', 'organisation', 'media', 'group'] as const;
export type ActorKind = (typeof actorKinds)[number];

export interface Actor {
  readonly id: ActorId;
  readonly name: Text;
  /** Other spellings (Zelensky, Zelenskiy): searched, shown in the panel. */
  readonly aliases: readonly string[];
  readonly role?: Text;
  readonly party?: PartyId;
  readonly kind: ActorKind;
}
