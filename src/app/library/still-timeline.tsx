import { createElement, type ReactNode, useSyncExternalStore } from 'react';
import type { Timeline } from '../../domain/timeline.ts';
import { en } from '../../messages/en/en.ts';
import type { Markup, MarkupElement } from '../../render/markup.ts';
import { makeStaticTimeline } from '../../render/static-picture.ts';

/**
 * The picture of a page that a server renders, of the height that the live one will have, so that nothing moves when
 * that takes its place. It stands beside the live picture's element, which React never looks into; where nothing was
 * rendered on a server there is none.
 */
export function StillTimeline(props: { readonly timeline: Timeline; readonly idPrefix: string }): ReactNode {
  const isFromServer = useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
  if (!isFromServer) return null;
  const { timeline, idPrefix } = props;
  const still = makeStaticTimeline(timeline, { messages: en, lang: en.lang, idPrefix: `${idPrefix}still` });
  return <div className="parley-still">{toReact(still, 0)}</div>;
}

function never(): () => void {
  return () => {};
}

function toReact(node: Markup, key: number): ReactNode {
  return typeof node === 'string'
    ? node
    : createElement(node.tag, { ...propsOf(node), key }, ...node.children.map(toReact));
}

/** React has names of its own for attributes, but for `data-` and `aria-`. */
function propsOf({ attributes }: MarkupElement): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(attributes)
      .filter(([, value]) => value !== undefined && value !== false)
      .map(([name, value]) => [propName(name), value]),
  );
}

function propName(name: string): string {
  if (name === 'class') return 'className';
  if (/^(?:data|aria)-/.test(name)) return name;
  return name.replace(/-([a-z])/g, (_hyphen, letter: string) => letter.toUpperCase());
}
