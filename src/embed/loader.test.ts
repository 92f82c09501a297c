// @vitest-environment happy-dom
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ParleyTimelineElement } from './timeline-element.ts';

const base = 'https://parley.example/t/';
const origin = 'https://parley.example';
const host = 'https://news.example/article?id=5';

/** What a frame was told, and to whom it was addressed. */
type Told = readonly [message: unknown, target: string];
let made: ReadonlyMap<HTMLIFrameElement, unknown>;
let windows: WeakMap<HTMLIFrameElement, { readonly told: Told[]; postMessage(...told: Told): void }>;

beforeAll(async () => {
  const { happyDOM } = window as unknown as {
    happyDOM: { settings: { fetch: object }; setURL(address: string): void };
  };
  // Frames are loaded for ever: what they hold is played by the tests.
  Object.assign(happyDOM.settings, { enableIframePageLoading: true });
  Object.assign(happyDOM.settings.fetch, {
    interceptor: { beforeAsyncRequest: () => new Promise(() => undefined) },
  });
  happyDOM.setURL(host);
  // A frame of a test has a window as long as it is in the page, and a new one each time it comes back.
  windows = new WeakMap();
  Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
    get(this: HTMLIFrameElement) {
      if (!this.isConnected) return null;
      const told: Told[] = [];
      const known = windows.get(this) ?? { told, postMessage: (...each) => void told.push(each) };
      windows.set(this, known);
      return known;
    },
  });
  await load(`${base}embed.js`);
  ({ made } = await import('./frame-talk.ts'));
});

beforeEach(() => {
  history.replaceState(null, '', host);
  vi.useFakeTimers();
});
afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Runs the loader as if a script with this address did. */
async function load(address: string, current?: unknown) {
  const script = document.createElement('script');
  Object.defineProperty(script, 'src', { value: address });
  Object.defineProperty(document, 'currentScript', {
    configurable: true,
    value: current === undefined ? script : current,
  });
  vi.resetModules();
  await import('./loader.ts');
}

const settle = () => vi.advanceTimersByTimeAsync(0);

function addFrame(src = `${base}embed/x/`, sandbox?: string) {
  const frame = document.createElement('iframe');
  if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
  frame.src = src;
  document.body.append(frame);
  return frame;
}

async function addElement(attributes: Record<string, string>, inside = '') {
  const element = document.createElement('parley-timeline');
  element.innerHTML = inside;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  document.body.append(element);
  await settle();
  return element;
}

const fallbackOf = (element: HTMLElement) => element.shadowRoot?.querySelector('slot') as HTMLSlotElement;
const frameOf = (element: HTMLElement) => element.shadowRoot?.querySelector('iframe') as HTMLIFrameElement;
const addressOf = (element: HTMLElement) => new URL(frameOf(element).src);

/** The frame says so, in a message event like a browser's. */
function say(frame: HTMLIFrameElement, message: object, from: { origin?: string; source?: unknown } = {}) {
  const event = new MessageEvent('message', {
    data: { parley: 1, ...message },
    origin: from.origin ?? origin,
  });
  Object.defineProperty(event, 'source', { value: 'source' in from ? from.source : frame.contentWindow });
  window.dispatchEvent(event);
}
const ready = (frame: HTMLIFrameElement, height = 300) => say(frame, { type: 'ready', height });

const toldOf = (frame: HTMLIFrameElement) => windows.get(frame)?.told ?? [];
const changesOf = (frame: HTMLIFrameElement) =>
  toldOf(frame).flatMap(([message]) => {
    const { type, query } = message as { type: string; query: string };
    return type === 'change' ? [query] : [];
  });

function listen(target: EventTarget = document) {
  const heard: unknown[] = [];
  for (const type of ['ready', 'select', 'filter', 'error'] as const) {
    target.addEventListener(`parley-${type}`, (event) => heard.push([type, (event as CustomEvent).detail]));
  }
  return heard;
}

