import type { ReactNode } from 'react';
import { DefaultPanel } from './default-panel.tsx';
import { EventPanel } from './event-panel.tsx';
import { LinkedPanel } from './linked-panel.tsx';
import { useChoice } from './reader.tsx';

/** Whichever panel is open, or what stands there while none is. */
export function PanelContent(): ReactNode {
  const panel = useChoice((state) => state.panel);
  switch (panel?.type) {
    case 'event':
      return <EventPanel id={panel.id} />;
    case 'actor':
    case 'source':
      return <LinkedPanel panel={panel} />;
    case undefined:
      return <DefaultPanel />;
  }
}
