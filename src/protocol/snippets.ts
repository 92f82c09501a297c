import { escapeHtml } from '../base/escape-html.ts';
import type { AddressParameter } from './address.ts';

/** What an embed code shows, and where it comes from. */
export interface SnippetChoice {
  /** The deployment's address, with trailing slash. */
  readonly base: string;
  /** Id of one of the deployment's timelines. Neither this nor `src`: the deployment's default timeline. */
  readonly timeline?: string;
  /** Full address of a dataset, in place of `timeline`. */
  readonly src?: string;
  /** The view as an address query, with or without `?`. A `src` in it is left out. */
  readonly query: string;
  /** What the frame and the link are called. */
  readonly title: string;
  /** CSS px. */
  readonly height: number;
  /** As in an `iframe`'s attribute, px or per cent; '100%' without. */
  readonly width?: string;
  /** Whether the code ends in a link for feeds and newsletters, which drop frames. True without. */
  readonly link?: boolean;
}

/** The frame's document: the timeline without the site around it. */
export function makeEmbedAddress(choice: SnippetChoice): string {
  const folder =
    choice.timeline === undefined ? 'embed.html' : `embed/${encodeURIComponent(choice.timeline)}/`;
  return withQuery(choice, `${choice.base}${choice.src === undefined ? folder : 'embed.html'}`);
}

/** The same view on a page of its own. */
export function makePageAddress(choice: SnippetChoice): string {
  const folder = choice.timeline === undefined ? '' : `t/${encodeURIComponent(choice.timeline)}/`;
  return withQuery(choice, `${choice.base}${choice.src === undefined ? folder : ''}`);
}

/**
 * HTML for an article: the frame alone. Reduced to width, height, title and frameborder, as content systems and hosts
 * under a strict policy reduce it, it still looks right. The link below it is what remains where frames are dropped.
 */
export function makeFrameSnippet(choice: SnippetChoice): string {
  return [frame(choice), ...link(choice, captionStyle)].join('\n');
}

/** The same with the script that fits the frame's height to its content. */
export function makeFrameWithScriptSnippet(choice: SnippetChoice): string {
  return [frame(choice), ...link(choice, captionStyle), script(choice)].join('\n');
}

/**
 * HTML for an article: the custom element, each choice an attribute of its own. What stands inside it shows wherever
 * the script does not run. No height: the element is as high as its content, and one that is named would hold it.
 */
export function makeElementSnippet(choice: SnippetChoice): string {
  const isFull = choice.width === undefined || choice.width === '100%';
  const width = /^\d+$/.test(choice.width ?? '') ? `${choice.width}px` : choice.width;
  const start = tag('parley-timeline', {
    timeline: choice.src === undefined ? choice.timeline : undefined,
    src: choice.src,
    ...Object.fromEntries(viewOf(choice)),
    title: choice.title,
    style: isFull ? undefined : `width:${width};max-width:100%`,
  });
  const fallback = link({ ...choice, link: true }, undefined);
  return [start, ...fallback.map((line) => `  ${line}`), '</parley-timeline>', script(choice)].join('\n');
}

/**
 * HTML for an article that shows a frozen file from wherever it was placed. The file needs nothing but its own script,
 * so it gets nothing else: no origin, no storage, no window of its own but for the links that readers follow.
 */
export function makeFrozenSnippet(choice: {
  readonly address: string;
  readonly title: string;
  /** CSS px. */
  readonly height: number;
}): string {
  const start = tag('iframe', {
    src: choice.address,
    title: choice.title,
    width: '100%',
    height: String(choice.height),
    frameborder: '0',
    loading: 'lazy',
    sandbox: 'allow-scripts allow-popups allow-popups-to-escape-sandbox',
    style: 'border:0;width:0;min-width:100%!important;color-scheme:light dark',
    referrerpolicy: 'strict-origin-when-cross-origin',
  });
  const anchor = `${tag('a', { href: choice.address })}${escapeText(choice.title)}</a>`;
  return `${start}</iframe>\n${tag('blockquote', { style: captionStyle })}${anchor}</blockquote>`;
}

const captionStyle = 'margin:.25em 0 0;padding:0;border:0;font-size:.875em';

function frame(choice: SnippetChoice): string {
  const width = choice.width ?? '100%';
  // iOS once widened frames to their content; this holds them to the column.
  const fit = width === '100%' ? 'width:0;min-width:100%!important' : 'max-width:100%';
  const start = tag('iframe', {
    src: makeEmbedAddress(choice),
    title: choice.title,
    width,
    height: String(choice.height),
    frameborder: '0',
    loading: 'lazy',
    // Where frame and document differ in their scheme, browsers lay an opaque sheet between them.
    style: `border:0;${fit};color-scheme:${schemeOf(choice)}`,
    allow: 'fullscreen; clipboard-write; web-share',
    allowfullscreen: '',
    referrerpolicy: 'strict-origin-when-cross-origin',
  });
  return `${start}</iframe>`;
}

function schemeOf(choice: SnippetChoice): string {
  const theme = new URLSearchParams(choice.query).get('theme');
  return theme === 'light' || theme === 'dark' ? theme : 'light dark';
}

/** A quotation with a link: of all that can be written, the one thing that every content system and feed leaves in. */
function link(choice: SnippetChoice, style: string | undefined): readonly string[] {
  if (choice.link === false) return [];
  const anchor = `${tag('a', { href: makePageAddress(choice) })}${escapeText(choice.title)}</a>`;
  return [`${tag('blockquote', { style })}${anchor}</blockquote>`];
}

function script(choice: SnippetChoice): string {
  return `${tag('script', { async: '', src: `${choice.base}embed.js` })}</script>`;
}

function withQuery(choice: SnippetChoice, address: string): string {
  const params = new URLSearchParams(choice.query);
  params.delete('src');
  const view = params.toString();
  const src = choice.src === undefined ? '' : new URLSearchParams({ src: choice.src }).toString();
  const query = [src, view].filter((part) => part !== '').join('&');
  // These four mean nothing in a query; readable they are easier to check and to change by hand.
  return query === '' ? address : `${address}?${query.replace(/%(?:2C|3A|3B|2F)/g, decodeURIComponent)}`;
}

/** Parameters that the element has attributes for: another would do nothing, or be a foreign attribute on a stranger's page. */
function viewOf(choice: SnippetChoice): readonly (readonly [string, string])[] {
  return [...new URLSearchParams(choice.query)].filter(([name]) =>
    elementParameters.some((each) => each === name),
  );
}

const elementParameters: readonly AddressParameter[] = ['event', 'actors', 'match', 'view', 'lang', 'theme'];

/** Undefined leaves the attribute out, '' writes its name alone. */
function tag(name: string, attributes: Readonly<Record<string, string | undefined>>): string {
  const written = Object.entries(attributes).flatMap(([attribute, value]) => {
    if (value === undefined) return [];
    return value === '' ? [attribute] : [`${attribute}="${escapeText(value)}"`];
  });
  return `<${[name, ...written].join(' ')}>`;
}

/**
 * As `escapeHtml`, and line ends too: content systems make paragraphs of them, even within a tag. What no HTML can hold
 * (NUL) is left out.
 */
function escapeText(text: string): string {
  return escapeHtml(text).replaceAll('\0', '').replaceAll('\r', '&#13;').replaceAll('\n', '&#10;');
}
