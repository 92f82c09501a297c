import { type ReactNode, useId, useRef, useState } from 'react';
import { shareEn as words } from '../../messages/en/share.ts';

import { isForbidden } from './is-forbidden.ts';

type Outcome = 'copied' | 'by-hand';

/**
 * A text to take away: in a field that can be read and selected, with a button that copies it. Where the clipboard is
 * barred (sandboxed frames, pages without https, the reader's own settings) the text stands selected instead.
 */
export function CopyField(props: {
  readonly label: string;
  readonly text: string;
  readonly note?: string;
  /** Lines of a field for long texts; one line without. */
  readonly rows?: number;
  /** Prose wraps and has the direction of its words; addresses and code have one of their own. */
  readonly isProse?: boolean;
  readonly children?: ReactNode;
}): ReactNode {
  const { label, text, note, rows } = props;
  const id = useId();
  const line = useRef<HTMLInputElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  // Of this very text: another one has not been copied yet.
  const [done, setDone] = useState<{ readonly text: string; readonly outcome: Outcome }>();
  const copy = async (): Promise<void> => {
    // Emptied first, so that a second time is said a second time.
    setDone(undefined);
    const outcome = await write(text);
    if (outcome === 'by-hand') {
      const field = line.current ?? area.current;
      field?.focus();
      field?.select();
    }
    setDone({ text, outcome });
  };
  const outcome = done?.text === text ? done.outcome : undefined;
  const said = (
    <p className="pu-share-said" role="status">
      {outcome === undefined ? null : outcome === 'copied' ? words.copied : words.copyByHand}
    </p>
  );
  const fieldProps = {
    id,
    value: text,
    readOnly: true,
    spellCheck: false,
    dir: props.isProse ? 'auto' : 'ltr',
    'aria-describedby': note === undefined ? undefined : `${id}-note`,
    ...(props.isProse ? {} : { translate: 'no' as const }),
  };
  return (
    <div className="pu-copy">
      <label className="pu-label" htmlFor={id}>
        {label}
      </label>
      {note === undefined ? null : (
        <p className="pu-share-note" id={`${id}-note`}>
          {note}
        </p>
      )}
      <div className="pu-copy-row">
        {rows === undefined ? (
          <input ref={line} type="text" className="pu-share-field pu-share-code" {...fieldProps} />
        ) : (
          <textarea
            ref={area}
            rows={rows}
            className={`pu-share-field ${props.isProse ? 'pu-share-prose' : 'pu-share-code'}`}
            {...fieldProps}
          />
        )}
        <div className="pu-copy-buttons">
          <button
            type="button"
            className="pu-button pu-share-main"
            aria-label={`${words.copy}: ${label}`}
            onClick={() => void copy()}
          >
            {words.copy}
          </button>
          {props.children}
          {rows === undefined ? null : said}
        </div>
      </div>
      {rows === undefined ? said : null}
    </div>
  );
}

async function write(text: string): Promise<Outcome> {
  if (isForbidden(document, 'clipboard-write')) return 'by-hand';
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    return 'by-hand';
  }
}
