// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { makeClaim, makeEvent, makeFile } from '../schema/testing/make-file.ts';
import { describeFeed } from './feed.ts';
import { makeEdition } from './testing/make-words.ts';

const base = 'https://news.example/stories/';
const feedOf = (file: object) => {
  const { timeline, words } = makeEdition(file);
  return describeFeed(timeline, words, base);
};

/** A file whose last edit could not be read. */
const undatedFeed = (file: object) => {
  const { timeline, words } = makeEdition(file);
  const { updated: _updated, ...dataset } = timeline.dataset;
  return describeFeed({ ...timeline, dataset }, { ...words, dataset }, base);
};

/** What a reader of feeds sees of one: the text of each element, and what links lead to. */
function readFeed(xml: string | undefined) {
  const { documentElement: feed } = new DOMParser().parseFromString(xml ?? '', 'application/xml');
  expect(feed.tagName).toBe('feed');
  const own = (parent: Element, name: string) =>
    [...parent.children].filter(({ tagName }) => tagName === name);
  const texts = (parent: Element, name: string) =>
    own(parent, name).map(({ textContent }) => textContent.trim());
  const links = (parent: Element) => own(parent, 'link').map((link) => link.getAttribute('href'));
  return {
    feed: {
      id: texts(feed, 'id')[0],
      title: texts(feed, 'title')[0],
      updated: texts(feed, 'updated')[0],
      links: links(feed),
    },
    entries: own(feed, 'entry').map((entry) => ({
      id: texts(entry, 'id')[0],
      title: texts(entry, 'title')[0],
      updated: texts(entry, 'updated')[0],
      summary: texts(entry, 'summary')[0],
      content: texts(entry, 'content')[0] ?? '',
      authors: own(entry, 'author').map(({ textContent }) => textContent.trim()),
      links: links(entry),
    })),
  };
}

describe('the feed of a timeline', () => {
  it('has an entry for each record: what is told of it, when, and whose report it is', () => {
    const { feed, entries } = readFeed(feedOf(makeFile()));
    expect(feed).toMatchObject({
      title: 'Small',
      updated: '2026-11-22T00:00:00.000Z',
      links: [`${base}t/small/`, `${base}t/small/feed.atom`],
    });
    expect(entries).toHaveLength(2);
    expect(entries[0]).toMatchObject({
      title: 'Bennett and Putin speak',
      updated: '2022-02-27T00:00:00.000Z',
      summary: 'Fri 25 Feb 2022, hour not stated (Jerusalem time) · They spoke.',
      authors: ['The Paper'],
      links: [`${base}t/small/?event=call`],
    });
    expect(entries[0]?.content).toContain('<p>The agency: The two spoke.</p>');
    expect(entries[0]?.content).toContain(
      '<a href="https://example.org/report">Two leaders speak. The Paper',
    );
  });

  it('has a lasting id for itself and for each entry, whatever else changes', () => {
    const before = readFeed(feedOf(makeFile()));
    const after = readFeed(
      feedOf(makeFile({ updated: '2027-01-01', title: 'New', events: [makeEvent({ title: 'Other' })] })),
    );
    expect(before.feed.id).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
    expect(after.feed.id).toBe(before.feed.id);
    expect(after.entries[0]?.id).toBe(before.entries[0]?.id);
    expect(new Set([before.feed.id, ...before.entries.map(({ id }) => id)]).size).toBe(3);
  });

  it('says when a record is not simply told as happened', () => {
    const events = [
      makeEvent({ status: 'cancelled' }),
      makeEvent({ id: 'b', status: 'reported', claims: [makeClaim({ standing: 'media-report' })] }),
    ];
    const { entries } = readFeed(feedOf(makeFile({ events })));
    expect(entries.map(({ title }) => title ?? '').toSorted()).toEqual([
      'Cancelled: Bennett and Putin speak',
      'Reported: Bennett and Putin speak',
    ]);
  });

  it('puts first what was corrected or reported last', () => {
    const corrections = [
      { date: { edtf: '2022-03-05', basis: 'stated' }, event: 'words', was: 'a', now: 'b', reason: 'c' },
    ];
    const { entries } = readFeed(feedOf(makeFile({ corrections })));
    expect(
      entries.map(({ links, updated }) => `${links[0]?.split('=')[1]} ${updated?.slice(0, 10)}`),
    ).toEqual(['words 2022-03-05', 'call 2022-02-27']);
  });

  it('without an edit dated by the file takes the latest day that the file names', () => {
    expect(readFeed(undatedFeed(makeFile())).feed.updated).toBe('2022-02-27T00:00:00.000Z');
  });

  it('is not made where the data name no day at all', () => {
    const file = makeFile({
      sources: [
        {
          id: 'report',
          publisher: 'P',
          title: 'T',
          url: 'https://example.org/',
          published: { edtf: '2022-02', basis: 'stated' },
        },
      ],
    });
    expect(undatedFeed(file)).toBeUndefined();
  });

  it('that does not know where it stands links relative to itself, and invents no address', () => {
    const xml = describeRelative();
    expect(xml).not.toContain('invalid');
    const { feed, entries } = readFeed(xml);
    expect(feed.links).toEqual(['./', './feed.atom']);
    expect(entries[0]?.links).toEqual(['./?event=call']);
    expect(entries[0]?.id).toMatch(/^urn:uuid:/);
  });

  it('is the same from the same data', () => {
    expect(feedOf(makeFile())).toBe(feedOf(makeFile()));
  });

  it('shows text of the data as text, whatever stands in it', () => {
    const hostile = '</title>]]><script>x</script> & &amp; "q" <b>\u0001';
    const { feed, entries } = readFeed(
      feedOf(
        makeFile({
          title: hostile,
          events: [makeEvent({ title: hostile, claims: [makeClaim({ text: hostile })] })],
        }),
      ),
    );
    const plain = hostile.replace('\u0001', '');
    expect(feed.title).toBe(plain);
    expect(entries[0]?.title).toBe(plain);
    expect(entries[0]?.content).toContain('&lt;script&gt;x&lt;/script&gt; &amp; &amp;amp;');
    expect(entries[0]?.content).not.toContain('<script>');
  });
});

function describeRelative(): string | undefined {
  const { timeline, words } = makeEdition(makeFile());
  return describeFeed(timeline, words, undefined);
}
