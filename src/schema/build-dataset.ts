import type { Actor, ActorId, Party, PartyId } from '../domain/actor.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { EventId, EventRecord } from '../domain/event.ts';
import type { Source, SourceId } from '../domain/source.ts';
import type { EventTime } from '../time/event-time.ts';
import { isTimeZone } from '../time/zone.ts';
import { buildEvent, tieEvent } from './build-event.ts';
import { buildPoint, buildTime, limitTime } from './build-time.ts';
import { isReserved, type RecordType, type References } from './references.ts';
import { below, type Report } from './report.ts';
import type { Origins } from './salvage.ts';
import type { ActorWire, DatasetWire, EventWire, PartyWire, SourceWire } from './wire.ts';

/** What the building of one dataset shares. */
export interface Context {
  readonly report: Report;
  readonly references: References;
  readonly origins: Origins;
  /** The dataset's zone, one that exists. */
  readonly zone: string;
  originOf(part: object): { readonly path: string; readonly raw: Readonly<Record<string, unknown>> };
}

/** Turns a file whose shape is sound into the domain's dataset: times parsed, every reference leading somewhere. */
export function buildDataset(
  wire: DatasetWire,
  origins: Origins,
  references: References,
  report: Report,
): Dataset {
  const zoned = isTimeZone(wire.timeZone);
  if (!zoned) report.error('bad-zone', '$.timeZone', wire.timeZone);
  const context: Context = {
    report,
    references,
    origins,
    zone: zoned ? wire.timeZone : 'UTC',
    originOf: (part) => origins.get(part) ?? { path: '$', raw: {} },
  };

  const sources = buildAll('source', wire.sources, context, buildSource);
  const parties = buildAll('party', wire.parties, context, buildParty);
  const actors = buildAll('actor', wire.actors, context, buildActor);
  const wires = new Map<EventRecord, EventWire>();
  for (const event of wire.events) {
    const built = buildEvent(event, context);
    if (built) wires.set(built, event);
  }
  const events = [...wires].map(([event, from]) => tieEvent(event, from, context));

  const asOf = buildTime(wire.asOf, '$.asOf', context.zone, report) ?? undatedTime;
  return {
    id: wire.id,
    title: wire.title || wire.id,
    summary: wire.summary,
    lang: wire.lang,
    timeZone: context.zone,
    asOf: limitTime(asOf, '$.asOf', 'asOf', references, report),
    ...(wire.updated && { updated: wire.updated }),
    ...(wire.compiledBy !== undefined && { compiledBy: wire.compiledBy }),
    ...(wire.reviewedBy !== undefined && { reviewedBy: wire.reviewedBy }),
    ...(wire.license !== undefined && { license: wire.license }),
    sources,
    parties,
    actors,
    events,
    terms: wire.terms ?? [],
    corrections: buildCorrections(wire, context),
  };
}

const undatedTime: EventTime = { start: { basis: 'stated' }, ongoing: false, after: [], before: [] };

/** Builds the records of a list whose ids are free, and remembers where each one came from. */
function buildAll<Wire extends { id: string }, Built extends object>(
  type: RecordType,
  wires: readonly Wire[],
  context: Context,
  build: (wire: Wire, path: string, context: Context) => Built,
): readonly Built[] {
  return wires.flatMap((wire) => {
    const origin = context.originOf(wire);
    if (isReserved(type, wire.id)) {
      context.report.error('reserved-id', below(origin.path, 'id'), wire.id);
      return [];
    }
    if (!context.references.keep(type, wire.id)) return [];
    const built = build(wire, origin.path, context);
    context.origins.set(built, origin);
    return built;
  });
}

function buildSource(wire: SourceWire, path: string, { report }: Context): Source {
  const published = buildPoint(wire.published, below(path, 'published'), report);
  return {
    id: wire.id as SourceId,
    publisher: wire.publisher || wire.id,
    ...(wire.agency !== undefined && { agency: wire.agency }),
    ...(wire.byline !== undefined && { byline: wire.byline }),
    title: wire.title || wire.url || wire.id,
    ...(wire.url !== undefined && { url: wire.url }),
    published: published ?? undatedTime.start,
    ...(wire.accessed !== undefined && { accessed: wire.accessed }),
  };
}

function buildParty(wire: PartyWire): Party {
  return {
    id: wire.id as PartyId,
    name: wire.name || wire.id,
    ...(wire.color !== undefined && { color: wire.color }),
  };
}

function buildActor(wire: ActorWire, path: string, { references }: Context): Actor {
  const { party } = wire;
  const sided = party !== undefined && references.find('party', party, below(path, 'party'));
  return {
    id: wire.id as ActorId,
    name: wire.name || wire.id,
    aliases: wire.aliases ?? [],
    ...(wire.role !== undefined && { role: wire.role }),
    ...(sided && { party: party as PartyId }),
    kind: wire.kind,
  };
}

function buildCorrections(wire: DatasetWire, context: Context): Dataset['corrections'] {
  return (wire.corrections ?? []).flatMap((correction) => {
    const { path } = context.originOf(correction);
    const date = buildPoint(correction.date, below(path, 'date'), context.report);
    if (!date) return [];
    const { event, was, now, reason } = correction;
    const known = event !== undefined && context.references.find('event', event, below(path, 'event'));
    return { date, ...(known && { event: event as EventId }), was, now, reason };
  });
}
