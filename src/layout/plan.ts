import { type CssPx, cssPx } from '../base/brand.ts';
import { textIn } from '../base/text.ts';
import type { PartyId } from '../domain/actor.ts';
import type { ActorIndex } from '../domain/actor-index.ts';
import { countSets, filterLane } from '../domain/filter-index.ts';
import type { Timeline } from '../domain/timeline.ts';
import { formatZone } from '../time/zone-words.ts';
import { calendarOf } from './calendar.ts';
import { labelText } from './label-text.ts';
import { type LaneIndex, laneIn, mostMarks } from './lane-index.ts';
import { type Grouped, laneModel, openLaneHeight, visualRows } from './lane-model.ts';
import { chooseLanes } from './lane-seats.ts';
import type { LayoutOptions, Plan } from './layout.ts';
import { makeLeastWidth } from './least-width.ts';
import type { LanePlan, MeasuredLabel, PlanParts } from './plan-parts.ts';
import { restSelection } from './rest-selection.ts';
import { closedLaneHeight } from './row-box.ts';
import type { Group, Lane } from './scene.ts';
import { pointerSign, sizes } from './sizes.ts';
import { makeTickWriter } from './tick-words.ts';
import { wrapName } from './wrap-name.ts';

/**
 * Everything about a picture that does not depend on the visible span or the width: lanes and their order, rows,
 * heights, names. Make a new one when the filter, the choice of lanes, the language, the form or the font changes;
 * lanes, rows and heights stay the same under every filter, but for the lanes of those who are wanted.
 */
