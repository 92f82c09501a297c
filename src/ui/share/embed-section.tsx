import { type ReactNode, useState } from 'react';
import { useStore } from 'zustand';
import { shareEn as words } from '../../messages/en/share.ts';
import { makeEmbedAddress } from '../../protocol/snippets.ts';
import { useReader } from '../reader.tsx';
import type { MakeFrozen } from '../share-button.tsx';
import { CopyField } from './copy-field.tsx';
import type { Deployment } from './deployment.ts';
import { makeSnippet, startEmbedChoice, toSnippetChoice } from './embed-choice.ts';
import { EmbedForm } from './embed-form.tsx';
import { Radios } from './fields.tsx';
import { FrozenCode } from './frozen-code.tsx';
import { Preview } from './preview.tsx';

/** Codes for articles: of the timeline as it goes on, or of one file that never changes. */
export function EmbedSection(props: {
  readonly deployment: Deployment;
  readonly makeFrozen: MakeFrozen | undefined;
}): ReactNode {
  const [kind, setKind] = useState<'live' | 'frozen'>('live');
  return (
    <>
      {props.makeFrozen === undefined ? null : (
        <Radios
          label={words.following}
          value={kind}
          options={[
            { value: 'live', name: words.live, note: words.liveNote },
            { value: 'frozen', name: words.frozen, note: words.frozenNote },
          ]}
          onChange={setKind}
        />
      )}
      <div hidden={kind !== 'live'}>
        <LiveCode deployment={props.deployment} />
      </div>
      {kind === 'frozen' && props.makeFrozen !== undefined ? (
        <FrozenCode makeFrozen={props.makeFrozen} />
      ) : null}
    </>
  );
}

function LiveCode({ deployment }: { readonly deployment: Deployment }): ReactNode {
  const { store, timeline, text } = useReader();
  const state = useStore(store);
  const [choice, setChoice] = useState(() => startEmbedChoice(store.getState()));
  const title = words.frameTitle(text(timeline.dataset.title));
  const snippet = toSnippetChoice(choice, state, deployment, title);
  return (
    <div className="pu-embed">
      <EmbedForm choice={choice} onChange={setChoice} />
      <div className="pu-embed-result">
        <CopyField
          label={words.paste}
          {...(snippet.width === undefined ? { note: words.widthNote } : {})}
          text={makeSnippet(choice.code, snippet)}
          rows={8}
        />
        <Preview
          address={makeEmbedAddress(snippet)}
          title={title}
          height={snippet.height}
          {...(snippet.width === undefined ? {} : { width: Number(snippet.width) })}
          fits={choice.code !== 'frame'}
        />
      </div>
    </div>
  );
}
