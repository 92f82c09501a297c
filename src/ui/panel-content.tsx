import type { ReactNode } from 'react';
import { ActorPanel } from './actor-panel.tsx';
import { DefaultPanel } from './default-panel.tsx';
import { EventPanel } from './event-panel.tsx';
import { useChoice } from './reader.tsx';
import { SourcePanel } from './source-panel.tsx';

/** Whichever panel is open, or what stands there while none is. */
export function PanelContent(): ReactNode {
  const panel = useChoice((state) => state.panel);
  switch (panel?.type) {
    case 'event':
      return <EventPanel id={panel.id} />;
    case 'actor':
      return <ActorPanel id={panel.id} />;
    case 'source':
      return <SourcePanel id={panel.id} />;
    case undefined:
      return <DefaultPanel />;
  }
}
