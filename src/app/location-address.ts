import { type Address, type AddressProblem, isAddressParameter, parseAddress } from '../protocol/address.ts';

/** What the address bar says. */
export interface LocationAddress {
  readonly address: Address;
  readonly problems: readonly AddressProblem[];
  /** Parameters that are not ours and stay where they are. */
  readonly keep: URLSearchParams;
}

/** @param search `location.search` */
export function readLocation(search: string): LocationAddress {
  const params = new URLSearchParams(search);
  const keep = new URLSearchParams();
  for (const [name, value] of params) if (!isAddressParameter(name)) keep.append(name, value);
  return { ...parseAddress(params), keep };
}
