import type { ReactNode } from 'react';
import { Fact, Line } from './fact.tsx';
import { SourceLink } from './panel-link.tsx';
import { useReader } from './reader.tsx';
import { Terms } from './terms.tsx';
import { formatAsOf } from './when.ts';

/** What stands in the panel while nothing is open: how to read the timeline, and what it rests on. */
export function DefaultPanel(): ReactNode {
  const reader = useReader();
  const { dataset } = reader.timeline;
  const words = reader.messages.ui.panel;
  return (
    <div className="pu-panel">
      <h2 className="pu-panel-title">{words.defaultHeading}</h2>
      {words.defaultHow.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <Fact label={dataset.sources.length === 1 ? words.source : words.sources} place="panel">
        <ul className="pu-plain">
          {dataset.sources.map((source) => (
            <li key={source.id}>
              <SourceLink source={source.id} />
            </li>
          ))}
        </ul>
        <Line label={reader.messages.ui.footer.asOf}>{formatAsOf(reader)}</Line>
      </Fact>
      {dataset.terms.length === 0 ? null : (
        <Fact label={words.terms} place="panel">
          <Terms />
        </Fact>
      )}
    </div>
  );
}
