import type { Address } from '../protocol/address.ts';
import { writeSpan } from './span.ts';
import type { ViewState } from './view-state.ts';

/** What belongs to the page for as long as it stands: as written in the address that it came with. */
export type PageAddress = Pick<Address, 'src' | 'lang'>;

/** What differs from the default, as an address: `applyAddress` leads back to the same choices. */
export function toAddress(state: ViewState, page: PageAddress = {}): Address {
  const { choice, lanes, panel, viewport, view, theme } = state;
  const zone = state.loaded.kind === 'timeline' ? state.loaded.timeline.dataset.timeZone : 'UTC';
  const { collapsed, pinned, order, more } = lanes;
  const hasLanes = collapsed.length + pinned.length + order.length > 0 || more !== undefined;
  return {
    ...page,
    ...(panel === undefined ? {} : { panel }),
    ...(choice.actors.length === 0 ? {} : { actors: choice.actors }),
    ...(choice.match === 'any' ? {} : { match: choice.match }),
    ...(choice.parties.length === 0 ? {} : { parties: choice.parties }),
    ...(choice.kinds.length === 0 ? {} : { kinds: choice.kinds }),
    ...(choice.statuses.length === 0 ? {} : { status: choice.statuses }),
    ...(viewport === undefined ? {} : writeSpan(viewport, zone)),
    ...(choice.query.trim() === '' ? {} : { q: choice.query }),
    ...(hasLanes ? { lanes } : {}),
    ...(view === 'timeline' ? {} : { view }),
    ...(theme === 'auto' ? {} : { theme }),
  };
}