export function makePlan(timeline: Timeline, options: LayoutOptions): Plan {
  const { form, messages, lang, measure, shown, lanes: choice } = options;
  const { dataset } = timeline;
  const { actors } = dataset;
  const model = laneModel(timeline);
  const { table } = model;
  const counts = model.countGroups(countSets(table, shown));
  const parties = new Map(dataset.parties.map((party) => [party.id, party]));
  const gutter = form === 'strip' ? sizes.rail : gutterFor(namesAtFirst(), measure);
  const top = form === 'strip' ? 0 : sizes.axis;
  const groups: Group[] = [];
  const lanes: LanePlan[] = [];
  const sceneLanes: Lane[] = [];
  let y = top;

  const chosen = model.groups.map((group) => chooseLanes(group, choice, options.wanted ?? [], actors));
  const rests = () => model.rests(chosen.flatMap(({ settled }) => settled));

  for (const [at, group] of model.groups.entries()) {
    const { party, color } = group;
    const start = y;
    const own = { party, color };
    const name = groupName(party);
    const closed = form === 'full' && choice.collapsed.includes(party);
    // The sign that folds and unfolds stands beside the name.
    const header = heightOf(name, nameRoom(gutter) - foldSign, 'group');
    if (form === 'full') y += header;
    if (form === 'strip' || closed) {
      const { index, height } = sharedLane(model.wholes(), at);
      addLane(
        closed
          ? { ...own, key: `party:${party}`, index, height, kind: 'closed' }
          : { ...own, key: `party:${party}`, index, height: sizes.stripLane, kind: 'strip' },
        name,
        closed ? 0 : at,
      );
    } else {
      const { lanes: inside, rest, settled } = chosen[at] as (typeof chosen)[number];
      for (const [place, lane] of inside.entries()) {
        const actor = actors[lane]?.id;
        const laneName = actorName(lane);
        const height = Math.max(
          openLaneHeight(visualRows(model.index, lane)),
          heightOf(laneName, nameRoom(gutter), 'lane'),
        );
        addLane(
          {
            ...own,
            key: `actor:${actor ?? ''}`,
            ...(actor === undefined ? {} : { actor }),
            index: shownLane(model.index, lane, (other) => other === lane),
            height,
            kind: 'open',
          },
          laneName,
          place,
        );
      }
      if (rest > 0) {
        const left = inside.length > settled.length ? new Set(inside) : undefined;
        const { index, height } = sharedLane(rests(), at, left);
        addLane(
          { ...own, key: `rest:${party}`, others: rest, index, height, kind: 'closed' },
          messages.layout.otherActors(rest),
          inside.length,
        );
      }
    }
    if (form === 'strip') continue;
    groups.push({
      party,
      name,
      color,
      y: cssPx(start),
      height: cssPx(header),
      railHeight: cssPx(y - start),
      collapsed: closed,
      count: counts[at] as number,
    });
  }

  const bottom = y;
  const height: CssPx = cssPx(form === 'strip' ? bottom + sizes.axis : bottom);
  const calendar = calendarOf(dataset.timeZone);
  const leastWidth = makeLeastWidth(measure);
  const parts: PlanParts = {
    form,
    table,
    density: options.density,
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
    labelOf: remember(measureLabel),
  };
  return { timeline, height, needsDensity: lanes.some(needsDensity), parts };

  function addLane(lane: Omit<LanePlan, 'y'>, name: string, at: number): void {
    lanes.push({ ...lane, y });
    const { key, actor, others, party, color, height, index } = lane;
    sceneLanes.push({
      key,
      ...(actor === undefined ? {} : { actor }),
      ...(others === undefined ? {} : { others }),
      party,
      name,
      color,
      y: cssPx(y),
      height: cssPx(height),
      alternate: at % 2 === 1,
      empty: index.count + index.undated === 0,
      undated: index.undated,
    });
    y += height;
  }

  function shownLane(
    index: ActorIndex,
    lane: number,
    holds: LaneIndex['holds'],
    selection = shown,
  ): LaneIndex {
    return selection
      ? laneIn(filterLane(index, table, selection, lane), table, 0, holds)
      : laneIn(index, table, lane, holds);
  }

  /** A lane that several actors share, without those who `left` it, and its height where it is closed. */
  function sharedLane({ index, groupOf }: Grouped, group: number, left?: ReadonlySet<number>) {
    const holds = (actor: number) => groupOf[actor] === group && left?.has(actor) !== true;
    return {
      index: shownLane(index, group, holds, left ? restSelection(table, shown, holds) : shown),
      height: closedLaneHeight(visualRows(index, group)),
    };
  }

  /** Height of a name in lines, with air above and below. */
  function heightOf(name: string, room: number, style: 'lane' | 'group'): number {
    return wrapName(name, room, (text) => measure(text, style)).length * lineHeight + 12;
  }

  function measureLabel(event: number): MeasuredLabel {
    const record = timeline.events.at(event)?.record;
    const label = record ? labelText(record, messages, lang, dataset.lang) : { text: '' };
    return {
      ...label,
      least: leastWidth(label.text),
      get width() {
        return measure(label.text, 'label');
      },
      get bold() {
        return measure(pointerSign + label.text, 'label-bold');
      },
    };
  }

  function actorName(lane: number): string {
    const actor = actors[lane];
    return actor ? textIn(actor.name, lang, dataset.lang) : messages.layout.unattributed;
  }

  function groupName(id: PartyId | 'others'): string {
    const party = id === 'others' ? undefined : parties.get(id);
    return party ? textIn(party.name, lang, dataset.lang) : messages.picture.others;
  }

  /** Of those that are there before the reader chooses, so that the gutter stays when lanes come and go. */
  function namesAtFirst(): string[] {
    return model.groups.flatMap((group) => [
      groupName(group.party),
      ...group.lanes.slice(0, group.first).map(actorName),
    ]);
  }
}

/** Room for the sign behind a party's name, and the air before it. */
const foldSign = 20;
const lineHeight = 16;

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

function remember<T>(make: (event: number) => T): (event: number) => T {
  const known = new Map<number, T>();
  return (event) => {
    if (known.has(event)) return known.get(event) as T;
    const made = make(event);
    known.set(event, made);
    return made;
  };
}

/** Whether a lane may hold more than can be drawn mark by mark: in the strip alone even what is piled can. */
function needsDensity({ index, kind }: LanePlan): boolean {
  return index.count > mostMarks || (index.piles && kind !== 'strip');
}
