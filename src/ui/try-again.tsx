import type { ReactNode } from 'react';
import type { Messages } from '../messages/messages.ts';

/**
 * Loads the page anew, which helps where asking again for a file would not: a newer build may have taken its place,
 * and some browsers remember a module that did not come. What the reader has chosen is in the address.
 */
export function TryAgain({ messages }: { readonly messages: Messages }): ReactNode {
  return (
    <p className="pu-control">
      <button type="button" className="pu-button" onClick={() => globalThis.location.reload()}>
        {messages.ui.failure.tryAgain}
      </button>
    </p>
  );
}
