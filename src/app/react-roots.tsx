import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { createRoot, type HydrationOptions, hydrateRoot } from 'react-dom/client';
import type { ViewStore } from '../state/view-store.ts';
import type { PageHosts } from './page-hosts.ts';
import { BodyRoot, HeadRoot, idPrefixes } from './roots.tsx';

export interface ReactRootsOptions {
  readonly hosts: PageHosts;
  readonly store: ViewStore;
  /** The page holds the prerendered story of exactly this store's initial state. */
  readonly hydrate: boolean;
  /** Runs in a layout effect once a root stands, before the browser paints it. */
  onReady(root: 'head' | 'body'): void;
}

/** Sets React up around the picture, whose host it never touches. */
export function renderRoots({ hosts, store, hydrate, onReady }: ReactRootsOptions): void {
  render('head', <HeadRoot store={store} />);
  render('body', <BodyRoot store={store} />);

  function render(root: 'head' | 'body', content: ReactNode): void {
    const host = hosts[root];
    const element = <Ready onReady={() => onReady(root)}>{content}</Ready>;
    const options: HydrationOptions = {
      identifierPrefix: idPrefixes[root],
      // React has mended it by then; the reader sees nothing of it, and the console says it.
      onRecoverableError: (error) => console.error(error),
    };
    if (hydrate) hydrateRoot(host, element, options);
    else createRoot(host, options).render(element);
  }
}

function Ready({
  onReady,
  children,
}: {
  readonly onReady: () => void;
  readonly children: ReactNode;
}): ReactNode {
  const isReady = useRef(false);
  useLayoutEffect(() => {
    if (isReady.current) return;
    isReady.current = true;
    onReady();
  });
  return children;
}
