// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { instant } from '../../base/brand.ts';
import type { ActorId } from '../../domain/actor.ts';
import type { ViewStore } from '../../state/view-store.ts';
import { Head } from '../head.tsx';
import type { MakeFrozen } from '../share-button.tsx';
import { storeOf } from '../testing/render-page.tsx';
import { story } from '../testing/story.ts';

let root: Root | undefined;
let host: HTMLElement;
const page = 'http://localhost:3000/t/story/';

afterEach(() => {
  act(() => root?.unmount());
  document.body.replaceChildren();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function show(store: ViewStore, makeFrozen?: MakeFrozen): void {
  // The preview's frame gets an empty page.
  const { happyDOM } = window as unknown as { happyDOM: { settings: { fetch: object } } };
  const beforeAsyncRequest = () => Promise.resolve(new window.Response('<!doctype html>'));
  Object.assign(happyDOM.settings, { enableIframePageLoading: true });
  Object.assign(happyDOM.settings.fetch, { interceptor: { beforeAsyncRequest } });
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  host = document.createElement('div');
  document.body.append(host);
  root = createRoot(host);
  act(() => root?.render(<Head store={store} {...(makeFrozen === undefined ? {} : { makeFrozen })} />));
}

const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 20)));
const all = (selector: string): HTMLElement[] => [...host.querySelectorAll<HTMLElement>(selector)];
const named = (selector: string, name: string): HTMLElement => {
  const found = all(selector).find(
    (element) => (element.getAttribute('aria-label') ?? element.textContent).trim() === name,
  );
  if (found === undefined) throw new Error(`no ${selector} “${name}”`);
  return found;
};
const type = (input: HTMLInputElement, text: string): void =>
  act(() => {
    // Past React, which would take a value set through it for its own.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
const press = (element: HTMLElement): void => act(() => element.click());
const openButton = (): HTMLElement => named('.pu-head > button', 'Share');
/** The text in the field of that label, of the section in sight. */
const field = (label: string): string => {
  const found = all('label').find((each) => each.textContent === label && each.closest('[hidden]') === null);
  const input = found && document.getElementById(found.getAttribute('for') ?? '');
  if (input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement) return input.value;
  throw new Error(`no field “${label}”`);
};
const open = async (store = storeOf(story()), makeFrozen?: MakeFrozen): Promise<void> => {
  show(store, makeFrozen);
  press(openButton());
  // The first test waits for the script of the panel to be read.
  for (let wait = 0; wait < 200 && all('[role=tab]').length === 0; wait++) await settle();
};
const tab = async (name: string): Promise<void> => {
  press(named('[role=tab]', name));
  await settle();
};

describe('the share button', () => {
  it('stands beside the form of the page and among the tools of a phone', () => {
    show(storeOf(story()));
    expect(all('button').filter((button) => button.textContent === 'Share')).toHaveLength(2);
  });

  it('is not there where the timeline came from no file', () => {
    const store = storeOf(story());
    const { loaded } = store.getState();
    if (loaded.kind !== 'timeline') throw new Error('no timeline');
    store.replace({ ...store.getState(), loaded: { ...loaded, file: '' } });
    show(store);
    expect(all('button').filter((button) => button.textContent === 'Share')).toEqual([]);
  });
});

describe('the share panel', () => {
  it('is a named dialog with the address of this very view', async () => {
    const store = storeOf(story(), { panel: { type: 'event', id: 'talk-2' }, view: 'list' });
    await open(store);
    const dialog = all('dialog')[0];
    expect(dialog?.hasAttribute('open')).toBe(true);
    expect(document.getElementById(dialog?.getAttribute('aria-labelledby') ?? '')?.textContent).toBe('Share');
    expect(field('Address of this view')).toBe(`${page}?event=talk-2&view=list`);
  });

  it('closes, and gives the focus back to the button', async () => {
    await open();
    expect(openButton().getAttribute('aria-expanded')).toBe('true');
    press(named('button', 'Close'));
    await settle();
    expect(all('dialog')).toEqual([]);
    expect(document.activeElement).toBe(openButton());
    expect(openButton().getAttribute('aria-expanded')).toBe('false');
  });

  it('walks its tabs by arrow keys, round the end', async () => {
    await open();
    const key = (name: string): void =>
      act(() => {
        named('[role=tab][aria-selected=true]', chosen()).dispatchEvent(
          new KeyboardEvent('keydown', { key: name, bubbles: true }),
        );
      });
    const chosen = (): string => all('[role=tab][aria-selected=true]')[0]?.textContent ?? '';
    expect(chosen()).toBe('Link');
    key('ArrowLeft');
    expect(chosen()).toBe('Cite');
    expect(document.activeElement?.textContent).toBe('Cite');
    key('ArrowRight');
    expect(chosen()).toBe('Link');
    key('End');
    expect(chosen()).toBe('Cite');
    expect(all('[role=tab][tabindex="0"]')).toHaveLength(1);
  });

  it('keeps its keys from the page around it', async () => {
    const onKeyDown = vi.fn();
    document.body.addEventListener('keydown', onKeyDown);
    await open();
    act(() => {
      named('[role=tab]', 'Link').dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }),
      );
    });
    expect(onKeyDown).not.toHaveBeenCalled();
    document.body.removeEventListener('keydown', onKeyDown);
  });

  it('stands as a part of the page inside a frame, and Escape closes it there', async () => {
    vi.stubGlobal('top', {});
    await open();
    expect(all('dialog')).toEqual([]);
    const region = all('section.pu-share-inline')[0];
    expect(region?.getAttribute('aria-labelledby')).toBeTruthy();
    act(() => {
      named('[role=tab]', 'Link').dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }),
      );
    });
    expect(all('.pu-share')).toEqual([]);
    expect(document.activeElement).toBe(openButton());
  });
});

