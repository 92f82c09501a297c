import { type FrameMessage, isFromFrame, isOpaque, parseFrameMessage } from '../protocol/frame-message.ts';
import type { HostMessage } from '../protocol/host-message.ts';

/** CSS pixels: less is a frame that has not been laid out, more one that has gone wrong. */
const least = 40;
const most = 100_000;

/** A frame's height from CSS pixels, within what a page can bear. */
export function serializeHeight(height: number): string {
  return `${Math.min(Math.max(height, least), most)}px`;
}

/** Frames that a custom element made, with what hears them. Every other frame of ours only gets its height. */
export const made = new Map<HTMLIFrameElement, (message: FrameMessage) => void>();

/**
 * Frames that have been ready; true while the next `ready` is the answer to a greeting of ours, and not the news that
 * a document has started.
 */
export const greeted = new WeakMap<HTMLIFrameElement, boolean>();

const readSandbox = (frame: HTMLIFrameElement) => frame.getAttribute('sandbox');

/**
 * Says something to a frame that has said that it is ready: only then does it hold what its address names, and a
 * target that is not its origin would put an error into the host's console.
 */
function say(frame: HTMLIFrameElement, message: HostMessage, target = new URL(frame.src).origin): void {
  (frame.contentWindow as Window).postMessage(message, isOpaque(readSandbox(frame)) ? '*' : target);
}

/** Asks a frame that is ready to change these parameters of its address. */
export const change = (frame: HTMLIFrameElement, query: string): void =>
  say(frame, { parley: 1, type: 'change', query });

/**
 * Listens to the frames of a deployment from now on, plain ones as well as those of custom elements, whenever they
 * are added or navigate: a frame is looked for when a message arrives, so none is watched and none kept alive.
 *
 * Whoever follows `#parley=EVENT` in the host's address opens that event. Other fragments are the host's own.
 */
export function startTalk(deployment: string): void {
  // A frame's `src` is absolute and in its normal form, whatever its attribute says: no `..` gets out of the folder.
  const listFrames = () =>
    [...made.keys(), ...document.querySelectorAll('iframe')].filter(
      ({ src }) => src.startsWith(`${deployment}/`) || src.split(/[?#]/)[0] === `${deployment}.html`,
    );

  function followLink(frame: HTMLIFrameElement) {
    const [, event] = /^#parley=(.{1,500})$/.exec(location.hash) || [];
    try {
      if (event && greeted.has(frame))
        change(frame, `event=${encodeURIComponent(decodeURIComponent(event))}`);
    } catch {
      // A stray percent sign.
    }
  }

  addEventListener('message', (event) => {
    const message = parseFrameMessage(event.data);
    if (!message) return;
    for (const frame of listFrames()) {
      if (
        isFromFrame(event, { window: frame.contentWindow, address: frame.src, sandbox: readSandbox(frame) })
      ) {
        const hear = made.get(frame);
        if (hear) hear(message);
        else if ('height' in message) frame.style.height = serializeHeight(message.height);
        if (message.type === 'ready') {
          const isNew = !greeted.get(frame);
          greeted.set(frame, isNew);
          // Whoever heard it may have taken the frame away.
          if (isNew && frame.contentWindow) {
            say(frame, { parley: 1, type: 'hello', page: location.href.split('#')[0] as string });
            followLink(frame);
          }
        }
      }
    }
  });
  addEventListener('hashchange', () => listFrames().forEach(followLink));

  // Frames that were ready before this script came say so again. Who is there is not known yet, so nothing is told.
  for (const frame of listFrames()) say(frame, { parley: 1, type: 'hello' }, '*');
}
