import { cssPx } from '../base/brand.ts';
import type { ActorId } from '../domain/actor.ts';
import type { EventId } from '../domain/event.ts';
import { firstOf } from '../domain/first-of.ts';
import { inLang } from '../domain/names.ts';
import type { EventSelection } from '../domain/selection.ts';
import { tellTimes } from '../domain/tell-times.ts';
import type { EventSequence, ResolvedEvent, Timeline } from '../domain/timeline.ts';
import type { ToldTimes } from '../domain/told-times.ts';
import { densityPlacer } from '../layout/density.ts';
import type { LaneChoice, MeasureText } from '../layout/layout.ts';
import { placeScene } from '../layout/place.ts';
import { makePlan } from '../layout/plan.ts';
import type { Scene, Viewport } from '../layout/scene.ts';
import { exportEn as words } from '../messages/en/export.ts';
import { tellingEn } from '../messages/en/telling.ts';
import type { Messages } from '../messages/messages.ts';
import type { DrawingContext } from './canvas-surface.ts';
import { describeEvent } from './describe-event.ts';
import { exportFontFamily } from './export-fonts.ts';
import { drawLegend, placeLegend, placeSides } from './export-legend.ts';
import { recordsIn } from './export-records.ts';
import { createCanvasSheet, createSvgSheet, type Sheet } from './export-sheet.ts';
import { drawText, setText, type TextBlock } from './export-text.ts';
import { element, type Markup } from './markup.ts';
import { measureStatic } from './measure-static.ts';
import { paintScene } from './paint.ts';
import { paintDensity } from './paint-density.ts';
import { paintNames } from './paint-names.ts';
import { isStrip, type PaintState } from './paint-state.ts';
import type { Palette } from './palette.ts';
import { serializeMarkup } from './serialize-markup.ts';
import type { Surface } from './surface.ts';

/** A view of a timeline, as a picture that makes sense away from its page. */
export interface PictureRequest {
  readonly timeline: Timeline;
  readonly messages: Messages;
  readonly lang: string;
  readonly viewport: Viewport;
  /** Events that pass the filter; undefined: all. */
  readonly shown: EventSelection | undefined;
  readonly selected: EventId | undefined;
  readonly lanes: LaneChoice;
  /** Actors who have a lane, whatever `lanes` says. */
  readonly wanted?: readonly ActorId[];
  readonly palette: Palette;
  /** In CSS px, margins included. */
  readonly width: number;
  /** The picture is no higher: where its rows ask for more, it is drawn smaller as a whole. */
  readonly height?: number;
  readonly title: string;
  /** Below the title, what the picture leaves out: "Showing 3 of 12 records. Filtered to: Israel." */
  readonly subtitle?: string;
  /** Below the picture: sources, where they end, the address. */
  readonly lines: readonly string[];
  /** Times in words, where they are told already. */
  readonly told?: ToldTimes;
}

/** A picture whose every part has its place: what is left is to draw it. */
export interface PlacedPicture {
  /** In px of the sheet. */
  readonly width: number;
  readonly height: number;
  /** CSS px per px of the sheet: below 1 where the picture had to shrink into a height. */
  readonly unit: number;
  /** In words, a line each: what it is called, its records in order, its sources. */
  readonly description: readonly string[];
  draw(sheet: Sheet): void;
}

/** From this width on the picture has lanes with names and labels; below, the strip and its records as a list. */
const fullFrom = 700;
/** How small a picture may be drawn to fit a height. */
const units = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4];
const mostRows = 12;
const mostTitles = 8;
/** A description that no program would read to its end helps nobody. */
const mostDescribed = 1000;

/** Lays the picture out: title, what it shows, the picture, its key, sources. */
export function placeExport(request: PictureRequest, measure: MeasureText): PlacedPicture {
  const { height } = request;
  let placed = placeAt(1, request, measure);
  if (height === undefined) return placed;
  for (const unit of units) {
    placed = placeAt(unit, request, measure);
    if (placed.height * unit <= height) return placed;
  }
  return { ...placed, unit: height / placed.height };
}