describe('copying', () => {
  const copy = async (): Promise<string> => {
    press(named('button', 'Copy: Address of this view'));
    await settle();
    return all('[role=tabpanel]:not([hidden]) [role=status]')[0]?.textContent ?? '';
  };

  it('says so once it is done', async () => {
    const writeText = vi.fn(() => Promise.resolve());
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    await open();
    expect(await copy()).toBe('Copied.');
    expect(writeText).toHaveBeenCalledWith(page);
  });

  it('selects the text and says how to copy it where the clipboard is barred', async () => {
    vi.stubGlobal('navigator', {
      clipboard: { writeText: () => Promise.reject(new Error('NotAllowedError')) },
    });
    await open();
    expect(await copy()).toContain('Ctrl + C');
    const input = document.activeElement as HTMLInputElement;
    expect(input.value.slice(input.selectionStart ?? 0, input.selectionEnd ?? 0)).toBe(page);
  });

  it('does the same where there is no clipboard at all', async () => {
    vi.stubGlobal('navigator', {});
    await open();
    expect(await copy()).toContain('Ctrl + C');
  });

  it('has not happened any more once the text is another', async () => {
    vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.resolve() } });
    const store = storeOf(story());
    await open(store);
    expect(await copy()).toBe('Copied.');
    act(() => store.actions.setView('list'));
    expect(all('[role=status]').map((each) => each.textContent)).not.toContain('Copied.');
  });
});

describe('the device’s own list of apps', () => {
  it('is offered where there is one, with title and address', async () => {
    const share = vi.fn(() => Promise.resolve());
    vi.stubGlobal('navigator', { share });
    await open();
    press(named('button', 'Send to an app'));
    expect(share).toHaveBeenCalledWith({ title: 'A story', url: page });
  });

  it('is not offered where there is none', async () => {
    vi.stubGlobal('navigator', {});
    await open();
    expect(all('button').map((button) => button.textContent)).not.toContain('Send to an app');
  });

  it('closed by the reader is no failure, all else is', async () => {
    const share = vi.fn(() => Promise.reject(new DOMException('', 'AbortError')));
    vi.stubGlobal('navigator', { share });
    await open();
    press(named('button', 'Send to an app'));
    await settle();
    expect(all('[role=alert]')).toEqual([]);
    share.mockRejectedValueOnce(new DOMException('', 'NotAllowedError'));
    press(named('button', 'Send to an app'));
    await settle();
    expect(all('[role=alert]')[0]?.textContent).toContain('The address can be copied.');
  });
});

