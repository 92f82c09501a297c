import type { ReactNode } from 'react';
import { useReader } from './reader.tsx';

/** How many records a choice would leave: a figure to see, words to hear. */
export function Count({ of }: { readonly of: number }): ReactNode {
  const { ui } = useReader().messages;
  return (
    <>
      <span className="pu-count" aria-hidden="true">
        {ui.count(of)}
      </span>
      <span className="pu-spoken">, {of === 0 ? ui.filters.noResult : ui.records(of)}</span>
    </>
  );
}
