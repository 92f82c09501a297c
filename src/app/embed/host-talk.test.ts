// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { HostMessage } from '../../protocol/host-message.ts';
import { type HostTalk, talkToHost } from './host-talk.ts';

type FakeWindow = Window & typeof globalThis;

/** A frame whose content is `height` high, and whose host remembers what it is told. */
function frame(hash = '', search = '') {
  const size = { width: 600, height: 700.4 };
  const told: unknown[] = [];
  const parent = { postMessage: (message: unknown) => told.push(message) };
  const listeners = new Map<string, ((event: unknown) => void)[]>();
  const listen = (type: string, listener: (event: unknown) => void) =>
    listeners.set(type, [...(listeners.get(type) ?? []), listener]);
  const head = document.createElement('div');
  head.innerHTML = '<header></header>';
  const root = document.createElement('div');
  root.getBoundingClientRect = () => size as DOMRect;
  let resized = (): void => undefined;
  const own = {
    documentElement: root,
    fullscreenElement: null as Element | null,
    defaultView: { innerHeight: 640 },
    querySelector: () => head,
    addEventListener: listen,
  };
  const window = {
    document: own,
    parent,
    location: { pathname: '/embed/talks/', search, hash },
    addEventListener: listen,
    ResizeObserver: class {
      constructor(changed: () => void) {
        resized = changed;
      }
      observe() {}
      disconnect() {}
    },
  } as unknown as FakeWindow;
  const fire = (type: string, event: unknown = {}): void => {
    for (const listener of listeners.get(type) ?? []) listener(event);
  };
  return {
    window,
    document: own,
    root,
    head,
    size,
    /** What the host was told since it was last asked, all or one kind of it. */
    told: (kind?: string) =>
      told.splice(0).filter((each) => kind === undefined || JSON.stringify(each).includes(kind)),
    resize(height: number) {
      size.height = height;
      resized();
    },
    say: (data: unknown, from: unknown = parent) =>
      fire('message', { source: from, data, origin: 'https://news.example' }),
    fire,
  };
}

let guest: ReturnType<typeof frame>;
let heard: HostMessage[];
let talk: HostTalk;
const open = (hash?: string, search?: string): void => {
  guest = frame(hash, search);
  heard = [];
  talk = talkToHost(guest.window, (message) => heard.push(message));
};
beforeEach(() => open());

describe('the height', () => {
  it('is said in whole pixels, never less than the content, and not again while it is the same', () => {
    guest.resize(700.4);
    expect(guest.told('"height"').slice(0, 1)).toEqual([{ parley: 1, type: 'height', height: 701 }]);
    guest.resize(700.4);
    guest.resize(700.9);
    guest.resize(701);
    expect(guest.told()).toEqual([]);
    guest.resize(640);
    expect(guest.told()[0]).toEqual({ parley: 1, type: 'height', height: 640 });
  });

  it('is not said while nothing is laid out, nor in fullscreen', () => {
    guest.resize(0);
    guest.size.width = 0;
    guest.resize(700);
    guest.size.width = 600;
    guest.document.fullscreenElement = guest.root;
    guest.resize(900);
    expect(guest.told()).toEqual([]);
    guest.document.fullscreenElement = null;
    guest.fire('fullscreenchange');
    expect(guest.told('"type":"height"')).toEqual([{ parley: 1, type: 'height', height: 900 }]);
  });

  it('is the one that the host gave while a file is on its way', () => {
    guest.head.replaceChildren();
    guest.resize(36);
    expect(guest.told()[0]).toEqual({ parley: 1, type: 'height', height: 640 });
    guest.head.innerHTML = '<header aria-busy="true">Loading</header>';
    guest.resize(72);
    expect(guest.told()).toEqual([]);
    guest.head.innerHTML = '<header>It could not be loaded</header>';
    guest.resize(240);
    expect(guest.told().slice(0, 3)).toEqual([
      { sentinel: 'amp', type: 'embed-ready' },
      '[iFrameResizerChild]Ready',
      { parley: 1, type: 'height', height: 240 },
    ]);
  });

  it('is that of what paper shows while the host prints', () => {
    guest.resize(700);
    guest.told();
    guest.size.height = 3000;
    guest.fire('beforeprint');
    expect(guest.root.hasAttribute('data-printing')).toBe(true);
    expect(guest.told()[0]).toEqual({ parley: 1, type: 'height', height: 3000 });
    guest.size.height = 700;
    guest.fire('afterprint');
    expect(guest.root.hasAttribute('data-printing')).toBe(false);
    expect(guest.told()[0]).toEqual({ parley: 1, type: 'height', height: 700 });
  });

  it('does not grow with a frame that is made higher than asked', () => {
    guest.resize(700);
    for (let round = 0; round < 20; round += 1) guest.resize(700);
    expect(guest.told('"type":"height"')).toHaveLength(1);
  });
});

