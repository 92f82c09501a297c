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

/** An element. Attributes that are undefined or false are left out; true stands without a value. */
export function element(
  tag: string,
  attributes: MarkupElement['attributes'] = {},
  children: readonly Markup[] = [],
): MarkupElement {
  return { tag, attributes, children };
}

/** The description as DOM nodes of `document`. Its text form is in serialize-markup.ts. */
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
