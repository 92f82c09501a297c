import { createCanvas } from '@napi-rs/canvas';
import { instant } from '../base/brand.ts';
import { inLang } from '../domain/names.ts';
import { tellTimes } from '../domain/tell-times.ts';
import type { Timeline } from '../domain/timeline.ts';
import { day } from '../layout/calendar.ts';
import type { MeasureText } from '../layout/layout.ts';
import type { Viewport } from '../layout/scene.ts';
import { viewportSpan } from '../layout/viewport.ts';
import { tellingEn } from '../messages/en/telling.ts';
import type { Messages } from '../messages/messages.ts';
import type { DrawingContext } from '../render/canvas-surface.ts';
import { createCanvasSheet, type Sheet } from '../render/export-sheet.ts';
import { drawText, setText, type TextBlock } from '../render/export-text.ts';
import { measureOn } from '../render/measure-text.ts';
import { lightPalette } from '../render/palette.ts';
import { formatSpan } from '../render/span-words.ts';
import { isRtlText, type Surface } from '../render/surface.ts';
import { formatDay } from '../time/day-words.ts';
import { fromInstant, toInstant } from '../time/instant.ts';
import { toCivil } from '../time/zone.ts';
import { findFontFolder, registerFonts } from './thumbnail-fonts.ts';
import { drawPicture, drawTitles } from './thumbnail-picture.ts';

/** What Open Graph and Twitter cards are made for; feeds show them at half this width. */
export const thumbnailSize = { width: 1200, height: 630 } as const;

const { width, height } = thumbnailSize;
const margin = 52;
const inner = width - 2 * margin;
const titleSizes = [60, 54, 48] as const;
const mostTitleLines = 3;
const small = { size: 22, weight: 400, ink: 'muted' } as const;
/** Two lines, beside which the brand stands. */
const footerHeight = 60;
const brandWidth = 150;
const brandHeight = 44;

/**
 * The still image of a timeline for links to it: a PNG of 1200 x 630 px with title, picture and sources, drawn from the
 * scene by the painters of the page. The same bytes from the same timeline on one machine.
 * @param fontFolder holds the font packages (`node_modules/@fontsource-variable`); found from this file where absent
 */
export async function renderThumbnail(
  timeline: Timeline,
  messages: Messages,
  fontFolder: string = findFontFolder(),
): Promise<Uint8Array> {
  const fontFamily = await registerFonts(fontFolder);
  const canvas = createCanvas(width, height);
  // The part of the interface that we draw with is the same; the two type declarations differ in what we never call.
  const context = canvas.getContext('2d') as unknown as DrawingContext;
  const sheet = createCanvasSheet(context, { scale: 1, palette: lightPalette, fontFamily });
  drawCard(sheet, timeline, messages, measureOn(context, fontFamily));
  return canvas.encode('png');
}

/** Measures text as `renderThumbnail` draws it. */
export async function createThumbnailMeasure(fontFolder: string = findFontFolder()): Promise<MeasureText> {
  const fontFamily = await registerFonts(fontFolder);
  return measureOn(createCanvas(1, 1).getContext('2d') as unknown as DrawingContext, fontFamily);
}

function drawCard(sheet: Sheet, timeline: Timeline, messages: Messages, measure: MeasureText): void {
  const { dataset } = timeline;
  const title = setTitle(inLang(dataset, dataset.title, messages.lang), measure);
  const mirrored = messages.dir === 'rtl';
  // A title goes with its own script, whatever the language of the interface.
  const titleMirrored = isRtlText(title.lines.map(({ text }) => text).join(' ')) || mirrored;
  const put = (block: TextBlock, top: number, end: boolean) =>
    drawText(sheet, block, { left: margin, right: width - margin, top, mirrored: end });

  sheet.draw(0, 0, 1, (surface) => surface.box(0, 0, width, height, { fill: 'page' }));
  put(title, margin - 10, titleMirrored);
  const facts = setText(factsOf(timeline, messages), inner, measure, { ...small, size: 26 }, 36, 1);
  const factsTop = margin - 10 + title.height + 6;
  put(facts, factsTop, titleMirrored);

  const footer = footerOf(timeline, messages).map((line) =>
    setText(line, inner - brandWidth - 24, measure, small, 30, 1),
  );
  const footerTop = height - 36 - footerHeight;
  const firstLine = footerTop + (footerHeight - footer.length * 30) / 2;
  footer.forEach((block, index) => {
    put(block, firstLine + index * 30, mirrored);
  });
  const ruleTop = footerTop - 16;
  sheet.draw(margin, ruleTop, 1, (surface) =>
    surface.box(0, 0, inner, 2, { fill: 'edge', fillOpacity: 0.4 }),
  );
  drawBrand(sheet, measure, footerTop + (footerHeight - brandHeight) / 2, mirrored);

  const top = factsTop + facts.height + 18;
  const room = { left: margin, top, width: inner, height: ruleTop - 14 - top };
  const draw = [...timeline.events].some(({ when }) => when.dated) ? drawPicture : drawTitles;
  draw(sheet, timeline, messages, measure, room);
}

