import { everything, type FilterChoice } from '../domain/filter.ts';
import { type Address, type AddressParameter, parseAddress } from '../protocol/address.ts';
import { applyAddress } from './apply-address.ts';
import { toAddress } from './to-address.ts';
import type { ViewState } from './view-state.ts';

/**
 * The state with some parameters of an address changed, as a host asks for it: an empty value goes back to the
 * default, what is not named stays, and a value that means nothing here is as good as not named. Of a list what is
 * known counts. `src` and `lang` are not read. The very same state where nothing changes.
 *
 * @param query an address query without `?`, of anyone's making
 */
export function mergeAddress(state: ViewState, query: string): ViewState {
  const asked = new URLSearchParams(query);
  const written = new URLSearchParams([...asked].filter(([, value]) => value !== ''));
  const { address, problems } = parseAddress(written);
  /** None of its values could be read. */
  const isBad = (name: Exclude<AddressParameter, 'event'>): boolean =>
    address[name] === undefined && problems.some(({ parameter }) => parameter === name);
  const isCleared = (name: AddressParameter): boolean => asked.has(name) && !written.has(name);

  /** What a parameter of one value comes to: what was asked for, the default, or what there is. */
  const settle = <T>(name: AddressParameter, value: T | undefined, standard: T, present: T): T =>
    isCleared(name) ? standard : (value ?? present);
  const view = settle('view', address.view, 'timeline', state.view);
  const theme = settle('theme', address.theme, 'auto', state.theme);
  if (state.loaded.kind !== 'timeline') return withChanged(state, { view, theme });

  const present = toAddress(state);
  const edge = (name: 'from' | 'to'): Partial<Address> => {
    const value = isCleared(name) ? undefined : (address[name] ?? present[name]);
    return value === undefined ? {} : { [name]: value };
  };
  const { from: _from, to: _to, ...others } = address;
  const wished = applyAddress({ ...state, notices: [] }, { ...others, ...edge('from'), ...edge('to') });
  const isRefused = (...names: readonly AddressParameter[]): boolean =>
    wished.notices.some(({ parameter }) => names.some((name) => name === parameter));

  const settleList = <T>(name: AddressParameter, found: readonly T[], now: readonly T[]): readonly T[] =>
    isCleared(name) || found.length > 0 ? found : now;
  const choice: FilterChoice = {
    actors: settleList('actors', wished.choice.actors, state.choice.actors),
    match: settle('match', address.match, everything.match, state.choice.match),
    parties: settleList('parties', wished.choice.parties, state.choice.parties),
    kinds: settleList('kinds', wished.choice.kinds, state.choice.kinds),
    statuses: settleList('status', wished.choice.statuses, state.choice.statuses),
    // White space alone searches for nothing.
    query: !asked.has('q') || isBad('q') ? state.choice.query : (address.q ?? everything.query),
  };

  const asksPanel = asked.has('event') || asked.has('panel');
  const namesPanel = written.has('event') || written.has('panel');
  const panel = !asksPanel || (namesPanel && wished.panel === undefined) ? state.panel : wished.panel;

  const asksEdge = (name: 'from' | 'to'): boolean => asked.has(name) && !isBad(name);
  const takesSpan = (asksEdge('from') || asksEdge('to')) && !isRefused('from', 'to');
  // The edge that is not named stays to the millisecond; written and read again it would be a whole minute.
  const viewport = wished.viewport && {
    from: asksEdge('from') ? wished.viewport.from : (state.viewport?.from ?? wished.viewport.from),
    to: asksEdge('to') ? wished.viewport.to : (state.viewport?.to ?? wished.viewport.to),
  };
  const { collapsed, pinned, order } = wished.lanes;
  const isLaneless = collapsed.length + pinned.length + order.length === 0;
  return withChanged(state, {
    view,
    theme,
    choice,
    panel,
    viewport: takesSpan ? viewport : state.viewport,
    lanes:
      !asked.has('lanes') || (isLaneless && (isBad('lanes') || isRefused('lanes')))
        ? state.lanes
        : wished.lanes,
  });
}

/** What is equal keeps its identity, which is what others go by. */
function withChanged(state: ViewState, change: Partial<ViewState>): ViewState {
  const changed = Object.entries(change).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(state[key as keyof ViewState]),
  );
  return changed.length === 0 ? state : { ...state, ...Object.fromEntries(changed) };
}
