// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { type RenderedPage, renderPage, storeOf } from './testing/render-page.tsx';
import { curated, story } from './testing/story.ts';

let page: RenderedPage;
afterEach(() => page.unmount());

const titles = (): string[] => page.find('article h4').map((title) => title.textContent ?? '');

describe('the list', () => {
  it('holds every record once, in the order of the timeline, each an article in a list item', () => {
    const store = storeOf(curated);
    page = renderPage(store);
    const { loaded } = store.getState();
    if (loaded.kind !== 'timeline') throw new Error('The curated timeline does not load');
    expect(titles()).toEqual([...loaded.timeline.events].map((event) => event.record.title));
    expect(page.find('li > article')).toHaveLength(12);
    expect(page.find('article')).toHaveLength(12);
  });

  it('has a heading and a list for each section', () => {
    page = renderPage(storeOf(curated));
    const sections = page.find('section[aria-label="Events"] h3');
    expect(sections.length).toBeGreaterThan(3);
    expect(page.find('section[aria-label="Events"] ol')).toHaveLength(sections.length);
    expect(sections[0]?.textContent).toContain('Thursday 24 February 2022');
  });

  it('holds the claims and sources of every record, for paper and for pages without script', () => {
    page = renderPage(storeOf(curated));
    for (const event of JSON.parse(curated).events) {
      const words = page.find(`#record-${event.id}`)[0]?.textContent;
      for (const claim of event.claims) {
        expect(words).toContain(claim.text);
        if (claim.quote !== undefined) expect(words).toContain(`“${claim.quote}”`);
      }
      expect(words).toContain('The Moscow Times');
    }
  });

  it('says of a run that the sources do not establish its order, with the number that is shown', () => {
    page = renderPage(storeOf(story({ sameDay: 3 })));
    expect(page.find('.pu-order').map((note) => note.textContent)).toEqual([
      'The sources do not establish the order of these 3 records.',
    ]);
    page.type(page.find('input[type=search]')[0], 'Talk 1');
    expect(page.find('.pu-order')).toEqual([]);
  });

  it('leaves out what the filters hide and keeps the rest in order', () => {
    page = renderPage(storeOf(curated));
    const all = titles();
    page.press(page.find('.pu-quick button', 'Naftali Bennett')[0]);
    const some = titles();
    expect(some.length).toBeLessThan(12);
    expect(some).toEqual(all.filter((title) => some.includes(title)));
  });

  it('says when nothing matches, and by what, and clears', () => {
    page = renderPage(storeOf(curated));
    page.type(page.find('input[type=search]')[0], 'zzz');
    expect(titles()).toEqual([]);
    expect(page.find('.pu-none')[0]?.textContent).toContain('No records match search “zzz”.');
    page.press(page.find('.pu-none button', 'Clear filters')[0]);
    expect(titles()).toHaveLength(12);
  });

  it('marks words of another language than the page’s, and only those', () => {
    const data = JSON.parse(curated);
    data.lang = 'he';
    data.events[0].title = { en: 'In English', he: 'בעברית' };
    data.summary = { uk: 'Українською' };
    page = renderPage(storeOf(JSON.stringify(data)));
    expect(page.find('h1')[0]?.lang).toBe('he');
    expect(page.find('h1')[0]?.dir).toBe('auto');
    expect(page.find('.pu-lead')[0]?.lang).toBe('uk');
    expect(page.find('h4 button', 'In English')[0]?.hasAttribute('lang')).toBe(false);
  });

  it('opens a record and closes it again from its title', () => {
    page = renderPage(storeOf(curated));
    const button = page.find('#record-invasion h4 button')[0];
    page.press(button);
    expect(page.store.getState().panel).toEqual({ type: 'event', id: 'invasion' });
    expect(button?.getAttribute('aria-expanded')).toBe('true');
    page.press(button);
    expect(page.store.getState().panel).toBeUndefined();
    expect(button?.getAttribute('aria-expanded')).toBe('false');
  });

  it('gives a record that the filters hide a place of its own, on pages without a panel beside the list', () => {
    page = renderPage(storeOf(curated, { panel: { type: 'event', id: 'invasion' } }));
    expect(page.find('.pu-inline-panel')).toEqual([]);
    page.press(page.find('.pu-quick button', 'Naftali Bennett')[0]);
    expect(page.find('.pu-inline-panel')[0]?.textContent).toContain(
      'Not in the list under the present filters',
    );
  });

  it('unfolds an actor in the row that it was opened from', () => {
    page = renderPage(storeOf(curated));
    page.press(page.find('#record-invasion h4 button')[0]);
    page.press(page.find('#record-invasion .pu-unfold button', 'Russian government')[0]);
    expect(page.find('#record-invasion .pu-unfold h2')[0]?.textContent).toBe('Russian government');
    expect(page.find('.pu-inline-panel')).toEqual([]);
  });

  it('begins short where asked to, and shows all on demand', () => {
    page = renderPage(storeOf(curated), { shorten: true });
    expect(page.find('li[data-beyond]')).toHaveLength(7);
    page.press(page.find('button', 'Show all 12 records')[0]);
    expect(page.find('[data-beyond]')).toEqual([]);
  });
});

describe('steps', () => {
  it('walk the list as it is filtered, and say where the order is not established', () => {
    page = renderPage(storeOf(story({ sameDay: 3 })));
    page.press(page.find('article h4 button')[0]);
    const aside = () => page.find('aside')[0]?.textContent;
    expect(aside()).toContain('1 of 3 in the list');
    expect(aside()).toContain('The sources do not establish the order of this and the next record.');
    page.press(page.find('aside button', 'Next in list')[0]);
    expect(page.find('aside h2')[0]?.textContent).toBe('Talk 2');
    expect(aside()).toContain(
      'The sources do not establish the order of this, the previous and the next record.',
    );
    page.press(page.find('aside button', 'Next in list')[0]);
    expect(page.find('aside button', 'Next in list')[0]?.getAttribute('aria-disabled')).toBe('true');
  });
});
