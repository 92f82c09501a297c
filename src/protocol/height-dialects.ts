/*
 * How other publishers' pages want to be told the height of a frame. Each of these is a message format only; none of
 * the scripts that speak it is ours or ships with us. What is said holds a number and what the host itself handed over.
 *
 * - AMP and @newswire/frames: `embed-size` (ampproject/amphtml, extensions/amp-iframe; rdmurphy/frames)
 * - Datawrapper's snippets: the id is looked for in the address of the host's frames, or ignored
 * - The Guardian: iframeMessenger (JSON text) and dotcom-rendering's `interactive:height`
 * - pym.js (nprapps/pym.js): text, addressed by the `childId` that the parent puts into the frame's query
 * - WordPress (wp-embed.js): `height` with the secret that it puts into the frame's fragment
 * - iframe-resizer 4 and 5 (davidjbradshaw): text, addressed by the id of the parent's first message
 */

/** CSS pixels, whole numbers. */
export interface FrameSize {
  readonly width: number;
  readonly height: number;
}

/** What the frame knows of how its host listens. */
export interface HostDialects {
  /** Part of the frame's own address that the address in the host's markup holds as well. */
  readonly chart: string;
  readonly pymChild?: string;
  readonly wordPressSecret?: string;
  /** The id by which an iframe-resizer knows this frame, once it has said so. */
  readonly resizer?: string;
}

export type Dialect = 'amp' | 'datawrapper' | 'guardian' | 'pym' | 'wordpress' | 'iframe-resizer';

/** The host asked for the height, in its dialect. */
export interface HeightRequest {
  readonly dialects: HostDialects;
  readonly dialect: Dialect;
  /** The talk has only begun: iframe-resizer wants its first answer to say so. */
  readonly begins: boolean;
}

const pymDelimiter = 'xPYMx';
const resizerPrefix = '[iFrameSizer]';

/** What the frame's own address says of its host. */
export function readDialects(address: {
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
}): HostDialects {
  const pymChild = new URLSearchParams(address.search).get('childId') ?? '';
  const secret = /^#\?(.*)$/s.exec(address.hash)?.[1];
  const wordPressSecret = new URLSearchParams(secret).get('secret') ?? '';
  return {
    chart: address.pathname.split('/').findLast((part) => part !== '' && part !== 'index.html') ?? '',
    ...(pymChild === '' || pymChild.includes(pymDelimiter) ? {} : { pymChild }),
    // WordPress refuses any other secret.
    ...(/^[a-z0-9]+$/i.test(wordPressSecret) ? { wordPressSecret } : {}),
  };
}

/** Said once, when the frame has something to show. */
export const greetings: readonly unknown[] = [
  // AMP takes its placeholder away.
  { sentinel: 'amp', type: 'embed-ready' },
  // An iframe-resizer that spoke before this script could hear it speaks again.
  '[iFrameResizerChild]Ready',
];

/**
 * The height in every dialect that could be understood, or in one of them. Dialects that need the host to have
 * introduced itself are silent until then.
 */
export function describeHeight(
  size: FrameSize,
  dialects: HostDialects,
  only?: Pick<HeightRequest, 'dialect' | 'begins'>,
): readonly unknown[] {
  const names = only === undefined ? allDialects : [only.dialect];
  return names.flatMap((dialect) => speak[dialect](size, dialects, only?.begins ?? false));
}

const speak: Readonly<
  Record<Dialect, (size: FrameSize, dialects: HostDialects, begins: boolean) => readonly unknown[]>
> = {
  amp: ({ height }) => [{ sentinel: 'amp', type: 'embed-size', height }],
  datawrapper: ({ height }, { chart }) =>
    chart === '' ? [] : [{ 'datawrapper-height': { [chart]: height } }],
  guardian: ({ height }, { chart }) => [
    { kind: 'interactive:height', height },
    JSON.stringify({ id: `iframeMessenger:${chart}`, type: 'set-height', value: height }),
  ],
  pym: ({ height }, { pymChild }) =>
    pymChild === undefined ? [] : [['pym', pymChild, 'height', height].join(pymDelimiter)],
  wordpress: ({ height }, { wordPressSecret }) =>
    wordPressSecret === undefined ? [] : [{ message: 'height', value: height, secret: wordPressSecret }],
  'iframe-resizer': ({ height, width }, { resizer }, begins) =>
    resizer === undefined
      ? []
      : [`${resizerPrefix}${resizer}:${height}:${width}:${begins ? 'init' : 'size'}`],
};
const allDialects = Object.keys(speak) as readonly Dialect[];

/**
 * Reads what arrived from the host as a request for the height; undefined for everything else. The caller has made
 * sure that it came from the host. Never throws, not even when reading the value does.
 */
export function parseHeightRequest(data: unknown, dialects: HostDialects): HeightRequest | undefined {
  if (typeof data === 'string') return parseText(data, dialects);
  try {
    const { sentinel, type, message, secret } = data as Readonly<Record<string, unknown>>;
    if (sentinel === 'amp' && type === 'frames-init') return { dialects, dialect: 'amp', begins: true };
    if (message === 'ready' && secret !== undefined && secret === dialects.wordPressSecret)
      return { dialects, dialect: 'wordpress', begins: true };
  } catch {
    // Null, undefined, or a getter that throws: no request.
  }
  return undefined;
}

function parseText(text: string, dialects: HostDialects): HeightRequest | undefined {
  const { pymChild } = dialects;
  if (pymChild !== undefined && text.startsWith(['pym', pymChild, 'width', ''].join(pymDelimiter)))
    return { dialects, dialect: 'pym', begins: false };
  if (!text.startsWith(resizerPrefix)) return undefined;
  const [id = '', , sizeWidth] = text.slice(resizerPrefix.length).split(':');
  // Its first message lists its settings, the second of which is true or false; the others begin with what they ask.
  if (sizeWidth === 'true' || sizeWidth === 'false')
    return { dialects: { ...dialects, resizer: id }, dialect: 'iframe-resizer', begins: true };
  const asks = dialects.resizer !== undefined && (id === 'resize' || id === 'reset');
  return asks ? { dialects, dialect: 'iframe-resizer', begins: false } : undefined;
}

/**
 * Asks WordPress to follow a link in the reader's window. It follows links to the frame's own host only, and nothing
 * else could from a frame that may open no window. Undefined where the host is no WordPress.
 */
export function describeLink(address: string, { wordPressSecret }: HostDialects): unknown {
  return wordPressSecret === undefined
    ? undefined
    : { message: 'link', value: address, secret: wordPressSecret };
}
