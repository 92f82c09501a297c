import { type ReactNode, useId, useState } from 'react';
import { shareEn as words } from '../../messages/en/share.ts';
import { makeFrozenSnippet } from '../../protocol/snippets.ts';
import { useReader } from '../reader.tsx';
import type { MakeFrozen } from '../share-button.tsx';
import { CopyField } from './copy-field.tsx';
import { usualHeight } from './embed-choice.ts';
import { judgeSaving, saveFile } from './save-file.ts';

type Outcome =
  | { readonly kind: 'making' }
  | {
      readonly kind: 'made';
      readonly name: string;
      readonly kilobytes: number;
      /** Where no file may be saved. */
      readonly instead: string | undefined;
    }
  | { readonly kind: 'failed'; readonly says: string };

/** Makes the file that never changes, and the code that shows it from wherever the newsroom places it. */
export function FrozenCode({ makeFrozen }: { readonly makeFrozen: MakeFrozen }): ReactNode {
  const { file, timeline, text } = useReader();
  const id = useId();
  const [outcome, setOutcome] = useState<Outcome>();
  const [place, setPlace] = useState<string>();
  const name = outcome?.kind === 'made' ? outcome.name : `${timeline.dataset.id}.html`;
  const make = async (): Promise<void> => {
    setOutcome({ kind: 'making' });
    try {
      const made = await makeFrozen(file);
      const content = new Blob([made.html], { type: 'text/html;charset=utf-8' });
      const isBarred = judgeSaving(window) === 'barred';
      if (!isBarred) saveFile(document, made.name, content);
      setOutcome({
        kind: 'made',
        name: made.name,
        kilobytes: Math.ceil(content.size / 1000),
        instead: isBarred ? made.html : undefined,
      });
    } catch (error) {
      setOutcome({
        kind: 'failed',
        says: error instanceof Error && error.message !== '' ? error.message : words.frozenFailed,
      });
    }
  };
  const isMaking = outcome?.kind === 'making';
  const typed = (place ?? '').trim();
  const isOdd = !isWebPlace(typed);
  return (
    <div className="pu-frozen">
      <div className="pu-share-buttons">
        <button
          type="button"
          className="pu-button pu-share-main"
          aria-disabled={isMaking}
          onClick={isMaking ? undefined : () => void make()}
        >
          {words.makeFile}
        </button>
        <p className="pu-share-said" role="status">
          {isMaking
            ? words.making
            : outcome?.kind === 'made' && outcome.instead === undefined
              ? words.made(outcome.name, outcome.kilobytes)
              : null}
        </p>
      </div>
      {outcome?.kind === 'failed' ? (
        <p className="pu-share-error" role="alert">
          {outcome.says}
        </p>
      ) : null}
      {outcome?.kind === 'made' && outcome.instead !== undefined ? (
        <CopyField label={words.textOf(outcome.name)} note={words.barred} text={outcome.instead} rows={8} />
      ) : null}
      <div className="pu-share-input">
        <label className="pu-label" htmlFor={id}>
          {words.frozenPlace}
        </label>
        <input
          id={id}
          type="url"
          className="pu-share-field pu-share-code"
          dir="ltr"
          spellCheck={false}
          value={place ?? name}
          aria-invalid={isOdd || undefined}
          aria-describedby={isOdd ? `${id}-odd` : undefined}
          onChange={({ target }) => setPlace(target.value)}
        />
        {isOdd ? (
          <p className="pu-share-error" id={`${id}-odd`}>
            {words.frozenPlaceOdd}
          </p>
        ) : null}
      </div>
      <CopyField
        label={words.paste}
        note={words.frozenCodeNote}
        text={makeFrozenSnippet({
          address: isOdd || typed === '' ? name : typed,
          title: words.frameTitle(text(timeline.dataset.title)),
          height: usualHeight,
        })}
        rows={5}
      />
    </div>
  );
}

/** Relative to the article, or on the web: a frame of any other address (`javascript:`, `file:`) would show nothing, or worse. */
function isWebPlace(place: string): boolean {
  return (
    URL.canParse(place, 'https://article.example/') &&
    /^https?:$/.test(new URL(place, 'https://article.example/').protocol)
  );
}
