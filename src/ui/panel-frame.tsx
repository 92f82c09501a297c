import type { ReactNode } from 'react';
import { CloseIcon } from './icons.tsx';
import { type Said, useReader } from './reader.tsx';

/**
 * The shape that all panels share: what it is, its title, a button to close, the matter, steps at the foot. In the flow
 * of a page the steps stand first: below records of all lengths they would move with every step.
 */
export function PanelFrame(props: {
  /** The kind of thing, above the title. */
  readonly over: string;
  readonly title: Said;
  readonly children: ReactNode;
  readonly foot?: ReactNode;
}): ReactNode {
  const { store, messages, inline } = useReader();
  return (
    <>
      {inline && props.foot}
      <div className="pu-panel">
        <div className="pu-panel-head">
          <div>
            <p className="pu-over">{props.over}</p>
            {/* oxlint-disable-next-line jsx-a11y/heading-has-content -- `said` brings it */}
            <h2 className="pu-panel-title" tabIndex={-1} data-panel-heading="" {...props.title} />
          </div>
          <button
            type="button"
            className="pu-button pu-button-icon"
            aria-label={messages.ui.panel.close}
            onClick={() => store.actions.closePanel()}
          >
            <CloseIcon />
          </button>
        </div>
        {props.children}
      </div>
      {inline ? null : props.foot}
    </>
  );
}
