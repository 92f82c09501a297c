import { type Address, parseAddress, serializeAddress } from '../../protocol/address.ts';
import { makePageAddress } from '../../protocol/snippets.ts';
import { toAddress } from '../../state/to-address.ts';
import type { ViewState } from '../../state/view-state.ts';
import type { Deployment } from './deployment.ts';

/** A view as an address query, without `src`. */
export function serializeView(state: ViewState, lang: Address['lang'] | undefined): string {
  return serializeAddress(toAddress(state, lang === undefined ? {} : { lang }));
}

/**
 * The address of what is on the screen now, on the full page, without what only this visit carries (a newsroom's
 * campaign tags).
 *
 * @param search `location.search`: a language that was asked for is asked for again
 */
export function makeViewAddress(state: ViewState, deployment: Deployment, search: string): string {
  const { address } = parseAddress(new URLSearchParams(search));
  return makePageAddress({ ...deployment, query: serializeView(state, address.lang), title: '', height: 0 });
}
