import { textIn } from '../base/text.ts';
import type { Status } from '../domain/event.ts';
import type { Timeline } from '../domain/timeline.ts';
import { statedDate } from './stated-date.ts';

type JsonLd = { readonly [key: string]: JsonLd | readonly JsonLd[] | string | number | undefined };

/** schema.org knows no more than these; of what happened or was reported it has no word, so none is given. */
const eventStatus: Partial<Record<Status, string>> = {
  announced: 'https://schema.org/EventScheduled',
  cancelled: 'https://schema.org/EventCancelled',
};

/** The timeline for search engines: its events in list order, with a date only where the source states one. */
export function describeTimeline(timeline: Timeline, lang: string, url: string | undefined): JsonLd {
  const { dataset } = timeline;
  const words = (text: Parameters<typeof textIn>[0]): string => textIn(text, lang, dataset.lang);
  const names = new Map(dataset.actors.map((actor) => [actor.id, actor]));
  return {
    '@context': 'https://schema.org',
    '@type': 'CreativeWork',
    name: words(dataset.title),
    description: words(dataset.summary),
    inLanguage: lang,
    url,
    dateModified: dataset.updated,
    // schema.org wants an address or a whole work there; a short name is for people.
    license:
      dataset.license !== undefined && /^https?:\/\//.test(dataset.license) ? dataset.license : undefined,
    citation: dataset.sources.map((source) => ({
      '@type': 'CreativeWork',
      name: words(source.title),
      publisher: { '@type': 'Organization', name: words(source.publisher) },
      url: source.url,
    })),
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: timeline.events.length,
      itemListElement: timeline.events.map((event, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        item: {
          '@type': 'Event',
          name: words(event.record.title),
          description: words(event.record.summary),
          startDate: statedDate(event, dataset.timeZone),
          eventStatus: event.record.status === undefined ? undefined : eventStatus[event.record.status],
          contributor: event.record.participants.flatMap(({ actor, role }) => {
            const known = names.get(actor);
            if (known === undefined || role === 'mentioned') return [];
            return [
              { '@type': known.kind === 'person' ? 'Person' : 'Organization', name: words(known.name) },
            ];
          }),
        },
      })),
    },
  };
}
