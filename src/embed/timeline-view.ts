import type { FrameMessage } from '../protocol/frame-message.ts';
import { readFilter } from './frame-filter.ts';
import { change, greeted, made, serializeHeight } from './frame-talk.ts';

/** Milliseconds that a document has, once it is loaded, to say that the timeline is there. */
const patience = 15_000;

/**
 * The element's attributes: how high the frame is, what asks for another document, and then what changes the view in
 * the document that is there. From `src` on they are parameters of its address.
 */
export const attributes = 'height timeline src lang actors match event view theme'.split(' ');

/** Address parameters for the timeline that is there or comes; an empty value goes back to the default. */
export type Changes = { readonly [name: string]: unknown };

/**
 * What stands behind one element: its shadow tree and the frame in it. Call it with changes, and at the end of the
 * task it does what all of them and the attributes ask for. Call it without when the document in the frame has had
 * its day: another one follows if the element is in a page.
 */
export type TimelineView = (changes?: Changes) => void;

export function makeView(element: HTMLElement, deployment: string): TimelineView {
  const root = element.attachShadow({ mode: 'open' });
  const fallback = document.createElement('slot');
  const frame = document.createElement('iframe');
  /** The document in the frame has spoken. */
  let isReady = false;
  /** The frame is seen, not the fallback; a document in place of one that was seen is seen from the start. */
  let isShown = false;
  /** CSS pixels; kept for a timeline that has not yet said how high it is. */
  let height = 640;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pending: Record<string, unknown> = {};

  const read = (name: string) => element.getAttribute(name) || '';

  const tell = (type: string, detail?: unknown) =>
    element.dispatchEvent(new CustomEvent(`parley-${type}`, { bubbles: true, composed: true, detail }));

  /** Looks go through the object model alone: no host's policy forbids that. */
  function dress() {
    const own = +read('height');
    fallback.hidden = isShown && frame.isConnected;
    frame.scrolling = own > 0 ? '' : 'no';
    // Width: 0 that grows to its place, since old iOS widens a frame to its content otherwise. Scheme: that of the
    // document, or the frame gets an opaque backdrop. Hidden, but with its width, so that it can find its height:
    // one that is not displayed has none.
    frame.style.cssText = `display:block;width:0;min-width:100%;color-scheme:${
      (/light|dark/.exec(read('theme')) as unknown as string | null) || 'light dark'
    };height:${
      isShown || !(element.textContent as string).trim()
        ? serializeHeight(own > 0 ? own : height)
        : '0;visibility:hidden'
    }`;
  }

  function hear(message: FrameMessage) {
    const { type } = message;
    if ('height' in message) {
      height = message.height;
      const isNew = type === 'ready' && !isReady;
      if (isNew) isReady = isShown = true;
      update();
      if (isNew) tell(type);
    } else {
      // What is left of the message is the event's detail.
      const detail = message as unknown as Record<string, unknown>;
      delete detail['parley'];
      delete detail['type'];
      if ('query' in message) readFilter(detail, message.query);
      tell(type, detail);
    }
  }

  /** Takes the document out. The frame forgets it and comes back as a new one, without an entry in the history. */
  function leave() {
    timer = clearTimeout(timer) as undefined;
    isReady = false;
    made.delete(frame);
    greeted.delete(frame);
    frame.remove();
  }

  /** Does what is still to do: several changes in one task leave nothing to all calls but the first. */
  function update() {
    if (!element.isConnected) return;
    const timeline = read('timeline');
    if (frame.isConnected) {
      const query = isReady && takePending();
      if (query) change(frame, query);
    } else if (timeline || read('src')) {
      for (const name of attributes.slice(2)) if (!(name in pending)) pending[name] = read(name);
      // An address says nothing of what it leaves at its default.
      for (const name in pending) if (!pending[name]) delete pending[name];
      root.append(
        Object.assign(frame, {
          title: element.title || read('aria-label') || 'Timeline',
          width: '100%',
          height,
          frameBorder: 0,
          // Before the address: some browsers start to load at once.
          loading: 'lazy',
          allow: 'fullscreen;clipboard-write;web-share',
          allowFullscreen: true,
          referrerPolicy: 'strict-origin-when-cross-origin',
          // Not before: a frame that loads lazily says nothing until a reader comes near.
          onload() {
            timer =
              timer ||
              setTimeout(() => {
                // In a closed tab it has no height to be ready with.
                if (isReady || !frame.offsetWidth) return;
                isShown = false;
                dress();
                tell('error', { message: 'The timeline did not start.' });
              }, patience);
          },
          src: `${deployment}${timeline ? `/${encodeURIComponent(timeline)}/` : '.html'}?${takePending()}`,
        }),
      );
      made.set(frame, hear);
    }
    dress();
  }

  /** The pending changes as a query. */
  function takePending() {
    const query = `${new URLSearchParams(pending as Record<string, string>)}`;
    pending = {};
    return query;
  }

  root.append(fallback);
  try {
    const sheet = new CSSStyleSheet();
    root.adoptedStyleSheets = [sheet];
    sheet.replaceSync(':host(:not([hidden])){display:block}');
  } catch {
    // Without such sheets the element stays inline, and what is in it a block all the same.
  }

  return (changes) => {
    if (!changes) leave();
    for (const name in changes) pending[name] = changes[name] || '';
    void Promise.resolve().then(update);
  };
}
