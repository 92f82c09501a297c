import { type ReactNode, startTransition, useLayoutEffect, useReducer } from 'react';
import { createRoot, type HydrationOptions, hydrateRoot } from 'react-dom/client';
import type { ViewStore } from '../state/view-store.ts';
import { makeFrozen } from './make-frozen.ts';
import type { PageHosts } from './page-hosts.ts';
import { BodyRoot, HeadRoot, idPrefixes } from './roots.tsx';

export interface ReactRootsOptions {
  readonly hosts: PageHosts;
  readonly store: ViewStore;
  /** The page holds the prerendered story of exactly this store's initial state. */
  readonly hydrate: boolean;
  /** What stands below the picture, if not what the full page has there. */
  readonly body?: ReactNode;
  /** Runs in a layout effect once a root stands in its initial state, before the browser paints it. */
  onReady(): void;
  /** Runs once the list and the panels show what `onReady` put into the store, still before the browser paints. */
  onFollowed(): void;
}

/** Sets React up around the picture, whose host it never touches. */
export function renderRoots(options: ReactRootsOptions): void {
  const { hosts, store, hydrate, body = <BodyRoot store={store} />, onReady, onFollowed } = options;
  render('head', <HeadRoot store={store} makeFrozen={makeFrozen} />, () => undefined);
  render('body', body, onFollowed);

  function render(root: 'head' | 'body', content: ReactNode, whenFollowed: () => void): void {
    const host = hosts[root];
    const element = (
      <Ready onReady={onReady} onFollowed={whenFollowed}>
        {content}
      </Ready>
    );
    const rootOptions: HydrationOptions = {
      identifierPrefix: idPrefixes[root],
      // React has mended it by then; the reader sees nothing of it, and the console says it.
      onRecoverableError: (error) => console.error(error),
    };
    // As a transition React hydrates in slices, between which the browser may paint and answer.
    if (hydrate) startTransition(() => void hydrateRoot(host, element, rootOptions));
    else createRoot(host, rootOptions).render(element);
  }
}

interface ReadyProps {
  readonly onReady: () => void;
  readonly onFollowed: () => void;
  readonly children: ReactNode;
}

/**
 * What hydrates reads the store's initial state and looks at the present one only after the first paint. A state of
 * its own, set in the layout effect, makes React look at once, so that no frame shows the default in between.
 */
function Ready({ onReady, onFollowed, children }: ReadyProps): ReactNode {
  const [isFollowing, follow] = useReducer(() => true, false);
  useLayoutEffect(() => {
    if (isFollowing) {
      onFollowed();
      return;
    }
    onReady();
    follow();
  }, [isFollowing, onReady, onFollowed]);
  return children;
}
