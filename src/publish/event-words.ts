import type { Dataset } from '../domain/dataset.ts';
import { inLang, sourceOf } from '../domain/names.ts';
import type { Source } from '../domain/source.ts';
import type { ResolvedEvent } from '../domain/timeline.ts';
import type { ToldTimes } from '../domain/told-times.ts';
import type { Messages } from '../messages/messages.ts';
import type { PublishMessages } from '../messages/publish.ts';

/** What files beside the pages say in words, and in which. */
export interface Words {
  readonly dataset: Dataset;
  readonly told: ToldTimes;
  readonly messages: Messages;
  readonly publish: PublishMessages;
}

/** A record as a reader of a feed or a calendar meets it, far from the page: nothing in it without whose word it is. */
export interface EventWords {
  /** With the status before it where it is not simply told as happened: "Announced: ...". */
  readonly title: string;
  /** "Once, between Thu 24 and Sun 27 Feb 2022 (Jerusalem time)", and who set the limits. */
  readonly time: readonly string[];
  readonly status: string | undefined;
  readonly summary: string;
  readonly claims: readonly string[];
  readonly sources: readonly { readonly text: string; readonly url: string | undefined }[];
}

export function tellEventWords(event: ResolvedEvent, words: Words): EventWords {
  const { dataset, told, messages, publish } = words;
  const { record } = event;
  const { lang, ui } = messages;
  const title = inLang(dataset, record.title, lang);
  const time = told.events.get(record.id);
  const plain = record.status === undefined || record.status === 'happened';
  return {
    title: plain ? title : ui.labelled(ui.statuses[record.status], title),
    time:
      time === undefined ? [] : [publish.inZone(time.text, time.zone), ...(time.basis ? [time.basis] : [])],
    status: record.status && ui.statusSentences[record.status],
    summary: inLang(dataset, record.summary, lang),
    claims: record.claims.map((claim) =>
      publish.claim(inLang(dataset, claim.attribution, lang), inLang(dataset, claim.text, lang)),
    ),
    sources: sourcesOf(event, dataset).map((source) => ({
      text: publish.source(
        inLang(dataset, source.title, lang),
        publisherOf(source, words),
        told.loose.get(source.published) ?? '',
      ),
      url: source.url,
    })),
  };
}

/** The sources of a record's claims, each once, in the order of the claims. */
export function sourcesOf({ record }: ResolvedEvent, dataset: Dataset): readonly Source[] {
  const ids = new Set(record.claims.map(({ source }) => source));
  return [...ids].flatMap((id) => sourceOf(dataset, id) ?? []);
}

/** "The Moscow Times (AFP)". */
export function publisherOf(source: Source, { dataset, messages, publish }: Words): string {
  const publisher = inLang(dataset, source.publisher, messages.lang);
  return source.agency === undefined
    ? publisher
    : publish.byAgency(publisher, inLang(dataset, source.agency, messages.lang));
}
