import { serializeAddress } from '../../protocol/address.ts';
import { type PageAddress, toAddress } from '../../state/to-address.ts';
import type { ViewState } from '../../state/view-state.ts';

/**
 * The way from an embed's page up to the build's top, as its data file's address has it: `../../` for
 * `../../data/ID.json`, `./` for `data/ID.json`.
 */
export function findTop(file: string): string {
  return file.replace(/data\/[^/]+\.json$/, '') || './';
}

/** Gives the address of the full page in a state, relative to the embed's page whose way up is `top`. */
export function makeFullPage(top: string, page: PageAddress = {}): (state: ViewState) => string {
  return (state) => {
    const { loaded } = state;
    const query = serializeAddress(toAddress(state, page));
    const path =
      page.src === undefined && loaded.kind === 'timeline'
        ? `t/${encodeURIComponent(loaded.timeline.dataset.id)}/`
        : 'index.html';
    return `${top}${path}${query === '' ? '' : `?${query}`}`;
  };
}

/**
 * A dataset's address as the full page can read it: relative ones are read against the page that they stand in, and
 * the full page is another. Within the origin without the origin, so that the address stays short.
 *
 * @param src as written in the embed's address
 * @param here the embed's own address
 */
export function moveSource(src: string, here: string): string {
  try {
    const url = new URL(src, here);
    return url.origin === new URL(here).origin ? url.pathname + url.search : url.href;
  } catch {
    return src;
  }
}
