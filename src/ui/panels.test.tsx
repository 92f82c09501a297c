// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { type RenderedPage, renderPage, storeOf } from './testing/render-page.tsx';
import { curated } from './testing/story.ts';

let page: RenderedPage;
afterEach(() => page.unmount());

const open = async (type: 'event' | 'actor' | 'source', id: string): Promise<string> => {
  page = renderPage(storeOf(curated, { panel: { type, id } }));
  await page.arrive();
  return words();
};
const words = (): string => page.find('aside[aria-label="Details"]')[0]?.textContent ?? '';
const heading = (): string | null | undefined => page.find('aside h2')[0]?.textContent;

describe('the panel of an event', () => {
  it('names kind, title and time, and how exact the time is', async () => {
    const text = await open('event', 'bennett-putin-call');
    expect(text).toContain('Call');
    expect(heading()).toBe('Bennett and Putin speak by phone');
    expect(text).toContain('Sun 27 Feb 2022, afternoon');
    expect(text).toContain('As the source puts it: “this afternoon”');
    expect(text).toContain('Jerusalem time');
  });

  it('gives the editor’s reason where the limits are inferred', async () => {
    expect(await open('event', 'lapid-condemnation')).toContain(
      'Limits set by the editor: The report does not date',
    );
  });

  it('shows every claim with its standing, and who relayed it', async () => {
    const text = await open('event', 'bennett-putin-call');
    expect(page.find('aside .pu-claim').map((claim) => claim.dataset['standing'])).toEqual([
      'on-record',
      'unnamed-official',
      'unnamed-official',
      'unnamed-official',
    ]);
    expect(page.find('aside .pu-claim strong').map((standing) => standing.textContent)).toEqual([
      'On record',
      'Unnamed official',
      'Unnamed official',
      'Unnamed official',
    ]);
    expect(text).toContain('Naftali Bennett, as relayed by Senior Israeli official');
  });

  it('marks quotes as quotes, with their source', async () => {
    await open('event', 'bennett-putin-call');
    const quote = page.find('aside blockquote')[0];
    expect(quote?.textContent).toMatch(/^“.*”$/);
    expect(quote?.getAttribute('cite')).toMatch(/^https:\/\/www\.themoscowtimes\.com\//);
  });

  it('says of narration that no source is named', async () => {
    expect(await open('event', 'invasion')).toContain('Stated by AFP, no source named');
  });

  it('does not say that what was announced took place', async () => {
    const text = await open('event', 'security-cabinet');
    expect(text).toContain('Announced. This source does not say whether it took place.');
    expect(text).toContain('Announced by Bennett announces');
  });

  it('reads a relation from both ends', async () => {
    expect(await open('event', 'cabinet-announcement')).toMatch(/Announces\s+Security cabinet/);
  });

  it('gives a total with its unit', async () => {
    expect(await open('event', 'israelis-leave')).toContain('2,000 Israeli citizens');
  });

  it('links out only safely', async () => {
    await open('event', 'invasion');
    const links = page.find('aside a[href]') as HTMLAnchorElement[];
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) {
      expect(link.target).toBe('_blank');
      expect(link.rel).toContain('noopener');
      expect(link.getAttribute('href')).toMatch(/^https?:/);
    }
  });
});

describe('panels', () => {
  it('link to each other: event, actor, counterpart, source', async () => {
    await open('event', 'bennett-putin-call');
    page.press(page.find('aside button', 'Vladimir Putin')[0]);
    expect(heading()).toBe('Vladimir Putin');
    await page.arrive();
    expect(words()).toContain('President of Russia');
    expect(words()).toContain('Poutine');
    page.press(page.find('aside button', 'Naftali Bennett')[0]);
    expect(heading()).toBe('Naftali Bennett');
    page.press(page.find('aside button', 'Bennett and Zelenskyy speak')[0]);
    page.press(page.find('aside button', 'The Moscow Times')[0]);
    expect(heading()).toBe('Israeli PM Speaks to Putin About Ukraine Conflict');
    expect(words()).toContain('27 Feb');
  });

  it('show how often an actor appears with another', async () => {
    await open('actor', 'bennett');
    const line = page.find('aside li').find((item) => item.textContent?.startsWith('Vladimir Putin'));
    expect(line?.textContent).toContain('1 record');
  });

  it('show where an actor is only mentioned', async () => {
    const text = await open('actor', 'kan');
    expect(text).toContain('No records with this actor taking part');
    expect(text).toContain('Bennett and Zelenskyy speak');
  });

  it('count what rests on a source', async () => {
    await open('source', 'afp-2022-02-27');
    expect(page.find('aside li')).toHaveLength(12);
    expect(words()).toContain('4 claims');
  });

  it('ask for focus when another is opened from them, and close', async () => {
    await open('actor', 'putin');
    const { store } = page;
    page.press(page.find('aside button', 'Naftali Bennett')[0]);
    expect(store.getState().focusPanel).toBe(1);
    page.press(page.find('aside button[aria-label="Close"]')[0]);
    expect(store.getState().panel).toBeUndefined();
    expect(words()).toContain('How to read this timeline');
  });
});

describe('an event anywhere', () => {
  it('is underlined wherever it stands while it is pointed at', async () => {
    await open('actor', 'putin');
    const link = page.find('aside button', 'Bennett and Putin speak by phone')[0];
    page.point(link);
    expect(page.store.getState().highlighted).toEqual(['bennett-putin-call']);
    expect(link?.dataset['highlighted']).toBe('true');
    expect(page.find('#record-bennett-putin-call')[0]?.dataset['highlighted']).toBe('true');
  });
});
