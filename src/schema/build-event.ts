import type { ActorId } from '../domain/actor.ts';
import type { Claim } from '../domain/claim.ts';
import type { EventId, EventRecord } from '../domain/event.ts';
import type { SourceId } from '../domain/source.ts';
import type { EventTime } from '../time/event-time.ts';
import type { Context } from './build-dataset.ts';
import { buildPoint, buildTime, limitTime } from './build-time.ts';
import { isReserved } from './references.ts';
import { below } from './report.ts';
import type { ClaimWire, EventTimeWire, EventWire } from './wire.ts';

/**
 * An event without its ties to other events, which may yet turn out to be left out; `tieEvent` adds them. Absent when
 * its id is taken, its time cannot be one, or no claim is left of those it had: nothing stands here on nobody's word.
 */
export function buildEvent(wire: EventWire, context: Context): EventRecord | undefined {
  const { report, references } = context;
  const { path, raw } = context.originOf(wire);
  if (isReserved('event', wire.id)) {
    report.error('reserved-id', below(path, 'id'), wire.id);
    return undefined;
  }
  const time = wire.time && buildTime(wire.time, below(path, 'time'), context.zone, report);
  const claims = (wire.claims ?? []).flatMap((claim) => buildClaim(claim, context) ?? []);
  if (wire.time && !time) return undefined;
  if (claims.length === 0 && Array.isArray(raw['claims']) && raw['claims'].length > 0) {
    report.error('no-claim-left', path, wire.id);
    return undefined;
  }
  if (!references.keep('event', wire.id)) return undefined;
  const isContext = wire.kind === 'context';
  if (isContext && wire.status !== undefined) {
    report.error('context-status', below(path, 'status'), wire.status);
  }
  const event: EventRecord = {
    id: wire.id as EventId,
    title: wire.title,
    summary: wire.summary,
    kind: wire.kind,
    ...(wire.status !== undefined && !isContext && { status: wire.status }),
    ...(time && { time }),
    participants: (wire.participants ?? []).flatMap((one) =>
      references.find('actor', one.actor, below(context.originOf(one).path, 'actor'))
        ? { actor: one.actor as ActorId, role: one.role }
        : [],
    ),
    claims,
    related: (wire.related ?? []).map((one) => ({ event: one.event as EventId, relation: one.relation })),
    ...(wire.quantity && { quantity: { ...wire.quantity, approx: wire.quantity.approx ?? false } }),
    media: (wire.media ?? []).map(({ url, alt, credit }) => ({
      url,
      alt,
      ...(credit !== undefined && { credit }),
    })),
  };
  context.origins.set(event, { path, raw });
  return event;
}

/** The event with those ties that lead to kept events, sources and times. */
export function tieEvent(event: EventRecord, wire: EventWire, context: Context): EventRecord {
  const { report, references } = context;
  const origin = context.originOf(event);
  const tied: EventRecord = {
    ...event,
    ...(event.time && {
      time: limitTime(event.time, below(origin.path, 'time'), event.id, references, report),
    }),
    related: (wire.related ?? []).flatMap((one) => {
      const path = below(context.originOf(one).path, 'event');
      if (one.event === event.id) {
        report.error('self-reference', path, one.event);
        return [];
      }
      return references.find('event', one.event, path)
        ? { event: one.event as EventId, relation: one.relation }
        : [];
    }),
  };
  context.origins.set(tied, origin);
  return tied;
}

/** When an account puts the event. Order is the event's own: an account's limits would bind nothing. */
function buildClaimTime(wire: EventTimeWire, path: string, context: Context): EventTime | undefined {
  for (const field of ['after', 'before'] as const) {
    if (wire[field] !== undefined) {
      context.report.warning('limit-in-claim', below(path, field), wire[field], { field });
    }
  }
  const time = buildTime(wire, path, context.zone, context.report);
  return time && { ...time, after: [], before: [] };
}

/** A claim; absent when its source leads nowhere or its own time cannot be one. */
function buildClaim(wire: ClaimWire, context: Context): Claim | undefined {
  const { report, references } = context;
  const { path, raw } = context.originOf(wire);
  const isActor = (id: string | undefined, field: string) =>
    id !== undefined && references.find('actor', id, below(path, field));
  const sourced = references.find('source', wire.source, below(path, 'source'));
  const time = wire.time && buildClaimTime(wire.time, below(path, 'time'), context);
  if (!sourced || (wire.time && !time)) return undefined;
  const said = wire.said && buildPoint(wire.said, below(path, 'said'), report);
  const reported = wire.reported && buildPoint(wire.reported, below(path, 'reported'), report);
  const claim: Claim = {
    text: wire.text,
    asserts: wire.asserts,
    ...(isActor(wire.by, 'by') && { by: wire.by as ActorId }),
    ...(isActor(wire.relayedBy, 'relayedBy') && { relayedBy: wire.relayedBy as ActorId }),
    via: (wire.via ?? []).filter((id, at) =>
      isActor(id, `via[${at}]`),
    ) as readonly string[] as readonly ActorId[],
    attribution: wire.attribution,
    standing: wire.standing,
    source: wire.source as SourceId,
    ...(wire.quote !== undefined && { quote: wire.quote }),
    ...(time && { time }),
    ...(said && { said }),
    ...(reported && { reported }),
  };
  context.origins.set(claim, { path, raw });
  return claim;
}