describe('a plain frame of the deployment', () => {
  it.each([
    'embed/x/',
    'embed/x/?lang=uk#parley',
    'embed.html',
    'embed.html?src=a.json',
    'other/../embed/x/',
  ])('at %s gets the height that it says, and nothing else', (path) => {
    const frame = addFrame(base + path);
    const before = frame.outerHTML;
    say(frame, { type: 'height', height: 812 });
    expect(frame.getAttribute('style')).toMatch(/^height: 812px;?$/);
    say(frame, { type: 'ready', height: 900 });
    expect(frame.style.height).toBe('900px');
    frame.removeAttribute('style');
    expect(frame.outerHTML).toBe(before);
  });

  it.each([
    ['another folder', 'https://parley.example/other/embed/x/'],
    ['the deployment’s other pages', `${base}t/x/`],
    ['a page that is only called so', `${base}embedded/x/`],
    ['something below the page', `${base}embed.html/x`],
    ['a way out of the folder', `${base}embed/../t/x/`],
    ['a look-alike domain', 'https://parley.example.evil.com/t/embed/x/'],
    ['another port', 'https://parley.example:444/t/embed/x/'],
    ['another scheme', 'http://parley.example/t/embed/x/'],
    ['the address in a query', 'https://evil.com/?https://parley.example/t/embed/x/'],
    ['the address in a path', 'https://evil.com/https://parley.example/t/embed/x/'],
  ])('is not one at %s', (_name, address) => {
    const frame = addFrame(address);
    say(frame, { type: 'ready', height: 812 }, { origin: new URL(address).origin });
    say(frame, { type: 'ready', height: 812 });
    expect(frame.style.height).toBe('');
    expect(toldOf(frame)).toEqual([]);
  });

  it.each([
    'https://parley.example.evil.com',
    'https://parley.example:444',
    'http://parley.example',
    'null',
    '',
  ])('is not heard from the origin “%s”', (each) => {
    const frame = addFrame();
    say(frame, { type: 'height', height: 812 }, { origin: each });
    expect(frame.style.height).toBe('');
  });

  it('is told apart from its neighbours by its window', () => {
    const [first, second] = [addFrame(), addFrame()];
    say(first, { type: 'height', height: 812 });
    say(first, { type: 'height', height: 700 }, { source: window });
    say(first, { type: 'height', height: 700 }, { source: null });
    expect([first.style.height, second.style.height]).toEqual(['812px', '']);
  });

  it('in a sandbox is heard from “null”, and no other frame is', () => {
    const [sandboxed, open] = [addFrame(undefined, 'allow-scripts'), addFrame()];
    for (const frame of [sandboxed, open]) say(frame, { type: 'height', height: 812 }, { origin: 'null' });
    say(sandboxed, { type: 'height', height: 700 }, { origin: 'null', source: open.contentWindow });
    expect([sandboxed.style.height, open.style.height]).toEqual(['812px', '']);
  });

  it.each([
    [1, '40px'],
    [1e9, '100000px'],
  ])('that asks for %s px gets %s', (height, expected) => {
    const frame = addFrame();
    say(frame, { type: 'height', height });
    expect(frame.style.height).toBe(expected);
  });

  it('that speaks no message of ours is left alone', () => {
    const frame = addFrame();
    for (const data of [{ parley: 2 }, { type: 'navigate' }, { type: 'height', height: '9' }])
      say(frame, data);
    expect(frame.getAttribute('style')).toBeNull();
  });
});

describe('the greeting', () => {
  const greeting = { parley: 1, type: 'hello', page: host };

  it('answers “ready” with the page, without its fragment, once and to the frame’s origin', () => {
    history.replaceState(null, '', `${host}#comments`);
    const frame = addFrame();
    ready(frame);
    ready(frame);
    expect(toldOf(frame)).toEqual([[greeting, origin]]);
  });

  it('comes again when another document has started in the frame', () => {
    const frame = addFrame();
    ready(frame);
    ready(frame);
    ready(frame);
    expect(toldOf(frame)).toEqual([
      [greeting, origin],
      [greeting, origin],
    ]);
  });

  it('goes to “*” where the frame has no origin to name', () => {
    const frame = addFrame(undefined, 'allow-scripts');
    say(frame, { type: 'ready', height: 300 }, { origin: 'null' });
    expect(toldOf(frame)).toEqual([[greeting, '*']]);
  });

  it('is not given to one that is not known to be ours', () => {
    const frame = addFrame();
    say(frame, { type: 'ready', height: 300 }, { origin: 'https://evil.example' });
    say(frame, { type: 'height', height: 300 });
    expect(toldOf(frame)).toEqual([]);
  });
});

