import { assert } from '../../base/assert.ts';
import type { FontFace } from './font-faces.ts';
import { escapeJsonBlock } from './json-block.ts';

/**
 * The template of frozen files, `frozen/template.html` of a build. Its first line is a data block with what the freezer
 * must know; the rest is the page, with marks where something belongs. The build writes it (src/publish/frozen-template.ts).
 */
export interface TemplateSettings {
  /** Version of this project. */
  readonly app: string;
  /** SHA-256 of everything in the template that goes into a file. */
  readonly build: string;
  /** In the order in which the page's font list names the families, each file as the style sheet orders them. */
  readonly faces: readonly FontFace[];
  /** Where the build's timelines are published, if it is known: `base` ends with a slash. */
  readonly live?: { readonly base: string; readonly ids: readonly string[] };
}

/** What a frozen file is filled with. HTML is complete and escaped. */
export interface FrozenParts {
  readonly lang: string;
  readonly dir: string;
  /** The style sheet's hash, as a source of the page's policy. */
  readonly 'style-source': string;
  readonly head: string;
  readonly fonts: string;
  readonly notice: string;
  readonly 'head-root': string;
  readonly timeline: string;
  readonly 'body-root': string;
  readonly stamp: string;
  readonly data: string;
}

const settingsTag = '<script type="application/json" id="parley-template">';
const end = '</script>\n';
const anyMark = /<!--parley:([a-z-]+)-->/;

/** Where a part belongs. No script or style sheet of ours holds such a mark: the build makes sure of it. */
export function markOf(part: keyof FrozenParts): string {
  return `<!--parley:${part}-->`;
}

/** @param settings as JSON text, safe for a data block */
export function joinTemplate(settings: string, page: string): string {
  return `${settingsTag}${settings}${end}${page}`;
}

/** The two halves of a template; undefined where the text is none (a server's page for what it does not have). */
export function splitTemplate(
  template: string,
): { readonly settings: TemplateSettings; readonly page: string } | undefined {
  const at = template.indexOf(end);
  if (!template.startsWith(settingsTag) || at < 0) return undefined;
  // The text is our own build's.
  const settings = JSON.parse(template.slice(settingsTag.length, at)) as TemplateSettings;
  return { settings, page: template.slice(at + end.length) };
}

/** The same template, of a build that knows no address of its own. */
export function withoutLive(template: string): string {
  const { settings, page } = splitTemplate(template) ?? {};
  if (settings?.live === undefined || page === undefined) return template;
  const { live: _, ...rest } = settings;
  return joinTemplate(escapeJsonBlock(JSON.stringify(rest)), page);
}

/** What stands in the style element once the fonts are in it: its hash goes into the policy. */
export function styleOf(page: string, fonts: string): string {
  const [, style] = /<style>(.*?)<\/style>/s.exec(page) ?? [];
  assert(style !== undefined, 'the template of frozen files has no style sheet');
  return style.replace(markOf('fonts'), () => fonts);
}

/** Every mark is looked for in the template alone, so that no data can bring one. */
export function fillFrozen(page: string, parts: FrozenParts): string {
  const open = new Map<string, string>(Object.entries(parts));
  const html = page
    .split(anyMark)
    .map((piece, at) => {
      if (at % 2 === 0) return piece;
      const content = open.get(piece);
      assert(content !== undefined, `the template of frozen files has the mark ${piece} once too often`);
      open.delete(piece);
      return content;
    })
    .join('');
  assert(open.size === 0, `the template of frozen files has no place for ${[...open.keys()].join(', ')}`);
  return html;
}
