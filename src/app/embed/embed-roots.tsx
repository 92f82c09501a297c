import type { ReactNode } from 'react';
import { EmbedBody, type EmbedBodyProps } from '../../ui/embed-body.tsx';
import { type ReactRootsOptions, renderRoots as renderPageRoots } from '../react-roots.tsx';

/** The body's root in an embed, the same for the prerendered page and the browser. */
export function EmbedBodyRoot(props: EmbedBodyProps): ReactNode {
  return <EmbedBody {...props} />;
}

/** As on the full page, with the embed's own body. */
export function renderRoots(options: ReactRootsOptions, body: Omit<EmbedBodyProps, 'store'>): void {
  renderPageRoots({ ...options, body: <EmbedBody store={options.store} {...body} /> });
}
