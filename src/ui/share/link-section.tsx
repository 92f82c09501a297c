import { type ReactNode, useState } from 'react';
import { shareEn as words } from '../../messages/en/share.ts';
import { selectSelected } from '../../state/select-marked.ts';
import { useChoice, useReader } from '../reader.tsx';
import { CopyField } from './copy-field.tsx';
import type { Deployment } from './deployment.ts';
import { isForbidden } from './is-forbidden.ts';
import { makeViewAddress } from './view-address.ts';

/** The address that leads back to what is on the screen; inside an article also that of the record in it. */
export function LinkSection({ deployment }: { readonly deployment: Deployment }): ReactNode {
  const { timeline, text } = useReader();
  const address = useChoice((state) => makeViewAddress(state, deployment, location.search));
  const event = useChoice(selectSelected);
  const article = useChoice((state) => state.articlePage);
  return (
    <>
      <CopyField
        label={deployment.isGuest ? words.fullPage : words.address}
        note={deployment.isGuest ? words.fullPageNote : words.addressNote}
        text={address}
      >
        <NativeShare title={text(timeline.dataset.title)} address={address} />
      </CopyField>
      {article === undefined || event === undefined ? null : (
        <CopyField
          label={words.inArticle}
          note={words.inArticleNote}
          text={`${article}#parley=${encodeURIComponent(event)}`}
        />
      )}
    </>
  );
}

/** The device's own list of apps, where it has one. */
function NativeShare(props: { readonly title: string; readonly address: string }): ReactNode {
  const [hasFailed, setFailed] = useState(false);
  if (typeof navigator.share !== 'function' || isForbidden(document, 'web-share')) return null;
  const share = async (): Promise<void> => {
    setFailed(false);
    try {
      await navigator.share({ title: props.title, url: props.address });
    } catch (error) {
      // The reader thought better of it.
      if (!(error instanceof DOMException && error.name === 'AbortError')) setFailed(true);
    }
  };
  return (
    <>
      <button type="button" className="pu-button" onClick={() => void share()}>
        {words.nativeShare}
      </button>
      {hasFailed ? (
        <p className="pu-share-error" role="alert">
          {words.nativeShareFailed}
        </p>
      ) : null}
    </>
  );
}
