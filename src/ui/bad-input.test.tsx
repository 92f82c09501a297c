// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { en } from '../messages/en/en.ts';
import { initialState } from '../state/initial-state.ts';
import type { Loaded } from '../state/view-state.ts';
import { createViewStore } from '../state/view-store.ts';
import { type RenderedPage, renderPage, storeOf } from './testing/render-page.tsx';
import { curated, story } from './testing/story.ts';

let page: RenderedPage;
afterEach(() => page.unmount());

type Failed = Extract<Loaded, { kind: 'failed' }>;

async function fail(reason: Failed['reason'], detail?: string): Promise<string> {
  const loaded: Loaded = {
    kind: 'failed',
    file: 'data/x.json',
    reason,
    problems: [],
    ...(detail ? { detail } : {}),
  };
  page = renderPage(createViewStore(initialState(loaded, en)));
  await page.arrive();
  return page.head.textContent ?? '';
}

describe('a timeline that cannot be loaded', () => {
  it.each([
    ['missing', '404', 'There is no data at this address (404).'],
    ['network', undefined, 'The data did not arrive.'],
    ['not-json', 'line 3, column 7', 'The file is not JSON (line 3, column 7).'],
    ['version', 'parley/9', 'a version that this page does not know (parley/9)'],
    ['no-records', undefined, 'The file holds no record that can be shown.'],
  ] as const)('%s: says what, where and what to do', async (reason, detail, words) => {
    const text = await fail(reason, detail);
    expect(text).toContain('The timeline could not be loaded.');
    expect(text).toContain(words);
    expect(text).toContain('data/x.json');
    expect(page.find('button', 'Try again')).toHaveLength(1);
    expect(page.find('h1')).toHaveLength(1);
  });

  it('names the origin that was refused, and the reason', async () => {
    const text = await fail('foreign-source', 'https://evil.example');
    expect(text).toContain('Data from https://evil.example is not allowed here.');
    expect(text).toContain('Anyone can craft a link');
  });
});

describe('a page with flaws', () => {
  it('counts the records left out, lists why, and shows the sound ones', async () => {
    const broken = JSON.parse(story({ sameDay: 3 }));
    broken.events[0].time = { edtf: '1999-02-29', basis: 'stated' };
    page = renderPage(storeOf(JSON.stringify(broken)));
    await page.arrive();
    expect(page.find('summary')[0]?.textContent).toBe('1 record left out because of errors. See which');
    expect(page.find('.pu-problems')[0]?.textContent).toContain('$.events[0].time');
    expect(page.find('article')).toHaveLength(2);
  });

  it('names a value of the address that is not there, until dismissed', async () => {
    page = renderPage(
      storeOf(curated, { notices: [{ parameter: 'event', value: 'nobody', reason: 'unknown-id' }] }),
    );
    await page.arrive();
    expect(page.head.textContent).toContain('“nobody” is not in this timeline. Other choices were kept.');
    page.press(page.find('button[aria-label="Dismiss"]')[0]);
    expect(page.head.textContent).not.toContain('nobody');
    // The button is gone; the focus is at the page's top.
    expect(document.activeElement).toBe(page.find('h1')[0]);
  });

  it('shows markup in data as text', async () => {
    page = renderPage(storeOf(story({ change: { title: '<img src=x onerror=alert(1)>' } })));
    expect(page.find('h1')[0]?.textContent).toBe('<img src=x onerror=alert(1)>');
    expect(page.find('img')).toEqual([]);
  });

  it('shows no link where the address is not of the web', async () => {
    const odd = JSON.parse(story());
    odd.events[0].media = [{ url: 'javascript:alert(1)', alt: 'A picture' }];
    page = renderPage(storeOf(JSON.stringify(odd)));
    expect(page.find('a[href^="javascript"]')).toEqual([]);
  });
});
