import { cssPx } from '../base/brand.ts';
import { positionOf } from '../domain/event-table.ts';
import { inLang } from '../domain/names.ts';
import type { ResolvedEvent, Timeline } from '../domain/timeline.ts';
import { densityPlacer } from '../layout/density.ts';
import type { LayoutOptions, MeasureText } from '../layout/layout.ts';
import { placeScene } from '../layout/place.ts';
import { makePlan } from '../layout/plan.ts';
import { wholeStory } from '../layout/story.ts';
import type { Messages } from '../messages/messages.ts';
import { formatZone } from '../time/zone-words.ts';
import { makeJumps } from './jumps.ts';
import type { Markup, MarkupElement } from './markup.ts';
import { measureStatic } from './measure-static.ts';
import { paintDensity } from './paint-density.ts';
import type { PaintState } from './paint-state.ts';
import { serializeMarkup } from './serialize-markup.ts';
import { makeSkeleton } from './skeleton.ts';
import { makeStillOverview, makeStillPicture } from './still-picture.ts';

export interface StaticTimelineOptions {
  readonly messages: Messages;
  readonly lang: string;
  readonly measure?: MeasureText;
  /** Further controls at the end of the toolbar. */
  readonly tools?: readonly Markup[];
  /** Begins the ids in it; made of the dataset's own id where absent. */
  readonly idPrefix?: string;
}

/** Widths that the two still pictures are made for; a container query shows one of them. */
const widths = { strip: 360, full: 1000 } as const;

/**
 * HTML text of a timeline that nobody has touched yet: the whole story, every control in its place and disabled. It
 * stands inside the host element of a prerendered page, holds no style attribute and no script, and has the heights
 * that `mountTimeline` gives, so that nothing moves when that takes over.
 */
export function renderStaticTimeline(timeline: Timeline, options: StaticTimelineOptions): string {
  return serializeMarkup(makeStaticTimeline(timeline, options));
}

/** The same as elements. */
export function makeStaticTimeline(timeline: Timeline, options: StaticTimelineOptions): MarkupElement {
  const { messages, lang, measure = measureStatic, tools = [] } = options;
  const { dataset } = timeline;
  const story = wholeStory(timeline);
  const idPrefix = options.idPrefix ?? `pl-${dataset.id.replace(/[^\w-]/g, '-')}`;
  const state: PaintState = {
    selected: undefined,
    highlighted: new Set(),
    mirrored: messages.dir === 'rtl',
    emptyLane: messages.picture.emptyLane,
    undatedLane: messages.picture.undatedLane,
    paintDense: paintDensity,
  };
  const sceneOf = (form: LayoutOptions['form']) => {
    const lanes = { collapsed: [], pinned: [], order: [] };
    const plan = makePlan(timeline, { messages, lang, measure, form, lanes, density: densityPlacer });
    return placeScene(plan, story, cssPx(widths[form]));
  };
  const strip = sceneOf('strip');
  const picture = (form: LayoutOptions['form'], scene = sceneOf(form)) =>
    makeStillPicture(scene, state, measure, {
      idPrefix: `${idPrefix}-${form}`,
      className: `pl-still-${form}`,
      label: messages.picture.staticPicture,
    });
  return makeSkeleton({
    messages: messages.picture,
    dir: messages.dir,
    idPrefix,
    live: false,
    zone: formatZone(dataset.timeZone, messages),
    jumps: makeJumps(story, dataset.timeZone, messages),
    undated: undatedIn(timeline).map(({ record }) => inLang(dataset, record.title, lang)),
    picture: [picture('full'), picture('strip', strip)],
    overview: [makeStillOverview(strip, `${idPrefix}-overview`, paintDensity)],
    tools,
  });
}

/** Above so many no page lists what has no date. */
const mostUndated = 50;

function undatedIn(timeline: Timeline): readonly ResolvedEvent[] {
  const table = timeline.table;
  const positions = Array.from({ length: table.count - table.dated }, (_, at) =>
    positionOf(table, table.dated + at),
  );
  return positions.slice(0, mostUndated).flatMap((position) => timeline.events.at(position) ?? []);
}
