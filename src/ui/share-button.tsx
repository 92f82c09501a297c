import { type ReactNode, useState } from 'react';
import { Later, loadProps } from './on-demand.tsx';
import { share } from './parts.ts';
import { useReader } from './reader.tsx';

/** Makes the frozen file of a dataset by its address. Rejects with an Error in the reader's words. */
export type MakeFrozen = (file: string) => Promise<{ readonly name: string; readonly html: string }>;

/**
 * The button that opens the share panel, for as many places as the page's forms have, and the panel's own place.
 * Nothing of it where the timeline came from no file: there is then no address to share.
 */
export function useShare(makeFrozen?: MakeFrozen): {
  readonly button?: ReactNode;
  readonly panel?: ReactNode;
} {
  const { messages, file } = useReader();
  const [opener, open] = useState<HTMLElement>();
  if (file === '') return {};
  return {
    button: (
      <button
        type="button"
        className="pu-button pu-control"
        aria-expanded={opener !== undefined}
        onClick={(click) => open(opener === undefined ? click.currentTarget : undefined)}
        {...loadProps(share)}
      >
        {messages.ui.head.share}
      </button>
    ),
    panel: opener && <Later part={share} with={{ opener, makeFrozen, close: () => open(undefined) }} />,
  };
}
