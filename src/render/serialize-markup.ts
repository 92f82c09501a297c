import { escapeHtml } from '../base/escape-html.ts';
import type { Markup } from './markup.ts';

const voidTags = new Set(['br', 'hr', 'img', 'input']);

/** HTML (or inline SVG) text. */
export function serializeMarkup(node: Markup): string {
  if (typeof node === 'string') return escapeHtml(node);
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => {
      if (value === undefined || value === false) return '';
      return value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`;
    })
    .join('');
  if (voidTags.has(node.tag)) return `<${node.tag}${attributes}>`;
  return `<${node.tag}${attributes}>${node.children.map(serializeMarkup).join('')}</${node.tag}>`;
}
