import type { ReactNode } from 'react';
import type { ViewStore } from '../state/view-store.ts';
import { Body } from '../ui/body.tsx';
import { Head } from '../ui/head.tsx';
import type { MakeFrozen } from '../ui/share-button.tsx';

/** React's two roots, the same for the prerendered page and the browser: hydration needs them alike to the letter. */
export interface RootProps {
  readonly store: ViewStore;
}

export function HeadRoot(props: RootProps & { readonly makeFrozen?: MakeFrozen }): ReactNode {
  return <Head {...props} />;
}

export function BodyRoot({ store }: RootProps): ReactNode {
  return <Body store={store} />;
}

/** Keeps the ids that React makes apart, since two roots stand on one page. */
export const idPrefixes = { head: 'head-', body: 'body-' } as const;
