// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { type RenderedPage, renderPage, storeOf } from './testing/render-page.tsx';
import { curated } from './testing/story.ts';

let page: RenderedPage;
afterEach(() => page.unmount());

const show = (): void => {
  page = renderPage(storeOf(curated));
  page.press(page.find('search button', 'More filters')[0]);
};
const status = (): string | null | undefined => page.find('[role=status]')[0]?.textContent;
const check = (label: string): HTMLElement | undefined =>
  page.find('search label', label)[0]?.querySelector('input') ?? undefined;
const articles = (): number => page.find('article').length;

describe('filters', () => {
  it('say that all is shown while nothing is hidden', () => {
    show();
    expect(status()).toBe('Showing all 12 records.');
    expect(page.find('search button', 'Clear')).toEqual([]);
  });

  it('tell at each choice how many records it would leave', () => {
    show();
    const putin = page.find('search label', 'Vladimir Putin')[0];
    expect(putin?.textContent).toContain('1 record');
    page.press(check('Vladimir Putin'));
    expect(articles()).toBe(1);
    expect(status()).toBe('Showing 1 of 12. Hidden by: Vladimir Putin.');
  });

  it('join actors by any of or all of', () => {
    show();
    page.press(check('Naftali Bennett'));
    page.press(check('Vladimir Putin'));
    expect(articles()).toBe(5);
    expect(status()).toContain('Hidden by: Naftali Bennett or Vladimir Putin.');
    page.press(check('all of them'));
    expect(articles()).toBe(1);
    expect(status()).toContain('Hidden by: Naftali Bennett and Vladimir Putin.');
  });

  it('name every filter at work, and clear them with one button', () => {
    show();
    page.press(check('Israel'));
    page.press(check('Statement'));
    page.type(page.find('input[type=search]')[0], 'lapid');
    expect(status()).toContain('search “lapid”');
    expect(status()).toContain('Statement');
    page.press(page.find('search button', 'Clear')[0]);
    expect(articles()).toBe(12);
    expect((page.find('input[type=search]')[0] as HTMLInputElement).value).toBe('');
  });

  it('keep a choice that would leave nothing, marked', () => {
    show();
    page.press(check('Military'));
    const none = page.find('search label', 'Yair Lapid')[0];
    expect(none?.dataset['none']).toBe('true');
    expect(none?.textContent).toContain('none');
  });

  it('offer the chief people as toggles', () => {
    show();
    const toggles = page.find('.pu-quick button');
    expect(toggles[0]?.getAttribute('aria-pressed')).toBe('true');
    expect(toggles[1]?.textContent).toContain('Naftali Bennett');
    page.press(toggles[1]);
    expect(toggles[1]?.getAttribute('aria-pressed')).toBe('true');
    expect(toggles[0]?.getAttribute('aria-pressed')).toBe('false');
    expect(page.store.getState().choice.actors).toEqual(['bennett']);
  });

  it('put the caret into the search field on demand', () => {
    page = renderPage(storeOf(curated));
    page.press(page.find('search button', 'Search')[0]);
    expect(document.activeElement).toBe(page.find('input[type=search]')[0]);
  });
});
