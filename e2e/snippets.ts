/** What a newsroom pastes, written out as docs/embedding.md tells it to, so that what is tested is what is used. */

export const TIMELINE = 'israel-mediation-2022';
export const EMBED = `embed/${TIMELINE}/`;

interface FrameOptions {
  readonly sandbox?: string;
  readonly height?: number;
  /** Further attributes, as they are written. */
  readonly more?: string;
}

/** A frame as every content management system leaves it: src, title, width, height, frameborder. */
export function frameCode(
  deployment: string,
  path: string,
  { sandbox, height = 640, more = '' }: FrameOptions = {},
): string {
  const barred = sandbox === undefined ? '' : ` sandbox="${sandbox}"`;
  return `<iframe src="${deployment}/${path}" title="Timeline" width="100%" height="${height}" frameborder="0"${barred} ${more}></iframe>`;
}

/** The script that gives frames their height and defines the element. */
export const loaderCode = (deployment: string) => `<script async src="${deployment}/embed.js"></script>`;

/** The element with its fallback, and the script that defines it. */
export function elementCode(
  deployment: string,
  attributes: Readonly<Record<string, string>>,
  fallback = `<a href="${deployment}/t/${TIMELINE}/">The timeline</a>`,
): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
  return `<parley-timeline${written.join('')}>${fallback}</parley-timeline>${loaderCode(deployment)}`;
}