describe('the loader', () => {
  it('asks the frames that were there before it to say “ready” again, and tells them nothing', async () => {
    const [ours, sandboxed, other] = [
      addFrame('https://late.example/embed/x/'),
      addFrame('https://late.example/embed.html', ''),
      addFrame('https://other.example/embed/x/'),
    ];
    await load('https://late.example/embed.js');
    for (const frame of [ours, sandboxed])
      expect(toldOf(frame)).toEqual([[{ parley: 1, type: 'hello' }, '*']]);
    expect(toldOf(other)).toEqual([]);
    say(ours, { type: 'ready', height: 555 }, { origin: 'https://late.example' });
    expect(ours.style.height).toBe('555px');
  });

  it('loaded again, under whichever of its names, does nothing', async () => {
    const frame = addFrame();
    for (const name of ['embed.js', 'embed-1a2b3c4d.js', 'embed.js?v=2']) await load(base + name);
    expect(toldOf(frame)).toEqual([]);
    ready(frame);
    expect(toldOf(frame)).toHaveLength(1);
  });

  it('of another deployment serves its own plain frames, and leaves the element to the first', async () => {
    await load('https://second.example/parley/embed.js');
    const frame = addFrame('https://second.example/parley/embed/x/');
    say(frame, { type: 'ready', height: 812 }, { origin: 'https://second.example' });
    expect(frame.style.height).toBe('812px');
    expect(addressOf(await addElement({ timeline: 'x' })).origin).toBe(origin);
  });

  it('finds its place by its own stack where nobody is the current script', async () => {
    vi.spyOn(globalThis, 'Error').mockImplementation(function (this: Error) {
      return { stack: 'Error\n    at https://stack.example/a/embed-1a2b.js:1:20 (native)' } as Error;
    } as never);
    await load('', null);
    vi.restoreAllMocks();
    const frame = addFrame('https://stack.example/a/embed/x/');
    say(frame, { type: 'height', height: 812 }, { origin: 'https://stack.example' });
    expect(frame.style.height).toBe('812px');
  });

  it('does not believe a picture that calls itself the current script', async () => {
    const listen = vi.spyOn(globalThis, 'addEventListener');
    await load('', { tagName: 'IMG', src: 'https://evil.example/embed.js' });
    expect('https://evil.example/embed' in window).toBe(false);
    await load('');
    expect(listen).not.toHaveBeenCalled();
  });

  it('gives plain frames their height where there are no custom elements', async () => {
    vi.stubGlobal('customElements', undefined);
    await load('https://old.example/embed.js');
    vi.unstubAllGlobals();
    const frame = addFrame('https://old.example/embed/x/');
    say(frame, { type: 'height', height: 812 }, { origin: 'https://old.example' });
    expect(frame.style.height).toBe('812px');
  });
});

