import { type CssPx, cssPx } from '../base/brand.ts';
import { textIn } from '../base/text.ts';
import type { ActorId, PartyId } from '../domain/actor.ts';
import type { Timeline } from '../domain/timeline.ts';
import { formatZone } from '../time/zone-words.ts';
import { calendarOf } from './calendar.ts';
import { labelText } from './label-text.ts';
import { filterLane, type LaneIndex, laneSize } from './lane-index.ts';
import { type GroupModel, type LaneModelLane, laneModel, openLaneHeight, visualRows } from './lane-model.ts';
import type { LaneChoice, LayoutOptions, Plan } from './layout.ts';
import type { LanePlan, MeasuredLabel, PlanParts } from './plan-parts.ts';
import { closedLaneHeight } from './row-box.ts';
import type { Group, Lane } from './scene.ts';
import { pointerSign, sizes } from './sizes.ts';
import { makeTickWriter } from './tick-words.ts';
import { wrapName } from './wrap-name.ts';

/**
 * Everything about a picture that does not depend on the visible span or the width: lanes and their order, rows,
 * heights, names. Make a new one when the filter, the choice of lanes, the language, the form or the font changes;
 * lanes, rows and heights stay the same under every filter.
 */
export function makePlan(timeline: Timeline, options: LayoutOptions): Plan {
  const { form, messages, lang, measure } = options;
  const { dataset } = timeline;
  const model = laneModel(timeline);
  const shown = shownMask(timeline, options.shown);
  const filtered = (lane: LaneIndex) => (shown ? filterLane(lane, shown) : lane);
  const names = namesOf(timeline, options);
  const gutter = form === 'strip' ? sizes.rail : gutterFor(names.all, measure);
  const top = form === 'strip' ? 0 : sizes.axis;
  const groups: Group[] = [];
  const lanes: LanePlan[] = [];
  const sceneLanes: Lane[] = [];
  let y = top;

  /** Height of a name in lines, with air above and below. */
  const heightOf = (name: string, room: number, style: 'lane' | 'group') =>
    wrapName(name, room, (text) => measure(text, style)).length * lineHeight + 12;

  const addLane = (lane: Omit<LanePlan, 'y'>, name: string, at: number) => {
    lanes.push({ ...lane, y });
    const { key, actor, party, color, height, index } = lane;
    sceneLanes.push({
      key,
      ...(actor === undefined ? {} : { actor }),
      party,
      name,
      color,
      y: cssPx(y),
      height: cssPx(height),
      alternate: at % 2 === 1,
      empty: eventCount(index) === 0,
      undated: index.undated.length,
    });
    y += height;
  };

  for (const [at, group] of model.groups.entries()) {
    const { party, color } = group;
    const start = y;
    const closed = form === 'full' && options.lanes.collapsed.includes(party);
    // The sign that folds and unfolds stands beside the name.
    const header = heightOf(names.group(party), nameRoom(gutter) - foldSign, 'group');
    if (form === 'full') y += header;
    if (form === 'strip' || closed) {
      const index = filtered(group.whole);
      const height = closed ? closedLaneHeight(visualRows(group.whole)) : sizes.stripLane;
      const kind = closed ? 'closed' : 'strip';
      addLane(
        { key: `party:${party}`, party, color, index, height, kind },
        names.group(party),
        closed ? 0 : at,
      );
    } else {
      for (const [place, { actor, index }] of lanesInOrder(group, options.lanes).entries()) {
        const key = actor === undefined ? 'actor:' : `actor:${actor}`;
        const own = { key, ...(actor === undefined ? {} : { actor }), party, color, kind: 'open' as const };
        const name = names.actor(actor);
        const height = Math.max(openLaneHeight(index), heightOf(name, nameRoom(gutter), 'lane'));
        addLane({ ...own, index: filtered(index), height }, name, place);
      }
    }
    if (form === 'strip') continue;
    groups.push({
      party,
      name: names.group(party),
      color,
      y: cssPx(start),
      height: cssPx(header),
      railHeight: cssPx(y - start),
      collapsed: closed,
      count: eventCount(filtered(group.whole)),
    });
  }

  const bottom = y;
  const height: CssPx = cssPx(form === 'strip' ? bottom + sizes.axis : bottom);
  const calendar = calendarOf(dataset.timeZone);
  const parts: PlanParts = {
    form,
    index: model.index,
    gutter,
    axis: {
      y: cssPx(form === 'strip' ? bottom : 0),
      height: cssPx(sizes.axis),
      zone: formatZone(dataset.timeZone, messages),
    },
    top,
    bottom,
    groups,
    lanes,
    sceneLanes,
    calendar,
    writer: makeTickWriter(calendar, messages),
    messages,
    measure,
    labelOf: remember((event) => measureLabel(timeline, event, options)),
    hasPieces: remember((event) => isInPieces(timeline, event)),
  };
  return { timeline, height, parts };

  function measureLabel(of: Timeline, event: number, { lang: own }: LayoutOptions): MeasuredLabel {
    const record = of.events[event]?.record;
    if (!record) return { text: '', width: 0, bold: 0 };
    const text = labelText(record, messages, own, dataset.lang);
    return {
      ...text,
      width: measure(text.text, 'label'),
      bold: measure(pointerSign + text.text, 'label-bold'),
    };
  }

  function namesOf(of: Timeline, own: LayoutOptions) {
    const actors = new Map(of.dataset.actors.map((actor) => [actor.id, actor]));
    const parties = new Map(of.dataset.parties.map((party) => [party.id, party]));
    const actor = (id: ActorId | undefined): string => {
      const known = id === undefined ? undefined : actors.get(id);
      return known ? textIn(known.name, lang, dataset.lang) : own.messages.layout.unattributed;
    };
    const group = (id: PartyId | 'others'): string => {
      const known = id === 'others' ? undefined : parties.get(id);
      return known ? textIn(known.name, lang, dataset.lang) : own.messages.picture.others;
    };
    const all = model.groups.flatMap(({ party, lanes: inside }) => [
      group(party),
      ...inside.map((lane) => actor(lane.actor)),
    ]);
    return { actor, group, all };
  }
}