describe('ready', () => {
  it('holds the height, and is said again when asked', () => {
    talk.ready();
    expect(guest.told('"parley"')).toEqual([{ parley: 1, type: 'ready', height: 701 }]);
    talk.ready();
    expect(guest.told()).toEqual([{ parley: 1, type: 'ready', height: 701 }]);
  });

  it('waits for a frame that is first hidden', () => {
    guest.size.width = 0;
    talk.ready();
    expect(guest.told()).toEqual([]);
    guest.size.width = 600;
    guest.resize(512);
    expect(guest.told('"parley"')).toEqual([{ parley: 1, type: 'ready', height: 512 }]);
  });
});

describe('the frame hears', () => {
  it('the window above it, whatever its origin', () => {
    guest.say({ parley: 1, type: 'change', query: 'event=call' });
    expect(heard).toEqual([{ parley: 1, type: 'change', query: 'event=call' }]);
  });

  it.each([
    ['another window', { parley: 1, type: 'change', query: 'event=call' }, {}],
    ['no window', { parley: 1, type: 'change', query: 'event=call' }, null],
    ['another version', { parley: 2, type: 'change', query: 'event=call' }, undefined],
    ['markup', '<b>hello</b>', undefined],
    ['data', { parley: 1, type: 'data', dataset: {} }, undefined],
  ])('nothing from %s', (_what, data, from) => {
    guest.say(data, from);
    expect(heard).toEqual([]);
  });
});

describe('a host of another make', () => {
  it('hears once that there is something to see', () => {
    guest.resize(700);
    guest.resize(800);
    expect(guest.told('embed-ready')).toHaveLength(1);
  });

  it('is answered in its own dialect alone, though nothing changed', () => {
    open('#?secret=aB3', '?childId=c1');
    guest.resize(700);
    guest.told();
    guest.say('pymxPYMxc1xPYMxwidthxPYMx600');
    expect(guest.told()).toEqual(['pymxPYMxc1xPYMxheightxPYMx700']);
    guest.say({ message: 'ready', secret: 'aB3' });
    expect(guest.told()).toEqual([{ message: 'height', value: 700, secret: 'aB3' }]);
    guest.say('[iFrameSizer]f0:8:false:false:32:true');
    expect(guest.told()).toEqual(['[iFrameSizer]f0:700:600:init']);
    guest.resize(701);
    expect(guest.told('iFrameSizer')).toEqual(['[iFrameSizer]f0:701:600:size']);
  });

  it('that asked while the frame was hidden is answered when it is shown', () => {
    guest.size.width = 0;
    guest.say('[iFrameSizer]f0:8:false:false:32:true');
    expect(guest.told()).toEqual([]);
    guest.size.width = 600;
    guest.resize(700);
    expect(guest.told('f0:700:600:init')).toHaveLength(1);
  });

  it('follows a link if it is WordPress', () => {
    expect(talk.followLink('https://news.example/t/talks/')).toBe(false);
    expect(guest.told()).toEqual([]);
    open('#?secret=aB3');
    expect(talk.followLink('https://news.example/t/talks/')).toBe(true);
    expect(guest.told()).toEqual([
      { message: 'link', value: 'https://news.example/t/talks/', secret: 'aB3' },
    ]);
  });
});

it('nothing is thrown at a host by a hundred resizes', () => {
  const post = vi.fn();
  const many = frame();
  (many.window as { parent: unknown }).parent = { postMessage: post };
  talkToHost(many.window, () => undefined);
  for (let height = 1; height <= 100; height += 1) many.resize(height);
  expect(post.mock.calls.length).toBeLessThan(700);
});