describe('<parley-timeline>', () => {
  it('makes a frame of its attributes', async () => {
    const element = await addElement({
      timeline: 'israel-mediation-2022',
      lang: 'uk',
      actors: 'bennett,putin',
      match: 'all',
      event: 'call',
      view: 'list',
      theme: 'dark',
      title: 'Who called whom',
    });
    const address = addressOf(element);
    expect(address.origin + address.pathname).toBe(`${base}embed/israel-mediation-2022/`);
    expect(Object.fromEntries(address.searchParams)).toEqual({
      lang: 'uk',
      actors: 'bennett,putin',
      match: 'all',
      event: 'call',
      view: 'list',
      theme: 'dark',
    });
    const frame = frameOf(element);
    expect(frame.title).toBe('Who called whom');
    expect(frame.allow).toBe('fullscreen;clipboard-write;web-share');
    expect(frame.loading).toBe('lazy');
    expect(frame.referrerPolicy).toBe('strict-origin-when-cross-origin');
    expect(frame.width).toBe('100%');
  });

  it('shows a dataset by its address', async () => {
    const address = addressOf(await addElement({ src: '../data/x y.json' }));
    expect(address.pathname).toBe('/t/embed.html');
    expect(address.searchParams.get('src')).toBe('../data/x y.json');
  });

  it('is named by its label, or by what it is', async () => {
    expect(frameOf(await addElement({ timeline: 'x', 'aria-label': 'Calls' })).title).toBe('Calls');
    expect(frameOf(await addElement({ timeline: 'x' })).title).toBe('Timeline');
  });

  it.each(['../../evil', 'a/b', 'x?src=y', '#x'])('cannot be led elsewhere by “%s”', async (timeline) => {
    const element = await addElement({ timeline });
    expect(frameOf(element).src).toBe(`${base}embed/${encodeURIComponent(timeline)}/?`);
  });

  it('has no frame before it knows what to show', async () => {
    const element = await addElement({ actors: 'a' }, '<p>fallback</p>');
    expect(frameOf(element)).toBeNull();
    expect(fallbackOf(element).hidden).toBe(false);
    element.setAttribute('timeline', 'x');
    await settle();
    expect(addressOf(element).search).toBe('?actors=a');
  });

  it('shows what stands in it until the timeline is there', async () => {
    const element = await addElement({ timeline: 'x' }, '<p>fallback</p>');
    const frame = frameOf(element);
    expect(fallbackOf(element).hidden).toBe(false);
    expect([frame.style.visibility, frame.style.height]).toEqual(['hidden', '0px']);
    ready(frame, 480);
    expect(fallbackOf(element).hidden).toBe(true);
    expect([frame.style.visibility, frame.style.height]).toEqual(['', '480px']);
  });

  it('keeps a place for the timeline where nothing stands in it', async () => {
    const frame = frameOf(await addElement({ timeline: 'x' }, ' \n '));
    expect([frame.style.visibility, frame.style.height]).toEqual(['', '640px']);
  });

  it.each([
    ['400', '400px'],
    ['400.5', '400.5px'],
    ['', '300px'],
    ['auto', '300px'],
    ['80%', '300px'],
    ['-5', '300px'],
    ['0', '300px'],
  ])('with a height of “%s” is %s high', async (height, expected) => {
    const element = await addElement({ timeline: 'x', height });
    ready(frameOf(element));
    expect(frameOf(element).style.height).toBe(expected);
    element.removeAttribute('height');
    await settle();
    expect(frameOf(element).style.height).toBe('300px');
  });

  it('changes what is shown by one message a task, in the frame that is there', async () => {
    const element = await addElement({ timeline: 'x', actors: 'a', match: 'all' });
    const frame = frameOf(element);
    const { src } = frame;
    ready(frame);
    element.setAttribute('actors', 'b,c');
    element.setAttribute('theme', 'light');
    element.removeAttribute('match');
    element.setAttribute('view', 'timeline');
    element.setAttribute('view', 'list');
    await settle();
    expect(changesOf(frame)).toEqual(['actors=b%2Cc&theme=light&match=&view=list']);
    expect([frameOf(element), frame.src]).toEqual([frame, src]);
    element.setAttribute('view', 'list');
    element.setAttribute('title', 'Another');
    await settle();
    expect(changesOf(frame)).toHaveLength(1);
  });

  it('shows another timeline, or language, in a new window that comes with every choice', async () => {
    const element = await addElement({ timeline: 'x' }, '<p>fallback</p>');
    const frame = frameOf(element);
    ready(frame, 480);
    const assigned = vi.fn();
    element.setAttribute('timeline', 'y');
    element.setAttribute('lang', 'he');
    element.setAttribute('actors', 'a');
    expect(frame.isConnected).toBe(false);
    windows.delete(frame);
    element.addEventListener('parley-ready', assigned);
    await settle();
    expect(element.shadowRoot?.querySelectorAll('iframe')).toHaveLength(1);
    expect(addressOf(element).pathname + addressOf(element).search).toBe('/t/embed/y/?actors=a&lang=he');
    // In the same place and height, so that nothing jumps.
    expect([fallbackOf(element).hidden, frameOf(element).style.height]).toEqual([true, '480px']);
    ready(frameOf(element));
    expect(assigned).toHaveBeenCalledOnce();
    expect(changesOf(frameOf(element))).toEqual([]);
  });

  it('keeps for later what is asked for before the timeline is there', async () => {
    const element = await addElement({ timeline: 'x' });
    const frame = frameOf(element);
    element.select('a');
    element.filter({ actors: ['b', 'c'], match: 'all' });
    await settle();
    element.setAttribute('theme', 'dark');
    element.select('d');
    await settle();
    expect(toldOf(frame)).toEqual([]);
    ready(frame);
    expect(changesOf(frame)).toEqual(['event=d&actors=b%2Cc&match=all&theme=dark']);
  });

  it('puts into the address what is asked for before it is in a page', async () => {
    const element = document.createElement('parley-timeline');
    element.setAttribute('event', 'a');
    element.select('b');
    element.filter({ q: 'kyiv & moscow' });
    element.setAttribute('timeline', 'x');
    document.body.append(element);
    await settle();
    expect(Object.fromEntries(addressOf(element).searchParams)).toEqual({ event: 'b', q: 'kyiv & moscow' });
    ready(frameOf(element));
    expect(changesOf(frameOf(element))).toEqual([]);
  });

  it.each<[string, (element: ParleyTimelineElement) => void, string]>([
    ['select(id)', (element) => element.select('call'), 'event=call'],
    ['select()', (element) => element.select(), 'event='],
    ['select(null)', (element) => element.select(null), 'event='],
    [
      'filter(lists)',
      (element) => element.filter({ kinds: ['call', 'aid'], parties: 'x,y' }),
      'kinds=call%2Caid&parties=x%2Cy',
    ],
    [
      'filter(empty values)',
      (element) => element.filter({ actors: [], match: null, status: '', q: undefined }),
      'actors=&match=&status=&q=',
    ],
    ['fit()', (element) => element.fit(), 'from=&to='],
  ])('%s asks for it', async (_name, ask, query) => {
    const element = await addElement({ timeline: 'x' });
    ready(frameOf(element));
    ask(element);
    await settle();
    expect(changesOf(frameOf(element))).toEqual([query]);
  });

  it('filter() of nothing asks for nothing', async () => {
    const element = await addElement({ timeline: 'x' });
    const frame = frameOf(element);
    ready(frame);
    element.filter();
    element.filter({});
    expect(frame.isConnected).toBe(true);
    await settle();
    expect(changesOf(frame)).toEqual([]);
  });

  it('says what happens in it by events that reach the page', async () => {
    const heard = listen();
    const frame = frameOf(await addElement({ timeline: 'x' }));
    ready(frame);
    ready(frame);
    say(frame, { type: 'select', event: 'call' });
    say(frame, { type: 'select' });
    say(frame, { type: 'filter', query: 'actors=a,b&match=all&kinds=call&q=a,%20b' });
    say(frame, { type: 'filter', query: '' });
    say(frame, { type: 'error', message: 'No such timeline' });
    expect(heard).toEqual([
      ['ready', null],
      ['select', { event: 'call' }],
      ['select', { event: undefined }],
      [
        'filter',
        {
          query: 'actors=a,b&match=all&kinds=call&q=a,%20b',
          actors: ['a', 'b'],
          match: 'all',
          kinds: ['call'],
          q: 'a, b',
        },
      ],
      ['filter', { query: '' }],
      ['error', { message: 'No such timeline' }],
    ]);
  });

  it('bubbles out of other shadow trees', async () => {
    const outer = document.createElement('div');
    const inner = document.createElement('parley-timeline');
    inner.setAttribute('timeline', 'x');
    outer.attachShadow({ mode: 'open' }).append(inner);
    const heard = listen();
    document.body.append(outer);
    await settle();
    ready(frameOf(inner));
    expect(heard).toEqual([['ready', null]]);
  });

  it('says that the timeline did not start when it is silent for long after it was loaded', async () => {
    const element = await addElement({ timeline: 'x' }, '<p>fallback</p>');
    const heard = listen(element);
    const frame = frameOf(element);
    Object.defineProperty(frame, 'offsetWidth', { value: 600, configurable: true });
    // Not loaded yet: a reader may come near it only after hours.
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(heard).toEqual([]);
    frame.dispatchEvent(new Event('load'));
    await vi.advanceTimersByTimeAsync(14_000);
    expect(heard).toEqual([]);
    await vi.advanceTimersByTimeAsync(2000);
    expect(heard).toEqual([['error', { message: 'The timeline did not start.' }]]);
    expect(fallbackOf(element).hidden).toBe(false);
    ready(frame);
    expect(fallbackOf(element).hidden).toBe(true);
  });

  it('is not in a hurry once the timeline is there, nor in a closed tab', async () => {
    const [there, hidden] = [await addElement({ timeline: 'x' }), await addElement({ timeline: 'y' })];
    const heard = listen();
    ready(frameOf(there));
    for (const each of [there, hidden]) frameOf(each).dispatchEvent(new Event('load'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(heard).toEqual([['ready', null]]);
  });

  it('leaves nothing behind when it is removed', async () => {
    const [started, stopped] = [vi.spyOn(globalThis, 'setTimeout'), vi.spyOn(globalThis, 'clearTimeout')];
    const added = vi.spyOn(window, 'addEventListener');
    const element = await addElement({ timeline: 'x' });
    const frame = frameOf(element);
    const source = frame.contentWindow;
    frame.dispatchEvent(new Event('load'));
    const timer = started.mock.results[started.mock.calls.findIndex(([, delay]) => delay === 15_000)]?.value;
    expect(timer).toBeDefined();
    const heard = listen(element);
    element.remove();
    expect(stopped).toHaveBeenCalledWith(timer);
    element.setAttribute('actors', 'a');
    element.select('b');
    say(frame, { type: 'ready', height: 300 }, { source });
    await settle();
    expect([frameOf(element), heard, added.mock.calls]).toEqual([null, [], []]);
    expect(made.size).toBe(0);
  });

  it('works again where it is put next', async () => {
    const element = await addElement({ timeline: 'x', actors: 'a' });
    ready(frameOf(element));
    windows.delete(frameOf(element));
    const section = document.body.appendChild(document.createElement('section'));
    section.append(element);
    element.setAttribute('actors', 'b');
    await settle();
    const heard = listen(element);
    expect(addressOf(element).search).toBe('?actors=b');
    history.replaceState(null, '', `${host}#parley=a`);
    window.dispatchEvent(new Event('hashchange'));
    expect(toldOf(frameOf(element))).toEqual([]);
    history.replaceState(null, '', host);
    ready(frameOf(element));
    expect(toldOf(frameOf(element))).toHaveLength(1);
    element.select('call');
    await settle();
    expect(heard).toEqual([['ready', null]]);
    expect(changesOf(frameOf(element))).toEqual(['event=call']);
  });

  it('may be taken away by whoever hears that it is ready', async () => {
    const element = await addElement({ timeline: 'x' });
    element.addEventListener('parley-ready', () => element.remove());
    expect(() => ready(frameOf(element))).not.toThrow();
    expect(frameOf(element)).toBeNull();
  });

  it('minds its own frame among twenty', async () => {
    const elements = await Promise.all(
      Array.from({ length: 20 }, (_, index) => addElement({ timeline: `t${index}` })),
    );
    elements.forEach((element, index) => {
      ready(frameOf(element), 100 + index);
    });
    elements[7]?.select('call');
    elements[3]?.remove();
    await settle();
    const left = elements.filter((element) => element.isConnected);
    expect(left.map((element) => frameOf(element).style.height)).toEqual(
      elements.flatMap((_, index) => (index === 3 ? [] : [`${100 + index}px`])),
    );
    expect(left.filter((element) => changesOf(frameOf(element)).length > 0)).toEqual([elements[7]]);
  });

  it('has no style attribute or element that a host’s policy could forbid', async () => {
    const element = await addElement({ timeline: 'x' });
    expect(element.getAttribute('style')).toBeNull();
    expect(element.shadowRoot?.querySelector('style')).toBeNull();
  });
});

describe('the page’s own address', () => {
  const follow = (hash: string) => {
    history.replaceState(null, '', `${host}${hash}`);
    window.dispatchEvent(new Event('hashchange'));
  };

  it('with #parley=EVENT opens the event in every frame of ours as soon as it is ready', async () => {
    history.replaceState(null, '', `${host}#parley=call%201`);
    const plain = addFrame();
    const inner = frameOf(await addElement({ timeline: 'x', event: 'other' }));
    for (const frame of [plain, inner]) {
      expect(toldOf(frame)).toEqual([]);
      ready(frame);
      ready(frame);
      expect(changesOf(frame)).toEqual(['event=call%201']);
    }
    expect(location.href).toBe(`${host}#parley=call%201`);
  });

  it('opens the event that it turns to, the same one twice if need be', () => {
    const [frame, silent] = [addFrame(), addFrame()];
    ready(frame);
    for (const hash of ['#parley=a', '#comments', '#parley=a', '#parley=b']) follow(hash);
    expect(changesOf(frame)).toEqual(['event=a', 'event=a', 'event=b']);
    expect(toldOf(silent)).toEqual([]);
  });

  it.each([
    '',
    '#',
    '#parley',
    '#parley=',
    '#comments',
    '#x#parley=a',
    '#Parley=a',
    '#parley=%zz',
    `#parley=${'a'.repeat(501)}`,
  ])('with “%.20s” does nothing', (hash) => {
    const frame = addFrame();
    ready(frame);
    follow(hash);
    expect(changesOf(frame)).toEqual([]);
  });

  it('brings in nothing but an event', () => {
    const frame = addFrame();
    ready(frame);
    follow('#parley=a%26src%3D//evil');
    follow('#parley=a&theme=dark');
    for (const query of changesOf(frame)) expect([...new URLSearchParams(query).keys()]).toEqual(['event']);
  });
});
