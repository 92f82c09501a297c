import { addressParameters } from './address.ts';
import { protocolVersion } from './frame-message.ts';

/** What a page may say to a frame of ours, by postMessage: which view it wants, never data or markup. */
export type HostMessage = { readonly parley: 1 } & (
  | {
      /** "Say ready (again)." */
      readonly type: 'hello';
      /** The page's own address without fragment, so that the frame can offer a link to an event within the page. */
      readonly page?: string;
    }
  | {
      readonly type: 'change';
      /**
       * Parameters to change, as an address query without `?`: `actors=a,b&event=`. An empty value goes back to the
       * default; what is not named stays.
       */
      readonly query: string;
    }
);

/** What a host may change. Not `src`: the data are not its to choose once a frame is there. Not `lang`: that is another page. */
export const hostParameters: readonly string[] = addressParameters.filter(
  (name) => name !== 'src' && name !== 'lang',
);

/**
 * Reads what arrived from the host. Anything else, other versions and unknown types included, is undefined; keys that
 * are not the message's own are dropped, and so is every parameter of a change that a host may not choose. The rest
 * of the query stays as written. Never throws, not even when reading the value does.
 */
export function parseHostMessage(data: unknown): HostMessage | undefined {
  try {
    const { parley, type, page, query } = data as Readonly<Record<string, unknown>>;
    if (parley !== protocolVersion) return undefined;
    if (type === 'hello') {
      if (page === undefined) return { parley, type };
      return typeof page === 'string' ? { parley, type, page } : undefined;
    }
    if (type === 'change' && typeof query === 'string') {
      return { parley, type, query: query.split('&').filter(isHostPair).join('&') };
    }
  } catch {
    // Null, undefined, or a getter that throws: not a message of ours.
  }
  return undefined;
}

function isHostPair(pair: string): boolean {
  for (const name of new URLSearchParams(pair).keys()) return hostParameters.includes(name);
  return false;
}
