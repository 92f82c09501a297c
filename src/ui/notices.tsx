import type { ReactNode } from 'react';
import { faultsEn as words } from '../messages/en/faults.ts';
import type { AddressNotice } from '../state/view-state.ts';
import { CloseIcon } from './icons.tsx';
import { useChoice, useReader } from './reader.tsx';

/** What of the address could not be used. Everything else of it was. */
export function Notices(): ReactNode {
  const { store } = useReader();
  const notices = useChoice((state) => state.notices);
  if (notices.length === 0) return null;
  return (
    <div className="pu-notice">
      <ul className="pu-plain" aria-label={words.notices}>
        {notices.map((notice) => (
          <li key={`${notice.parameter} ${notice.value}`}>{formatNotice(notice)}</li>
        ))}
      </ul>
      <button
        type="button"
        className="pu-button pu-button-icon"
        aria-label={words.dismiss}
        onClick={() => {
          // The button goes; what has the focus must stay, and is at the page's top.
          const title = document.querySelector('h1');
          title?.setAttribute('tabindex', '-1');
          title?.focus({ preventScroll: true });
          store.actions.dismissNotices();
        }}
      >
        <CloseIcon />
      </button>
    </div>
  );
}

function formatNotice(notice: AddressNotice): string {
  switch (notice.reason) {
    case 'unknown-id':
      return words.unknownValue(notice.value);
    case 'malformed':
      return words.malformed(notice.parameter, notice.value);
    case 'foreign-source':
      return `${words.foreignSource(originOf(notice.value))} ${words.adviceForeignSource}`;
  }
}

/** The origin that an address names, or what stands in its place. */
function originOf(address: string): string {
  try {
    const { origin } = new URL(address);
    return origin === 'null' ? address : origin;
  } catch {
    return address;
  }
}