function placeAt(unit: number, request: PictureRequest, measure: MeasureText): PlacedPicture {
  const { timeline, messages, lang, viewport, shown } = request;
  const told = request.told ?? tellTimes(timeline, tellingEn);
  const width = Math.max(240, Math.round(request.width / unit));
  const full = request.width >= fullFrom;
  const margin = full ? 32 : 16;
  const inner = width - 2 * margin;
  const mirrored = messages.dir === 'rtl';
  const { dataset } = timeline;

  const plan = makePlan(timeline, {
    messages,
    lang,
    measure,
    form: full ? 'full' : 'strip',
    lanes: request.lanes,
    wanted: request.wanted ?? [],
    density: densityPlacer,
    ...(shown === undefined ? {} : { shown }),
  });
  const scene = placeScene(plan, viewport, cssPx(inner), undefined, request.selected);
  const records = recordsIn(timeline, shown, viewport, scene);
  const inWords = (event: ResolvedEvent) => describeEvent(event, timeline, told, messages);
  const titleOf = ({ record }: ResolvedEvent) => inLang(dataset, record.title, lang);

  const blocks: Block[] = [];
  const text = (
    content: string,
    size: number,
    lineHeight: number,
    ink: 'text' | 'muted',
    after: number,
    weight: 400 | 700 = 400,
  ) => {
    const block = setText(content, inner, measure, { size, weight, ink }, lineHeight);
    blocks.push({ height: block.height, after, draw: textDrawer(block) });
  };

  text(request.title, full ? 22 : 20, full ? 30 : 26, 'text', request.subtitle ? 2 : 16, 700);
  if (request.subtitle) text(request.subtitle, 14, 20, 'muted', 16);
  if (isStrip(scene)) {
    const sides = placeSides(scene, measure, inner);
    blocks.push({
      height: sides.height,
      after: 8,
      draw: (sheet, place) => drawLegend(sheet, sides, place),
    });
  }
  blocks.push({
    height: scene.height,
    after: isStrip(scene) ? 4 : 12,
    draw: (sheet, { left, top }) => {
      sheet.draw(left, top, 1, (surface) => paintPicture(surface, scene, request, measure, mirrored));
    },
  });
  if (isStrip(scene)) {
    text(scene.axis.zone, 13, 18, 'muted', 12);
    const listed = firstOf(records.all, mostRows);
    for (const event of listed) {
      const { time, title, status } = inWords(event);
      text(status === undefined ? time : `${time} · ${status}`, 13, 18, 'muted', 0);
      text(title, 15, 21, 'text', event === listed.at(-1) ? 18 : 10, 700);
    }
    const rest = records.all.length - mostRows;
    if (rest > 0) text(words.more(rest), 13, 18, 'muted', 12);
  } else {
    const listed = (list: EventSequence) =>
      listTitles(firstOf(list, mostTitles).map(titleOf), list.length - mostTitles);
    const { undated, unlabelled } = records;
    if (undated.length > 0) text(words.undated(listed(undated)), 13, 18, 'text', 6);
    if (unlabelled.length > 0) text(words.unlabelled(listed(unlabelled)), 13, 18, 'text', 6);
  }
  const legend = placeLegend(scene, measure, inner);
  if (legend.height > 0) {
    blocks.push({
      height: legend.height,
      after: 8,
      draw: (sheet, place) => drawLegend(sheet, legend, place),
    });
  }
  if (request.lines.length > 0) {
    blocks.push({
      height: 1,
      after: 10,
      draw: (sheet, { left, right, top }) => {
        sheet.draw(left, top, 1, (surface) =>
          surface.box(0, 0, right - left, 1, { fill: 'edge', fillOpacity: 0.5 }),
        );
      },
    });
  }
  for (const line of request.lines) text(line, 13, 18, 'muted', 2);

  const inside = blocks.reduce((sum, block) => sum + block.height + block.after, 0);
  const height = Math.ceil(2 * margin + inside - (blocks.at(-1)?.after ?? 0));
  const described = firstOf(records.all, mostDescribed).map((event) => {
    const { time, title, status } = inWords(event);
    return words.described(time, title, status);
  });
  const rest = records.all.length - described.length;
  const description = [
    ...(request.subtitle ? [request.subtitle] : []),
    words.records(records.all.length),
    ...described,
    ...(rest > 0 ? [words.more(rest)] : []),
    ...request.lines,
  ];
  return {
    width,
    height,
    unit,
    description,
    draw(sheet) {
      sheet.draw(0, 0, 1, (surface) => surface.box(0, 0, width, height, { fill: 'page' }));
      let top = margin;
      for (const block of blocks) {
        block.draw(sheet, { left: margin, right: width - margin, top, mirrored });
        top += block.height + block.after;
      }
    },
  };
}

