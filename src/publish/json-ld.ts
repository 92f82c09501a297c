import type {
  Claim as ClaimLd,
  CorrectionComment,
  CreativeWork,
  Event,
  GovernmentOrganization,
  ImageObject,
  ListItem,
  MediaObject,
  NewsMediaOrganization,
  Organization,
  Person,
  WithContext,
} from 'schema-dts';
import type { Text } from '../base/text.ts';
import type { Actor, ActorId } from '../domain/actor.ts';
import type { Claim } from '../domain/claim.ts';
import type { EventId, Status } from '../domain/event.ts';
import { inLang } from '../domain/names.ts';
import type { Source, SourceId } from '../domain/source.ts';
import type { ResolvedEvent, Timeline } from '../domain/timeline.ts';
import type { Messages } from '../messages/messages.ts';
import { actorAddress, addressesOf, eventAddress } from './addresses.ts';
import { statedDates, statedDay } from './stated-date.ts';
import { thumbnailSize } from './thumbnail.ts';

/** schema.org knows no more than these; of what happened or was reported it has no word, so none is given. */
const eventStatus: Partial<Record<Status, Event['eventStatus']>> = {
  announced: 'https://schema.org/EventScheduled',
  cancelled: 'https://schema.org/EventCancelled',
};

/** What the parts of a description need: whose words, and what the things in it are called by machines. */
interface Describing {
  readonly timeline: Timeline;
  readonly words: (text: Text) => string;
  readonly ids: {
    readonly actor: (id: ActorId) => string;
    readonly event: (id: EventId) => string;
    readonly source: (id: SourceId) => string;
  };
  readonly base: string | undefined;
}

/**
 * The timeline for search engines (schema.org, JSON-LD): its events in list order, dated only where the source states a
 * date, each with what is claimed of it. A claim is told as a claim, with its author and where it appears; we vouch for
 * none. Actors and sources are described once and named elsewhere: by their address, or, where the build does not know
 * its own, by a name that means something inside this description only.
 *
 * @param base where the build will stand, with a slash at the end
 */
export function describeTimeline(
  timeline: Timeline,
  messages: Messages,
  base: string | undefined,
): WithContext<CreativeWork> {
  const { dataset } = timeline;
  const { lang } = messages;
  const { page, picture, data } = addressesOf(dataset.id, base ?? '');
  const context: Describing = {
    timeline,
    base,
    words: (text) => inLang(dataset, text, lang),
    ids: {
      actor: (id) => (base === undefined ? `_:actor-${id}` : actorAddress(page, id)),
      event: (id) => (base === undefined ? `_:event-${id}` : eventAddress(page, id)),
      source: (id) => (base === undefined ? `_:source-${id}` : `${page}#source-${encodeURIComponent(id)}`),
    },
  };
  const { words } = context;
  return known({
    '@context': 'https://schema.org',
    '@type': 'CreativeWork',
    '@id': base === undefined ? undefined : page,
    name: words(dataset.title),
    description: words(dataset.summary),
    inLanguage: lang,
    url: base === undefined ? undefined : page,
    isAccessibleForFree: true,
    dateModified: dataset.updated,
    // schema.org wants an address or a whole work there; a short name is for people.
    license:
      dataset.license !== undefined && /^https?:\/\//.test(dataset.license) ? dataset.license : undefined,
    // Whether that is a person or a newsroom is not said, so it is nobody's `author`.
    creditText: dataset.compiledBy === undefined ? undefined : words(dataset.compiledBy),
    image: base === undefined ? undefined : describePicture(picture),
    encoding: base === undefined ? undefined : describeData(data),
    citation: dataset.sources.map((source) => describeSource(source, context)),
    isBasedOn: dataset.sources.map(({ id }) => ({ '@id': context.ids.source(id) })),
    correction: dataset.corrections.map(
      (correction): CorrectionComment =>
        known({
          '@type': 'CorrectionComment',
          text: [
            messages.ui.footer.wasNow(words(correction.was), words(correction.now)),
            words(correction.reason),
          ].join(' '),
          datePublished: statedDay(correction.date),
          about: correction.event === undefined ? undefined : { '@id': context.ids.event(correction.event) },
        }),
    ),
    mentions: dataset.actors.map((actor) => describeActor(actor, context)),
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: timeline.events.length,
      itemListElement: [...timeline.events].map(
        (event, index): ListItem => ({
          '@type': 'ListItem',
          position: index + 1,
          item: describeEvent(event, context),
        }),
      ),
    },
  });
}

