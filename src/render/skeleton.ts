import type { PictureMessages } from '../messages/picture.ts';
import { type IconName, makeIcon } from './icons.ts';
import type { Jump } from './jumps.ts';
import { element, type Markup, type MarkupElement } from './markup.ts';

export interface SkeletonOptions {
  readonly messages: PictureMessages;
  readonly dir: 'ltr' | 'rtl';
  /** Keeps element ids apart from those of other timelines on the page. */
  readonly idPrefix: string;
  /** False in prerendered pages: the buttons stand there, and work once the script has taken over. */
  readonly live: boolean;
  readonly zone: string;
  readonly jumps: readonly Jump[];
  /** Titles of the events that have no date, in list order. */
  readonly undated: readonly string[];
  /** What stands in the picture's box and in the overview's. */
  readonly picture: readonly Markup[];
  readonly overview: readonly Markup[];
  /** Further controls of the page that it stands in; live pages put theirs in themselves. */
  readonly tools?: readonly Markup[];
}

/** Marks for finding the parts of a skeleton again, `data-pl`. */
export type Part =
  | 'earlier'
  | 'later'
  | 'in'
  | 'out'
  | 'whole'
  | 'key'
  | 'legend'
  | 'reveal'
  | 'picture'
  | 'undated'
  | 'live'
  | 'track'
  | 'jumps'
  | 'overview-earlier'
  | 'overview-out'
  | 'overview-whole'
  | 'overview-in'
  | 'overview-later';

/** The two regions with everything that has a fixed place. Prerendered and live pages share it, so nothing shifts. */
export function makeSkeleton(options: SkeletonOptions): MarkupElement {
  const { messages, dir, live } = options;
  return element('div', { class: live ? 'pl pl-live' : 'pl', dir, 'data-pl': 'root' }, [
    element('section', { class: 'pl-timeline', 'aria-label': messages.timeline }, [
      element('h2', { class: 'pl-unseen' }, [messages.timeline]),
      makeToolbar(options),
      element('div', {
        class: 'pl-legend',
        id: `${options.idPrefix}-legend`,
        'data-pl': 'legend',
        hidden: true,
      }),
      button('reveal', [messages.showTimeline], { class: 'pl-button pl-reveal', disabled: !live }),
      element('p', { class: 'pl-zone' }, [options.zone]),
      element('div', { class: 'pl-picture', 'data-pl': 'picture' }, options.picture),
      makeUndated(options),
      element('p', { class: 'pl-unseen', role: 'status', 'data-pl': 'live' }),
    ]),
    element('section', { class: 'pl-overview', 'aria-label': messages.overview }, [
      element('h2', { class: 'pl-unseen' }, [messages.overview]),
      element('div', { class: 'pl-track', 'data-pl': 'track' }, options.overview),
      makeJumpButtons(options),
    ]),
  ]);
}

/** The controls above the full form. The strip has its own, beside the buttons of its days. */
function makeToolbar(options: SkeletonOptions): MarkupElement {
  const { messages, live, idPrefix, tools = [] } = options;
  return element('div', { class: 'pl-toolbar', role: 'group', 'aria-label': messages.toolbar }, [
    iconButton(options, 'earlier', 'earlier', messages.earlier),
    iconButton(options, 'later', 'later', messages.later),
    iconButton(options, 'out', 'zoomOut', messages.zoomOut),
    iconButton(options, 'in', 'zoomIn', messages.zoomIn),
    button('whole', [messages.wholeStory], { class: 'pl-button', disabled: !live }),
    button('key', [messages.key], {
      class: 'pl-button',
      disabled: !live,
      'aria-expanded': live ? 'false' : undefined,
      'aria-controls': live ? `${idPrefix}-legend` : undefined,
    }),
    ...tools,
  ]);
}

function makeUndated({ messages, live, undated }: SkeletonOptions): MarkupElement {
  // Live, the focus layer puts the events' own elements here.
  const chips = live ? [] : undated.map((title) => element('span', { class: 'pl-chip' }, [title]));
  return element('div', { class: 'pl-undated', 'data-pl': 'undated', hidden: undated.length === 0 }, [
    element('span', { class: 'pl-undated-title' }, [messages.noDate]),
    ...chips,
  ]);
}

/** One row: a button a day between minus and plus; arrows and the whole story where there is room for them. */
function makeJumpButtons(options: SkeletonOptions): MarkupElement {
  const { messages, live, jumps } = options;
  return element(
    'div',
    { class: 'pl-jumps', role: 'group', 'aria-label': messages.jumps, 'data-pl': 'jumps' },
    [
      iconButton(options, 'overview-earlier', 'earlier', messages.earlier, ' pl-roomy'),
      iconButton(options, 'overview-out', 'zoomOut', messages.zoomOut),
      button('overview-whole', [messages.wholeStory], {
        class: 'pl-button pl-jump',
        disabled: !live,
      }),
      ...jumps.map((jump, index) =>
        element(
          'button',
          {
            class: 'pl-button pl-jump',
            type: 'button',
            'aria-label': messages.jumpTo(jump.name),
            'data-pl-jump': index,
            disabled: !live,
          },
          [jump.text],
        ),
      ),
      iconButton(options, 'overview-in', 'zoomIn', messages.zoomIn),
      iconButton(options, 'overview-later', 'later', messages.later, ' pl-roomy'),
    ],
  );
}

function iconButton(
  { live }: SkeletonOptions,
  part: Part,
  name: IconName,
  label: string,
  extra = '',
): MarkupElement {
  return button(part, [makeIcon(name)], {
    class: `pl-button pl-square${extra}`,
    'aria-label': label,
    title: label,
    disabled: !live,
  });
}

function button(
  part: Part,
  children: readonly Markup[],
  attributes: MarkupElement['attributes'],
): MarkupElement {
  return element('button', { type: 'button', 'data-pl': part, ...attributes }, children);
}

/** A part of a live skeleton. */
export function findPart(root: HTMLElement, part: Part): HTMLElement {
  const found = root.querySelector<HTMLElement>(`[data-pl="${part}"]`);
  if (found === null) throw new Error(`Bug: skeleton without ${part}`);
  return found;
}
