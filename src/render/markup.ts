/**
 * One description of elements for two uses: text in prerendered pages, nodes in live ones. So the skeleton that a
 * page is served with and the one that takes over cannot differ.
 */
export interface MarkupElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly children: readonly Markup[];
}

export type Markup = MarkupElement | string;

const svgNamespace = 'http://www.w3.org/2000/svg';
const svgTags = new Set(['svg', 'g', 'path', 'rect', 'circle', 'text', 'tspan', 'clipPath', 'defs', 'title']);
const voidTags = new Set(['br', 'hr', 'img', 'input']);

/** An element. Attributes that are undefined or false are left out; true stands without a value. */
export function element(
  tag: string,
  attributes: MarkupElement['attributes'] = {},
  children: readonly Markup[] = [],
): MarkupElement {
  return { tag, attributes, children };
}

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

/** The same as DOM nodes of `document`. */
export function createNode(document: Document, node: Markup): Node {
  if (typeof node === 'string') return document.createTextNode(node);
  const created = svgTags.has(node.tag)
    ? document.createElementNS(svgNamespace, node.tag)
    : document.createElement(node.tag);
  for (const [name, value] of Object.entries(node.attributes)) {
    if (value === undefined || value === false) continue;
    created.setAttribute(name, value === true ? '' : String(value));
  }
  created.append(...node.children.map((child) => createNode(document, child)));
  return created;
}

/** As `createNode`, for the common case that the caller goes on working with an HTML element. */
export function createHtml(document: Document, node: MarkupElement): HTMLElement {
  const created = createNode(document, node);
  if (!('dataset' in created)) throw new Error(`Bug: ${node.tag} is no HTML element`);
  return created as HTMLElement;
}
