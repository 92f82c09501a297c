import type { Markup } from './markup.ts';

const voidTags = new Set(['br', 'hr', 'img', 'input']);

/** Makes text of data safe inside HTML or SVG, as content and as a quoted attribute. */
export function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** HTML (or inline SVG) text. */
export function serializeMarkup(node: Markup): string {
  if (typeof node === 'string') return escapeText(node);
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => {
      if (value === undefined || value === false) return '';
      return value === true ? ` ${name}` : ` ${name}="${escapeText(String(value))}"`;
    })
    .join('');
  if (voidTags.has(node.tag)) return `<${node.tag}${attributes}>`;
  return `<${node.tag}${attributes}>${node.children.map(serializeMarkup).join('')}</${node.tag}>`;
}
