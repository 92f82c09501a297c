import type { ReactNode } from 'react';
import type { Panel } from '../state/view-state.ts';
import { ActorFacts } from './actor-facts.tsx';
import { SourceFacts } from './source-facts.tsx';

/** What the panel of an actor or a source says below its title. One file for both: whoever opens one soon opens the other. */
export function LinkedFacts({ panel }: { readonly panel: Panel }): ReactNode {
  return panel.type === 'actor' ? <ActorFacts id={panel.id} /> : <SourceFacts id={panel.id} />;
}
