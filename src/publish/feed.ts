import { Feed } from 'feed';
import { escapeHtml } from '../base/escape-html.ts';
import { inLang } from '../domain/names.ts';
import type { Timeline } from '../domain/timeline.ts';
import { addressesOf, eventAddress } from './addresses.ts';
import { type EventWords, publisherOf, sourcesOf, tellEventWords, type Words } from './event-words.ts';
import { lastChange, lastEdit } from './last-edit.ts';
import { stableId } from './stable-id.ts';

/** A reserved name (RFC 2606): the library takes whole addresses only, and this one is taken out again. */
const nowhere = 'https://parley.invalid/';

/**
 * The records of a timeline as an Atom feed (RFC 4287), the latest reported or corrected first. The same bytes from the
 * same data: dates are the data's own, at the start of their day in UTC since Atom has no days. Undefined where the data
 * names no day at all.
 *
 * @param base where the build will stand, with a slash at the end. Without, links are relative to the feed
 */
export function describeFeed(timeline: Timeline, words: Words, base: string | undefined): string | undefined {
  const { dataset } = timeline;
  const { lang } = words.messages;
  const edited = lastEdit(dataset);
  if (edited === undefined) return undefined;
  const { page, feed: self } = addressesOf(dataset.id, base ?? nowhere);
  const named = (address: string): string =>
    `urn:uuid:${stableId(base === undefined ? address.slice(nowhere.length) : address)}`;
  const compiler = dataset.compiledBy && inLang(dataset, dataset.compiledBy, lang);
  const summary = inLang(dataset, dataset.summary, lang);
  const feed = new Feed({
    id: named(page),
    title: elementText(inLang(dataset, dataset.title, lang)),
    ...(summary !== '' && { description: elementText(summary) }),
    updated: startOf(edited),
    author: { name: elementText(compiler || 'Parley') },
    generator: 'Parley',
    link: page,
    feed: self,
    ...(dataset.license !== undefined && { copyright: elementText(dataset.license) }),
  });
  const entries = [...timeline.events]
    .map((event) => ({ event, changed: lastChange(dataset, event.record) ?? edited }))
    .sort((a, b) => (a.changed === b.changed ? 0 : a.changed < b.changed ? 1 : -1));
  for (const { event, changed } of entries) {
    const { record } = event;
    const told = tellEventWords(event, words);
    const address = eventAddress(page, record.id);
    feed.addItem({
      id: named(address),
      title: xmlText(told.title),
      link: address,
      date: startOf(changed),
      description: xmlText(
        [...told.time.slice(0, 1), told.summary]
          .filter((text) => text !== '')
          .join(words.messages.ui.separator),
      ),
      content: contentOf(told),
      author: publishersOf(event, words).map((name) => ({ name: elementText(name) })),
      category: [{ term: record.kind, name: words.messages.ui.kinds[record.kind] }],
    });
  }
  const xml = textNotHtml(feed.atom1()).replace('<feed ', `<feed xml:lang="${escapeHtml(lang)}" `);
  return `${base === undefined ? xml.replaceAll(`href="${page}`, 'href="./') : xml}\n`;
}

function publishersOf(event: Parameters<typeof sourcesOf>[0], words: Words): readonly string[] {
  return [...new Set(sourcesOf(event, words.dataset).map((source) => publisherOf(source, words)))];
}

function contentOf({ time, status, summary, claims, sources }: EventWords): string {
  const paragraphs = [...time, ...(status === undefined ? [] : [status]), summary, ...claims]
    .filter((text) => text !== '')
    .map((text) => `<p>${htmlText(text)}</p>`);
  for (const { text, url } of sources) {
    const name = htmlText(text);
    paragraphs.push(`<p>${url === undefined ? name : `<a href="${htmlText(url)}">${name}</a>`}</p>`);
  }
  return paragraphs.join('');
}

function startOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** The library declares titles and summaries to be HTML, in CDATA sections; ours are text. What is HTML stays so. */
function textNotHtml(xml: string): string {
  return xml.replace(
    /<(title|summary|content) type="html"><!\[CDATA\[([\s\S]*?)\]\]><\/\1>/g,
    (_all, name: string, content: string) => {
      const type = name === 'content' ? 'html' : 'text';
      return `<${name} type="${type}">${escapeHtml(content.replaceAll(']]]]><![CDATA[>', ']]>'))}</${name}>`;
    },
  );
}

/** Text as it stands in the HTML of a content. */
function htmlText(text: string): string {
  return escapeHtml(xmlText(text));
}

/** Its XML writer reads `&amp;` in a text as an ampersand that is escaped already. */
function elementText(text: string): string {
  return xmlText(text).replaceAll('&', '&amp;');
}

/** Text without the few signs that no XML file may hold, not even escaped. */
function xmlText(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]|\p{Surrogate}|[\uFFFE\uFFFF]/gu, '');
}
