import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import { shareEn as words } from '../../messages/en/share.ts';
import { CloseIcon } from '../icons.tsx';
import { useReader } from '../reader.tsx';
import type { MakeFrozen } from '../share-button.tsx';
import { CiteSection } from './cite-section.tsx';
import { findDeployment } from './deployment.ts';
import { EmbedSection } from './embed-section.tsx';
import { FilesSection } from './files-section.tsx';
import { LinkSection } from './link-section.tsx';
import { useSheet } from './use-sheet.ts';

export interface SharePanelProps {
  /** What opened the panel, and has the focus again when it closes. */
  readonly opener: HTMLElement;
  readonly makeFrozen: MakeFrozen | undefined;
  close(): void;
}

type Tab = keyof typeof words.tabs;

/**
 * Address, embed codes, files and citation of the present view. A modal dialog on a page of its own; inside a frame,
 * where a dialog could stand far out of sight, a part of the page.
 */
export function SharePanel(props: SharePanelProps): ReactNode {
  useSheet();
  const heading = useId();
  const isFramed = window.self !== window.top;
  return isFramed ? <InlineForm {...props} heading={heading} /> : <DialogForm {...props} heading={heading} />;
}

interface FormProps extends SharePanelProps {
  /** Id of the heading. */
  readonly heading: string;
}

function DialogForm({ opener, close, heading, makeFrozen }: FormProps): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    if (shown === null || shown.open) return;
    shown.showModal();
    focusFirst(shown);
  }, []);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- no key is answered, only kept inside
    <dialog
      ref={dialog}
      className="pu-share pu-share-dialog"
      aria-labelledby={heading}
      // A press beside it closes it, where browsers know that.
      {...{ closedby: 'any' }}
      // The page around it must not take Escape for its own.
      onKeyDown={(key) => key.stopPropagation()}
      onClose={() => {
        close();
        opener.focus();
      }}
    >
      <Content heading={heading} makeFrozen={makeFrozen} onClose={() => dialog.current?.close()} />
    </dialog>
  );
}

function InlineForm({ opener, close, heading, makeFrozen }: FormProps): ReactNode {
  const region = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (region.current !== null) focusFirst(region.current);
  }, []);
  const leave = (): void => {
    close();
    opener.focus();
  };
  const onKeyDown = (key: KeyboardEvent): void => {
    if (key.key !== 'Escape' || key.nativeEvent.isComposing) return;
    key.stopPropagation();
    leave();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape from whatever has the focus in it
    <section
      ref={region}
      className="pu-share pu-share-inline pu-control"
      aria-labelledby={heading}
      onKeyDown={onKeyDown}
    >
      <Content heading={heading} makeFrozen={makeFrozen} onClose={leave} />
    </section>
  );
}

/** The reader asked for the panel: its chosen tab takes the focus, and the host's page is not scrolled for it. */
function focusFirst(panel: HTMLElement): void {
  panel.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus({ preventScroll: true });
}

function Content(props: {
  readonly heading: string;
  readonly makeFrozen: MakeFrozen | undefined;
  readonly onClose: () => void;
}): ReactNode {
  const { messages, timeline } = useReader();
  const id = useId();
  const [deployment] = useState(() => {
    const file = document.querySelector('#parley-data')?.getAttribute('data-file') ?? undefined;
    return findDeployment(location.href, file, timeline.dataset.id);
  });
  const [tab, setTab] = useState<Tab>('link');
  // What was filled in stays filled in; what was never looked at is never made.
  const [seen, setSeen] = useState<readonly Tab[]>(['link']);
  const tabs: readonly Tab[] = deployment.isGuest
    ? ['link', 'files', 'cite']
    : ['link', 'embed', 'files', 'cite'];
  const choose = (next: Tab): void => {
    setTab(next);
    if (!seen.includes(next)) setSeen([...seen, next]);
  };
  const onKeyDown = (key: KeyboardEvent<HTMLElement>): void => {
    const next = tabAfter(key.key, tabs, tab, messages.dir);
    if (next === undefined) return;
    key.preventDefault();
    choose(next);
    key.currentTarget.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
  };
  const sections: Readonly<Record<Tab, () => ReactNode>> = {
    link: () => <LinkSection deployment={deployment} />,
    embed: () => <EmbedSection deployment={deployment} makeFrozen={props.makeFrozen} />,
    files: () => <FilesSection deployment={deployment} />,
    cite: () => <CiteSection deployment={deployment} />,
  };
  return (
    <>
      <div className="pu-share-head">
        <h2 className="pu-region-title" id={props.heading}>
          {words.heading}
        </h2>
        <button
          type="button"
          className="pu-button pu-button-icon"
          aria-label={messages.ui.panel.close}
          onClick={props.onClose}
        >
          <CloseIcon />
        </button>
        {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- its one chosen tab has the focus */}
        <div className="pu-tabs" role="tablist" aria-label={words.sections} onKeyDown={onKeyDown}>
          {tabs.map((each) => (
            <button
              key={each}
              type="button"
              className="pu-tab"
              role="tab"
              id={`${id}-${each}-tab`}
              data-tab={each}
              aria-controls={seen.includes(each) ? `${id}-${each}` : undefined}
              aria-selected={each === tab}
              tabIndex={each === tab ? 0 : -1}
              onClick={() => choose(each)}
            >
              {words.tabs[each]}
            </button>
          ))}
        </div>
      </div>
      <div className="pu-share-body">
        {tabs
          .filter((each) => seen.includes(each))
          .map((each) => (
            <div
              key={each}
              className="pu-share-section"
              role="tabpanel"
              id={`${id}-${each}`}
              aria-labelledby={`${id}-${each}-tab`}
              hidden={each !== tab}
            >
              {sections[each]()}
            </div>
          ))}
      </div>
    </>
  );
}

/** Arrow keys, round the end; Home and End. Undefined for every other key. */
function tabAfter(key: string, tabs: readonly Tab[], tab: Tab, dir: 'ltr' | 'rtl'): Tab | undefined {
  const at = tabs.indexOf(tab);
  const onward = dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const back = dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
  switch (key) {
    case onward:
      return tabs[(at + 1) % tabs.length];
    case back:
      return tabs.at(at - 1);
    case 'Home':
      return tabs[0];
    case 'End':
      return tabs.at(-1);
    default:
      return undefined;
  }
}
