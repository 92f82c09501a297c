import type { ActorId, PartyId } from '../domain/actor.ts';
import { eventKinds, statuses } from '../domain/event.ts';
import type { Timeline } from '../domain/timeline.ts';
import type { LaneChoice } from '../layout/layout.ts';
import type { Viewport } from '../layout/scene.ts';
import { wholeStory } from '../layout/story.ts';
import type { Address, AddressParameter, AddressProblem } from '../protocol/address.ts';
import { dateTimeCodec } from '../protocol/date-time-codec.ts';
import { hasPanelTarget } from './panel-target.ts';
import { isSpan, readEdge } from './span.ts';
import type { AddressNotice, Panel, ViewState } from './view-state.ts';

/**
 * The state that the address asks for, on top of what does not come from it (data, messages). What the address does
 * not name has its default. Whatever names nothing in this timeline is left out and becomes a notice; everything else
 * counts. Without a timeline only what needs none is applied: view and theme.
 */
export function applyAddress(
  state: ViewState,
  address: Address,
  problems: readonly AddressProblem[] = [],
): ViewState {
  const notices: AddressNotice[] = problems.map(({ parameter, value }) => ({
    parameter,
    value,
    reason: 'malformed',
  }));
  if (address.lang !== undefined && address.lang !== state.messages.lang) {
    notices.push({ parameter: 'lang', value: address.lang, reason: 'malformed' });
  }
  const plain: ViewState = {
    ...state,
    view: address.view ?? 'timeline',
    theme: address.theme ?? 'auto',
    notices,
  };
  if (state.loaded.kind !== 'timeline') return plain;
  const { timeline } = state.loaded;
  const { dataset } = timeline;

  const panel: Panel | undefined = address.panel;
  const isPanelKnown = panel !== undefined && hasPanelTarget(state.loaded, panel);
  if (panel !== undefined && !isPanelKnown) {
    notices.push({
      parameter: panel.type === 'event' ? 'event' : 'panel',
      value: panel.id,
      reason: 'unknown-id',
    });
  }

  const known = <Id extends string>(
    parameter: AddressParameter,
    ids: readonly string[] | undefined,
    vocabulary: readonly Id[],
  ): readonly Id[] => {
    const found: Id[] = [];
    for (const id of ids ?? []) {
      const match = vocabulary.find((each) => each === id);
      if (match === undefined) notices.push({ parameter, value: id, reason: 'unknown-id' });
      else found.push(match);
    }
    return found;
  };
  const actors: readonly ActorId[] = dataset.actors.map((actor) => actor.id);
  const parties: readonly PartyId[] = dataset.parties.map((party) => party.id);
  const groups: readonly (PartyId | 'others')[] = [...parties, 'others'];
  const opened = address.lanes?.more ?? {};
  const more = known('lanes', Object.keys(opened), groups).map((group) => [group, opened[group] ?? 0]);
  const lanes: LaneChoice = {
    collapsed: known('lanes', address.lanes?.collapsed, groups),
    pinned: known('lanes', address.lanes?.pinned, actors),
    order: known('lanes', address.lanes?.order, actors),
    ...(more.length > 0 ? { more: Object.fromEntries(more) } : {}),
  };

  return {
    ...plain,
    panel: isPanelKnown ? panel : undefined,
    choice: {
      actors: known('actors', address.actors, actors),
      match: address.match ?? 'any',
      parties: known('parties', address.parties, parties),
      kinds: known('kinds', address.kinds, eventKinds),
      statuses: known('status', address.status, statuses),
      query: address.q ?? '',
    },
    lanes,
    viewport: readSpan(timeline, address, notices),
    notices,
  };
}

/** One edge alone reaches to the end of the story on the other side. A span that ends before it begins is refused. */
function readSpan(timeline: Timeline, address: Address, notices: AddressNotice[]): Viewport | undefined {
  if (address.from === undefined && address.to === undefined) return undefined;
  const zone = timeline.dataset.timeZone;
  const whole = wholeStory(timeline);
  const from = address.from === undefined ? whole.from : readEdge(address.from, 'from', zone);
  const to = address.to === undefined ? whole.to : readEdge(address.to, 'to', zone);
  if (isSpan(from, to)) return { from, to };
  const parameter = address.to === undefined ? 'from' : 'to';
  const written = address.to ?? address.from;
  const value = written === undefined ? '' : (dateTimeCodec.serialize(written) ?? '');
  notices.push({ parameter, value, reason: 'malformed' });
  return undefined;
}