/** Room for the sign behind a party's name, and the air before it. */
const foldSign = 20;
const lineHeight = 16;

function eventCount(lane: LaneIndex): number {
  return laneSize(lane) + lane.undated.length;
}

/** From the rail's air to the plot's. */
function nameRoom(gutter: number): number {
  return gutter - sizes.rail - 2 * sizes.gap;
}

/** Wide enough that every name fits into the three lines that a lane of one row holds. */
function gutterFor(names: readonly string[], measure: LayoutOptions['measure']): number {
  const steps: readonly number[] = sizes.gutterSteps;
  const fits = (gutter: number) =>
    names.every((name) => wrapName(name, nameRoom(gutter), (text) => measure(text, 'lane')).length <= 3);
  return steps.find(fits) ?? steps.at(-1) ?? sizes.gutter;
}

/** Pinned lanes first, then those that the reader ordered, then the computed order. */
function lanesInOrder(group: GroupModel, choice: LaneChoice): readonly LaneModelLane[] {
  const wished = [...choice.pinned, ...choice.order];
  if (wished.length === 0) return group.lanes;
  const ranks = new Map<ActorId, number>();
  for (const actor of wished) if (!ranks.has(actor)) ranks.set(actor, ranks.size);
  const rank = ({ actor }: LaneModelLane) =>
    (actor === undefined ? undefined : ranks.get(actor)) ?? Number.MAX_SAFE_INTEGER;
  // Sorting is stable: lanes without a wish keep the computed order.
  return [...group.lanes].sort((a, b) => rank(a) - rank(b));
}

function shownMask(timeline: Timeline, shown: LayoutOptions['shown']): Uint8Array | undefined {
  if (!shown) return undefined;
  return Uint8Array.from(timeline.events, ({ record }) => (shown.has(record.id) ? 1 : 0));
}

function isInPieces({ events }: Timeline, event: number): boolean {
  const when = events[event]?.when;
  if (!when || when.mode === 'throughout') return false;
  let pieces = 0;
  for (const _ of when.extents) {
    pieces++;
    if (pieces === 2) return true;
  }
  return false;
}

function remember<T>(make: (event: number) => T): (event: number) => T {
  const known = new Map<number, T>();
  return (event) => {
    if (known.has(event)) return known.get(event) as T;
    const made = make(event);
    known.set(event, made);
    return made;
  };
}
