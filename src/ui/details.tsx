import { type ReactNode, useEffect, useRef } from 'react';
import { PanelContent } from './panel-content.tsx';
import { useChoice, useReader } from './reader.tsx';

/** The linked panel beside the picture and the list. On narrow pages it is not shown: rows unfold in place. */
export function Details(): ReactNode {
  const { messages } = useReader();
  const panel = useChoice((state) => state.panel);
  const scroller = useRef<HTMLElement>(null);
  // What is read next begins at its beginning.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the panel is what it follows
  useEffect(() => {
    if (scroller.current !== null) scroller.current.scrollTop = 0;
  }, [panel]);
  return (
    <aside className="pu-details" aria-label={messages.ui.panel.name} ref={scroller}>
      <PanelContent />
    </aside>
  );
}
