import type { ReactNode } from 'react';
import { shareEn as words } from '../../messages/en/share.ts';
import { useChoice, useReader } from '../reader.tsx';
import { formatCitation } from './citation.ts';
import { CopyField } from './copy-field.tsx';
import type { Deployment } from './deployment.ts';
import { makeViewAddress } from './view-address.ts';

export function CiteSection({ deployment }: { readonly deployment: Deployment }): ReactNode {
  const reader = useReader();
  const address = useChoice((state) => makeViewAddress(state, deployment, location.search));
  return (
    <CopyField
      label={words.citation}
      note={words.citationNote}
      text={formatCitation(reader, address)}
      rows={10}
      isProse
    />
  );
}