describe('an embed code', () => {
  const check = (label: string): void => {
    const found = all('.pu-embed label').find((each) => each.textContent.startsWith(label));
    const input = found?.querySelector('input');
    if (!(input instanceof HTMLInputElement)) throw new Error(`no “${label}”`);
    press(input);
  };

  it('shows the view in a frame of this deployment, with a preview that comes only with its tab', async () => {
    await open();
    expect(all('iframe')).toEqual([]);
    await tab('Embed');
    expect(field('Code to paste')).toContain(
      '<iframe src="http://localhost:3000/embed/story/?lang=en" title="Timeline: A story"',
    );
    expect(all('iframe')[0]?.getAttribute('src')).toBe('http://localhost:3000/embed/story/?lang=en');
  });

  it('follows the form', async () => {
    await open();
    await tab('Embed');
    check('Ann');
    check('Bob');
    check('all of them');
    expect(field('Code to paste')).toContain('?actors=ann,bob&amp;match=all&amp;lang=en"');
    check('With a link below');
    expect(field('Code to paste')).not.toContain('blockquote');
    press(named('button', 'No filters'));
    expect(field('Code to paste')).toContain('/embed/story/?lang=en"');
    check('Element');
    expect(field('Code to paste')).toContain('<parley-timeline timeline="story" lang="en" title=');
    expect(host.textContent, 'the element fits its content').not.toContain('Height');
    check('Frame and script');
    expect(field('Code to paste')).toContain('<script async src="http://localhost:3000/embed.js"></script>');
  });

  it('has the width of its column, or its own', async () => {
    await open();
    await tab('Embed');
    expect(field('Code to paste')).toContain('width="100%"');
    const input = document.querySelector('input[placeholder="Full column"]');
    if (!(input instanceof HTMLInputElement)) throw new Error('no field for the width');
    type(input, '420');
    expect(field('Code to paste')).toContain('width="420"');
    expect(all('iframe')[0]?.style.inlineSize).toBe('420px');
    check('Element');
    expect(field('Code to paste')).toContain('style="width:420px;max-width:100%"');
    type(input, '');
    expect(field('Code to paste')).not.toContain('width:');
  });

  it('takes over the present filters', async () => {
    const choice = {
      actors: ['ann' as ActorId],
      match: 'any',
      parties: [],
      kinds: [],
      statuses: [],
      query: '',
    } as const;
    await open(storeOf(story(), { choice }));
    await tab('Embed');
    expect(field('Code to paste')).toContain('?actors=ann&amp;lang=en"');
    press(named('button', 'No filters'));
    press(named('button', 'As I see it now'));
    expect(field('Code to paste')).toContain('?actors=ann&amp;lang=en"');
  });

  it('keeps what was filled in while other tabs are looked at', async () => {
    await open();
    await tab('Embed');
    check('Ann');
    await tab('Cite');
    await tab('Embed');
    expect(field('Code to paste')).toContain('actors=ann');
  });
});

