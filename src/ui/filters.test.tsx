// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { type RenderedPage, renderPage, storeOf } from './testing/render-page.tsx';
import { curated } from './testing/story.ts';

let page: RenderedPage;
afterEach(() => page.unmount());

const show = async (): Promise<void> => {
  page = renderPage(storeOf(curated));
  page.press(page.find('search button', 'More filters')[0]);
  await page.arrive();
};
const status = (): string | null | undefined => page.find('[role=status]')[0]?.textContent;
const check = (label: string): HTMLElement | undefined =>
  page.find('search label', label)[0]?.querySelector('input') ?? undefined;
const articles = (): number => page.find('article').length;

describe('filters', () => {
  it('say that all is shown while nothing is hidden', async () => {
    await show();
    expect(status()).toBe('Showing all 12 records.');
    expect(page.find('search button', 'Clear')).toEqual([]);
  });

  it('tell at each choice how many records it would leave', async () => {
    await show();
    const putin = page.find('search label', 'Vladimir Putin')[0];
    expect(putin?.textContent).toContain('1 record');
    page.press(check('Vladimir Putin'));
    expect(articles()).toBe(1);
    expect(status()).toBe('Showing 1 of 12. Filtered to: Vladimir Putin.');
  });

  it('join actors by any of or all of', async () => {
    await show();
    page.press(check('Naftali Bennett'));
    page.press(check('Vladimir Putin'));
    expect(articles()).toBe(5);
    expect(status()).toContain('Filtered to: Naftali Bennett or Vladimir Putin.');
    page.press(check('all of them'));
    expect(articles()).toBe(1);
    expect(status()).toContain('Filtered to: Naftali Bennett and Vladimir Putin.');
  });

  it('name every filter at work, and clear them with one button', async () => {
    await show();
    page.press(check('Israel'));
    page.press(check('Statement'));
    page.type(page.find('input[type=search]')[0], 'lapid');
    expect(status()).toContain('search “lapid”');
    expect(status()).toContain('Statement');
    page.press(page.find('search button', 'Clear')[0]);
    expect(articles()).toBe(12);
    expect((page.find('input[type=search]')[0] as HTMLInputElement).value).toBe('');
  });

  it('keep a choice that would leave nothing, marked', async () => {
    await show();
    page.press(check('Military'));
    const none = page.find('search label', 'Yair Lapid')[0];
    expect(none?.dataset['none']).toBe('true');
    expect(none?.textContent).toContain('none');
  });

  it('offer the chief people as toggles', async () => {
    await show();
    const toggles = page.find('.pu-quick button');
    expect(toggles[0]?.getAttribute('aria-pressed')).toBe('true');
    expect(toggles[1]?.textContent).toContain('Naftali Bennett');
    page.press(toggles[1]);
    expect(toggles[1]?.getAttribute('aria-pressed')).toBe('true');
    expect(toggles[0]?.getAttribute('aria-pressed')).toBe('false');
    expect(page.store.getState().choice.actors).toEqual(['bennett']);
  });

  it('say of a choice that is made what taking it back would leave, and show no figure that could be misread', async () => {
    await show();
    const toggle = page.find('.pu-quick button')[1];
    expect(toggle?.textContent).toBe('Naftali Bennett 5, 5 records');
    page.press(toggle);
    expect(toggle?.textContent).toBe('Naftali Bennett ×, without it 12 records');
    expect(toggle?.querySelector('.pu-count')?.getAttribute('aria-hidden')).toBe('true');
    expect(page.find('search label', 'Naftali Bennett')[0]?.textContent).toBe(
      'Naftali Bennett , without it 12 records',
    );
  });

  it('put the caret into the search field on demand', async () => {
    page = renderPage(storeOf(curated));
    page.press(page.find('search button', 'Search')[0]);
    expect(document.activeElement).toBe(page.find('input[type=search]')[0]);
  });

  it('open one phone tool at a time, and close it on a second press', () => {
    page = renderPage(storeOf(curated));
    const tool = (name: string): HTMLElement | undefined =>
      page.find('.pu-phone-tools button').find((button) => button.textContent === name);
    const open = (): (string | null)[] =>
      page.find('.pu-phone-tools [aria-expanded=true]').map((button) => button.textContent);
    page.press(tool('Filter'));
    page.press(tool('Search'));
    expect(open()).toEqual(['Search']);
    expect(page.find('search')[0]?.dataset['open']).toBe('search');
    expect(page.find('#pu-filter')[0]?.hidden).toBe(true);
    page.press(tool('Search'));
    expect(open()).toEqual([]);
  });

  it('keep the focus on the page when the button that clears goes', () => {
    page = renderPage(storeOf(curated));
    for (const clear of ['search .pu-clear', '.pu-none button']) {
      page.type(page.find('input[type=search]')[0], 'zzz');
      page.find(clear)[0]?.focus();
      page.press(page.find(clear)[0]);
      expect(document.activeElement).toBe(page.find('[role=status]')[0]);
    }
  });

  it('lead to the list on Enter in the search field', () => {
    page = renderPage(storeOf(curated));
    const field = page.find('input[type=search]')[0];
    field?.focus();
    field?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    expect(document.activeElement?.textContent).toBe('Events');
  });
});