/** As large as it can be in two lines, else in three; what is longer still ends in an ellipsis. */
function setTitle(text: string, measure: MeasureText): TextBlock {
  const set = (size: number) =>
    setText(text, inner, measure, { size, weight: 700, ink: 'text' }, Math.round(size * 1.2), mostTitleLines);
  const blocks = titleSizes.map(set);
  const last = set(titleSizes[titleSizes.length - 1] ?? 48);
  return blocks.find(({ lines }) => lines.length <= 2) ?? last;
}

/** How many records and over which days, as far as there are any dates. */
function factsOf(timeline: Timeline, messages: Messages): string {
  const edges = [...timeline.events].flatMap(({ when }) =>
    when.dated
      ? [
          toInstant(when.start.earliest, 'earliest'),
          toInstant(when.start.latest, 'latest'),
          toInstant(when.end.earliest, 'earliest'),
          toInstant(when.end.latest, 'latest'),
        ].filter(Number.isFinite)
      : [],
  );
  const from = edges.reduce((least, edge) => Math.min(least, edge), Number.POSITIVE_INFINITY);
  const to = edges.reduce((most, edge) => Math.max(most, edge), Number.NEGATIVE_INFINITY);
  const span = { from: instant(from), to: instant(to) };
  return [
    ...(from < to ? [formatDays(span, timeline.dataset.timeZone, messages)] : []),
    messages.ui.records(timeline.events.length),
  ].join(messages.ui.separator);
}

/** As `formatSpan`, but never to the hour: a day whose hour nobody states is not said to be 24 hours long. */
function formatDays(span: Viewport, zone: string, messages: Messages): string {
  if (viewportSpan(span) > 2 * day) return formatSpan(span, zone, messages);
  const dayOf = (at: number) => formatDay(toCivil(fromInstant(instant(at)), zone), 'full', messages);
  return messages.picture.span(dayOf(span.from), dayOf(span.to - 1000));
}

function footerOf(timeline: Timeline, messages: Messages): readonly string[] {
  const { dataset } = timeline;
  const { footer, head, labelled } = messages.ui;
  const names = dataset.sources.map(({ agency, publisher }) =>
    [agency, publisher]
      .flatMap((name) => (name === undefined ? [] : inLang(dataset, name, messages.lang)))
      .join(', '),
  );
  const { asOf } = tellTimes(timeline, tellingEn);
  return [
    ...(names.length === 0 ? [] : [labelled(footer.sources, [...new Set(names)].join('; '))]),
    ...(timeline.asOf.dated ? [head.sourcesEnd(asOf)] : []),
  ];
}

/** The mark of public/favicon.svg and the name, at the end of the footer. */
function drawBrand(sheet: Sheet, measure: MeasureText, top: number, mirrored: boolean): void {
  const size = brandHeight;
  const name = setText('Parley', brandWidth, measure, { size: 28, weight: 700, ink: 'text' }, size, 1);
  const nameWidth = name.lines[0]?.width ?? 0;
  const left = mirrored ? margin : width - margin - size - 12 - nameWidth;
  sheet.draw(left, top, size / 32, paintMark);
  drawText(sheet, name, { left: left + size + 12, right: width, top, mirrored: false });
}

function paintMark(surface: Surface): void {
  surface.box(0, 0, 32, 32, { fill: 'text' });
  for (const y of [8, 16, 24]) surface.line([5, y], [27, y], { ink: 'edge', width: 1.5 });
  surface.line([13, 8], [13, 24], { ink: 'page', width: 2 });
  surface.dot(13, 8, 3.5, '#6c9ee5');
  surface.dot(13, 24, 3.5, '#ee637a');
  surface.box(18, 12.5, 9, 7, { fill: '#f0bc42' });
}
