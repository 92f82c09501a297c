import type { ReactNode } from 'react';
import { useReader } from './reader.tsx';

/** Words that are not neutral, with who uses them. */
export function Terms(): ReactNode {
  const { timeline, messages, text } = useReader();
  return (
    <dl className="pu-terms">
      {timeline.dataset.terms.map((term) => (
        <div key={`${text(term.term)} ${text(term.usedBy)}`}>
          <dt>{messages.ui.quoted(text(term.term))}</dt>
          <dd>
            {messages.ui.labelled(messages.ui.panel.usedBy, text(term.usedBy))}
            {'. '}
            {text(term.note)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