interface Place {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly mirrored: boolean;
}

interface Block {
  readonly height: number;
  /** Air below, but for the last. */
  readonly after: number;
  draw(sheet: Sheet, place: Place): void;
}

function textDrawer(block: TextBlock): Block['draw'] {
  return (sheet, place) => drawText(sheet, block, place);
}

function listTitles(titles: readonly string[], rest: number): string {
  return [...titles, ...(rest > 0 ? [words.more(rest)] : [])].join(words.separator);
}

/** The scene with its names, and with what stands as buttons on the page. */
function paintPicture(
  surface: Surface,
  scene: Scene,
  { selected, messages }: PictureRequest,
  measure: MeasureText,
  mirrored: boolean,
): void {
  const state: PaintState = {
    selected,
    highlighted: new Set(),
    mirrored,
    emptyLane: messages.picture.emptyLane,
    undatedLane: messages.picture.undatedLane,
    bundle: messages.picture.bundle,
    paintDense: paintDensity,
  };
  paintScene(surface, scene, state, measure);
  paintNames(surface, scene, measure, mirrored);
}

/**
 * The picture as a file of its own: SVG with its colours, its fonts (`fontFaces`: @font-face rules with data: addresses),
 * a title and a description that says every record in words.
 */
export function exportSvg(request: PictureRequest, measure: MeasureText, fontFaces: string): string {
  const placed = placeExport(request, measure);
  const sheet = createSvgSheet('parley', request.palette);
  placed.draw(sheet);
  const { width, height, unit } = placed;
  const markup = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: Math.round(width * unit * 100) / 100,
      height: Math.round(height * unit * 100) / 100,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-labelledby': 'parley-title parley-desc',
      lang: request.lang,
      'font-family': exportFontFamily,
    },
    [
      element('title', { id: 'parley-title' }, [request.title]),
      element('desc', { id: 'parley-desc' }, [placed.description.join('\n')]),
      ...(fontFaces === '' ? [] : [element('style', {}, [fontFaces])]),
      ...sheet.elements(),
    ],
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${withoutControls(serializeMarkup(markup))}\n`;
}

/** The same drawing on a canvas, which has been given `scale` device pixels for each of the sheet's. */
export function paintExport(
  context: DrawingContext,
  placed: PlacedPicture,
  options: { readonly scale: number; readonly palette: Palette; readonly fontFamily: string },
): void {
  placed.draw(createCanvasSheet(context, options));
}

/** Every text that the picture shows, whatever the font it is measured in: what fonts must cover. */
export function textsOf(request: PictureRequest): string {
  const sheet = createSvgSheet('parley', request.palette);
  placeExport(request, measureStatic).draw(sheet);
  const gather = (node: Markup): string =>
    typeof node === 'string' ? node : node.children.map(gather).join('');
  return sheet.elements().map(gather).join('\n');
}

/** XML refuses control characters, halves of pairs and non-characters even in escaped form. */
function withoutControls(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
}
