// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { smallState } from '../state/testing/small-story.ts';
import { createViewStore } from '../state/view-store.ts';
import { connectFocus } from './focus.ts';

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

function setUp() {
  document.body.innerHTML = `
    <button id="elsewhere"></button>
    <main><input type="search"><button id="opener"></button><button id="row" data-row-button="call"></button>
    <aside><h2 tabindex="-1">Call</h2><button id="close"></button></aside></main>`;
  const find = (selector: string) => document.querySelector(selector) as HTMLElement;
  const store = createViewStore(smallState());
  const asked: string[] = [];
  const stop = connectFocus({
    store,
    page: find('main'),
    focusEvent: (event) => {
      asked.push(event);
      return true;
    },
  });
  const press = (key: string, on: Element | null = document.activeElement) =>
    on?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  const open = (id = 'call') => store.actions.openPanel({ type: 'event', id }, { moveFocus: true });
  return { find, store, asked, stop, press, open, isOpen: () => store.getState().panel !== undefined };
}

let page: ReturnType<typeof setUp>;
beforeEach(() => {
  page?.stop();
  page = setUp();
});

describe('Escape', () => {
  it('closes the panel and gives the focus back to what opened it', async () => {
    page.find('#opener').focus();
    page.open();
    page.find('h2').focus();
    page.press('Escape');
    expect(page.isOpen()).toBe(false);
    await nextFrame();
    expect(document.activeElement?.id).toBe('opener');
  });

  it('gives it back to the first opener after a walk through panels', async () => {
    page.find('#opener').focus();
    page.open();
    page.find('h2').focus();
    page.open('visit');
    page.store.actions.openPanel({ type: 'actor', id: 'ana' }, { moveFocus: true });
    page.press('Escape');
    await nextFrame();
    expect(document.activeElement?.id).toBe('opener');
  });

  it('leaves the focus where it is when the panel does not hold it', async () => {
    page.find('#opener').focus();
    page.open();
    page.find('input').focus();
    page.press('Escape');
    expect(page.isOpen()).toBe(false);
    await nextFrame();
    expect(document.activeElement).toBe(page.find('input'));
  });

  it('asks the picture where the opener is gone', async () => {
    page.find('#opener').focus();
    page.open();
    page.find('h2').focus();
    page.find('#opener').remove();
    page.press('Escape');
    await nextFrame();
    expect(page.asked).toEqual(['call']);
  });

  it('takes back the focus that went to the title of an unfolded row', async () => {
    page.find('#opener').focus();
    page.open();
    page.find('#row').focus();
    page.press('Escape');
    await nextFrame();
    expect(document.activeElement?.id).toBe('opener');
  });

  it('empties a search field that holds text, and only then closes', () => {
    const search = page.find('input') as HTMLInputElement;
    page.open();
    search.value = 'ana';
    page.press('Escape', search);
    expect(page.isOpen()).toBe(true);
    search.value = '';
    page.press('Escape', search);
    expect(page.isOpen()).toBe(false);
  });

  it('pressed elsewhere on the page is not ours', () => {
    page.open();
    page.press('Escape', page.find('#elsewhere'));
    page.press('Escape', document.body);
    expect(page.isOpen()).toBe(true);
  });

  it('that another part has used closes nothing', () => {
    page.open();
    page.find('#opener').addEventListener('keydown', (event) => event.preventDefault());
    page.press('Escape', page.find('#opener'));
    expect(page.isOpen()).toBe(true);
  });
});

describe('closing by any other way', () => {
  it('gives the focus back from the panel too', async () => {
    page.find('#opener').focus();
    page.open();
    page.find('#close').focus();
    page.store.actions.closePanel();
    await nextFrame();
    expect(document.activeElement?.id).toBe('opener');
  });
});
