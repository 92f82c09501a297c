/** Version of the talk between frame and host. Both sides ignore messages of any other. */
export const protocolVersion = 1;

/**
 * What a frame of ours says to the page that holds it, by postMessage. It says `ready` when it has started and again
 * at each `hello` of its host, `height` whenever that has changed.
 */
export type FrameMessage = { readonly parley: 1 } & (
  | {
      readonly type: 'ready';
      /** CSS pixels, a whole number above 0. */
      readonly height: number;
    }
  | { readonly type: 'height'; readonly height: number }
  | {
      readonly type: 'select';
      /** Id of the event that is open; absent when it has been closed. */
      readonly event?: string;
    }
  | {
      readonly type: 'filter';
      /** actors, match, parties, kinds, status and q as an address query without `?`, '' for no filter. */
      readonly query: string;
    }
  | {
      readonly type: 'error';
      /** In words of the reader's language: why the page cannot show what it was asked for. */
      readonly message: string;
    }
);

/** The one key beside `parley` and `type` that a message of this type holds. No prototype: `constructor` is no type. */
const keys: Readonly<Record<string, string>> = {
  __proto__: null as unknown as string,
  ready: 'height',
  height: 'height',
  select: 'event',
  filter: 'query',
  error: 'message',
};

/**
 * Reads what arrived from a frame of ours. Anything else, other versions and unknown types included, is undefined;
 * keys that are not the message's own are dropped. Never throws, not even when reading the value does.
 */
export function parseFrameMessage(data: unknown): FrameMessage | undefined {
  try {
    const { parley, type } = data as { readonly parley: unknown; readonly type: string };
    const key = keys[type] as string;
    const value = (data as Readonly<Record<string, unknown>>)[key];
    if (
      parley === protocolVersion &&
      // Not a list of one type, which would find its key as well.
      type === `${type}` &&
      (key === 'height'
        ? Number.isInteger(value) && (value as number) > 0
        : key && (typeof value === 'string' || (type === 'select' && value === undefined)))
    )
      return { parley, type, [key]: value } as FrameMessage;
  } catch {
    // Null, undefined, or a getter that throws: not a message of ours.
  }
  return undefined;
}

/**
 * Whether a message event comes from this very frame: its source is the frame's window, and its origin is the whole
 * origin of the frame's address. A frame whose sandbox has no `allow-same-origin` says "null" instead, as any page
 * with an opaque origin does; that is believed of no other frame. Never throws.
 *
 * @param frame its content window, the absolute address of its document, and its sandbox attribute where it has one
 */
export function isFromFrame(
  event: { source: unknown; origin: string },
  frame: { window: unknown; address: string; sandbox: string | null | undefined },
): boolean {
  try {
    const { origin } = new URL(frame.address);
    return (
      // A frame without a window is nobody's source.
      event.source === (frame.window || frame) &&
      // The origin of a data: or file: address is "null" too, and tells nobody apart.
      origin !== 'null' &&
      (event.origin === origin || (event.origin === 'null' && isOpaque(frame.sandbox)))
    );
  } catch {
    return false;
  }
}

/** Whether a frame with this sandbox attribute has an opaque origin, so that no target origin but `*` reaches it. */
export function isOpaque(sandbox: string | null | undefined): boolean {
  return sandbox !== undefined && sandbox !== null && !/(^|\s)allow-same-origin(\s|$)/i.test(sandbox);
}
