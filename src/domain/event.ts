import type { Brand } from '../base/brand.ts';
import type { Text } from '../base/text.ts';
import type { EventTime } from '../time/event-time.ts';
import type { ActorId } from './actor.ts';
import type { Claim } from './claim.ts';

export type EventId = Brand<string, 'EventId'>;

export const eventKinds = [
  'call',
  'meeting',
  'statement',
  'military',
  'aid',
  'movement',
  'announcement',
  'context',
] as const;
export type EventKind = (typeof eventKinds)[number];

export const statuses = ['happened', 'reported', 'announced', 'disputed', 'cancelled', 'retracted'] as const;
export type Status = (typeof statuses)[number];

export const participantRoles = [
  'initiator',
  'counterpart',
  'speaker',
  'addressee',
  'target',
  'mentioned',
] as const;
export type ParticipantRole = (typeof participantRoles)[number];

export interface Participant {
  readonly actor: ActorId;
  readonly role: ParticipantRole;
}

export const relationKinds = ['responds-to', 'follows', 'announces', 'part-of', 'same-matter'] as const;
export type RelationKind = (typeof relationKinds)[number];

export interface Relation {
  readonly event: EventId;
  readonly relation: RelationKind;
}

export interface Quantity {
  readonly value: number;
  readonly unit: Text;
  /** cumulative: counted since the event's start, drawn as a growing wedge. total: one figure for the whole. */
  readonly counting: 'cumulative' | 'total';
  readonly approx: boolean;
}

/** A picture or document that belongs to an event. */
export interface Media {
  readonly url: string;
  readonly alt: Text;
  readonly credit?: Text;
}

export interface EventRecord {
  readonly id: EventId;
  readonly title: Text;
  readonly summary: Text;
  readonly kind: EventKind;
  /** Context has none. */
  readonly status?: Status;
  /** Absent: no date given. */
  readonly time?: EventTime;
  readonly participants: readonly Participant[];
  readonly claims: readonly Claim[];
  readonly related: readonly Relation[];
  readonly quantity?: Quantity;
  readonly media: readonly Media[];
}

/** Every role but `mentioned` gives a mark in the actor's lane and answers the actor filter. */
export function takesPart(participant: Participant): boolean {
  return participant.role !== 'mentioned';
}
