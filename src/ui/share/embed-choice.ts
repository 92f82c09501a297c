import type { EventId } from '../../domain/event.ts';
import { everything, type FilterChoice } from '../../domain/filter.ts';
import type { Lang } from '../../messages/messages.ts';
import type { EmbedCodeWord } from '../../messages/share.ts';
import {
  makeElementSnippet,
  makeFrameSnippet,
  makeFrameWithScriptSnippet,
  type SnippetChoice,
} from '../../protocol/snippets.ts';
import { selectSelected } from '../../state/select-marked.ts';
import type { Theme, ViewMode, ViewState } from '../../state/view-state.ts';
import type { Deployment } from './deployment.ts';
import { serializeView } from './view-address.ts';

/** What the form of the embed code holds. */
export interface EmbedChoice {
  readonly code: EmbedCodeWord;
  /** CSS px, as typed: a field is empty while one types. */
  readonly height: number | undefined;
  /** CSS px; undefined: the whole column. */
  readonly width: number | undefined;
  readonly lang: Lang;
  readonly theme: Theme;
  readonly view: ViewMode;
  readonly event: EventId | undefined;
  readonly filters: FilterChoice;
  /** Whether span and lanes are those of the present view. */
  readonly hasSpan: boolean;
  readonly hasLink: boolean;
}

/** Tall enough for a phone's strip and its first five records, low enough to leave the article in sight. */
export const usualHeight = 640;
export const heights = { least: 320, most: 4000 } as const;
export const widths = { least: 240, most: 2000 } as const;

/** Everything as the reader sees it now. */
export function startEmbedChoice(state: ViewState): EmbedChoice {
  return {
    code: 'frame',
    height: usualHeight,
    width: undefined,
    lang: state.lang,
    theme: state.theme,
    view: state.view,
    event: selectSelected(state),
    filters: state.choice,
    hasSpan: hasOwnSpan(state),
    hasLink: true,
  };
}

export function withoutFilters(choice: EmbedChoice): EmbedChoice {
  return { ...choice, filters: everything, hasSpan: false };
}

/** Whether the reader has moved the picture or its lanes at all. */
export function hasOwnSpan({ viewport, lanes }: ViewState): boolean {
  const { collapsed, pinned, order, more } = lanes;
  return viewport !== undefined || collapsed.length + pinned.length + order.length > 0 || more !== undefined;
}

/** What the code can say: the element has attributes for actors, and none for other filters, span and lanes. */
export function sayable(choice: EmbedChoice): EmbedChoice {
  if (choice.code !== 'element') return choice;
  const { actors, match } = choice.filters;
  return { ...choice, filters: { ...everything, actors, match }, hasSpan: false };
}

/** The height that counts: the usual one until a sensible one is typed. */
export function heightOf({ height }: EmbedChoice): number {
  return height === undefined || !Number.isFinite(height)
    ? usualHeight
    : Math.round(Math.min(Math.max(height, heights.least), heights.most));
}

/** Undefined: the whole column. */
export function widthOf({ width }: EmbedChoice): number | undefined {
  return width === undefined || !Number.isFinite(width)
    ? undefined
    : Math.round(Math.min(Math.max(width, widths.least), widths.most));
}

/** The choice as what makes a snippet and the preview's address. */
export function toSnippetChoice(
  wished: EmbedChoice,
  state: ViewState,
  deployment: Deployment,
  title: string,
): SnippetChoice {
  const choice = sayable(wished);
  const view: ViewState = {
    ...state,
    view: choice.view,
    theme: choice.theme,
    panel: choice.event === undefined ? undefined : { type: 'event', id: choice.event },
    choice: choice.filters,
    ...(choice.hasSpan ? {} : { viewport: undefined, lanes: { collapsed: [], pinned: [], order: [] } }),
  };
  const { base, timeline, src } = deployment;
  const width = widthOf(choice);
  return {
    base,
    ...(timeline === undefined ? {} : { timeline }),
    ...(src === undefined ? {} : { src }),
    query: serializeView(view, choice.lang),
    title,
    height: heightOf(choice),
    ...(width === undefined ? {} : { width: String(width) }),
    link: choice.hasLink,
  };
}

export function makeSnippet(code: EmbedCodeWord, choice: SnippetChoice): string {
  switch (code) {
    case 'frame':
      return makeFrameSnippet(choice);
    case 'script':
      return makeFrameWithScriptSnippet(choice);
    case 'element':
      return makeElementSnippet(choice);
  }
}
