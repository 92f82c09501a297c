import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { shareEn as words } from '../../messages/en/share.ts';
import type { FileWord } from '../../messages/share.ts';
import { selectShownEvents } from '../../state/select-shown.ts';
import { useChoice, useReader } from '../reader.tsx';
import { CopyField } from './copy-field.tsx';
import type { Deployment } from './deployment.ts';
import { optionsOf, Select } from './fields.tsx';
import { judgeSaving, nameFile, saveFile } from './save-file.ts';
import { makeViewAddress } from './view-address.ts';

const pictureWidths = { wide: 1200, column: 720, phone: 390 } as const;
type PictureWidth = keyof typeof pictureWidths;

/** What became of the last file asked for. */
type Outcome =
  | { readonly kind: 'making'; readonly file: FileWord }
  | { readonly kind: 'failed'; readonly file: FileWord; readonly says: string }
  | {
      readonly kind: 'made';
      readonly file: FileWord;
      readonly name: string;
      /** Where the browser may not have saved it: the file's text, or the picture itself. */
      readonly instead: Instead | undefined;
    };

type Instead = { readonly text: string } | { readonly picture: Blob };

/** Pictures of the view and data of the records in it, as files. */
export function FilesSection({ deployment }: { readonly deployment: Deployment }): ReactNode {
  const reader = useReader();
  const { timeline } = reader;
  const { dataset } = timeline;
  const shown = useChoice(selectShownEvents).length;
  const hasSpan = useChoice((state) => state.viewport !== undefined);
  const address = useChoice((state) => makeViewAddress(state, deployment, location.search));
  const [width, setWidth] = useState<PictureWidth>('wide');
  const [colours, setColours] = useState<'seen' | 'light'>('seen');
  const [outcome, setOutcome] = useState<Outcome>();
  const saving = judgeSaving(window);

  const save = async (file: FileWord): Promise<void> => {
    setOutcome({ kind: 'making', file });
    try {
      const choice = { width: pictureWidths[width], isLight: colours === 'light' };
      // With all that draws pictures: most who share an address never need it.
      const { makeFile } = await import('./make-files.ts').catch((error: unknown) => {
        throw new Error(reader.messages.ui.failure.part, { cause: error });
      });
      const content = await makeFile(file, reader, address, choice);
      const name = nameFile(dataset.id, dataset.updated, file);
      if (saving !== 'barred') saveFile(document, name, content);
      setOutcome({ kind: 'made', file, name, instead: await offerInstead(file, content) });
    } catch (error) {
      setOutcome({ kind: 'failed', file, says: error instanceof Error ? error.message : String(error) });
    }
  };
  const offerInstead = async (file: FileWord, content: Blob): Promise<Instead | undefined> => {
    if (saving === 'sure') return undefined;
    return file === 'png' ? { picture: content } : { text: await content.text() };
  };
  const group = (files: readonly FileWord[]): ReactNode => (
    <ul className="pu-plain pu-files">
      {files.map((file) => (
        <FileRow key={file} file={file} isBusy={outcome?.kind === 'making'} onSave={() => void save(file)} />
      ))}
    </ul>
  );

  return (
    <>
      <p className="pu-share-lead">{words.shownNow(shown, timeline.events.length)}</p>
      {shown === 0 ? (
        <p>{words.nothingShown}</p>
      ) : (
        <div className="pu-share-columns">
          <section>
            <h3 className="pu-share-title">{words.pictures}</h3>
            <div className="pu-share-pair">
              <Select
                label={words.pictureWidth}
                value={width}
                options={optionsOf(words.pictureWidths)}
                onChange={setWidth}
              />
              <Select
                label={words.pictureColours}
                value={colours}
                options={[
                  ['seen', words.coloursSeen],
                  ['light', words.coloursLight],
                ]}
                onChange={setColours}
              />
            </div>
            {group(['png', 'svg'])}
          </section>
          <section>
            <h3 className="pu-share-title">{words.data}</h3>
            {hasSpan ? <p className="pu-share-note">{words.dataNote}</p> : null}
            {group(['csv', 'json'])}
            <p className="pu-share-note pu-share-whole">
              <a className="pu-out" href={reader.file} download="">
                {words.wholeFile}
              </a>
            </p>
          </section>
        </div>
      )}
      <div className="pu-share-said" role="status">
        {outcome?.kind === 'made' && saving !== 'barred' ? words.saved(outcome.name) : null}
      </div>
      {outcome?.kind === 'failed' ? (
        <p className="pu-share-error" role="alert">
          {outcome.says}
        </p>
      ) : null}
      {outcome?.kind === 'made' && outcome.instead !== undefined ? (
        <ByHand name={outcome.name} instead={outcome.instead} isBarred={saving === 'barred'} />
      ) : null}
    </>
  );
}

function FileRow(props: {
  readonly file: FileWord;
  readonly isBusy: boolean;
  readonly onSave: () => void;
}): ReactNode {
  const { name, note } = words.files[props.file];
  const id = useId();
  return (
    <li className="pu-file">
      <button
        type="button"
        className="pu-button"
        aria-label={words.download(name)}
        aria-describedby={id}
        aria-disabled={props.isBusy}
        onClick={props.isBusy ? undefined : props.onSave}
      >
        {name}
      </button>
      <span className="pu-share-note" id={id}>
        {note}
      </span>
    </li>
  );
}

/** What the reader can still do where a frame may not save files. */
function ByHand(props: {
  readonly name: string;
  readonly instead: Instead;
  readonly isBarred: boolean;
}): ReactNode {
  const { instead, name, isBarred } = props;
  if ('text' in instead)
    return (
      <CopyField
        label={words.textOf(name)}
        note={isBarred ? words.barred : words.maybeBarred}
        text={instead.text}
        rows={8}
      />
    );
  return (
    <figure className="pu-share-picture">
      <figcaption className="pu-share-note">
        {isBarred ? words.barredPicture : words.maybeBarredPicture}
      </figcaption>
      <Picture content={instead.picture} name={name} />
    </figure>
  );
}

/** A picture that is no longer shown gives its memory back. */
function Picture(props: { readonly content: Blob; readonly name: string }): ReactNode {
  const { content, name } = props;
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const address = URL.createObjectURL(content);
    image.current?.setAttribute('src', address);
    return () => URL.revokeObjectURL(address);
  }, [content]);
  return <img ref={image} alt={name} />;
}
