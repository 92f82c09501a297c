import type { ReactNode, Ref } from 'react';
import { formatZone } from '../time/zone-words.ts';
import { EventLink, OutLink } from './panel-link.tsx';
import { useReader } from './reader.tsx';
import { Terms } from './terms.tsx';
import { formatAsOf, formatIsoDate, formatLooseTime } from './when.ts';

/** Where all of it comes from, how old it is, what was mended, and the data itself. */
export function Footer({
  ref,
  children,
}: {
  readonly ref: Ref<HTMLElement>;
  readonly children?: ReactNode;
}): ReactNode {
  const reader = useReader();
  const { messages, text, file } = reader;
  const { dataset } = reader.timeline;
  const words = messages.ui.footer;
  return (
    <footer className="pu-footer" ref={ref}>
      <h2 className="pu-region-title">{words.name}</h2>
      <p className="pu-footer-summary">{text(dataset.summary)}</p>
      <dl className="pu-facts">
        <Row label={words.sources}>
          {dataset.sources.map((source) => (
            <span key={source.id} className="pu-facts-line">
              {[source.agency, source.publisher]
                .flatMap((name) => (name === undefined ? [] : text(name)))
                .join(', ')}
              {', '}
              {formatLooseTime(source.published, reader)}
              {': '}
              <OutLink href={source.url} note={messages.ui.panel.opensSite}>
                {text(source.title)}
              </OutLink>
            </span>
          ))}
        </Row>
        <Row label={words.asOf}>{formatAsOf(reader)}</Row>
        {dataset.updated === undefined ? null : (
          <Row label={words.updated}>{formatIsoDate(dataset.updated, reader)}</Row>
        )}
        <Row label={words.corrections}>
          {dataset.corrections.length === 0 ? words.noCorrections : <Corrections />}
        </Row>
        {dataset.terms.length === 0 ? null : (
          <Row label={words.terms}>
            <Terms />
          </Row>
        )}
        {dataset.compiledBy === undefined ? null : (
          <Row label={words.compiledBy}>{text(dataset.compiledBy)}</Row>
        )}
        {dataset.reviewedBy === undefined ? null : (
          <Row label={words.reviewedBy}>{text(dataset.reviewedBy)}</Row>
        )}
        {dataset.license === undefined ? null : <Row label={words.licence}>{dataset.license}</Row>}
        <Row label={words.zone}>{formatZone(dataset.timeZone, messages)}</Row>
      </dl>
      {file === '' ? null : (
        <p className="pu-control-always">
          <a className="pu-out" href={file} download="">
            {words.data}
          </a>
        </p>
      )}
      {children}
    </footer>
  );
}

function Row(props: { readonly label: string; readonly children: ReactNode }): ReactNode {
  return (
    <div className="pu-facts-row">
      <dt>{props.label}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

function Corrections(): ReactNode {
  const reader = useReader();
  const { messages, text } = reader;
  const words = messages.ui.footer;
  return reader.timeline.dataset.corrections.map((correction) => (
    <span key={`${text(correction.was)} ${text(correction.now)}`} className="pu-facts-line">
      {words.corrected(
        formatLooseTime(correction.date, reader),
        words.wasNow(text(correction.was), text(correction.now)),
      )}
      {'. '}
      {text(correction.reason)}{' '}
      {correction.event === undefined ? null : <EventLink event={correction.event} />}
    </span>
  ));
}