describe('a frozen copy', () => {
  const choose = async (makeFrozen: MakeFrozen): Promise<void> => {
    await open(storeOf(story()), makeFrozen);
    await tab('Embed');
    press(named('input', 'Frozen'));
    press(named('button', 'Make the file'));
    await settle();
  };

  it('is not offered where none can be made', async () => {
    await open();
    await tab('Embed');
    expect(() => named('input', 'Frozen')).toThrow('no input');
  });

  it('is saved, and its code names the file', async () => {
    const saved = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    const makeFrozen = vi.fn(() => Promise.resolve({ name: 'story-2001.html', html: '<!doctype html>' }));
    await choose(makeFrozen);
    expect(makeFrozen).toHaveBeenCalledWith('data/story.json');
    expect(saved).toHaveBeenCalledOnce();
    expect(all('[role=status]').map((each) => each.textContent)).toContain(
      'Saved as story-2001.html (1 kB).',
    );
    expect(field('Code to paste')).toContain('<iframe src="story-2001.html" title="Timeline: A story"');
    expect(field('Code to paste')).toContain('sandbox="allow-scripts');
  });

  it('is text to copy where no file may be saved', async () => {
    const saved = vi.spyOn(HTMLAnchorElement.prototype, 'click');
    vi.stubGlobal('origin', 'null');
    await choose(() => Promise.resolve({ name: 'story-2001.html', html: '<!doctype html>' }));
    expect(saved).not.toHaveBeenCalled();
    expect(host.textContent).not.toContain('Saved as');
    expect(field('Text of story-2001.html')).toBe('<!doctype html>');
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///x.html', 'https://'])(
    'has no code for %s',
    async (place) => {
      await open(storeOf(story()), () => Promise.reject(new Error('not asked for')));
      await tab('Embed');
      press(named('input', 'Frozen'));
      await settle();
      const input = document.querySelector('input[type="url"]');
      if (!(input instanceof HTMLInputElement)) throw new Error('no field for the address');
      type(input, place);
      expect(field('Code to paste')).toContain('<iframe src="story.html"');
      expect(host.textContent).toContain('This is no web address.');
      type(input, '../graphics/story.html');
      expect(field('Code to paste')).toContain('<iframe src="../graphics/story.html"');
      expect(host.textContent).not.toContain('This is no web address.');
    },
  );

  it('that cannot be made says why', async () => {
    await choose(() => Promise.reject(new Error('The template did not arrive.')));
    expect(all('[role=alert]')[0]?.textContent).toBe('The template did not arrive.');
  });
});

describe('files', () => {
  it('hold what is shown, and are named after timeline and day', async () => {
    const names: string[] = [];
    const blobs: Blob[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
      this: HTMLAnchorElement,
    ) {
      names.push(this.download);
    });
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      blobs.push(blob as Blob);
      return 'blob:x';
    });
    const query = {
      actors: [],
      match: 'any',
      parties: [],
      kinds: [],
      statuses: [],
      query: 'Talk 2',
    } as const;
    await open(storeOf(story(), { choice: query }));
    await tab('Download');
    expect(host.textContent).toContain('1 of 2 records are shown now.');
    press(named('button', 'Download CSV'));
    for (let wait = 0; wait < 100 && names.length === 0; wait++) await settle();
    expect(names).toEqual(['story-2001-05-10.csv']);
    const table = await blobs[0]?.text();
    expect(table).toContain('talk-2');
    expect(table).not.toContain('talk-1');

    vi.stubGlobal('fetch', () => Promise.resolve(new Response(story())));
    press(named('button', 'Download JSON'));
    for (let wait = 0; wait < 100 && names.length === 1; wait++) await settle();
    const { events } = JSON.parse((await blobs[1]?.text()) ?? '') as { events: { id: string }[] };
    expect(events.map(({ id }) => id)).toEqual(['talk-2']);
  });

  it('of data say that the span of the picture does not count, once there is one', async () => {
    await open();
    await tab('Download');
    expect(host.textContent).not.toContain('not by the span');
    act(() => root?.unmount());
    host.remove();
    await open(storeOf(story(), { viewport: { from: instant(0), to: instant(1e9) } }));
    await tab('Download');
    expect(host.textContent).toContain('These go by filters and search, not by the span of the picture.');
  });

  it('that cannot be made say why', async () => {
    await open();
    await tab('Download');
    vi.stubGlobal('fetch', () => Promise.reject(new Error('offline')));
    press(named('button', 'Download JSON'));
    for (let wait = 0; wait < 100 && all('[role=alert]').length === 0; wait++) await settle();
    expect(all('[role=alert]')[0]?.textContent).toContain('The data did not arrive.');
  });

  it('are not offered where nothing is shown', async () => {
    const query = { actors: [], match: 'any', parties: [], kinds: [], statuses: [], query: 'zzz' } as const;
    await open(storeOf(story(), { choice: query }));
    await tab('Download');
    expect(host.textContent).toContain('there is nothing to save');
    expect(all('.pu-files')).toEqual([]);
  });
});

describe('the citation', () => {
  it('names title, sources, where they end, last edit, last correction and address', async () => {
    const corrections = [
      { date: { edtf: '2001-05-12', basis: 'stated' }, was: 'three', now: 'four', reason: 'Counted again.' },
      { date: { edtf: '2001-05-11', basis: 'stated' }, was: 'two', now: 'three', reason: 'Counted.' },
    ];
    await open(storeOf(story({ change: { corrections, compiledBy: 'The desk' } })));
    await tab('Cite');
    expect(field('Citation')).toBe(
      [
        '“A story”. Compiled by The desk. Sources end: Wed 9 May 2001, hour not stated. Last edited: Thu 10 May 2001.' +
          ' Last correction: Sat 12 May 2001: was “three”, now “four”.',
        page,
        '',
        'Sources:',
        '- The Paper, “Sides talk”, Wed 9 May 2001, https://paper.example/talk',
      ].join('\n'),
    );
  });
});