function describeEvent(event: ResolvedEvent, context: Describing): Event {
  const { words, ids, timeline, base } = context;
  const { record } = event;
  const { start, end } = statedDates(event, timeline.dataset.timeZone);
  const those = (roles: readonly string[]) =>
    [
      ...new Set(record.participants.filter(({ role }) => roles.includes(role)).map(({ actor }) => actor)),
    ].map((actor) => ({ '@id': ids.actor(actor) }));
  return known({
    '@type': 'Event',
    '@id': ids.event(record.id),
    name: words(record.title),
    description: words(record.summary),
    url: base === undefined ? undefined : ids.event(record.id),
    startDate: start,
    endDate: end,
    eventStatus: record.status && eventStatus[record.status],
    contributor: those(['initiator', 'counterpart', 'speaker']),
    // Whom something was addressed to or aimed at did not contribute to it.
    about: those(['addressee', 'target', 'mentioned']),
    subjectOf: record.claims.map((claim) => describeClaim(claim, event, context)),
  });
}

function describeClaim(claim: Claim, { record }: ResolvedEvent, { words, ids }: Describing): ClaimLd {
  const source = { '@id': ids.source(claim.source) };
  return known({
    '@type': 'Claim',
    text: words(claim.text),
    about: { '@id': ids.event(record.id) },
    author: claim.by === undefined ? undefined : { '@id': ids.actor(claim.by) },
    // Who relayed it counts as much as who is said to have said it; schema.org has no word for the difference.
    contributor: [...(claim.relayedBy === undefined ? [] : [claim.relayedBy]), ...claim.via].map((actor) => ({
      '@id': ids.actor(actor),
    })),
    creditText: words(claim.attribution),
    dateCreated: claim.said && statedDay(claim.said),
    datePublished: claim.reported && statedDay(claim.reported),
    // Where it was read; that it appeared there first is nowhere said.
    appearance: source,
    citation: source,
  });
}

/** A report, a press release, a post: which of these is not recorded. */
function describeSource(source: Source, { words, ids }: Describing): CreativeWork {
  return known({
    '@type': 'CreativeWork',
    '@id': ids.source(source.id),
    headline: words(source.title),
    name: words(source.title),
    url: source.url,
    datePublished: statedDay(source.published),
    publisher: organization(words(source.publisher)),
    sourceOrganization: source.agency === undefined ? undefined : organization(words(source.agency)),
    creditText: source.byline === undefined ? undefined : words(source.byline),
  });
}

type ActorLd = Exclude<Person | Organization | GovernmentOrganization | NewsMediaOrganization, string>;

function describeActor(actor: Actor, { words, ids, base }: Describing): ActorLd {
  const types = {
    person: 'Person',
    government: 'GovernmentOrganization',
    media: 'NewsMediaOrganization',
    organisation: 'Organization',
    group: 'Organization',
  } as const;
  return known({
    '@type': types[actor.kind],
    '@id': ids.actor(actor.id),
    name: words(actor.name),
    alternateName: actor.aliases,
    // Not `jobTitle`: of an official whom nobody names it says just that.
    description: actor.role === undefined ? undefined : words(actor.role),
    url: base === undefined ? undefined : ids.actor(actor.id),
  });
}

function organization(name: string): Organization {
  return { '@type': 'Organization', name };
}

function describePicture(url: string): ImageObject {
  return { '@type': 'ImageObject', url, width: `${thumbnailSize.width}`, height: `${thumbnailSize.height}` };
}

function describeData(url: string): MediaObject {
  return { '@type': 'MediaObject', contentUrl: url, encodingFormat: 'application/json' };
}

type Known<Node> = { [Key in keyof Node as undefined extends Node[Key] ? never : Key]: Node[Key] } & {
  [Key in keyof Node as undefined extends Node[Key] ? Key : never]?: Exclude<Node[Key], undefined>;
};

/** A node without what is not known: properties that are undefined, an empty text or an empty list. */
function known<const Node extends object>(node: Node): Known<Node> {
  const isKnown = (value: unknown): boolean =>
    value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(node).filter(([, value]) => isKnown(value))) as Known<Node>;
}
