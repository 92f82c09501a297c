import { type FrameMessage, protocolVersion } from '../../protocol/frame-message.ts';
import {
  describeHeight,
  describeLink,
  greetings,
  type HeightRequest,
  parseHeightRequest,
  readDialects,
} from '../../protocol/height-dialects.ts';
import { type HostMessage, parseHostMessage } from '../../protocol/host-message.ts';
import { isWaiting, measureFrame, watchFrameSize } from './frame-size.ts';

type WithoutVersion<Message> = Message extends unknown ? Omit<Message, 'parley'> : never;

/** What is said apart from heights, which say themselves. */
export type Saying = WithoutVersion<Exclude<FrameMessage, { type: 'ready' | 'height' }>>;

export interface HostTalk {
  say(saying: Saying): void;
  /** Says that the frame can do what it is asked, as soon as it has a height. */
  ready(): void;
  /** Asks the host to follow a link. False where it is none that could. */
  followLink(address: string): boolean;
}

/**
 * The talk with the page that holds this frame: its height in our own words and in those that other hosts listen for,
 * whenever it has changed, and what we are told in return. Only the window above is heard, whatever its origin: it may
 * choose what is shown and nothing else.
 *
 * Everything is said to `*`. The frame cannot know its host's origin before that has spoken, a host that never speaks
 * wants the height too, and there is nothing in it that the host could not see: sizes, and ids of published records.
 *
 * @param hear a message of the host, and the origin that it came from
 */
export function talkToHost(
  window: Window & typeof globalThis,
  hear: (message: HostMessage, origin: string) => void,
): HostTalk {
  const { document, parent } = window;
  let dialects = readDialects(window.location);
  /** The height that the host was last told. */
  let told: number | undefined;
  let hasGreeted = false;
  let isReadyDue = false;
  /** Asked while there was no height to give. */
  let owed: HeightRequest | undefined;

  const post = (message: unknown): void => parent.postMessage(message, '*');
  const sayOwn = (message: WithoutVersion<FrameMessage>): void =>
    post({ parley: protocolVersion, ...message });

  function announce(): void {
    const size = measureFrame(document);
    if (size === undefined) return;
    const { height } = size;
    if (!hasGreeted && !isWaiting(document)) {
      hasGreeted = true;
      greetings.forEach(post);
    }
    if (height !== told) {
      told = height;
      if (!isReadyDue) sayOwn({ type: 'height', height });
      describeHeight(size, dialects).forEach(post);
    }
    if (owed !== undefined) describeHeight(size, dialects, owed).forEach(post);
    owed = undefined;
    if (isReadyDue) sayOwn({ type: 'ready', height });
    isReadyDue = false;
  }

  window.addEventListener('message', ({ source, data, origin }) => {
    if (source !== parent) return;
    const request = parseHeightRequest(data, dialects);
    if (request !== undefined) {
      ({ dialects } = request);
      owed = request;
      announce();
      return;
    }
    const message = parseHostMessage(data);
    if (message !== undefined) hear(message, origin);
  });
  watchFrameSize(window, announce);

  return {
    say: sayOwn,
    ready() {
      isReadyDue = true;
      announce();
    },
    followLink(address) {
      const message = describeLink(address, dialects);
      if (message !== undefined) post(message);
      return message !== undefined;
    },
  };
}

/** Where no page holds this one, nobody is spoken to. */
export const silence: HostTalk = { say() {}, ready() {}, followLink: () => false };
