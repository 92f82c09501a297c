import { type ReactNode, useEffect, useRef } from 'react';
import { PanelContent } from './panel-content.tsx';
import { useChoice, useReader } from './reader.tsx';

/** The linked panel beside the picture and the list. On narrow pages it is not shown: rows unfold in place. */
export function Details(): ReactNode {
  const { messages } = useReader();
  const panel = useChoice((state) => state.panel);
  const scroller = useRef<HTMLElement>(null);
  const isScrolled = useRef(false);
  // What is read next begins at its beginning. Asking where it stands would lay the page out, a long list and all.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the panel is what it follows
  useEffect(() => {
    if (isScrolled.current && scroller.current !== null) scroller.current.scrollTop = 0;
    isScrolled.current = false;
  }, [panel]);
  return (
    <aside
      className="pu-details"
      aria-label={messages.ui.panel.name}
      ref={scroller}
      onScroll={({ currentTarget }) => {
        isScrolled.current = currentTarget.scrollTop > 0;
      }}
    >
      <PanelContent />
    </aside>
  );
}
